import { defineCost } from '../cost.ts';

/** C-24: what is begun at a set is finished there. */
export const setReturn = defineCost({
  code: 'set-return',
  subjects: ['way'],
  perDate: [],
  inBudget: false,
  wish: true,
  lines({ problem, days }, add) {
    const { setReturn: price } = problem.wishes;
    if (price === 0) return;
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
    for (const { way, dates } of visits.values()) {
      const { open } = problem.bases[problem.places[problem.ways[way].place].base];
      const returns = dates.filter((date, i) => i > 0 && open.subarray(dates[i - 1] + 1, date).includes(1)).length;
      add('way', way, null, -1, returns * price, returns);
    }
  },
});
