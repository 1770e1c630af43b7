import { runsOf, weeksOf } from '../../clock/runs.ts';
import { defineRule } from '../rule.ts';
import { weekDates } from './dates.ts';
import { weekDemands } from './demands.ts';
import { weekAspects } from './weights.ts';

/**
 * `closed-date`: not open at the day's base; `unit-away`: the unit does not exist that date; `days`,
 * `consecutive`, `work`: more shooting days, days in a row, worked minutes than allowed; `own-days`, `own-consecutive`:
 * of a person.
 */
export const week = defineRule({
  code: 'week',
  aspects: weekAspects,
  check({ problem, daysOfUnit, datesOfPerson }, report) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, base } of days) {
        if (!problem.bases[base].open[date]) report('closed-date', 1, { unit, date, base });
        if (!problem.units[unit].available[date]) report('unit-away', 1, { unit, date });
      }
      for (const group of weeksOf(problem, days)) {
        const { date, base } = group[0];
        const rules = problem.bases[base].rules;
        const work = group.reduce((sum, day) => sum + day.work, 0);
        report('days', group.length - rules.maxDaysPerWeek, { unit, date, base });
        report('work', work - rules.maxWeekWork, { unit, date, base });
      }
      for (const run of runsOf(days)) {
        const { date, base } = run[0];
        report('consecutive', run.length - problem.bases[base].rules.maxConsecutive, { unit, date, base });
      }
    }
    for (const [person, { maxDaysPerWeek, maxConsecutive }] of problem.people.entries()) {
      const dates = datesOfPerson[person];
      if (maxDaysPerWeek >= 0) {
        for (const group of weeksOf(problem, dates)) {
          report('own-days', group.length - maxDaysPerWeek, { person, date: group[0].date });
        }
      }
      if (maxConsecutive >= 0) {
        for (const run of runsOf(dates))
          report('own-consecutive', run.length - maxConsecutive, { person, date: run[0].date });
      }
    }
  },
  demands: weekDemands,
  dates: weekDates,
});
