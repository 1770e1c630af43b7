import type { Environment } from '../environment.ts';
import { Insertion } from '../insertion.ts';
import { chooseWays } from './choose-ways.ts';
import { leaveLostBases, reserveBlocks } from './reserve-blocks.ts';
import { scarceFirst } from './scarce-first.ts';
import { FIRST_START, type Start } from './starts.ts';

/**
 * A first plan: strips one after the other (`scarce-first.ts`), each put where it costs least at that moment. Pinned
 * days are filled first, strips already on a day stay there.
 */
export function construct(env: Environment, start: Start = FIRST_START): void {
  const { state } = env;
  chooseWays(state, start.without);
  placePinnedDays(env);
  env.settle();
  const reserved = start.blocks ? reserveBlocks(state) : null;
  if (reserved !== null) {
    leaveLostBases(state, reserved);
    env.settle();
  }
  const insertion = new Insertion(env, reserved);
  // To the end whatever the clock says: half a plan is none, and a season of a thousand scenes takes half a second.
  for (const strip of scarceFirst(state)) insertion.insert(strip, start.blink);
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
