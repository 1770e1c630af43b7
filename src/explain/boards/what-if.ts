/** What a move would cost and break, for every day at once, while the strip is still in the air. */
import { type Board, dayKey, type MoveEffect, type MoveToDay, type WhatIf } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { conflictOf } from '../../planning/index.ts';
import type { TriedChange } from '../../schedule/index.ts';
import type { StripRef } from '../../season/index.ts';
import type { BoardEvaluator } from './board-evaluation.ts';
import { entryPosition, goalsOf } from './goals.ts';
import { plainReason, travelDaysTo } from './plain-reasons.ts';

/**
 * Every day answers in one go, from the search's incremental state: money exactly, rules as more or less broken, with a
 * reason where one is plain to see. What exactly a drop would break is `commandEffect`'s to say. Null when the board
 * cannot be evaluated or a strip is not on it.
 */
export function whatIf(evaluator: BoardEvaluator, board: Board, refs: readonly StripRef[]): WhatIf | null {
  const evaluated = evaluator.evaluate(board);
  // One named twice is in hand once.
  const strips = [...new Set(refs.map((ref) => evaluator.stripIndex(ref)))];
  if (evaluated === null || strips.length === 0 || strips.includes(-1)) return null;
  const { season, built } = evaluator;
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
  const days = tried.map((move): MoveToDay => {
    const at = { date: index.dates[move.date]!, unit: index.units[move.unit]! };
    const reason = move.brokenChange <= 0 ? null : plainReason(problem, evaluator.dates, arrangement, strips, move);
    const travel = move.brokenChange <= 0 ? 0 : travelDaysTo(problem, arrangement, strips, move);
    return {
      ...at,
      ...moveEffectOf(move),
      position: entryPosition(board, dayKey(at), refs, move.position),
      rank: rankOf.get(move)!,
      sentence:
        move.brokenChange <= 0
          ? null
          : travel > 0
            ? message('plan.needs-travel-days', { n: travel })
            : reason === null
              ? message('plan.does-not-fit')
              : conflictOf(season, index, reason).message,
    };
  });
  return { days, boneyard: moveEffectOf(trial.inBoneyard(strips)) };
}

/**
 * The weights of SPEC S-4 rank plans but count nothing, so people see more or less, and the depth of a colour: 600 is
 * about a day off.
 */
export function moveEffectOf({ costChange, brokenChange }: TriedChange): MoveEffect {
  const depth = brokenChange === 0 ? 0 : Math.min(4, 2 + Math.floor(Math.log10(Math.abs(brokenChange)) / 2));
  return { costDelta: costChange, broken: brokenChange > 0 ? 'more' : brokenChange < 0 ? 'less' : 'same', depth };
}
