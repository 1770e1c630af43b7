import { weeksOf } from '../../clock/runs.ts';
import { defineRule } from '../rule.ts';
import { minorDates } from './dates.ts';
import { minorDemands } from './demands.ts';
import { minorAspects, minorInSearch } from './weights.ts';

/**
 * `presence`: own call to own wrap; `earliest`, `latest`: hours by age; `tutor`: one is asked for and none is
 * named; `week-presence`, `week-days`: of a civil week, by the row of its first date.
 */
export const minor = defineRule({
  code: 'minor',
  aspects: minorAspects,
  check({ problem, datesOfPerson }, report) {
    for (const [person, { minorRow, minorRows }] of problem.people.entries()) {
      if (!minorRow) continue;
      for (const week of weeksOf(problem, datesOfPerson[person])) {
        const { date, base, units } = week[0];
        const row = minorRows[minorRow[base * problem.dateCount + date]];
        if (!row) continue;
        const where = { person, date, unit: units[0], base };
        const present = week.reduce((sum, { call, wrap }) => sum + wrap - call, 0);
        if (row.weekMinutes >= 0) report('week-presence', present - row.weekMinutes, where);
        if (row.weekDays >= 0) report('week-days', week.length - row.weekDays, where);
      }
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
