import { defineRule } from '../rule.ts';
import { prerequisiteDates } from './dates.ts';
import { prerequisiteDemands } from './demands.ts';
import { prerequisiteAspects, prerequisiteInSearch } from './weights.ts';

/**
 * Days too early: `scene` (its own preparation, or its script's arrival), `permit` of the place, `build` of the
 * way.
 */
export const prerequisite = defineRule({
  code: 'prerequisite',
  aspects: prerequisiteAspects,
  check({ problem, days }, report) {
    for (const { unit, date, strips } of days) {
      for (const { strip, way, place } of strips) {
        const where = { strip, date, unit, place };
        report('scene', problem.strips[strip].earliest - date, where);
        report('permit', problem.places[place].earliest - date, where);
        report('build', problem.ways[way].earliest - date, where);
      }
    }
  },
  demands: prerequisiteDemands,
  dates: prerequisiteDates,
  inSearch: prerequisiteInSearch,
});
