import { visitsOf } from '../../clock/runs.ts';
import { defineRule } from '../rule.ts';
import { placeAvailableDates } from './dates.ts';
import { placeAvailableDemands } from './demands.ts';
import { placeAvailableAspects, placeAvailableInSearch } from './weights.ts';

/**
 * `closed-date`; `opens`, `closes`: strips outside the place's hours; `dress`, `strike`: a visit whose days before
 * or after run into closed dates.
 */
export const placeAvailable = defineRule({
  code: 'place-available',
  aspects: placeAvailableAspects,
  check({ problem, days, datesOfPlace }, report) {
    for (const { unit, date, strips } of days) {
      for (const { strip, place, start, end } of strips) {
        report('opens', problem.places[place].opens - start, { strip, place, date, unit });
        report('closes', end - problem.places[place].closes, { strip, place, date, unit });
      }
    }
    for (const [place, model] of problem.places.entries()) {
      for (const date of datesOfPlace[place]) if (!model.open[date]) report('closed-date', 1, { place, date });
      for (const { first, last } of visitsOf(model, datesOfPlace[place])) {
        if (!model.visitMayStart[first]) report('dress', 1, { place, date: first });
        if (!model.visitMayEnd[last]) report('strike', 1, { place, date: last });
      }
    }
  },
  demands: placeAvailableDemands,
  dates: placeAvailableDates,
  inSearch: placeAvailableInSearch,
});
