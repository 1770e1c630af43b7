import { anyStrip, type LocalMove, mayStand } from './local-move.ts';

/** Strips looked at for one that may change places. */
const PARTNERS_TRIED = 8;

/** Two strips of different days change places. */
export const swapStrips: LocalMove = {
  name: 'swap strips',
  apply(env) {
    const { state } = env;
    const a = anyStrip(env);
    if (a < 0) return;
    for (let tries = 0; tries < PARTNERS_TRIED; tries++) {
      const b = anyStrip(env);
      if (b < 0 || state.dayOf[a] === state.dayOf[b]) continue;
      const [dayA, dayB] = [state.dayOf[a], state.dayOf[b]];
      if (!mayStand(env, a, dayB) || !mayStand(env, b, dayA)) continue;
      const [atA, atB] = [state.positionOf(a), state.positionOf(b)];
      state.unplace(a);
      state.unplace(b);
      state.place(b, dayA, atA);
      state.place(a, dayB, atB);
      env.settle();
      return;
    }
  },
};
