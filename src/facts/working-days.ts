/** Lead times in working days: Monday to Friday without the public holidays of a base (SPEC K-9). */
import { addDays, type CalendarDay, weekdayOf } from '../foundation/index.ts';
import type { Base, Prerequisite } from '../season/index.ts';
import { publicHolidayOn } from './holidays.ts';

export function isWorkingDay(base: Pick<Base, 'country' | 'region'>, day: CalendarDay): boolean {
  return weekdayOf(day) < 5 && publicHolidayOn(base.country, base.region, day) === null;
}

/**
 * `ready(start, count)`: the `count`-th working day counting from `start`, itself included when it is one. Null for a
 * count of 0: nothing is waited for.
 */
export function readyDay(
  base: Pick<Base, 'country' | 'region'>,
  start: CalendarDay,
  count: number,
): CalendarDay | null {
  if (count <= 0) return null;
  let day = start;
  let left = count;
  for (;;) {
    if (isWorkingDay(base, day)) left--;
    if (left === 0) return day;
    day = addDays(day, 1);
  }
}

/** `ready` of a prerequisite (SPEC R-11): from the day after the last step that has a date of its own, or its start. */
export function readyOf(
  base: Pick<Base, 'country' | 'region'>,
  { starts, steps }: Pick<Prerequisite, 'starts' | 'steps'>,
): CalendarDay | null {
  let from = starts;
  let done: CalendarDay | null = null;
  let left = 0;
  for (const { workingDays, by } of steps) {
    left += workingDays;
    if (by === undefined) continue;
    from = addDays(by, 1);
    done = by;
    left = 0;
  }
  return readyDay(base, from, left) ?? done;
}
