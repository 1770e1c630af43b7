/** Whether a person is free on a day, as the season says; what the board asks of them on it. Pure. */
import type { BoardView, CalendarDate } from '../../api/index.ts';
import { type CalendarDay, type DayRange, inRange, weekdayOf } from '../../foundation/index.ts';
import type { Person, Unit } from '../../season/index.ts';

export type Availability = 'free' | 'booked' | 'confirmed' | 'away' | 'outside' | 'weekday';

/** What dates are marked as; a date that is it already becomes free. */
export const BRUSHES = ['away', 'booked', 'confirmed'] as const;
export type Brush = (typeof BRUSHES)[number];

/** `outside`: not in the ranges the person is available in; `weekday`: not on one of their free weekdays. */
export function availabilityOn(person: Person, date: CalendarDay): Availability {
  if (person.unavailable.some((range) => inRange(date, range))) return 'away';
  if (person.available.length > 0 && !person.available.some((range) => inRange(date, range))) return 'outside';
  if (person.freeWeekdays.length > 0 && !person.freeWeekdays.includes(weekdayOf(date))) return 'weekday';
  if (person.confirmed?.some((range) => inRange(date, range))) return 'confirmed';
  return person.booked?.some((range) => inRange(date, range)) ? 'booked' : 'free';
}

/** Whether somebody can work on such a day. */
export function isThere(now: Availability): boolean {
  return now === 'free' || now === 'booked' || now === 'confirmed';
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

/** Whether a unit exists on a day. */
export function unitOn(unit: Unit, date: CalendarDay): Availability {
  return unit.available.length === 0 || unit.available.some((range) => inRange(date, range)) ? 'free' : 'outside';
}

/**
 * `available` of a unit with a range of its dates painted, as `season.yaml` writes it; `dates` are those of the season,
 * in order. Undefined where it exists on all of them (the key goes), empty where it exists on none.
 */
export function paintedDates(
  unit: Unit,
  dates: readonly CalendarDay[],
  painted: DayRange,
  state: 'away' | 'free',
): readonly string[] | undefined {
  const exists = dates.map((date) => (inRange(date, painted) ? state === 'free' : unitOn(unit, date) === 'free'));
  if (exists.every(Boolean)) return undefined;
  return dates.flatMap((from, index) => {
    if (exists[index] !== true || exists[index - 1] === true) return [];
    const end = exists.indexOf(false, index);
    const to = dates[(end < 0 ? dates.length : end) - 1]!;
    return [from === to ? from : `${from}..${to}`];
  });
}

/** Dates on which each unit shoots on this board. */
export function shootingDates(board: BoardView): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const day of board.days) {
    if (day.number === null) continue;
    found.set(day.unit, (found.get(day.unit) ?? new Set()).add(day.date));
  }
  return found;
}

/** Dates on which every base is closed. */
export function closedDates(calendar: readonly CalendarDate[]): ReadonlySet<string> {
  const bases = new Set(calendar.flatMap(({ closed }) => Object.keys(closed)));
  const all = bases.size === 0 ? [] : calendar.filter(({ closed }) => Object.keys(closed).length >= bases.size);
  return new Set(all.map(({ date }) => date));
}
