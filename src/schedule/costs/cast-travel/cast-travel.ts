import { columnOf, defineCost } from '../cost.ts';
import { journeysOf } from '../journeys.ts';

export const CAST_TRAVEL: number = columnOf('cast-travel');

/** C-7: fares and travel pay. */
export const castTravel = defineCost({
  code: 'cast-travel',
  subjects: ['person'],
  perDate: ['person'],
  inBudget: true,
  lines(facts, add) {
    for (const { kind, person, date, base, fare } of journeysOf(facts)) {
      if (kind === 'travels') add('person', person, date, base, fare, 1);
    }
  },
});
