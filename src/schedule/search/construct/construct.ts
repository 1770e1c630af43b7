import type { Environment } from '../environment.ts';
import { Insertion } from '../insertion.ts';
import { Snapshot } from '../snapshot.ts';
import { chooseWays } from './choose-ways.ts';
import { leaveLostBases, reserveBlocks } from './reserve-blocks.ts';
import { STRIP_ORDERS, sortedStrips } from './sorted-fill.ts';

/** The first so many of the orders: the search soon outgrows the rest. */
const ORDERS_TRIED = 3;

/**
 * A first plan: strips in each of the orders ADs sort by, each put where it costs least at that moment; the best of those
 * plans is left in the state. Pinned days are filled first, strips already on a day stay there.
 */
export function construct(env: Environment, construction: 'blocks' | 'free' = 'blocks'): void {
  const { state } = env;
  chooseWays(state);
  placePinnedDays(env);
  env.settle();
  const reserved = construction === 'blocks' ? reserveBlocks(state) : null;
  if (reserved !== null) {
    leaveLostBases(state, reserved);
    env.settle();
  }
  const insertion = new Insertion(env, reserved);
  const empty = new Snapshot(state);
  const best = new Snapshot(state);
  let least = Number.POSITIVE_INFINITY;
  for (const order of STRIP_ORDERS.slice(0, ORDERS_TRIED)) {
    for (const strip of sortedStrips(state, order)) {
      if (least < Number.POSITIVE_INFINITY && env.stopped()) break;
      insertion.insert(strip, 0);
    }
    const energy = env.energy();
    if (energy < least) {
      least = energy;
      best.take(state);
    }
    empty.restore(state);
    env.settle();
  }
  best.restore(state);
  env.settle();
  env.checkPhase('after construction');
}

/** Puts the strips of pinned days where they belong, in order. */
function placePinnedDays({ state }: Environment): void {
  for (const { unit, date, strips } of state.problem.dayPins) {
    const day = unit * state.model.dates + date;
    for (const strip of strips) {
      if (state.dayOf[strip] === day || state.wayOf(strip) < 0) continue;
      if (state.dayOf[strip] >= 0) state.unplace(strip);
      state.place(strip, day, state.length[day]);
    }
  }
}
