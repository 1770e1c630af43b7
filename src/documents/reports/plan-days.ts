/** Shooting days in the order in which paper has them, and their numbers. */
import type { CalendarDay } from '../../foundation/index.ts';
import type { PlanDay, Season } from '../../season/index.ts';
import type { WorkedDate } from './day-codes.ts';

/** By date, then by unit in the order of the season. */
export function inOrder(days: readonly PlanDay[], season: Season): readonly PlanDay[] {
  const rank = new Map(season.units.map((unit, index) => [unit.id, index]));
  const unitRank = (day: PlanDay): number => rank.get(day.unit) ?? season.units.length;
  return [...days].sort((a, b) => (a.date === b.date ? unitRank(a) - unitRank(b) : a.date < b.date ? -1 : 1));
}

/** Number of each shooting day of its unit, from 1. */
export function shootDayNumbers(days: readonly PlanDay[]): ReadonlyMap<PlanDay, number> {
  const count = new Map<string, number>();
  return new Map(
    days.map((day) => {
      const number = (count.get(day.unit) ?? 0) + 1;
      count.set(day.unit, number);
      return [day, number];
    }),
  );
}

/** Dates on which the person is in a strip, with the base of the day. */
export function workedDates(person: string, days: readonly PlanDay[]): readonly WorkedDate[] {
  const dates = new Map<CalendarDay, WorkedDate>();
  for (const day of days)
    if (!dates.has(day.date) && day.strips.some((strip) => strip.cast.includes(person)))
      dates.set(day.date, { date: day.date, base: day.base });
  return [...dates.values()];
}
