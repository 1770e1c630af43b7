import { type PersonDate, weekOf } from '../../clock/facts.ts';
import type { ContractModel, Problem } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';

export const CAST_HOLD: number = columnOf('cast-hold');

/** C-6: pay for waiting between worked dates, less the gaps that a drop lets go unpaid (of equal gaps the earlier). */
export const castHold = defineCost({
  code: 'cast-hold',
  subjects: ['person'],
  perDate: ['person'],
  inBudget: true,
  lines({ problem, datesOfPerson }, add) {
    for (const [person, { contract }] of problem.people.entries()) {
      if ((contract.kind !== 'day' && contract.kind !== 'weekly') || contract.hold === 0) continue;
      const dates = datesOfPerson[person];
      const gaps = dates.slice(1).map((after, i) => {
        const before = dates[i];
        return { before, quantity: heldBetween(problem, contract, before, after), days: after.date - before.date };
      });
      const droppable = gaps
        .filter((gap) => gap.quantity > 0 && gap.days > contract.dropMinDays)
        .toSorted((a, b) => b.quantity - a.quantity || a.before.date - b.before.date);
      const dropped = new Set(droppable.slice(0, contract.drops));
      for (const gap of gaps) {
        if (dropped.has(gap)) continue;
        const { before, quantity } = gap;
        add('person', person, before.date, before.base, quantity * contract.hold, quantity);
      }
    }
  },
});

/** Days (day contract) or weeks (weekly contract) of waiting between two neighbouring worked dates. */
function heldBetween(problem: Problem, contract: ContractModel, before: PersonDate, after: PersonDate): number {
  if (contract.kind === 'weekly') {
    return Math.max(0, weekOf(problem, after.date) - weekOf(problem, before.date) - 1);
  }
  let open = 0;
  for (let date = before.date + 1; date < after.date; date++) open += problem.bases[before.base].open[date];
  return open;
}
