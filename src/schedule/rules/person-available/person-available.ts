import { earliestOn, latestOn } from '../../own-hours.ts';
import { defineRule } from '../rule.ts';
import { personAvailableDates } from './dates.ts';
import { personAvailableDemands } from './demands.ts';
import { personAvailableAspects, personAvailableInSearch } from './weights.ts';

/**
 * `not-free`: the date is not theirs; `own-earliest`, `own-latest`: own hours; `two-units`: units beyond the first
 * on one date; `travel`: days missing between dates at different bases.
 */
export const personAvailable = defineRule({
  code: 'person-available',
  aspects: personAvailableAspects,
  check({ problem, datesOfPerson }, report) {
    for (const [person, model] of problem.people.entries()) {
      const dates = datesOfPerson[person];
      for (const [i, { date, base, call, wrap, units }] of dates.entries()) {
        const where = { person, date, unit: units[0] };
        if (!model.free[date]) report('not-free', 1, where);
        const [earliest, latest] = [earliestOn(model, date), latestOn(model, date)];
        if (earliest >= 0) report('own-earliest', earliest - call, where);
        if (latest >= 0) report('own-latest', wrap - latest, where);
        report('two-units', units.length - 1, where);
        const before = dates[i - 1];
        if (before && before.base !== base) {
          const needed = problem.baseTravelDays[before.base * problem.bases.length + base];
          report('travel', needed - (date - before.date - 1), { ...where, base });
        }
      }
    }
  },
  demands: personAvailableDemands,
  dates: personAvailableDates,
  inSearch: personAvailableInSearch,
});
