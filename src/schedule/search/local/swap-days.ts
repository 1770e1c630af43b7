import { anyStrip, dayMayStand, exchangeDays, type LocalMove } from './local-move.ts';

/** A whole day goes to another date of its unit; what was there, if anything, comes in exchange. */
export const swapDays: LocalMove = {
  name: 'swap days',
  apply(env) {
    const { state, random } = env;
    const { dates, dayPin } = state.model;
    const strip = anyStrip(env);
    if (strip < 0) return;
    const day = state.dayOf[strip];
    const unit = Math.floor(day / dates);
    const base = state.problem.bases[state.baseOf[day]];
    for (let tries = 0; tries < 20; tries++) {
      const near = random.below(3) > 0;
      const date = near ? day - unit * dates + random.below(21) - 10 : random.below(dates);
      const other = unit * dates + date;
      if (date < 0 || date >= dates || other === day || base.open[date] === 0) continue;
      if (dayPin[day] >= 0 || dayPin[other] >= 0) continue;
      if (!dayMayStand(env, day, other) || !dayMayStand(env, other, day)) continue;
      exchangeDays(env, day, other);
      env.settle();
      return;
    }
  },
};
