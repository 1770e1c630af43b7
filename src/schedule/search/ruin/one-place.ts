import type { Ruin } from '../removal.ts';

/** Strips of one place, from a random one on: lets its days be cut anew. */
export const onePlace: Ruin = {
  name: 'one place',
  apply({ state, random }, removal, target) {
    const seed = removal.anyPlaced();
    if (seed < 0) return;
    const place = state.placeOf(seed);
    const { strips } = state.model;
    const offset = random.below(strips);
    for (let i = 0; i < strips && removal.count < target; i++) {
      const strip = (offset + i) % strips;
      if (state.dayOf[strip] >= 0 && state.placeOf(strip) === place) removal.take(strip);
    }
  },
};
