import { anyStrip, type LocalMove, mayStand } from './local-move.ts';

/** Days looked at for one on which the strip may stand. */
const GOALS_TRIED = 8;

/** A strip goes to a random other shooting day, next to one like it, or to the end. */
export const moveStrip: LocalMove = {
  name: 'move strip',
  apply(env) {
    const { state, random } = env;
    const strip = anyStrip(env);
    if (strip < 0) return;
    for (let tries = 0; tries < GOALS_TRIED; tries++) {
      const goal = anyStrip(env);
      if (goal < 0 || strip === goal) return;
      const day = state.dayOf[goal];
      if (state.model.dayPin[day] >= 0 || !mayStand(env, strip, day)) continue;
      state.unplace(strip);
      const position = random.below(3) === 0 ? state.length[day] : state.positionOf(goal) + random.below(2);
      state.place(strip, day, position);
      env.settle();
      return;
    }
  },
};
