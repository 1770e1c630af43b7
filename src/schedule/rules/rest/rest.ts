import { elapsed, weekOf } from '../../clock/facts.ts';
import { defineRule } from '../rule.ts';
import { restDemands } from './demands.ts';
import { restAspects } from './weights.ts';

/** `daily-rest`, `weekly-rest` of a unit; `own-rest` of a person. Minutes missing before the date named. */
export const rest = defineRule({
  code: 'rest',
  aspects: restAspects,
  check({ problem, daysOfUnit, datesOfPerson }, report) {
    for (const days of daysOfUnit) {
      for (let i = 1; i < days.length; i++) {
        const [before, day] = [days[i - 1], days[i]];
        const where = { unit: day.unit, date: day.date, base: before.base };
        const rested = elapsed(problem, { ...before, time: before.wrap }, { ...day, time: day.call });
        const rules = problem.bases[before.base].rules;
        report('daily-rest', rules.dailyRest - rested, where);
        if (weekOf(problem, before.date) !== weekOf(problem, day.date)) {
          report('weekly-rest', rules.weeklyRest - rested, where);
        }
      }
    }
    for (const [person, { rest: needed }] of problem.people.entries()) {
      if (needed <= 0) continue;
      const dates = datesOfPerson[person];
      for (let i = 1; i < dates.length; i++) {
        const rested = elapsed(
          problem,
          { ...dates[i - 1], time: dates[i - 1].wrap },
          { ...dates[i], time: dates[i].call },
        );
        report('own-rest', needed - rested, { person, date: dates[i].date, unit: dates[i].units[0] });
      }
    }
  },
  demands: restDemands,
});
