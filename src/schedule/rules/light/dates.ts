import { lightNeed } from '../../clock/light-need.ts';
import type { DateFeature } from '../date-limit.ts';

/** the light lasts as long as the strip. */
export const lightDates: DateFeature<'light', 'too-early' | 'too-late' | 'no-window'> = {
  told: 70,
  ofStrip(problem, strip, way) {
    const need = lightNeed(problem, problem.strips[strip], way);
    if (need === 0) return [];
    const { place } = problem.ways[way];
    const site = problem.sunSites[problem.places[place].sunSite];
    return [
      {
        kind: 'hours',
        from: site.from[need - 1],
        to: site.to[need - 1],
        aspects: { early: 'too-early', late: 'too-late', none: 'no-window' },
        demand: 'light',
        subject: need,
        where: { strip, place },
      },
    ];
  },
};
