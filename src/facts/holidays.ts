/**
 * Public holidays of a country or of one of its states, from the data of `date-holidays` (type `public` only; SPEC
 * K-8).
 */
import Holidays from 'date-holidays';
import { addDays, type CalendarDay, parseCalendarDay, partsOf } from '../foundation/index.ts';

const DAY_IN_MILLISECONDS = 86_400_000;

const calendars = new Map<string, Holidays>();
const knownRegions = new Map<string, boolean>();
const years = new Map<string, ReadonlyMap<CalendarDay, string>>();

/**
 * Public holidays of a year by date, with their names. `country` is an ISO 3166 code, `region` a state code of the same
 * data (`il`), or null. A country the data does not know has none: ask `knowsHolidaysOf` first.
 */
export function publicHolidays(country: string, region: string | null, year: number): ReadonlyMap<CalendarDay, string> {
  const key = `${country}/${region ?? ''}/${year}`;
  let found = years.get(key);
  if (found === undefined) {
    found = readYear(calendarOf(country, region), year);
    years.set(key, found);
  }
  return found;
}

/** Name of the public holiday on `day`, or null. */
export function publicHolidayOn(country: string, region: string | null, day: CalendarDay): string | null {
  return publicHolidays(country, region, partsOf(day)[0]).get(day) ?? null;
}

/** A holiday of an agreement, by a date rule of `date-holidays` (`easter -2`). */
export interface ListedHoliday {
  readonly name: string;
  readonly on: string;
}

/** Name of the holiday of a list that falls on `day`, or null (SPEC K-8). */
export function listedHolidayOn(holidays: readonly ListedHoliday[], day: CalendarDay): string | null {
  const year = partsOf(day)[0];
  const key = `${year} ${holidays.map(({ on }) => on).join(' ')}`;
  let found = years.get(key);
  if (found === undefined) {
    const calendar = new Holidays();
    for (const { name, on } of holidays) calendar.setHoliday(on, { name, type: 'public' });
    found = readYear(calendar, year);
    years.set(key, found);
  }
  return found.get(day) ?? null;
}

/** True when the data has this country and, when given, this region of it. */
export function knowsHolidaysOf(country: string, region: string | null): boolean {
  const key = `${country}/${region ?? ''}`;
  const known = knownRegions.get(key) ?? looksUp(country, region);
  knownRegions.set(key, known);
  return known;
}

function looksUp(country: string, region: string | null): boolean {
  const calendar = new Holidays();
  if (!(country.toUpperCase() in calendar.getCountries())) return false;
  return region === null || region.toUpperCase() in upperKeys(calendar.getStates(country));
}

function upperKeys(record: { readonly [key: string]: string } | undefined): Record<string, true> {
  return Object.fromEntries(Object.keys(record ?? {}).map((key) => [key.toUpperCase(), true]));
}

function readYear(calendar: Holidays, year: number): ReadonlyMap<CalendarDay, string> {
  const found = new Map<CalendarDay, string>();
  // A holiday may begin in the year before (a new year of several days), so its list is read as well.
  for (const listed of [year - 1, year]) {
    for (const holiday of calendar.getHolidays(listed)) {
      const first = parseCalendarDay(holiday.date.slice(0, 10));
      if (holiday.type !== 'public' || first === null) continue;
      const days = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_IN_MILLISECONDS));
      for (let i = 0; i < days; i++) {
        const day = addDays(first, i);
        if (partsOf(day)[0] === year && !found.has(day)) found.set(day, holiday.name);
      }
    }
  }
  return found;
}

function calendarOf(country: string, region: string | null): Holidays {
  const key = `${country}/${region ?? ''}`;
  let calendar = calendars.get(key);
  if (calendar === undefined) {
    calendar = region === null ? new Holidays(country) : new Holidays(country, region);
    calendars.set(key, calendar);
  }
  return calendar;
}
