import { anyStrip, type LocalMove } from './local-move.ts';

/** Two strips of different days change places. */
export const swapStrips: LocalMove = {
  name: 'swap strips',
  apply(env) {
    const { state } = env;
    const { units, unitAllowed, dates } = state.model;
    const a = anyStrip(env);
    const b = anyStrip(env);
    if (a < 0 || b < 0 || state.dayOf[a] === state.dayOf[b]) return;
    const [dayA, dayB] = [state.dayOf[a], state.dayOf[b]];
    const [atA, atB] = [state.positionOf(a), state.positionOf(b)];
    if (unitAllowed[a * units + Math.floor(dayB / dates)] === 0) return;
    if (unitAllowed[b * units + Math.floor(dayA / dates)] === 0) return;
    state.unplace(a);
    state.unplace(b);
    state.place(b, dayA, atA);
    state.place(a, dayB, atB);
    env.settle();
  },
};
