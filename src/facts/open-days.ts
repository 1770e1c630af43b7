/** Which dates are open at a base, and which are its holidays (SPEC K-8, C-4, R-9). */
import { type CalendarDay, inRange, type Text, weekdayOf } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import type { Base, Season, SeasonCalendar } from '../season/index.ts';
import { listedHolidayOn, publicHolidayOn } from './holidays.ts';

/** Name of the holiday that a base's crew has on `day` by its agreement, or null (SPEC K-8). */
export function crewHolidayOn(
  { rules, country, region }: Pick<Base, 'country' | 'region'> & { readonly rules: Pick<Base['rules'], 'holidays'> },
  day: CalendarDay,
): string | null {
  return rules.holidays === null ? publicHolidayOn(country, region, day) : listedHolidayOn(rules.holidays, day);
}

/** A holiday of the crew's agreement, or one the season adds, whether it is worked or not; never an ordinary day. */
export function isHoliday(base: Base, day: CalendarDay): boolean {
  if (base.ordinaryDays.includes(day)) return false;
  return base.extraHolidays.includes(day) || crewHolidayOn(base, day) !== null;
}

/** A holiday on which the base rests. */
export function isRestedHoliday(base: Base, day: CalendarDay): boolean {
  return isHoliday(base, day) && !base.workedHolidays.includes(day);
}

/** True when anything may be shot at the base on `day` (K-8). A calendar without an end is open for ever. */
export function isOpen(calendar: SeasonCalendar, base: Base, day: CalendarDay): boolean {
  return whyClosed(calendar, base, day) === null;
}

/** The same by the base's id, for those who have only a plan; false for a base the season does not have. */
export function isOpenDay(season: Season, baseId: string, day: CalendarDay): boolean {
  const base = season.bases.find(({ id }) => id === baseId);
  return base !== undefined && isOpen(season.calendar, base, day);
}

/**
 * Why a date is closed at a base, to follow "the base is closed: "; a public holiday by its name; null when it is open.
 */
export function whyClosed(calendar: SeasonCalendar, base: Base, day: CalendarDay): Text | null {
  if (day < calendar.start) return message('closed.before-start', { on: { day: calendar.start } });
  if (calendar.end !== null && day > calendar.end) {
    return message('closed.after-end', { on: { day: calendar.end } });
  }
  if (!base.weekdays.includes(weekdayOf(day))) return message('closed.weekday');
  if (calendar.hiatus.some((range) => inRange(day, range))) return message('closed.hiatus');
  if (isRestedHoliday(base, day)) return crewHolidayOn(base, day) ?? message('closed.holiday');
  return null;
}

/**
 * School-term hours of minors hold: no school holiday, no weekend, no public holiday of the country or region.
 */
export function isSchoolTerm(calendar: SeasonCalendar, base: Base, day: CalendarDay): boolean {
  return (
    weekdayOf(day) < 5 &&
    !calendar.schoolHolidays.some((range) => inRange(day, range)) &&
    publicHolidayOn(base.country, base.region, day) === null
  );
}
