/**
 * Calendar days without `Date` arithmetic: a day is its ISO text (`2027-04-12`), or a day number (whole days since
 * 1970-01-01 in the proleptic Gregorian calendar) where sums are needed.
 * Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */
export type CalendarDay = string & { readonly __calendarDay: true };

/** Monday = 0 ... Sunday = 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The seven weekdays as people write them in `season.yaml`, Monday first. */
export const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekdayName = (typeof WEEKDAY_NAMES)[number];

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days in a month of the Gregorian calendar; `month` is 1-12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether `text` is an existing ISO date. */
export function isCalendarDay(text: string): text is CalendarDay {
  const match = ISO.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day written in `text`, or `null` when it is not an existing ISO date. */
export function parseCalendarDay(text: string): CalendarDay | null {
  return isCalendarDay(text) ? text : null;
}

/** The day written in `text`; throws on text that is not a date (for literals and for data already checked). */
export function calendarDay(text: string): CalendarDay {
  const day = parseCalendarDay(text);
  if (day === null) throw new Error(`not a calendar day: ${text}`);
  return day;
}

/** Whole days since 1970-01-01. */
export function dayNumber(day: CalendarDay): number {
  const [year, month, date] = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day whose day number is `number`. */
export function dayFromNumber(number: number): CalendarDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const [mm, dd] = [month, date].map((part) => String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}-${mm}-${dd}` as CalendarDay;
}

/** `day` moved by `days` (negative: back). */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days from `from` to `to` (0 for the same day). */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Weekday of a day number (1970-01-01 was a Thursday). */
export function weekdayOfNumber(number: number): Weekday {
  return ((((number + 3) % 7) + 7) % 7) as Weekday;
}

export function weekdayOf(day: CalendarDay): Weekday {
  return weekdayOfNumber(dayNumber(day));
}

/** Day number of the Monday of the civil week (Monday to Sunday) that `number` is in. */
export function mondayOf(number: number): number {
  return number - weekdayOfNumber(number);
}

/** `[year, month 1-12, day 1-31]`. */
export function partsOf(day: CalendarDay): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** A closed range of days, both ends included. */
export interface DayRange {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export function inRange(day: CalendarDay, range: DayRange): boolean {
  return day >= range.from && day <= range.to;
}

/** Age in whole years on `day` of someone born on `birth`. */
export function ageOn(birth: CalendarDay, day: CalendarDay): number {
  const [by, bm, bd] = partsOf(birth);
  const [y, m, d] = partsOf(day);
  return y - by - (m < bm || (m === bm && d < bd) ? 1 : 0);
}
