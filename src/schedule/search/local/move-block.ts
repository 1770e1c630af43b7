import { anyStrip, blockOf, type LocalMove } from './local-move.ts';

/** All strips of one place in a day go together to a random other day, to its end or its beginning. */
export const moveBlock: LocalMove = {
  name: 'move block',
  apply(env) {
    const { state, random } = env;
    const seed = anyStrip(env);
    const goal = anyStrip(env);
    if (seed < 0 || goal < 0) return;
    const from = state.dayOf[seed];
    const to = state.dayOf[goal];
    if (from === to || state.model.dayPin[to] >= 0) return;
    let position = random.below(2) === 0 ? state.length[to] : 0;
    for (const strip of blockOf(env, from, state.placeOf(seed), to)) {
      state.unplace(strip);
      state.place(strip, to, position++);
    }
    env.settle();
  },
};
