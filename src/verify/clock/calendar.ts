/** K-7 to K-10: elapsed time, open days, working days and weeks, and the daylight of K-11 for a place. */

import {
  type LightWindows,
  lightWindows,
  listedHolidayOn,
  publicHolidayOn,
  utcOffsetAtNoon,
} from '../../facts/index.ts';
import {
  addDays,
  type CalendarDay,
  type ClockMinutes,
  dayNumber,
  daysBetween,
  inRange,
  mondayOf,
  weekdayOf,
} from '../../foundation/index.ts';
import type { Base, Place, Season } from '../../season/index.ts';

export interface Moment {
  readonly date: CalendarDay;
  readonly base: Base;
  readonly clock: ClockMinutes;
}

/** K-7: minutes that really pass between two moments, time zones and clock changes included. */
export function elapsedMinutes(from: Moment, to: Moment): number {
  const onTheClock = daysBetween(from.date, to.date) * 1440 + to.clock - from.clock;
  return onTheClock - (utcOffsetAtNoon(to.base.timeZone, to.date) - utcOffsetAtNoon(from.base.timeZone, from.date));
}

/** K-8. */
export function isOpen(season: Season, base: Base, date: CalendarDay): boolean {
  const { start, end, hiatus } = season.calendar;
  if (date < start) return false;
  if (end !== null && date > end) return false;
  if (!base.weekdays.includes(weekdayOf(date))) return false;
  if (hiatus.some((range) => inRange(date, range))) return false;
  return !isHoliday(base, date) || base.workedHolidays.includes(date);
}

/** C-4: on the crew's list, or a holiday of the season; worked or not; not one of its ordinary days. */
export function isHoliday(base: Base, date: CalendarDay): boolean {
  if (base.ordinaryDays.includes(date)) return false;
  const { holidays } = base.rules;
  const listed = holidays === null ? isPublicHoliday(base, date) : listedHolidayOn(holidays, date) !== null;
  return listed || base.extraHolidays.includes(date);
}

/** On the public list of the base's country or region. */
export function isPublicHoliday(base: Base, date: CalendarDay): boolean {
  return publicHolidayOn(base.country, base.region, date) !== null;
}

/** K-9: the `count`-th working day counting from `start`; null when nothing is waited for. */
export function ready(base: Base, start: CalendarDay, count: number): CalendarDay | null {
  let counted = 0;
  let last: CalendarDay | null = null;
  for (let date = start; counted < count; date = addDays(date, 1)) {
    if (weekdayOf(date) >= 5 || isPublicHoliday(base, date)) continue;
    counted += 1;
    last = date;
  }
  return last;
}

/** K-10: the week of a date, named by the day number of its Monday. */
export function weekOf(date: CalendarDay): number {
  return mondayOf(dayNumber(date));
}

/** K-11: the light of a date at a place, on the clock of its base, margins taken off. */
export function lightAt(season: Season, place: Place, base: Base, date: CalendarDay): LightWindows {
  const offset = utcOffsetAtNoon(base.timeZone, date);
  return lightWindows(date, place.latitude, place.longitude, offset, season.timing.lightMarginMinutes);
}

/** Runs of consecutive dates in a sorted list of different dates, neighbours at most `freeDays` days apart. */
export function runsOf(dates: readonly CalendarDay[], freeDays: number): CalendarDay[][] {
  const runs: CalendarDay[][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || daysBetween(last, date) - 1 > freeDays) runs.push([date]);
    else run.push(date);
  }
  return runs;
}

/** Each date once, in order. */
export function sortedDates(dates: readonly CalendarDay[]): CalendarDay[] {
  return [...new Set(dates)].sort();
}
