import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const baseBlockAspects = {
  mixed: { weight: 2400, unit: 'pieces', names: ['strip', 'place', 'date', 'unit', 'base'] },
  visits: { weight: 1200, unit: 'pieces', names: ['unit', 'base'] },
  travel: { weight: 600, unit: 'days', names: ['unit', 'date', 'base'] },
} as const satisfies Aspects;

const MIXED = baseBlockAspects.mixed.weight;
const VISITS = baseBlockAspects.visits.weight;
const TRAVEL = baseBlockAspects.travel.weight;

export const baseBlockInSearch: InSearch = {
  ofStrip: ({ baseOfPlace }, _strip, _way, place, base) => (baseOfPlace[place] === base ? 0 : MIXED),
};

/** Of a unit's way from base to base: free days that are missing. */
export function brokenByTravel(missing: number): number {
  return missing > 0 ? missing * TRAVEL : 0;
}

/** Of a unit that visits a base so often. */
export function brokenByVisits(visits: number, allowed: number): number {
  return Math.max(0, visits - allowed) * VISITS;
}
