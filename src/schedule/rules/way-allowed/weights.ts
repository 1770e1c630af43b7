import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const wayAllowedAspects = {
  way: { weight: 100_000, unit: 'pieces', names: ['strip', 'date', 'unit', 'place'] },
  unit: { weight: 100_000, unit: 'pieces', names: ['strip', 'date', 'unit'] },
} as const satisfies Aspects;

const UNIT = wayAllowedAspects.unit.weight;

/** The search gives a set no way but its own. */
export const wayAllowedInSearch: InSearch = {
  ofStrip: ({ unitAllowed, units }, strip, _way, _place, _base, unit) =>
    unitAllowed[strip * units + unit] === 0 ? UNIT : 0,
};
