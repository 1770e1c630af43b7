import { defineRule } from '../rule.ts';
import { deliveryDates } from './dates.ts';
import { deliveryDemands } from './demands.ts';
import { deliveryAspects, deliveryInSearch } from './weights.ts';

/** Days too late for what the scene is delivered for: a trailer, a clip. */
export const delivery = defineRule({
  code: 'delivery',
  aspects: deliveryAspects,
  check({ problem, days }, report) {
    for (const { unit, date, strips } of days) {
      for (const { strip } of strips) {
        const { latest } = problem.strips[strip];
        if (latest !== undefined) report('late', date - latest, { strip, date, unit });
      }
    }
  },
  demands: deliveryDemands,
  dates: deliveryDates,
  inSearch: deliveryInSearch,
});
