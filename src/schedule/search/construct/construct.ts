import type { Environment } from '../environment.ts';
import { Insertion } from '../insertion.ts';
import { chooseWays } from './choose-ways.ts';
import { leaveLostBases, reserveBlocks } from './reserve-blocks.ts';
import { STRIP_ORDERS, sortedStrips } from './strip-orders.ts';

/**
 * A first plan: strips in one of the orders of `STRIP_ORDERS`, each put where it costs least at that moment. Pinned days are filled
 * first, strips already on a day stay there. The search makes up for what an order gets wrong sooner than another order would.
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
  for (const strip of sortedStrips(state, STRIP_ORDERS[0])) {
    if (env.stopped()) break;
    insertion.insert(strip, 0);
  }
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
