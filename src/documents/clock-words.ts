/** Times of a shooting day as people read them: `04:15 Sun` for what is past midnight. */
import { wallClock } from '../facts/index.ts';
import { addDays, type CalendarDay, type ClockMinutes, formatClock, parseWrittenClock } from '../foundation/index.ts';
import type { Season } from '../season/index.ts';
import type { Words } from './labels.ts';

export interface ClockWords {
  /** Of minutes after 00:00 of a shooting date at a base. */
  at(base: string, date: CalendarDay, minutes: ClockMinutes): string;
  /** Of a time as a plan has it; a text that is no time stays as it is. */
  written(base: string, date: CalendarDay, clock: string): string;
  /** `21:40–01:00 Fri`. */
  span(base: string, date: CalendarDay, from: string, to: string): string;
}

export function clockWordsIn({ bases }: Season, words: Words): ClockWords {
  const zones = new Map(bases.map(({ id, timeZone }) => [id, timeZone]));
  const at = (base: string, date: CalendarDay, minutes: ClockMinutes): string => {
    const zone = zones.get(base);
    const shown =
      zone === undefined
        ? { day: addDays(date, Math.floor(minutes / 1440)), minutes: ((minutes % 1440) + 1440) % 1440 }
        : wallClock(zone, date, minutes);
    const clock = formatClock(shown.minutes);
    return shown.day === date ? clock : `${clock} ${words.weekday(shown.day)}`;
  };
  const written = (base: string, date: CalendarDay, clock: string): string => {
    const minutes = parseWrittenClock(clock);
    return minutes === null ? clock : at(base, date, minutes);
  };
  return {
    at,
    written,
    span: (base, date, from, to) => `${written(base, date, from)}–${written(base, date, to)}`,
  };
}
