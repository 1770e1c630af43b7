import { weeksOf } from '../clock/runs.ts';
import type { CostFamily } from './cost-family.ts';

/** C-5: pay of worked dates and weeks, extra days of a series contract. Guarantees are among the problem's constants. */
export const castWork: CostFamily = ({ problem, datesOfPerson }, add) => {
  for (const [person, { contract }] of problem.people.entries()) {
    const dates = datesOfPerson[person];
    if (contract.kind === 'day') {
      for (const { date, base } of dates) add('cast-work', 'person', person, date, base, contract.rate, 1);
    } else if (contract.kind === 'weekly') {
      for (const [first] of weeksOf(problem, dates)) {
        add('cast-work', 'person', person, first.date, first.base, contract.rate, 1);
      }
    } else if (contract.kind === 'series') {
      const extra = Math.max(0, dates.length - contract.includedDays);
      add('cast-work', 'person', person, null, contract.qualifiesAt, extra * contract.extraDay, extra);
    }
  }
};
