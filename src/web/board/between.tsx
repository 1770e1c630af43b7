/** Meals, moves and idle time of a day, each before the entry that it comes before; drawn thin between the strips. */
import type { BoardDayView } from '../../api/index.ts';
import { parseClock } from '../../foundation/index.ts';
import { clockText, duration } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { entryKey } from './board-columns.ts';

export interface Between {
  readonly kind: 'meal' | 'move' | 'idle';
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

export function BetweenLines({ between }: { readonly between: readonly Between[] | undefined }) {
  const say = useSay();
  if (between === undefined) return null;
  return (
    <li className="between">
      {between.map(({ kind, minutes, start }) => (
        <p key={`${kind}${start ?? ''}`} data-kind={kind}>
          <span>{say(`web.between.${kind}`)}</span>
          <span>{start === null ? duration(minutes) : `${clockText(start)} · ${duration(minutes)}`}</span>
        </p>
      ))}
    </li>
  );
}
