/**
 * Worked dates (or weeks) far apart are paid for in between (C-6). What has to be shot early and what can only be shot
 * late keeps somebody under contract however the rest is arranged.
 */

/** Dates or weeks, first and last, one of which must be worked. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface ChainPrice {
  /** Of a worked date or week. */
  readonly worked: number;
  /** Of waiting from one to a later one. */
  readonly waiting: (from: number, to: number) => number;
  /** Gaps that may go unpaid, and whether this one may. */
  readonly drops: number;
  readonly mayDrop: (from: number, to: number) => boolean;
}

/** Cheapest choice of worked dates out of `count` with one in each span; 0 without spans. */
export function leastChain(spans: readonly Span[], count: number, price: ChainPrice): number {
  if (spans.length === 0) return 0;
  // By date: the next worked one has to be no later than this, for spans that start after the date.
  const deadline = new Int32Array(count + 1).fill(count);
  for (const { first, last } of spans) if (first < count) deadline[first] = Math.min(deadline[first], last);
  for (let date = count - 1; date >= 0; date--) deadline[date] = Math.min(deadline[date], deadline[date + 1]);
  const lastFirst = Math.max(...spans.map(({ first }) => first));
  const layers = price.drops + 1;
  const least = new Float64Array(count * layers).fill(Number.POSITIVE_INFINITY);
  let best = Number.POSITIVE_INFINITY;
  for (let date = 0; date < count; date++) {
    const at = date * layers;
    if (date <= deadline[0]) least[at] = Math.min(least[at], price.worked);
    for (let dropped = 0; dropped < layers; dropped++) {
      const paid = least[at + dropped];
      if (paid === Number.POSITIVE_INFINITY) continue;
      if (date >= lastFirst) best = Math.min(best, paid);
      for (let next = date + 1; next <= Math.min(deadline[date + 1], count - 1); next++) {
        const to = next * layers + dropped;
        least[to] = Math.min(least[to], paid + price.waiting(date, next) + price.worked);
        if (dropped + 1 < layers && price.mayDrop(date, next)) {
          least[to + 1] = Math.min(least[to + 1], paid + price.worked);
        }
      }
    }
  }
  // No choice at all: no plan is legal, and any bound is true.
  return best === Number.POSITIVE_INFINITY ? 0 : best;
}
