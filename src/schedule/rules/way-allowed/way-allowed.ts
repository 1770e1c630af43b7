import { defineRule, violation } from '../rule.ts';
import { wayAllowedDates } from './dates.ts';
import { wayAllowedAspects, wayAllowedInSearch } from './weights.ts';

/**
 * `way`: not a way of the strip's set; `unit`: a unit that may not shoot it. One way per set is the model's shape.
 */
export const wayAllowed = defineRule({
  code: 'way-allowed',
  aspects: wayAllowedAspects,
  check({ problem, days }, report) {
    for (const { unit, date, strips } of days) {
      for (const { strip, way, place } of strips) {
        const model = problem.strips[strip];
        if (!problem.groups[model.group].ways.includes(way)) report('way', 1, { strip, date, unit, place });
        if (!model.units.includes(unit)) report('unit', 1, { strip, date, unit });
      }
    }
  },
  /** A set that may be shot nowhere. */
  hopeless({ strips, groups }) {
    const strip = strips.findIndex(({ group }) => groups[group].ways.length === 0);
    return strip < 0 ? null : violation('way-allowed', 'way', 1, { strip });
  },
  dates: wayAllowedDates,
  inSearch: wayAllowedInSearch,
});
