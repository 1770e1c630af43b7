import { weeksOf } from '../../clock/runs.ts';
import { columnOf, defineCost } from '../cost.ts';

export const CAST_WORK: number = columnOf('cast-work');

/** C-5: pay of worked dates and weeks, extra days of a series contract. Guarantees are constants of the problem. */
export const castWork = defineCost({
  code: 'cast-work',
  subjects: ['person'],
  perDate: [],
  inBudget: true,
  lines({ problem, datesOfPerson }, add) {
    for (const [person, { contract }] of problem.people.entries()) {
      const dates = datesOfPerson[person];
      if (contract.kind === 'day') {
        for (const { date, base } of dates) add('person', person, date, base, contract.rate, 1);
      } else if (contract.kind === 'weekly') {
        for (const [first] of weeksOf(problem, dates)) {
          add('person', person, first.date, first.base, contract.rate, 1);
        }
      } else if (contract.kind === 'series') {
        const extra = Math.max(0, dates.length - contract.includedDays);
        add('person', person, null, contract.qualifiesAt, extra * contract.extraDay, extra);
      }
    }
  },
});
