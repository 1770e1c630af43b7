import { elapsed, weekOf } from '../../clock/facts.ts';
import { defineRule } from '../rule.ts';
import { restDemands } from './demands.ts';
import { restAspects } from './weights.ts';

/** `daily-rest`, `weekly-rest` of a unit; `own-rest`, `own-weekly-rest` of a person, the first down
 * to what a forced call may cut it to. Minutes missing before the date named. */
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
    for (const [person, { restFloor, weeklyRest }] of problem.people.entries()) {
      if (restFloor <= 0 && weeklyRest <= 0) continue;
      const dates = datesOfPerson[person];
      for (let i = 1; i < dates.length; i++) {
        const rested = elapsed(
          problem,
          { ...dates[i - 1], time: dates[i - 1].wrap },
          { ...dates[i], time: dates[i].call },
        );
        const where = { person, date: dates[i].date, unit: dates[i].units[0] };
        if (restFloor > 0) report('own-rest', restFloor - rested, where);
        if (weeklyRest > 0 && weekOf(problem, dates[i - 1].date) !== weekOf(problem, dates[i].date)) {
          report('own-weekly-rest', weeklyRest - rested, where);
        }
      }
    }
  },
  demands: restDemands,
});
