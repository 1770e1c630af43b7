/** What it costs or breaks to move one strip to each other day of the calendar. */

import { conflictOf } from '../planning/index.ts';
import { type DateReason, evaluate, type KeptDemands, MoveTrial, type TriedMove } from '../schedule/index.ts';
import { moreBroken } from './boards/more-broken.ts';
import { movedStrips } from './boards/moved-strips.ts';
import type { Move } from './explanation.ts';
import type { PlanView } from './plan-view.ts';

/** Pins aside: they are the user's own, so what a day off them would do is worth knowing. */
export const UNPINNED: KeptDemands = { holds: (kind) => kind !== 'pin' && kind !== 'day-pin' };

export interface MoveTable {
  readonly moves: readonly Move[];
  /** Dates that no unit of the scene can use, with what the first unit meets there. */
  readonly blocked: readonly { readonly date: number; readonly reasons: readonly DateReason[] }[];
  /** Change of cost when the strip is taken off its day. */
  readonly withoutIt: number;
}

/**
 * Tries every date and unit that the strip's own rules allow; the best first: what breaks least, then what costs least.
 * Only where a move breaks or mends something is the whole plan evaluated afresh, to say what.
 */
export function movesOf(view: PlanView, strip: number): MoveTable {
  const { problem, evaluation, dates } = view;
  const way = evaluation.arrangement.wayOfGroup[problem.strips[strip]!.group]!;
  const units = [...problem.strips[strip]!.units];
  const blocked: { date: number; reasons: readonly DateReason[] }[] = [];
  const open = new Set<string>();
  for (let date = 0; date < problem.dateCount; date++) {
    const against = units.map((unit) => dates.reasons(strip, way, unit, date, UNPINNED));
    for (const [i, unit] of units.entries()) if (against[i]!.length === 0) open.add(`${unit}/${date}`);
    if (against.every((each) => each.length > 0)) blocked.push({ date, reasons: against[0] ?? [] });
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
    : evaluate(problem, movedStrips(evaluation.arrangement, [strip], { unit, date }, position)).violations;
  return {
    date: index.dates[date]!,
    unit: index.units[unit]!,
    shootsAlready: evaluation.days.some((day) => day.unit === unit && day.date === date),
    costChange,
    breaks: moreBroken(before, after).map((violation) => conflictOf(season, index, violation)),
    mends: moreBroken(after, before).length,
  };
}
