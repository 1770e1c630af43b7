/** Shooting days in the order in which paper has them, and their numbers. */
import { lightWindows, utcOffsetAtNoon } from '../../facts/index.ts';
import type { CalendarDay, ClockMinutes } from '../../foundation/index.ts';
import type { Place, PlanDay, Season } from '../../season/index.ts';
import type { ReportSource } from '../report-source.ts';
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

/** The days of one unit, in order. */
export function unitDays({ days }: ReportSource, unit: string): readonly PlanDay[] {
  return days.filter((day) => day.unit === unit);
}

/** The places of the day in the order in which the company comes to them; those the season does not know left out. */
export function placesOf({ season }: ReportSource, day: PlanDay): readonly Place[] {
  const ids = [...new Set(day.strips.map((strip) => strip.place))];
  return ids.flatMap((id) => season.places.find((place) => place.id === id) ?? []);
}

/** Sunrise and sunset at the first place of the day; null where the sun does neither. */
export function sunOf(
  source: ReportSource,
  day: PlanDay,
): { readonly rise: ClockMinutes; readonly set: ClockMinutes } | null {
  const base = source.look.base(day.base);
  const at = placesOf(source, day)[0] ?? base;
  if (base === undefined || at === undefined) return null;
  const offset = utcOffsetAtNoon(base.timeZone, day.date);
  const { day: light } = lightWindows(day.date, at.latitude, at.longitude, offset, 0);
  return light.from < light.to && light.to - light.from < 1440 ? { rise: light.from, set: light.to } : null;
}
