/**
 * Where a single strip would like to go and may not: what moving it alone would cost or save if one person, one place,
 * or the pins and order rules did not stand in the way. Cheap, so that the searches that follow begin where most is to
 * be gained.
 */

import { type DateReason, MoveTrial, type Problem } from '../schedule/index.ts';
import { UNPINNED } from './moves.ts';
import type { PlanView } from './plan-view.ts';

export interface Pressed {
  readonly reason: DateReason;
  readonly date: number;
  /** Least change of cost over the strips that only this keeps from the date; nothing else breaks. */
  readonly cost: number;
}

/** By `pressKey`: every date that one person or one place alone keeps some strip from. */
export type Pressure = ReadonlyMap<string, Pressed>;

export function pressKey(demand: DateReason['demand'], subject: number, date: number): string {
  return `${demand}/${subject}/${date}`;
}

export function pressureOf({ problem, evaluation, dates }: PlanView, stop: () => boolean): Pressure {
  const trial = new MoveTrial(everyoneFree(problem), evaluation.arrangement);
  const least = new Map<string, Pressed>();
  for (const [strip, { group, units }] of problem.strips.entries()) {
    if (stop()) break;
    const way = evaluation.arrangement.wayOfGroup[group]!;
    const alone = new Map<string, DateReason>();
    for (let date = 0; date < problem.dateCount; date++) {
      for (const unit of units) {
        const [reason, ...more] = dates.reasons(strip, way, unit, date);
        if (reason === undefined || more.length > 0) continue;
        if (reason.demand === 'place-days' || reason.demand === 'person-days') alone.set(`${unit}/${date}`, reason);
      }
    }
    if (alone.size === 0) continue;
    const { moves } = trial.movesOf(strip, (unit, date) => alone.has(`${unit}/${date}`));
    for (const { unit, date, costChange: cost, brokenChange } of moves) {
      const reason = alone.get(`${unit}/${date}`)!;
      const key = pressKey(reason.demand, reason.subject, date);
      if (brokenChange <= 0 && cost < (least.get(key)?.cost ?? Number.POSITIVE_INFINITY))
        least.set(key, { reason, date, cost });
    }
  }
  return least;
}

/**
 * Least change of cost when one of some strips goes where it likes, pins and order rules aside; infinite when none may.
 */
export function freedom({ problem, evaluation, dates }: PlanView): (strips: readonly number[]) => number {
  const trial = new MoveTrial({ ...problem, scenePins: [], dayPins: [], order: [] }, evaluation.arrangement);
  return (strips) => {
    let least = Number.POSITIVE_INFINITY;
    for (const strip of strips) {
      const { group, units } = problem.strips[strip]!;
      const way = evaluation.arrangement.wayOfGroup[group]!;
      const open = (unit: number, date: number): boolean =>
        units.includes(unit) && dates.allows(strip, way, unit, date, UNPINNED);
      for (const { costChange, brokenChange } of trial.movesOf(strip, open).moves)
        if (brokenChange <= 0) least = Math.min(least, costChange);
    }
    return least;
  };
}

/** The problem with every person and place free on every date of the calendar. */
function everyoneFree(problem: Problem): Problem {
  return {
    ...problem,
    people: problem.people.map((person) => ({ ...person, free: person.free.map(() => 1) })),
    places: problem.places.map((place) => {
      const always = place.open.map(() => 1);
      return { ...place, open: always, visitMayStart: always, visitMayEnd: always };
    }),
  };
}
