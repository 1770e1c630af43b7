import { anyStrip, exchangeDays, type LocalMove } from './local-move.ts';

/** A day goes to another date and the days between each make room by one shooting date (insertion in a sequence). */
export const rotateDays: LocalMove = {
  name: 'rotate days',
  apply(env) {
    const { state, random } = env;
    const { dates, dayPin } = state.model;
    const strip = anyStrip(env);
    if (strip < 0) return;
    const day = state.dayOf[strip];
    const unit = Math.floor(day / dates);
    const date = day - unit * dates;
    const step = random.below(2) === 0 ? 1 : -1;
    let left = 2 + random.below(7);
    let held = day;
    if (dayPin[day] >= 0) return;
    for (let d = date + step; d >= 0 && d < dates && left > 0; d += step) {
      const next = unit * dates + d;
      if (state.length[next] === 0 || dayPin[next] >= 0) continue;
      exchangeDays(env, held, next);
      held = next;
      left--;
    }
    env.settle();
  },
};
