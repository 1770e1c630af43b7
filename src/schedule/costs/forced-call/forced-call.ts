import { elapsed } from '../../clock/facts.ts';
import { columnOf, defineCost } from '../cost.ts';

export const FORCED_CALL: number = columnOf('forced-call');

/** C-43: a call that comes before someone's rest is over, where their contract puts a price on it. */
export const forcedCall = defineCost({
  code: 'forced-call',
  subjects: ['person'],
  perDate: ['person'],
  inBudget: true,
  lines({ problem, datesOfPerson }, add) {
    for (const [person, { rest, forcedCall: price }] of problem.people.entries()) {
      if (price === 0) continue;
      const dates = datesOfPerson[person];
      for (let i = 1; i < dates.length; i++) {
        const [before, own] = [dates[i - 1], dates[i]];
        const rested = elapsed(problem, { ...before, time: before.wrap }, { ...own, time: own.call });
        if (rested < rest) add('person', person, own.date, own.base, price, rest - rested);
      }
    }
  },
});
