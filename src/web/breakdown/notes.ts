/** Notes on lines of a script, as edits of the season. Pure. */
import type { LineNoteView, SeasonView } from '../../api/index.ts';
import type { SeasonPath, SeasonValue, SingleCommand } from '../../live/index.ts';
import type { NoteStatus } from '../../season/index.ts';
import { seenAt } from '../forms/season-fields.ts';

export interface NewNote {
  readonly scene: string;
  /** Words of the script; null: the whole scene. */
  readonly line: string | null;
  readonly text: string;
  readonly owner: string;
  /** A date, or empty. */
  readonly due: string;
}

export function addedNote(id: string, { scene, line, text, owner, due }: NewNote): SingleCommand {
  const value: SeasonValue = {
    ...{ id, scene, text: text.trim() },
    ...(line === null ? {} : { line }),
    ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
    ...(due === '' ? {} : { due }),
  };
  return { kind: 'add-row', path: ['notes'], value };
}

/** Done, or open again; a note that only the script has gets a row that says so. */
export function settledNote(
  note: LineNoteView,
  status: NoteStatus,
  { season, source }: SeasonView,
  freshId: string,
): SingleCommand {
  const { id, scene, text, line } = note;
  if (season?.notes?.some((one) => one.id === id) !== true) {
    return { kind: 'add-row', path: ['notes'], value: { id: freshId, scene, text, status, ...(line && { line }) } };
  }
  const path: SeasonPath = ['notes', { id }, 'status'];
  return { kind: 'edit-season', path, value: status, was: seenAt(source, path) };
}

export function deletedNote({ id }: LineNoteView, { source }: SeasonView): SingleCommand {
  const path: SeasonPath = ['notes', { id }];
  return { kind: 'edit-season', path, was: seenAt(source, path) };
}
