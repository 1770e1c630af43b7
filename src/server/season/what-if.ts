/** What a move would cost and break, for every day at once, while the strip is still in the air. */
import type { WhatIfAnswer, WhatIfDay } from '../../api/index.ts';
import { conflictOf } from '../../planning/index.ts';
import { type Arrangement, evaluate, type Problem, type Tried, type Violation } from '../../schedule/index.ts';
import { type Board, dayKey, type StripRef } from '../../season/index.ts';
import type { BoardEvaluator } from './board-evaluation.ts';
import { movedStrips } from './moved-strips.ts';
import { plainReason } from './plain-reasons.ts';

/** Milliseconds that may go into precise sentences; days beyond them say it in general words. */
const SENTENCE_BUDGET = 25;

export interface Goal {
  readonly unit: number;
  readonly date: number;
}

/** Null when the board cannot be evaluated or a strip is not on it. */
export function whatIf(
  evaluator: BoardEvaluator,
  board: Board,
  refs: readonly StripRef[],
  revision: number,
  now: () => number,
): WhatIfAnswer | null {
  const evaluated = evaluator.evaluate(board);
  const strips = refs.map((ref) => evaluator.stripIndex(ref));
  if (evaluated === null || strips.length === 0 || strips.includes(-1)) return null;
  const { problem, index } = evaluator.model.built;
  const goals = goalsOf(board, evaluator, problem);
  const probe = evaluated.probe();
  const tried = probe.onDays(strips, goals);
  if (tried === null) return null;
  const { arrangement, violations } = evaluated.evaluation;
  const until = now() + SENTENCE_BUDGET;
  const known = new Set(violations.map(nameOf));
  const days = goals.map((goal, i): WhatIfDay => {
    const { position, costDelta, brokenDelta } = tried[i]!;
    const at = { date: index.dates[goal.date]!, unit: index.units[goal.unit]! };
    return {
      ...at,
      position: entryPosition(board, dayKey(at), refs, position),
      costDelta,
      brokenDelta,
      sentence: brokenDelta <= 0 ? null : sentenceOf(goal, tried[i]!),
    };
  });
  const { costDelta, brokenDelta } = probe.inBoneyard(strips);
  return { revision, days, boneyard: { costDelta, brokenDelta } };

  function sentenceOf(goal: Goal, { position }: Tried): string {
    const { season } = evaluator.model;
    const plain = plainReason(problem, arrangement, strips, goal);
    if (plain !== null) return conflictOf(season, index, plain).message;
    if (now() > until) return 'It does not fit into this day: its hours, light or rest no longer hold.';
    const moved = movedStrips(arrangement, strips, goal, position);
    const worst = newestOf(evaluated!.problem, moved, known);
    return worst === null ? 'More is broken than now.' : conflictOf(season, index, worst).message;
  }
}

/** The first violation that is not there now. */
function newestOf(problem: Problem, arrangement: Arrangement, known: ReadonlySet<string>): Violation | null {
  const { violations } = evaluate(problem, arrangement);
  return violations.find((violation) => !known.has(nameOf(violation))) ?? violations[0] ?? null;
}

export function nameOf({ rule, aspect, date, unit, strip, person, place, base }: Violation): string {
  return [rule, aspect, date, unit, strip, person, place, base].join('|');
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
