import { defineRule } from '../rule.ts';
import { minorDates } from './dates.ts';
import { minorDemands } from './demands.ts';
import { minorAspects, minorInSearch } from './weights.ts';

/**
 * `presence`: own call to own wrap; `earliest`, `latest`: hours by age; `tutor`: one is asked for and none is
 * named.
 */
export const minor = defineRule({
  code: 'minor',
  aspects: minorAspects,
  check({ problem, datesOfPerson }, report) {
    for (const [person, { minorRow, minorRows }] of problem.people.entries()) {
      if (!minorRow) continue;
      for (const { date, base, call, wrap, units } of datesOfPerson[person]) {
        const row = minorRows[minorRow[base * problem.dateCount + date]];
        if (!row) continue;
        const where = { person, date, unit: units[0], base };
        report('presence', wrap - call - row.maxMinutes, where);
        report('earliest', row.earliest - call, where);
        report('latest', wrap - row.latest, where);
        if (row.tutorMissing) report('tutor', 1, where);
      }
    }
  },
  demands: minorDemands,
  dates: minorDates,
  inSearch: minorInSearch,
});
