import { visitsOf } from '../../clock/runs.ts';
import { waysBuilt } from '../builds.ts';
import { columnOf, defineCost } from '../cost.ts';

export const PLACE_STRIKE: number = columnOf('place-strike');

/** C-9: of a place once per visit, of what was built once. */
export const placeStrike = defineCost({
  code: 'place-strike',
  subjects: ['place', 'way'],
  perDate: ['place'],
  inBudget: true,
  lines(facts, add) {
    const { places, ways } = facts.problem;
    for (const [place, model] of places.entries()) {
      for (const { last } of visitsOf(model, facts.datesOfPlace[place])) {
        add('place', place, last, model.base, model.strikeCost, 1);
      }
    }
    for (const way of waysBuilt(facts)) {
      const { place, strikeCost } = ways[way];
      add('way', way, null, places[place].base, strikeCost, 1);
    }
  },
});
