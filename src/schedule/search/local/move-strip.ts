import { anyStrip, type LocalMove } from './local-move.ts';

/** A strip goes to a random other shooting day, next to one like it, or to the end. */
export const moveStrip: LocalMove = {
  name: 'move strip',
  apply(env) {
    const { state, random } = env;
    const strip = anyStrip(env);
    const goal = anyStrip(env);
    if (strip < 0 || goal < 0 || strip === goal) return;
    const day = state.dayOf[goal];
    const unit = Math.floor(day / state.model.dates);
    if (state.model.dayPin[day] >= 0 || state.model.unitAllowed[strip * state.model.units + unit] === 0) return;
    state.unplace(strip);
    const position = random.below(3) === 0 ? state.length[day] : state.positionOf(goal) + random.below(2);
    state.place(strip, day, position);
    env.settle();
  },
};
