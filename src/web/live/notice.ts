/**
 * What the last edit did, or why it was not done: kept as data, so that it reads in the language chosen when it is
 * looked at.
 */
import type { CommandAnswer } from '../../api/index.ts';
import type { Diagnostic, Text } from '../../foundation/index.ts';

export interface Notice {
  readonly id: number;
  /** The edit on its way that it is about, by its number. */
  readonly edit: number | null;
  readonly said: Said;
}

/** What went wrong, and what to do about it. */
export interface Trouble {
  readonly title: Text;
  readonly detail: Text;
  readonly action: Text;
}

export type Said =
  | EditSaid
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic; readonly present?: CommandAnswer['present'] }
  /** The server could not answer, or said that it will not. */
  | { readonly kind: 'failed'; readonly problem: Trouble }
  /** A plan that is only looked at cannot be edited. */
  | { readonly kind: 'previewing' }
  /** A unit must exist on one date at least. */
  | { readonly kind: 'no-date-left' };

/** Shown as soon as it is known; `isKept` when the server has stored it. */
export interface EditSaid {
  readonly kind: 'edit';
  readonly how: 'done' | 'undone' | 'redone';
  readonly label: Text;
  readonly delta: CommandAnswer['delta'];
  readonly isKept: boolean;
}

export type NoticeTone = 'done' | 'better' | 'worse' | 'refused';

export function toneOf(said: Said): NoticeTone {
  if (said.kind !== 'edit') return 'refused';
  const { delta } = said;
  const change = delta === null ? 0 : delta.conflicts !== 0 ? delta.conflicts : delta.cost;
  return change === 0 ? 'done' : change > 0 ? 'worse' : 'better';
}

/** Milliseconds after which a notice goes by itself; null: not yet, since what it is about is not over. */
export function timeToGo({ said }: Notice): number | null {
  if (said.kind === 'edit') return said.isKept ? 8_000 : null;
  return 14_000;
}
