/** What a move would cost and break, for every day at once, while the strip is still in the air. */
import type { WhatIfAnswer, WhatIfChange, WhatIfDay } from '../../api/index.ts';
import { type Board, dayKey } from '../../live/index.ts';
import { conflictOf } from '../../planning/index.ts';
import type { Problem, TriedChange } from '../../schedule/index.ts';
import type { StripRef } from '../../season/index.ts';
import type { BoardEvaluator } from './board-evaluation.ts';
import { plainReason } from './plain-reasons.ts';

export interface Goal {
  readonly unit: number;
  readonly date: number;
}

/**
 * Every day answers in one go, from the search's incremental state: money exactly, rules as more or less broken, with a reason where one is
 * plain to see. What exactly a drop would break is `trial-of-command.ts`'s to say. Null when the board cannot be evaluated or a strip is not on it.
 */
export function whatIf(
  evaluator: BoardEvaluator,
  board: Board,
  refs: readonly StripRef[],
  revision: number,
): WhatIfAnswer | null {
  const evaluated = evaluator.evaluate(board);
  const strips = refs.map((ref) => evaluator.stripIndex(ref));
  if (evaluated === null || strips.length === 0 || strips.includes(-1)) return null;
  const { season, built } = evaluator.model;
  const { problem, index } = built;
  const trial = evaluated.trial();
  const tried = trial.onDays(strips, goalsOf(board, evaluator, problem));
  if (tried === null) return null;
  const { arrangement } = evaluated.evaluation;
  const rankOf = new Map(
    tried
      .toSorted((a, b) => a.brokenChange - b.brokenChange || a.costChange - b.costChange || a.date - b.date)
      .map((move, rank) => [move, rank]),
  );
  const days = tried.map((move): WhatIfDay => {
    const at = { date: index.dates[move.date]!, unit: index.units[move.unit]! };
    const reason = move.brokenChange <= 0 ? null : plainReason(problem, arrangement, strips, move);
    return {
      ...at,
      ...changeOf(move),
      position: entryPosition(board, dayKey(at), refs, move.position),
      rank: rankOf.get(move)!,
      sentence:
        move.brokenChange <= 0
          ? null
          : reason === null
            ? 'It does not fit into this day: its hours, light or rest no longer hold.'
            : conflictOf(season, index, reason).message,
    };
  });
  return { revision, days, boneyard: changeOf(trial.inBoneyard(strips)) };
}

/** The weights of SPEC S-4 rank plans but count nothing, so people see more or less, and the depth of a colour: 600 is about a day off. */
function changeOf({ costChange, brokenChange }: TriedChange): WhatIfChange {
  const depth = brokenChange === 0 ? 0 : Math.min(4, 2 + Math.floor(Math.log10(Math.abs(brokenChange)) / 2));
  return { costDelta: costChange, broken: brokenChange > 0 ? 'more' : brokenChange < 0 ? 'less' : 'same', depth };
}

/** Days that are not locked, of every unit while it exists. */
export function goalsOf(board: Board, evaluator: BoardEvaluator, problem: Problem): readonly Goal[] {
  const { index } = evaluator.model.built;
  const goals: Goal[] = [];
  for (let date = 0; date < problem.dateCount; date++) {
    for (const [unit, { available }] of problem.units.entries()) {
      const key = dayKey({ date: index.dates[date]!, unit: index.units[unit]! });
      const day = board.days[key];
      const isAway = available[date] === 0 && day === undefined;
      if (!isAway && day?.locked !== true) goals.push({ unit, date });
    }
  }
  return goals;
}

/** From a position among the strips that stay to one among the entries that stay. */
export function entryPosition(board: Board, key: string, refs: readonly StripRef[], position: number): number {
  const stay = (board.days[key]?.entries ?? []).filter(
    (entry) => entry.kind === 'banner' || !refs.some((ref) => ref.scene === entry.scene && ref.part === entry.part),
  );
  let strips = 0;
  for (const [i, entry] of stay.entries()) {
    if (strips === position) return i;
    if (entry.kind === 'strip') strips++;
  }
  return stay.length;
}
