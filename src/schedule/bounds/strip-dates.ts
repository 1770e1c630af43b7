/** On which dates a strip can be shot at a way at all, and which strips never share one. */
import { fitsHours } from '../clock/facts.ts';
import type { Problem } from '../problem.ts';

/** A set of dates, 32 to a word. */
export type DateBits = Uint32Array;

export class StripDates {
  private readonly problem: Problem;
  private readonly known = new Map<number, DateBits>();
  /** Per strip: dates left by its people, units, readiness and pins. */
  private readonly own: DateBits[];
  private readonly apart: ReadonlySet<number>[];

  constructor(problem: Problem) {
    this.problem = problem;
    this.own = problem.strips.map((strip) =>
      bitsWhere(
        problem.dateCount,
        (date) =>
          date >= strip.earliest &&
          strip.people.every((person) => problem.people[person].free[date] === 1) &&
          strip.units.some((unit) => problem.units[unit].available[date] === 1),
      ),
    );
    for (const { strip, date } of problem.scenePins) keepOnly(this.own[strip], date);
    for (const { strips, date } of problem.dayPins) for (const strip of strips) keepOnly(this.own[strip], date);
    this.apart = stripsApart(problem);
  }

  /** Dates of the strip at the way. */
  of(strip: number, way: number): DateBits {
    const key = strip * this.problem.ways.length + way;
    const known = this.known.get(key);
    if (known) return known;
    const { problem } = this;
    const model = problem.strips[strip];
    const { place, earliest } = problem.ways[way];
    const { open, base, earliest: permitted } = problem.places[place];
    const own = this.own[strip];
    const first = Math.max(earliest, permitted);
    const bits = bitsWhere(
      problem.dateCount,
      (date) =>
        date >= first &&
        hasBit(own, date) &&
        open[date] === 1 &&
        problem.bases[base].open[date] === 1 &&
        fitsHours(problem, model, way, date),
    );
    this.known.set(key, bits);
    return bits;
  }

  /** An order rule keeps the two off one date. */
  neverTogether(a: number, b: number): boolean {
    return this.apart[a].has(b);
  }
}

function stripsApart({ strips, order }: Problem): Set<number>[] {
  const apart = strips.map(() => new Set<number>());
  const part = (some: Iterable<number>, others: Iterable<number>): void => {
    const list = [...others];
    for (const a of some) {
      for (const b of list) {
        if (a === b) continue;
        apart[a].add(b);
        apart[b].add(a);
      }
    }
  };
  for (const rule of order) {
    if (rule.kind === 'before' && rule.minDays >= 1) part(rule.first, rule.then);
    if (rule.kind !== 'not-same-day') continue;
    for (const [i, scene] of rule.scenes.entries()) for (const other of rule.scenes.slice(i + 1)) part(scene, other);
  }
  return apart;
}

function bitsWhere(dateCount: number, holds: (date: number) => boolean): DateBits {
  const bits = new Uint32Array((dateCount + 31) >> 5);
  for (let date = 0; date < dateCount; date++) if (holds(date)) bits[date >> 5] |= 1 << (date & 31);
  return bits;
}

function keepOnly(bits: DateBits, date: number): void {
  const kept = hasBit(bits, date);
  bits.fill(0);
  if (kept) bits[date >> 5] |= 1 << (date & 31);
}

export function hasBit(bits: DateBits, date: number): boolean {
  return (bits[date >> 5] & (1 << (date & 31))) !== 0;
}

export function isEmpty(bits: DateBits): boolean {
  return bits.every((word) => word === 0);
}

export function shareDate(a: DateBits, b: DateBits): boolean {
  for (let i = 0; i < a.length; i++) if ((a[i] & b[i]) !== 0) return true;
  return false;
}

/** First and last date of a set that is not empty. */
export function hullOf(bits: DateBits, dateCount: number): { first: number; last: number } {
  let first = 0;
  while (first < dateCount - 1 && !hasBit(bits, first)) first++;
  let last = dateCount - 1;
  while (last > first && !hasBit(bits, last)) last--;
  return { first, last };
}
