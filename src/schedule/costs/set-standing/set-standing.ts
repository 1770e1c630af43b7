import { standingOf } from '../../clock/standing-sets.ts';
import { columnOf, defineCost } from '../cost.ts';

export const SET_STANDING: number = columnOf('set-standing');

/** C-42: a set costs every calendar day from the first to the last that it is shot on in this way. */
export const setStanding = defineCost({
  code: 'set-standing',
  subjects: ['way'],
  perDate: [],
  inBudget: true,
  lines(facts, add) {
    const { places, ways } = facts.problem;
    for (const [place, { base }] of places.entries()) {
      for (const { way, first, last } of standingOf(facts, place)) {
        const days = last - first + 1;
        add('way', way, null, base, days * ways[way].standing, days);
      }
    }
  },
});
