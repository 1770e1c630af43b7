import { anyStrip, type LocalMove } from './local-move.ts';

/** One strip tries every position of its own day, and takes the best. */
export const reorderDay: LocalMove = {
  name: 'reorder day',
  apply(env) {
    const { state } = env;
    const strip = anyStrip(env);
    if (strip < 0) return;
    const day = state.dayOf[strip];
    if (state.model.dayPin[day] >= 0) return;
    let best = state.positionOf(strip);
    let least = env.energy();
    const count = state.length[day];
    for (let position = 0; position < count; position++) {
      state.unplace(strip);
      state.place(strip, day, position);
      const energy = env.settle();
      if (energy < least) {
        least = energy;
        best = position;
      }
    }
    state.unplace(strip);
    state.place(strip, day, best);
    env.settle();
  },
};
