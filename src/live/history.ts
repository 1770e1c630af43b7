/** Undo and redo without limit, over diffs (SPEC U). */
import type { Text } from '../foundation/index.ts';
import { applyDiff, type Diff, diffOf, reverseDiff } from './diff.ts';
import { followFacts, type LiveSeason, type ReadFacts } from './live-season.ts';

/** How an edit stands in the log: done, taken back, done again, or following the scripts (U-3). */
export type EditKind = 'do' | 'undo' | 'redo' | 'follow';

export interface Edit {
  readonly kind: EditKind;
  /** Words as they are in edits of older versions. */
  readonly label: Text;
  readonly diff: Diff;
}

interface Step {
  readonly label: Text;
  /** As JSON, a third of what the objects take: there is a step for every edit of the season's life. */
  readonly diff: string;
  /** Boards that followed the scripts: taken back together with the step under it, never alone. */
  readonly follows: boolean;
}

/** Immutable stacks as linked lists: pushing shares all that is below. */
interface Stack {
  readonly top: Step;
  readonly below: Stack | null;
}

export interface History {
  readonly undo: Stack | null;
  readonly redo: Stack | null;
}

export const NO_HISTORY: History = { undo: null, redo: null };

/** History after one more edit of the log (U-4). */
export function withEdit(history: History, edit: Edit): History {
  const top: Step = { label: edit.label, diff: JSON.stringify(edit.diff), follows: edit.kind === 'follow' };
  switch (edit.kind) {
    case 'do':
    case 'follow':
      return { undo: { top, below: history.undo }, redo: null };
    case 'undo':
      return { undo: lastStep(history.undo)?.below ?? null, redo: { top, below: history.redo } };
    case 'redo':
      return { undo: { top, below: history.undo }, redo: history.redo?.below ?? null };
  }
}

/** The stack from its last step that can be taken back; null when there is none. */
function lastStep(stack: Stack | null): Stack | null {
  let found = stack;
  while (found?.top.follows === true) found = found.below;
  return found;
}

/**
 * Takes the last step back, or does it again; null when there is none. The state is brought true to the scripts (U-2).
 */
export function step(
  season: LiveSeason,
  history: History,
  direction: 'undo' | 'redo',
  read: ReadFacts,
): { readonly season: LiveSeason; readonly edit: Edit } | null {
  const stack = direction === 'undo' ? history.undo : history.redo;
  const goal = lastStep(stack);
  if (goal === null) return null;
  let after = season;
  for (let at = stack; at !== null; at = at === goal ? null : at.below)
    after = applyDiff(after, reverseDiff(JSON.parse(at.top.diff) as Diff));
  const { label } = goal.top;
  const reading = read(after.text);
  if ('facts' in reading) after = followFacts(after, reading.facts);
  return { season: after, edit: { kind: direction, label, diff: diffOf(season, after) } };
}

export function undoLabel(history: History): Text | null {
  return lastStep(history.undo)?.top.label ?? null;
}

export function redoLabel(history: History): Text | null {
  return history.redo?.top.label ?? null;
}
