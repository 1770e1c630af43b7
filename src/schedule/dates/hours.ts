/** Whether a strip is short enough, on a date, for all hours and lengths asked of it together. */
import type { Standing } from '../clock/standings.ts';
import type { DateLimit, HoursLimit, LengthLimit, MinutesByDate } from '../rules/date-limit.ts';

export type TimeLimit = HoursLimit | LengthLimit;

export function isTimed(limit: DateLimit): limit is TimeLimit {
  return limit.kind === 'hours' || limit.kind === 'length';
}

/** True where the limit is another on other dates. */
export function changesByDate(limit: TimeLimit): boolean {
  return limit.kind === 'hours' ? typeof limit.from !== 'number' : typeof limit.most !== 'number';
}

export function fitsIn(limits: readonly TimeLimit[], standing: Standing, date: number): boolean {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const limit of limits) {
    if (limit.kind === 'length') {
      if (standing[limit.of] > on(limit.most, date)) return false;
    } else {
      from = Math.max(from, on(limit.from, date));
      to = Math.min(to, on(limit.to, date));
    }
  }
  return to - from >= standing.span;
}

/** A limit that is broken: by which aspect, and by how many minutes. */
export interface Clash {
  readonly limit: TimeLimit;
  readonly aspect: string;
  readonly minutes: number;
}

/**
 * Limits that are too short for the strip where it is shortest, of its standings the one that misses least. Hours that
 * are too short only together are named by the latest beginning and the earliest end. Empty when the strip fits.
 */
export function clashesOf(
  limits: readonly TimeLimit[],
  standings: readonly Standing[],
  date: number,
): readonly Clash[] {
  let least: readonly Clash[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const standing of standings) {
    const clashes = clashesAt(limits, standing, date);
    const minutes = clashes.reduce((sum, clash) => sum + clash.minutes, 0);
    if (minutes >= fewest) continue;
    fewest = minutes;
    least = clashes;
  }
  return least;
}

function clashesAt(limits: readonly TimeLimit[], standing: Standing, date: number): readonly Clash[] {
  const alone = limits.flatMap((limit): Clash[] => {
    if (limit.kind === 'length') {
      const minutes = standing[limit.of] - on(limit.most, date);
      return minutes > 0 ? [{ limit, aspect: limit.aspect, minutes }] : [];
    }
    const room = on(limit.to, date) - on(limit.from, date);
    if (room >= standing.span) return [];
    const { late, none = late } = limit.aspects;
    return [{ limit, aspect: room < 0 ? none : late, minutes: Math.max(1, standing.span - Math.max(0, room)) }];
  });
  return alone.length > 0 ? alone : clashTogether(limits, standing, date);
}

function clashTogether(limits: readonly TimeLimit[], standing: Standing, date: number): readonly Clash[] {
  const hours = limits.filter((limit) => limit.kind === 'hours');
  const latest = hours.toSorted((a, b) => on(b.from, date) - on(a.from, date))[0];
  const earliest = hours.toSorted((a, b) => on(a.to, date) - on(b.to, date))[0];
  if (latest === undefined || earliest === undefined) return [];
  const minutes = standing.span - Math.max(0, on(earliest.to, date) - on(latest.from, date));
  if (on(earliest.to, date) - on(latest.from, date) >= standing.span) return [];
  return [
    { limit: latest, aspect: latest.aspects.early, minutes: Math.max(1, minutes) },
    { limit: earliest, aspect: earliest.aspects.late, minutes: Math.max(1, minutes) },
  ];
}

function on(minutes: MinutesByDate, date: number): number {
  return typeof minutes === 'number' ? minutes : minutes[date];
}
