import { BLINK, type Recreate } from './recreate.ts';

/** Looks afresh at so many strips per step; the rest keep their last regret. */
const LOOKED_AT = 6;

/**
 * Puts back first the strip that would lose most by waiting: the largest difference between its best and second-best
 * day (regret-2 of Potvin & Rousseau 1993; Pisinger & Ropke 2007, section 5.2).
 */
export const regret: Recreate = {
  name: 'regret',
  apply(env, removal, insertion) {
    const { strips } = removal;
    while (removal.count > 0) {
      let chosen = -1;
      let most = Number.NEGATIVE_INFINITY;
      let day = -1;
      let position = 0;
      const looks = Math.min(LOOKED_AT, removal.count);
      const offset = env.random.below(removal.count);
      for (let i = 0; i < looks; i++) {
        const at = (offset + i) % removal.count;
        if (!insertion.look(strips[at], BLINK)) continue;
        const gain = Math.min(insertion.second, 1e17) - insertion.best;
        if (gain <= most) continue;
        most = gain;
        chosen = at;
        day = insertion.bestDay;
        position = insertion.bestPosition;
      }
      if (chosen < 0) break;
      env.state.place(strips[chosen], day, position);
      env.settle();
      strips[chosen] = strips[--removal.count];
    }
    removal.count = 0;
  },
};
