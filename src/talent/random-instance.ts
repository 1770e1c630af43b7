import type { Random } from '../foundation/index.ts';
import type { TalentInstance } from './instance.ts';

export interface RandomInstanceOptions {
  readonly scenes: number;
  readonly actors: number;
  /** Share of scenes an actor is in: one number for each actor is drawn between the two. */
  readonly density: readonly [number, number];
  /** Costs and durations go from 1 to this; 0 is drawn now and then where the least is 0. */
  readonly maxCost: number;
  readonly maxDuration: number;
  readonly leastCost?: 0 | 1;
}

/** An instance for tests and benchmarks: presence independent scene by scene, like the larger published ones. */
export function randomTalentInstance(random: Random, options: RandomInstanceOptions): TalentInstance {
  const { scenes, actors, density, maxCost, maxDuration, leastCost = 1 } = options;
  const presence: Uint8Array[] = [];
  const cost: number[] = [];
  for (let actor = 0; actor < actors; actor++) {
    const share = density[0] + (density[1] - density[0]) * random.next();
    presence.push(Uint8Array.from({ length: scenes }, () => (random.next() < share ? 1 : 0)));
    cost.push(leastCost + random.below(maxCost - leastCost + 1));
  }
  const duration = Array.from({ length: scenes }, () => 1 + random.below(maxDuration));
  return { scenes, actors, presence, cost, duration };
}
