/** the hours of a person on a date. */
import { type CalendarDay, inRange } from '../foundation/index.ts';
import type { Person } from '../season/index.ts';

/** Hours of the date's own count instead of those that always hold. */
export function hoursThatDay(person: Person, date: CalendarDay): Pick<Person, 'earliest' | 'latest'> {
  for (const row of person.hoursOn ?? []) if (row.days.some((range) => inRange(date, range))) return row;
  return person;
}
