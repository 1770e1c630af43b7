/** Which draft a paper is: `Blue · Mon 1 March 2027`. The dates are the production's; nothing here looks at a clock. */
import { REVISION_COLOURS, type RevisionColourRow } from '../season/index.ts';
import type { Words } from './labels.ts';
import type { Page } from './page-tree.ts';
import type { ReportSource } from './report-source.ts';

/** Nothing when no draft was named. */
export function stampOf({ words, options: { draft } }: ReportSource): Pick<Page, 'draft'> {
  if (draft === undefined || (draft.colour === null && draft.date === null)) return {};
  const colour = draft.colour === null ? [] : [revisionName(draft.colour, words)];
  const date = draft.date === null ? [] : [words.date(draft.date)];
  const hex = draft.colour === null ? undefined : revisionOf(draft.colour)?.hex;
  return { draft: { text: [...colour, ...date].join(' · '), hex: hex ?? null } };
}

/** The colour in the words of the paper; another word than one of the trade's colours stays as it is. */
export function revisionName(colour: string, words: Words): string {
  const row = revisionOf(colour);
  return row === undefined ? colour : words.label(`colours.${row.id}`);
}

function revisionOf(colour: string): RevisionColourRow | undefined {
  return REVISION_COLOURS.find(({ id }) => id === colour.trim().toLowerCase().replaceAll(' ', '-'));
}
