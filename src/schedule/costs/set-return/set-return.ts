import type { Facts } from '../../clock/facts.ts';
import { defineCost } from '../cost.ts';

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
    const { open } = problem.bases[problem.places[problem.ways[way].place].base];
    const returns = dates.filter((date, i) => i > 0 && open.subarray(dates[i - 1] + 1, date).includes(1)).length;
    return { way, returns };
  });
}

/** C-24: what is begun at a set is finished there. */
export const setReturn = defineCost({
  code: 'set-return',
  subjects: ['way'],
  perDate: [],
  inBudget: false,
  wish: true,
  lines(facts, add) {
    const { setReturn: price } = facts.problem.wishes;
    for (const { way, returns } of returnsToSets(facts)) add('way', way, null, -1, returns * price, returns);
  },
});
