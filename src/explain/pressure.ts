/**
 * Where a single strip would like to go and may not: what moving it alone would cost or save if one person, one place, or the pins
 * and order rules did not stand in the way. Cheap, so that the searches that follow begin where most is to be gained.
 */

import { type DateBlock, dateBlocks } from '../planning/index.ts';
import type { Problem } from '../schedule/index.ts';
import { MoveTrial } from '../schedule/index.ts';
import type { PlanView } from './plan-view.ts';

export interface Pressed {
  readonly block: DateBlock;
  readonly date: number;
  /** Least change of cost over the strips that only this keeps from the date; nothing else breaks. */
  readonly cost: number;
}

/** By `pressKey`: every date that one person or one place alone keeps some strip from. */
export type Pressure = ReadonlyMap<string, Pressed>;

export function pressKey(kind: DateBlock['kind'], subject: number, date: number): string {
  return `${kind}/${subject}/${date}`;
}

export function pressureOf({ problem, evaluation }: PlanView, stop: () => boolean): Pressure {
  const trial = new MoveTrial(everyoneFree(problem), evaluation.arrangement);
  const least = new Map<string, Pressed>();
  for (const [strip, { group, units }] of problem.strips.entries()) {
    if (stop()) break;
    const way = evaluation.arrangement.wayOfGroup[group]!;
    const alone = new Map<string, DateBlock>();
    for (let date = 0; date < problem.dateCount; date++) {
      for (const unit of units) {
        const [block, ...more] = dateBlocks(problem, strip, way, unit, date);
        if (block !== undefined && more.length === 0 && (block.kind === 'place-closed' || block.kind === 'person-away'))
          alone.set(`${unit}/${date}`, block);
      }
    }
    if (alone.size === 0) continue;
    const { moves } = trial.movesOf(strip, (unit, date) => alone.has(`${unit}/${date}`));
    for (const { unit, date, costChange: cost, brokenChange } of moves) {
      const block = alone.get(`${unit}/${date}`)!;
      const key = pressKey(block.kind, block.subject, date);
      if (brokenChange <= 0 && cost < (least.get(key)?.cost ?? Number.POSITIVE_INFINITY))
        least.set(key, { block, date, cost });
    }
  }
  return least;
}

/** Least change of cost when one of some strips goes where it likes, pins and order rules aside; infinite when none may. */
export function freedom({ problem, evaluation }: PlanView): (strips: readonly number[]) => number {
  const trial = new MoveTrial({ ...problem, scenePins: [], dayPins: [], order: [] }, evaluation.arrangement);
  return (strips) => {
    let least = Number.POSITIVE_INFINITY;
    for (const strip of strips) {
      const { group, units } = problem.strips[strip]!;
      const way = evaluation.arrangement.wayOfGroup[group]!;
      const open = (unit: number, date: number): boolean =>
        units.includes(unit) && dateBlocks(problem, strip, way, unit, date).length === 0;
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
