import { anyStrip, type LocalMove } from './local-move.ts';

/** All strips of one place in a day go together to another day, to its end or its beginning. */
export const moveBlock: LocalMove = {
  name: 'move block',
  apply(env) {
    const { state, random } = env;
    const { strips, dayPin, fixed, units, unitAllowed, dates } = state.model;
    const seed = anyStrip(env);
    const goal = anyStrip(env);
    if (seed < 0 || goal < 0) return;
    const from = state.dayOf[seed];
    const to = state.dayOf[goal];
    if (from === to || dayPin[to] >= 0) return;
    const unit = Math.floor(to / dates);
    const place = state.placeOf(seed);
    const block: number[] = [];
    for (let i = 0; i < state.length[from]; i++) {
      const strip = state.sequence[from * strips + i];
      if (state.placeOf(strip) !== place || fixed[strip] === 1 || unitAllowed[strip * units + unit] === 0) continue;
      block.push(strip);
    }
    let position = random.below(2) === 0 ? state.length[to] : 0;
    for (const strip of block) {
      state.unplace(strip);
      state.place(strip, to, position++);
    }
    env.settle();
  },
};
