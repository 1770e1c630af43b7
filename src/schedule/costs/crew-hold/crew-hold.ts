import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { DayFacts } from '../../clock/facts.ts';
import type { BaseModel, Problem } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { crewDayOf } from '../day-lines.ts';

export const CREW_HOLD: number = columnOf('crew-hold');

/** C-20 of a gap with so many working days without shooting and so many free calendar days; `daily` is D. */
export function crewHoldOf({ crewHold }: BaseModel, daily: number, idle: number, free: number): number {
  if (idle <= 0) return 0;
  const held = idle * multiplyDivideRounded(daily, crewHold.percent, 100);
  if (free < crewHold.restartAfter) return held;
  return Math.min(held, multiplyDivideRounded(daily, crewHold.restartPercent, 100));
}

/**
 * Dates strictly between two neighbouring shooting days of a unit on which it could work where it was; the last of them
 * are for the road.
 */
export function idleDatesOf(
  problem: Problem,
  unit: number,
  before: Pick<DayFacts, 'date' | 'base'>,
  after: Pick<DayFacts, 'date' | 'base'>,
): number[] {
  const { open } = problem.bases[before.base];
  const { available } = problem.units[unit];
  const idle: number[] = [];
  for (let date = before.date + 1; date < after.date; date++) if (open[date] & available[date]) idle.push(date);
  return idle.slice(
    0,
    Math.max(0, idle.length - problem.baseTravelDays[before.base * problem.bases.length + after.base]),
  );
}

/** C-20: between its first and its last shooting day a company is held, or let go and started again. */
export const crewHold = defineCost({
  code: 'crew-hold',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  lines(facts, add) {
    for (const [unit, days] of facts.daysOfUnit.entries()) {
      for (const [i, after] of days.slice(1).entries()) {
        const { date, base } = days[i];
        const idle = idleDatesOf(facts.problem, unit, days[i], after).length;
        const daily = crewDayOf(facts.problem, unit, base);
        add('unit', unit, date, base, crewHoldOf(facts.problem.bases[base], daily, idle, after.date - date - 1), idle);
      }
    }
  },
});
