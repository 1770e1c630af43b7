import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const lightAspects = {
  'too-early': { weight: 1, unit: 'minutes', names: ['strip', 'place', 'date', 'unit'] },
  'too-late': { weight: 1, unit: 'minutes', names: ['strip', 'place', 'date', 'unit'] },
  'no-window': { weight: 3, unit: 'minutes', names: ['strip', 'place', 'date', 'unit'] },
} as const satisfies Aspects;

const TOO_EARLY = lightAspects['too-early'].weight;
const TOO_LATE = lightAspects['too-late'].weight;
const NO_WINDOW = lightAspects['no-window'].weight;

export const lightInSearch: InSearch = {
  ofHours({ problem, lightNeed, minutesStart, wayIndex }, strip, way, place, date, start, end) {
    const need = lightNeed[minutesStart[strip] + wayIndex[way]];
    if (need === 0) return 0;
    const site = problem.sunSites[problem.places[place].sunSite];
    const from = site.from[need - 1][date];
    const to = site.to[need - 1][date];
    if (from > to) return Math.max(1, end - start) * NO_WINDOW;
    const broken = start < from ? (from - start) * TOO_EARLY : 0;
    return end > to ? broken + (end - to) * TOO_LATE : broken;
  },
};
