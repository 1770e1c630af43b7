import { MAX_MASK_ACTORS } from '../reduced.ts';
import type { MovieShoot } from './movie-shoot.ts';

/** A movie shoot with sets of actors and of scenes as bits. */
export interface ShootMasks {
  readonly scenes: number;
  readonly locations: number;
  readonly casts: Int32Array;
  readonly durations: Float64Array;
  readonly locationOf: Int32Array;
  readonly locationCost: Float64Array;
  /** For each scene, those that must be shot before it. */
  readonly earlier: Int32Array;
  readonly costs: Float64Array;
}

/** The shoot in bits; null when it has more paid actors or more scenes than an integer has bits for. */
export function shootMasks({ talent, locationCost, locationOf, before }: MovieShoot): ShootMasks | null {
  const paid: number[] = [];
  for (let actor = 0; actor < talent.actors; actor++) if (talent.cost[actor] > 0) paid.push(actor);
  if (paid.length > MAX_MASK_ACTORS || talent.scenes > MAX_MASK_ACTORS) return null;
  const casts = new Int32Array(talent.scenes);
  for (const [bit, actor] of paid.entries()) {
    for (let scene = 0; scene < talent.scenes; scene++) casts[scene] |= talent.presence[actor][scene] << bit;
  }
  const earlier = new Int32Array(talent.scenes);
  for (const [first, then] of before) earlier[then] |= 1 << first;
  return {
    scenes: talent.scenes,
    locations: locationCost.length,
    casts,
    durations: Float64Array.from(talent.duration),
    locationOf: Int32Array.from(locationOf),
    locationCost: Float64Array.from(locationCost),
    earlier,
    costs: Float64Array.from(paid, (actor) => talent.cost[actor]),
  };
}
