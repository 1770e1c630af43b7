import type { Facts } from '../../clock/facts.ts';
import type { Problem } from '../../problem.ts';
import { defineCost } from '../cost.ts';

/** Dates with an open one of the base between them and the one before: there was work elsewhere, or could have been. */
function returnsIn(problem: Problem, place: number, dates: readonly number[]): number {
  const { open } = problem.bases[problem.places[place].base];
  return dates.filter((date, i) => i > 0 && open.subarray(dates[i - 1] + 1, date).includes(1)).length;
}

/** By way of a set, how often it is returned to after open days elsewhere. */
export function returnsToSets({ problem, days }: Facts): { readonly way: number; readonly returns: number }[] {
  // Ways of one set that are mixed scene by scene share their build, and so their dates.
  const visits = new Map<number, { readonly way: number; readonly dates: number[] }>();
  for (const { date, strips } of days) {
    for (const { way } of strips) {
      const { build } = problem.ways[way];
      const known = visits.get(build);
      if (known === undefined) visits.set(build, { way, dates: [date] });
      else if (known.dates.at(-1) !== date) known.dates.push(date);
    }
  }
  return [...visits.values()].map(({ way, dates }) => {
    return { way, returns: returnsIn(problem, problem.ways[way].place, dates) };
  });
}

/** C-24: what is begun at a set is finished there, and so is what is begun at a place on location. */
export const setReturn = defineCost({
  code: 'set-return',
  subjects: ['way', 'place'],
  perDate: [],
  inBudget: false,
  wish: true,
  lines(facts, add) {
    const { problem, datesOfPlace } = facts;
    const { setReturn: ofSet, placeReturn: ofPlace } = problem.wishes;
    for (const { way, returns } of returnsToSets(facts)) add('way', way, null, -1, returns * ofSet, returns);
    for (const [place, dates] of datesOfPlace.entries()) {
      if (!problem.places[place].onLocation) continue;
      const returns = returnsIn(problem, place, dates);
      add('place', place, null, -1, returns * ofPlace, returns);
    }
  },
});
