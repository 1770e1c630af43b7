import { defineRule } from '../rule.ts';
import { dayLengthDates } from './dates.ts';
import { dayLengthDemands } from './demands.ts';
import { dayLengthAspects, dayLengthInSearch } from './weights.ts';

/** `work`: worked minutes; `amplitude`: call to wrap; `own-day`: a person's own call to own wrap. */
export const dayLength = defineRule({
  code: 'day-length',
  aspects: dayLengthAspects,
  check({ problem, days, datesOfPerson }, report) {
    for (const { unit, date, base, call, wrap, work } of days) {
      const rules = problem.bases[base].rules;
      report('work', work - rules.maxWork, { unit, date, base });
      if (rules.maxAmplitude >= 0) report('amplitude', wrap - call - rules.maxAmplitude, { unit, date, base });
    }
    for (const [person, model] of problem.people.entries()) {
      if (model.maxDay < 0) continue;
      for (const { date, call, wrap } of datesOfPerson[person])
        report('own-day', wrap - call - model.maxDay, { person, date });
    }
  },
  demands: dayLengthDemands,
  dates: dayLengthDates,
  inSearch: dayLengthInSearch,
});
