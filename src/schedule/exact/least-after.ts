/** What all days from a slot on cost at least, by the strips that are left to shoot. */
import type { Model } from '../search/model.ts';
import type { Budget } from './budget.ts';

/**
 * Dynamic programming from the last slot to the first, over what is left to shoot. A pinned day holds what is pinned to
 * it.
 */
export function leastAfter(
  model: Model,
  setsOf: readonly (readonly number[])[],
  least: Float64Array,
  all: number,
  budget: Budget,
): Float64Array | null {
  const { units, dates, dayPin, problem } = model;
  const slots = units * dates;
  const after = new Float64Array((slots + 1) * all).fill(Number.POSITIVE_INFINITY);
  after[slots * all] = 0;
  for (let slot = slots - 1; slot >= 0; slot--) {
    const here = slot * all;
    const next = here + all;
    const date = Math.floor(slot / units);
    const pin = dayPin[(slot - date * units) * dates + date];
    const mustShoot = pin >= 0 && problem.dayPins[pin].strips.length > 0;
    if (!mustShoot) after.copyWithin(here, next, next + all);
    if (!budget.spend(1 + ((setsOf[slot].length * all) >> 5))) return null;
    for (const set of setsOf[slot]) {
      const cost = least[here + set];
      // All sets that hold this one.
      const others = (all - 1) & ~set;
      for (let rest = others; ; rest = (rest - 1) & others) {
        const sum = cost + after[next + rest];
        if (sum < after[here + (rest | set)]) after[here + (rest | set)] = sum;
        if (rest === 0) break;
      }
    }
  }
  return after;
}
