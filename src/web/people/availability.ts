/** Whether a person is free on a day, as the season says; what the board asks of them on it. Pure. */
import type { BoardView } from '../../api/index.ts';
import { type CalendarDay, inRange, weekdayOf } from '../../foundation/index.ts';
import type { Person } from '../../season/index.ts';

export type Availability = 'free' | 'away' | 'outside' | 'weekday';

/** `outside`: not in the ranges the person is available in; `weekday`: not on one of their free weekdays. */
export function availabilityOn(person: Person, date: CalendarDay): Availability {
  if (person.unavailable.some((range) => inRange(date, range))) return 'away';
  if (person.available.length > 0 && !person.available.some((range) => inRange(date, range))) return 'outside';
  if (person.freeWeekdays.length > 0 && !person.freeWeekdays.includes(weekdayOf(date))) return 'weekday';
  return 'free';
}

/** Dates on which each person works on this board. */
export function workDates(board: BoardView): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const day of board.days) {
    for (const entry of day.entries) {
      if (entry.kind !== 'strip') continue;
      for (const person of entry.people) {
        const dates = found.get(person) ?? new Set();
        dates.add(day.date);
        found.set(person, dates);
      }
    }
  }
  return found;
}
