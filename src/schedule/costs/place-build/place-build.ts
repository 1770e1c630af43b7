import { waysBuilt } from '../builds.ts';
import { columnOf, defineCost } from '../cost.ts';

export const PLACE_BUILD: number = columnOf('place-build');

/** C-9. */
export const placeBuild = defineCost({
  code: 'place-build',
  subjects: ['way'],
  perDate: [],
  inBudget: true,
  lines(facts, add) {
    const { places, ways } = facts.problem;
    for (const way of waysBuilt(facts)) {
      const { place, buildCost } = ways[way];
      add('way', way, null, places[place].base, buildCost, 1);
    }
  },
});
