/**
 * Dates of a `.uss` file. A day is written as a moment: midnight where the program ran (`T07:00:00Z` is midnight in Los
 * Angeles in summer). The day meant is the one whose midnight is nearest; noon is written by programs that mean no
 * hour, and stays its day. That holds from twelve hours west of Greenwich to less than twelve east.
 */
import { addDays, type CalendarDay, parseCalendarDay } from '../../foundation/index.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const NOON = 720;

export interface UssDate {
  readonly day: CalendarDay;
  /** Minutes past midnight UTC, where it is a moment; null: a day alone, or a moment of a zone that is named. */
  readonly minutes: number | null;
}

/** Null where it is no date. */
export function readUssDate(found: unknown): UssDate | null {
  if (typeof found !== 'string') return null;
  const match = MOMENT.exec(found.trim());
  if (match === null) return null;
  const [, date, hours, minutes, zone] = match;
  const day = parseCalendarDay(date!);
  if (day === null) return null;
  const time = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const isUtc = zone === 'Z' || /^[+-]00:?00$/.test(zone ?? '');
  // Another zone is the writer's own: its day stands there.
  if (hours === undefined || !isUtc) return { day, minutes: null };
  return { day: time > NOON ? addDays(day, 1) : day, minutes: time };
}

/** Noon in Greenwich: the same day in nearly every zone that the reader may be in. */
export function writeUssDate(day: CalendarDay): string {
  return `${day}T12:00:00.000Z`;
}
