import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';
import { daysTooEarly, isThere } from './there.ts';

export const elementAvailableAspects = {
  'not-there': { weight: 1200, unit: 'days', names: ['hire', 'strip', 'date', 'unit'] },
  'not-ready': { weight: 600, unit: 'days', names: ['hire', 'strip', 'date', 'unit'] },
} as const satisfies Aspects;

const NOT_THERE = elementAvailableAspects['not-there'].weight;
const NOT_READY = elementAvailableAspects['not-ready'].weight;

export const elementAvailableInSearch: InSearch = {
  ofStrip({ problem }, strip, _way, _place, _base, _unit, date) {
    let broken = 0;
    for (const { hire } of problem.strips[strip].hires) {
      const model = problem.hires[hire];
      if (!isThere(model, date)) broken += NOT_THERE;
      const early = daysTooEarly(model, date);
      if (early > 0) broken += early * NOT_READY;
    }
    return broken;
  },
};
