import { multiplyDivideRounded } from '../../foundation/index.ts';
import type { Facts } from '../clock/facts.ts';
import type { Problem } from '../problem.ts';
import type { AddLine, Cost } from './cost.ts';

/** D of SPEC C: one day of this unit's crew at this base. */
export function crewDayOf(problem: Problem, unit: number, base: number): number {
  return multiplyDivideRounded(problem.bases[base].crewDay, problem.units[unit].crewPercent, 100);
}

/**
 * One line for each day of each unit, from what `ofDay` says of it. `minutesOf`: quantity by the day's work, else 1.
 */
export function dayLines(
  { problem, daysOfUnit }: Facts,
  add: AddLine,
  ofDay: NonNullable<Cost['ofDay']>,
  minutesOf: (base: number, work: number) => number = () => 1,
): void {
  for (const [unit, days] of daysOfUnit.entries()) {
    for (const { date, base, work } of days) {
      const amount = ofDay(problem, base, date, work, crewDayOf(problem, unit, base));
      add('unit', unit, date, base, amount, minutesOf(base, work));
    }
  }
}
