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
  /** Label and diff as JSON: a piece of a text that is held as such would hold the whole text in memory. */
  readonly json: string;
  /** Boards that followed the scripts: taken back together with the step under it, never alone. */
  readonly follows: boolean;
}

/** Immutable stacks as linked lists: pushing shares all that is below. */
interface Stack {
  readonly top: Step;
  readonly below: Stack | null;
  readonly height: number;
}

/**
 * The steps that can be taken back and done again. Of a long history the last ones are held, and that there are more:
 * the log of edits has them (`historyOf`).
 */
export interface History {
  readonly undo: Stack | null;
  readonly redo: Stack | null;
  /** There are steps below the lowest one held. */
  readonly hasMore: { readonly undo: boolean; readonly redo: boolean };
}

export const NO_HISTORY: History = { undo: null, redo: null, hasMore: { undo: false, redo: false } };

/** Steps of each stack that are held; up to twice as many, so that it is not cut at every edit. */
const HELD = 200;

/** History after one more edit of the log (U-4). */
export function withEdit(history: History, edit: Edit): History {
  return cut(pushed(history, edit));
}

/** The same of all edits of a log, from the first on. */
export function historyOf(edits: readonly Edit[]): History {
  return cut(edits.reduce(pushed, NO_HISTORY));
}

/** The next step is not held: the history has to be made anew of all edits (`historyOf`). */
export function runsShort({ undo, redo, hasMore }: History): boolean {
  return (hasMore.undo && lastStep(undo) === null) || (hasMore.redo && redo === null);
}

function pushed(history: History, edit: Edit): History {
  const { undo, redo, hasMore } = history;
  const top: Step = { json: JSON.stringify([edit.label, edit.diff]), follows: edit.kind === 'follow' };
  const onto = (below: Stack | null): Stack => ({ top, below, height: (below?.height ?? 0) + 1 });
  switch (edit.kind) {
    case 'do':
    case 'follow':
      return { undo: onto(undo), redo: null, hasMore: { ...hasMore, redo: false } };
    case 'undo':
      return { undo: lastStep(undo)?.below ?? null, redo: onto(redo), hasMore };
    case 'redo':
      return { undo: onto(undo), redo: redo?.below ?? null, hasMore };
  }
}

function cut({ undo, redo, hasMore }: History): History {
  const held = { undo: upperPart(undo), redo: upperPart(redo) };
  return {
    ...held,
    hasMore: { undo: hasMore.undo || held.undo !== undo, redo: hasMore.redo || held.redo !== redo },
  };
}

/** The same stack while it is not too high, or has no step in its upper part that can be taken back. */
function upperPart(stack: Stack | null): Stack | null {
  if (stack === null || stack.height <= 2 * HELD) return stack;
  const steps: Step[] = [];
  for (let at: Stack | null = stack; at !== null && steps.length < HELD; at = at.below) steps.push(at.top);
  if (steps.every(({ follows }) => follows)) return stack;
  return steps.reduceRight<Stack | null>((below, top, at) => ({ top, below, height: steps.length - at }), null);
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
    after = applyDiff(after, reverseDiff(partsOf(at.top).diff));
  const { label } = partsOf(goal.top);
  const reading = read(after.text);
  if ('facts' in reading) after = followFacts(after, reading.facts);
  return { season: after, edit: { kind: direction, label, diff: diffOf(season, after) } };
}

export function undoLabel(history: History): Text | null {
  const last = lastStep(history.undo);
  return last === null ? null : partsOf(last.top).label;
}

export function redoLabel({ redo }: History): Text | null {
  return redo === null ? null : partsOf(redo.top).label;
}

function partsOf({ json }: Step): { readonly label: Text; readonly diff: Diff } {
  const [label, diff] = JSON.parse(json) as [Text, Diff];
  return { label, diff };
}
