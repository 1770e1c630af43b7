import { defineRule } from '../rule.ts';
import { elementAvailableDates } from './dates.ts';
import { elementAvailableDemands } from './demands.ts';
import { daysTooEarly, isThere } from './there.ts';
import { elementAvailableAspects, elementAvailableInSearch } from './weights.ts';

/** What a strip needs is not there that date (`not-there`), or its lead time is not over (`not-ready`). */
export const elementAvailable = defineRule({
  code: 'element-available',
  aspects: elementAvailableAspects,
  check({ problem, days }, report) {
    for (const { unit, date, strips } of days) {
      for (const { strip } of strips) {
        for (const { hire } of problem.strips[strip].hires) {
          const where = { hire, strip, date, unit };
          if (!isThere(problem.hires[hire], date)) report('not-there', 1, where);
          report('not-ready', daysTooEarly(problem.hires[hire], date), where);
        }
      }
    }
  },
  demands: elementAvailableDemands,
  dates: elementAvailableDates,
  inSearch: elementAvailableInSearch,
});
