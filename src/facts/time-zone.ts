/**
 * Offsets of a time zone from the host's own time zone data (`Intl`), asked at noon because no zone changes its clocks
 * then (SPEC K-2, K-7).
 */
import { addDays, type CalendarDay, type ClockMinutes, dayFromNumber, dayNumber } from '../foundation/index.ts';

const MINUTES_PER_DAY = 1440;
const MILLISECONDS_PER_MINUTE = 60_000;
const OFFSET = /^GMT(?:([+-])(\d{2}):(\d{2})(?::\d{2})?)?$/;

/** One formatter per zone: making one costs a thousand times more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Minutes east of UTC at 12:00 local time of `day`. Throws on a zone that `isTimeZone` refuses. */
export function utcOffsetAtNoon(timeZone: string, day: CalendarDay): number {
  const key = `${timeZone}/${day}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const noon = dayNumber(day) * MINUTES_PER_DAY + MINUTES_PER_DAY / 2;
    offset = offsetAt(timeZone, noon - offsetAt(timeZone, noon));
    offsets.set(key, offset);
  }
  return offset;
}

/** A moment of a shooting day (K-2) in minutes since 1970-01-01 00:00 UTC; `minutes` after 00:00 of `day`. */
export function utcMinutes(timeZone: string, day: CalendarDay, minutes: ClockMinutes): number {
  return dayNumber(day) * MINUTES_PER_DAY + minutes - utcOffsetAtNoon(timeZone, day);
}

/** What a clock on the wall shows then: a shooting day keeps the offset of its noon, walls do not. */
export function wallClock(
  timeZone: string,
  day: CalendarDay,
  minutes: ClockMinutes,
): { readonly day: CalendarDay; readonly minutes: ClockMinutes } {
  const utc = utcMinutes(timeZone, day, minutes);
  const noon = utcOffsetAtNoon(timeZone, day);
  const isSteady =
    minutes >= -MINUTES_PER_DAY &&
    minutes <= 2 * MINUTES_PER_DAY &&
    [-1, 1, 2].every((days) => utcOffsetAtNoon(timeZone, addDays(day, days)) === noon);
  const local = utc + (isSteady ? noon : offsetAt(timeZone, utc));
  return {
    day: dayFromNumber(Math.floor(local / MINUTES_PER_DAY)),
    minutes: ((local % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY,
  };
}

/** A change of the clocks: on `day`, the wall clock shows `minutes` when its offset goes from `before` to `after`. */
export interface ClockChange {
  readonly day: CalendarDay;
  readonly minutes: ClockMinutes;
  readonly before: number;
  readonly after: number;
}

/** The changes between the noons of two days; the first one says what holds at the beginning. */
export function clockChanges(timeZone: string, from: CalendarDay, to: CalendarDay): readonly ClockChange[] {
  const first = utcOffsetAtNoon(timeZone, from);
  const changes: ClockChange[] = [{ day: from, minutes: 0, before: first, after: first }];
  for (let day = from; day < to; day = addDays(day, 1)) {
    const before = utcOffsetAtNoon(timeZone, day);
    const after = utcOffsetAtNoon(timeZone, addDays(day, 1));
    if (before === after) continue;
    let low = utcMinutes(timeZone, day, MINUTES_PER_DAY / 2);
    let high = utcMinutes(timeZone, addDays(day, 1), MINUTES_PER_DAY / 2);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(timeZone, middle) === before) low = middle;
      else high = middle;
    }
    const local = high + before;
    changes.push({
      day: dayFromNumber(Math.floor(local / MINUTES_PER_DAY)),
      minutes: local % MINUTES_PER_DAY,
      before,
      after,
    });
  }
  return changes;
}

/** True when the host knows a time zone by this IANA name (`Europe/Paris`). */
export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Offset in force at a moment given in minutes since 1970-01-01 00:00 UTC. */
function offsetAt(timeZone: string, utcMinutes: number): number {
  const parts = formatterOf(timeZone).formatToParts(utcMinutes * MILLISECONDS_PER_MINUTE);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = OFFSET.exec(name);
  if (!match) throw new Error(`no offset in '${name}' for the time zone ${timeZone}`);
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
