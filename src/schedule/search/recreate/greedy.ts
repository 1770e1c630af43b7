import { datesLeft } from '../construct/scarce-first.ts';
import type { Environment } from '../environment.ts';
import { BLINK, type Recreate } from './recreate.ts';

/** Puts strips back one by one, in an order drawn at random from the sorts of `ORDERS` (SISR's recreate). */
export const greedy: Recreate = {
  name: 'greedy',
  apply(env, removal, insertion) {
    const strips = removal.strips.subarray(0, removal.count);
    const order = ORDERS[env.random.below(ORDERS.length)];
    const keys = new Float64Array(env.state.model.strips);
    for (const strip of strips) keys[strip] = order(env, strip);
    strips.sort((a, b) => keys[a] - keys[b] || a - b);
    for (const strip of strips) insertion.insert(strip, BLINK);
    removal.count = 0;
  },
};

const ORDERS: readonly ((env: Environment, strip: number) => number)[] = [
  ({ random }) => random.next(),
  ({ state }, strip) => -state.minutesOf(strip),
  // By place, the longest first within each.
  ({ state }, strip) => state.placeOf(strip) * 10_000 - state.minutesOf(strip),
  ({ state }, strip) => state.model.peopleOf.start[strip] - state.model.peopleOf.start[strip + 1],
  // Those with the fewest dates first.
  ({ state }, strip) => datesLeft(state, strip),
];
