import type { CalendarDay } from '../foundation/index.ts';

export const NOTE_STATUSES = ['open', 'done'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

/** A note on a line of a script, or on a whole scene: `read by a French reader: ok`. */
export interface LineNote {
  readonly id: string;
  /** Id of the scene. */
  readonly scene: string;
  /** Words of the script that it is about; null: the whole scene. */
  readonly line: string | null;
  readonly text: string;
  /** Who sees to it. */
  readonly owner: string | null;
  readonly status: NoteStatus;
  readonly due: CalendarDay | null;
  /** A dig: who laughs at whom (`Americans`, `the French`), in words of one's own; missing: it is none. */
  readonly laughs?: { readonly who: string; readonly at: string };
}

/** Notes that somebody has still to see to. */
export function openNotes({ notes = [] }: { readonly notes?: readonly LineNote[] }): readonly LineNote[] {
  return notes.filter(({ status }) => status === 'open');
}
