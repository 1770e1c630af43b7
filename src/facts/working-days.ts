/** Lead times in working days: Monday to Friday without the public holidays of a base (SPEC K-9). */
import { addDays, type CalendarDay, weekdayOf } from '../foundation/index.ts';
import type { Base } from '../season/index.ts';
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
