/**
 * Which dates of a unit are alike for the program of days (`day-program.ts`): the same strips may be shot on them, at
 * the same premiums. A slot stands for all dates that are alike.
 */
import { crewDayOf } from '../costs/day-lines.ts';
import { HOLIDAY, holiday } from '../costs/holiday/holiday.ts';
import { SUNDAY, sunday } from '../costs/sunday/sunday.ts';
import type { DayShape } from './day-shape.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';

export interface Slot {
  readonly unit: number;
  /** How many dates. */
  readonly dates: number;
  readonly kinds: readonly Kind[];
}

/** A day of a shape on such a date. */
export interface Kind {
  /** Index of the shape. */
  readonly shape: number;
  /** Items that may be in it; null: any. */
  readonly allowed: Uint8Array | null;
  /** What it costs beyond other days, net (C-4 but for sixth days). */
  readonly premium: number;
}

/** `isDated`: strips only on the dates that they have; else every date that is open at the base is like any other. */
export function slotsOf(possible: Possible, net: NetFactors, shapes: readonly DayShape[], isDated: boolean): Slot[] {
  const { problem } = possible;
  const slots = new Map<string, { unit: number; dates: number; kinds: Kind[] }>();
  for (const [unit, { available }] of problem.units.entries()) {
    for (let date = 0; date < problem.dateCount; date++) {
      if (!available[date]) continue;
      const kinds: Kind[] = [];
      for (const [k, shape] of shapes.entries()) {
        if (shape.unit !== unit || !problem.bases[shape.base].open[date]) continue;
        if (!isDated) {
          kinds.push({ shape: k, allowed: null, premium: 0 });
          continue;
        }
        const allowed = Uint8Array.from(shape.strips, (_, i) => (isAllowed(possible, shape, i, date) ? 1 : 0));
        if (allowed.includes(1)) kinds.push({ shape: k, allowed, premium: premiumOf(possible, net, shape, date) });
      }
      if (kinds.length === 0) continue;
      const key = [
        unit,
        ...kinds.map(({ shape, allowed, premium }) => `${shape} ${premium} ${allowed?.join('')}`),
      ].join();
      const known = slots.get(key);
      if (known) known.dates++;
      else slots.set(key, { unit, dates: 1, kinds });
    }
  }
  return [...slots.values()];
}

function isAllowed({ problem, waysOf, dates }: Possible, shape: DayShape, item: number, date: number): boolean {
  const strip = shape.strips[item];
  return waysOf[problem.strips[strip].group].some(
    (way) => problem.ways[way].place === shape.placeOf[item] && dates.allows(strip, way, shape.unit, date),
  );
}

function premiumOf({ problem }: Possible, net: NetFactors, { unit, base }: DayShape, date: number): number {
  const daily = crewDayOf(problem, unit, base);
  const onSunday = sunday.ofDay?.(problem, base, date, 0, daily) ?? 0;
  const onHoliday = holiday.ofDay?.(problem, base, date, 0, daily) ?? 0;
  return Math.floor(onSunday * net.of(base, SUNDAY) + onHoliday * net.of(base, HOLIDAY));
}
