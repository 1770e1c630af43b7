import { anyStrip, dayMayStand, exchangeDays, type LocalMove } from './local-move.ts';

/** Days looked at for one that may go elsewhere. */
const DAYS_TRIED = 8;

/** A day goes to another date and the days between each make room by one shooting date (insertion in a sequence). */
export const rotateDays: LocalMove = {
  name: 'rotate days',
  apply(env) {
    const { state, random } = env;
    const { dates, dayPin } = state.model;
    for (let tries = 0; tries < DAYS_TRIED; tries++) {
      const strip = anyStrip(env);
      if (strip < 0) return;
      const day = state.dayOf[strip];
      if (dayPin[day] >= 0) continue;
      const unit = Math.floor(day / dates);
      const step = random.below(2) === 0 ? 1 : -1;
      let left = 2 + random.below(7);
      // As far as every day between may make room, to the last date on which this one may stand.
      const chain = [day];
      let reach = 0;
      for (let d = day - unit * dates + step; d >= 0 && d < dates && left > 0; d += step) {
        const next = unit * dates + d;
        if (state.length[next] === 0 || dayPin[next] >= 0) continue;
        if (!dayMayStand(env, next, chain[chain.length - 1])) break;
        chain.push(next);
        left--;
        if (chain.length > 2 && dayMayStand(env, day, next)) reach = chain.length - 1;
      }
      if (reach === 0) continue;
      for (let i = 0; i < reach; i++) exchangeDays(env, chain[i], chain[i + 1]);
      env.settle();
      return;
    }
  },
};
