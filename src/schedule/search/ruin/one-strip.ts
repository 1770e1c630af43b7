import type { Ruin } from '../removal.ts';

/** A single strip: the smallest ruin, which looks for a better day for it. */
export const oneStrip: Ruin = {
  name: 'one strip',
  apply(_env, removal) {
    const strip = removal.anyPlaced();
    if (strip >= 0) removal.take(strip);
  },
};
