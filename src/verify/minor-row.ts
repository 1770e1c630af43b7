/** Which hours of their age hold for a person on a date. */
import { addDays, ageOn, type CalendarDay, type ClockMinutes, inRange, weekdayOf } from '../foundation/index.ts';
import type { Base, MinorRule, Person, Season } from '../season/index.ts';
import { isPublicHoliday } from './clock/calendar.ts';

/**
 * The row of their age at a base; of someone who may be a child, and whose birthday nobody knows, that of the oldest.
 * Undefined where none holds.
 */
export function minorRowOn(person: Person, base: Base, date: CalendarDay): MinorRule | undefined {
  const { minors } = base.rules;
  if (person.born === null) {
    if (person.isPerhapsMinor !== true) return undefined;
    return minors.reduce<MinorRule | undefined>((oldest, row) => {
      return oldest === undefined || row.ageTo > oldest.ageTo ? row : oldest;
    }, undefined);
  }
  const age = ageOn(person.born, date);
  return age >= 18 ? undefined : minors.find(({ ageFrom, ageTo }) => ageFrom <= age && age <= ageTo);
}

/** Their latest wrap by it. */
export function latestByAge(season: Season, base: Base, row: MinorRule, date: CalendarDay): ClockMinutes {
  const isEve = isSchoolTerm(season, base, addDays(date, 1));
  return isEve ? Math.min(row.latest, row.latestBeforeSchool ?? row.latest) : row.latest;
}

export function isSchoolTerm(season: Season, base: Base, date: CalendarDay): boolean {
  if (season.calendar.schoolHolidays.some((range) => inRange(date, range))) return false;
  return weekdayOf(date) < 5 && !isPublicHoliday(base, date);
}
