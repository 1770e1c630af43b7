import type { Command, SeasonValue, SingleCommand } from '../../live/index.ts';
import { noticeWords } from '../live/notice-words.ts';
import { onScreen, tryToRun } from '../live/season-link.ts';
import { currencyOf } from '../live/season-on-screen.ts';
import { missingRow } from './missing-row.ts';
import type { FormField } from './season-fields.ts';

export interface NotWritten {
  /** Why, and what to do. */
  readonly words: string;
  /** Where somebody else has changed it since it was seen: what is there now. */
  readonly present?: { readonly value: SeasonValue | null };
}

/**
 * Writes the key of a field; `seen` is what it had when the person began, and another value is not written over. A
 * record that season.yaml has no row of (a character nobody is cast for, a set that only headings name) gets one first.
 * Null: it was done.
 */
export async function write(
  field: FormField,
  value: SeasonValue | undefined,
  seen: SeasonValue | null,
): Promise<NotWritten | null> {
  const { path } = field;
  const edit: SingleCommand =
    field.command?.(value, seen) ??
    ({ kind: 'edit-season', path, was: seen, ...(value === undefined ? {} : { value }) } as const);
  const first = missingRow(onScreen.get().season, path);
  const command: Command =
    first === null ? edit : { kind: 'batch', label: first.label, commands: [...first.commands, edit] };
  const refused = await tryToRun(command);
  if (refused === null) return null;
  const { text, detail } = noticeWords(refused, currencyOf(onScreen.get()));
  const words = detail === null ? text : `${text} ${detail}`;
  return refused.kind === 'refused' && refused.present !== undefined ? { words, present: refused.present } : { words };
}

export function wordsOf(refused: NotWritten | null): string | null {
  return refused?.words ?? null;
}
