/** What it costs or breaks to move one strip to each other day of the calendar. */

import { conflictOf, type DateBlock, dateBlocks } from '../planning/index.ts';
import type { Arrangement, Violation } from '../schedule/index.ts';
import { evaluate, MoveTrial, type TriedMove } from '../schedule/index.ts';
import type { Move } from './explanation.ts';
import type { PlanView } from './plan-view.ts';

export interface MoveTable {
  readonly moves: readonly Move[];
  /** Dates that no unit of the scene can use, with what the first unit meets there. */
  readonly blocked: readonly { readonly date: number; readonly blocks: readonly DateBlock[] }[];
  /** Change of cost when the strip is taken off its day. */
  readonly withoutIt: number;
}

/**
 * Tries every date and unit that the strip's own rules allow; the best first: what breaks least, then what costs least. Only where
 * a move breaks or mends something is the whole plan evaluated afresh, to say what.
 */
export function movesOf(view: PlanView, strip: number): MoveTable {
  const { problem, evaluation } = view;
  const way = evaluation.arrangement.wayOfGroup[problem.strips[strip]!.group]!;
  const units = [...problem.strips[strip]!.units];
  const blocked: { date: number; blocks: readonly DateBlock[] }[] = [];
  const open = new Set<string>();
  for (let date = 0; date < problem.dateCount; date++) {
    const blocks = units.map((unit) => dateBlocks(problem, strip, way, unit, date));
    for (const [i, unit] of units.entries()) if (blocks[i]!.length === 0) open.add(`${unit}/${date}`);
    if (blocks.every((each) => each.length > 0)) blocked.push({ date, blocks: blocks[0] ?? [] });
  }
  const trial = new MoveTrial(problem, evaluation.arrangement);
  const { moves, withoutIt } = trial.movesOf(strip, (unit, date) => open.has(`${unit}/${date}`));
  return {
    moves: moves
      .toSorted((a, b) => a.brokenChange - b.brokenChange || a.costChange - b.costChange || a.date - b.date)
      .map((move) => describeMove(view, strip, move)),
    blocked,
    withoutIt,
  };
}

function describeMove(
  view: PlanView,
  strip: number,
  { unit, date, position, costChange, brokenChange }: TriedMove,
): Move {
  const { season, index, evaluation, problem } = view;
  const clean = brokenChange === 0 && evaluation.legal;
  const before = evaluation.violations;
  const after = clean
    ? before
    : evaluate(problem, moved(evaluation.arrangement, strip, unit, date, position)).violations;
  return {
    date: index.dates[date]!,
    unit: index.units[unit]!,
    shootsAlready: evaluation.days.some((day) => day.unit === unit && day.date === date),
    costChange,
    breaks: moreBroken(before, after).map((violation) => conflictOf(season, index, violation)),
    mends: moreBroken(after, before).length,
  };
}

/** The arrangement with the strip at a position of another day. */
function moved(arrangement: Arrangement, strip: number, unit: number, date: number, position: number): Arrangement {
  const without = arrangement.days.map((day) => ({ ...day, strips: day.strips.filter((other) => other !== strip) }));
  const there = without.find((day) => day.unit === unit && day.date === date)?.strips ?? [];
  const others = without.filter((day) => day.strips.length > 0 && (day.unit !== unit || day.date !== date));
  return {
    ...arrangement,
    days: [...others, { unit, date, strips: there.toSpliced(position, 0, strip) }],
    unplaced: arrangement.unplaced.filter((other) => other !== strip),
  };
}

/** What is broken in `after` and was not, or was broken less, in `before`. */
function moreBroken(before: readonly Violation[], after: readonly Violation[]): readonly Violation[] {
  const known = new Map<string, number>();
  for (const violation of before) known.set(keyOf(violation), violation.amount);
  return after.filter((violation) => violation.amount > (known.get(keyOf(violation)) ?? 0));
}

function keyOf({ rule, aspect, date, unit, strip, person, place, base }: Violation): string {
  return [rule, aspect, date, unit, strip, person, place, base].join('/');
}
