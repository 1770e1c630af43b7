import type { Ruin } from '../removal.ts';

/** Strips from anywhere. */
export const randomStrips: Ruin = {
  name: 'random strips',
  apply(_env, removal, target) {
    for (let i = 0; i < target; i++) {
      const strip = removal.anyPlaced();
      if (strip >= 0) removal.take(strip);
    }
  },
};
