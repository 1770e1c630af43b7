import { columnOf, defineCost } from '../cost.ts';
import { staysOf } from '../journeys.ts';

export const PER_DIEM: number = columnOf('per-diem');

/** C-7: people away from home. */
export const perDiem = defineCost({
  code: 'per-diem',
  subjects: ['person'],
  perDate: [],
  inBudget: true,
  lines(facts, add) {
    for (const { person, date, base, days } of staysOf(facts)) {
      add('person', person, date, base, days * facts.problem.bases[base].perDiem, days);
    }
  },
});
