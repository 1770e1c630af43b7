import { addDays, type CalendarDay, weekdayOf } from '../../foundation/index.ts';
import type { FileBoard, FileCalendar } from '../schedule-file.ts';

/** A board's shooting days come one after the other on the days that its calendar works, from its first day on. */
export function datesOfBoard(
  board: FileBoard,
  calendar: FileCalendar | null,
  start: CalendarDay,
): readonly CalendarDay[] {
  if (board.dates !== null) return board.dates;
  const off = new Set(calendar?.weekdaysOff ?? []);
  const closed = new Set(calendar?.closed ?? []);
  const dates: CalendarDay[] = [];
  // A calendar that is never worked is none.
  const isNever = off.size === 7;
  for (let day = calendar?.start ?? start; dates.length < board.days.length; day = addDays(day, 1)) {
    if (isNever || (!off.has(weekdayOf(day)) && !closed.has(day))) dates.push(day);
  }
  return dates;
}

/** The calendar of a board; null where it names none that there is. */
export function calendarOf(board: FileBoard, calendars: readonly FileCalendar[]): FileCalendar | null {
  return calendars.find(({ id }) => id === board.calendar) ?? null;
}
