import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const pinnedAspects = {
  strip: { weight: 5000, unit: 'pieces', names: ['strip', 'date'] },
  day: { weight: 5000, unit: 'pieces', names: ['unit', 'date'] },
} as const satisfies Aspects;

const STRIP = pinnedAspects.strip.weight;
const DAY = pinnedAspects.day.weight;

export const pinnedInSearch: InSearch = {
  ofStrip({ problem, pinsOf }, strip, _way, _place, _base, unit, date) {
    let broken = 0;
    for (let k = pinsOf.start[strip]; k < pinsOf.start[strip + 1]; k++) {
      const pin = problem.scenePins[pinsOf.items[k]];
      if (pin.date !== date || (pin.unit >= 0 && pin.unit !== unit)) broken += STRIP;
    }
    return broken;
  },
};

/** Of a strip in the boneyard with so many pins. */
export function brokenByAbsence(pins: number): number {
  return pins * STRIP;
}

/** Of a pinned day that differs at so many positions. */
export function brokenByDifferences(different: number): number {
  return different * DAY;
}
