/** Meals, moves and idle time of a day, each before the entry that it comes before. Pure. */
import type { BoardDayView } from '../../api/index.ts';
import { parseClock } from '../../foundation/index.ts';
import { entryKey } from './board-columns.ts';

export interface Between {
  readonly kind: 'meal' | 'move' | 'light' | 'idle';
  readonly minutes: number;
  /** Of a meal. */
  readonly start: string | null;
}

/** By `entryKey` of the entry before which it comes; `''`: behind the last. Pure. */
export function betweenOf(day: BoardDayView): ReadonlyMap<string, readonly Between[]> {
  const found = new Map<string, Between[]>();
  const add = (key: string, between: Between): void => {
    found.set(key, [...(found.get(key) ?? []), between]);
  };
  for (const { before, kind, minutes } of day.between) add(before, { kind, minutes, start: null });
  for (const meal of day.meals) {
    const [start, end] = [parseClock(meal.start), parseClock(meal.end)];
    if (start === null || end === null) continue;
    const next = day.entries.find((entry) => {
      const begins = entry.start === null ? null : parseClock(entry.start);
      return begins !== null && begins >= end;
    });
    add(next === undefined ? '' : entryKey(next), { kind: 'meal', minutes: end - start, start: meal.start });
  }
  return found;
}
