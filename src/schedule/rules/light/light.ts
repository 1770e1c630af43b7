import { lightWindow } from '../../clock/facts.ts';
import { defineRule } from '../rule.ts';
import { lightDates } from './dates.ts';
import { lightDemands } from './demands.ts';
import { lightAspects, lightInSearch } from './weights.ts';

/**
 * `too-early`, `too-late`: minutes of the strip's ends outside its window; `no-window`: the sun gives no such
 * light that date (the strip's minutes from start to end).
 */
export const light = defineRule({
  code: 'light',
  aspects: lightAspects,
  check({ problem, days }, report) {
    for (const { unit, date, strips } of days) {
      for (const { strip, way, place, start, end } of strips) {
        const window = lightWindow(problem, problem.strips[strip], way, date);
        if (!window) continue;
        const where = { strip, place, date, unit };
        if (window.from > window.to) {
          report('no-window', Math.max(1, end - start), where);
        } else {
          report('too-early', window.from - start, where);
          report('too-late', end - window.to, where);
        }
      }
    }
  },
  demands: lightDemands,
  dates: lightDates,
  inSearch: lightInSearch,
});
