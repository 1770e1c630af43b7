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

/**
 * An instance as Qin, Zhang, Lim and Liang (2016) draw their random ones: each actor is in k scenes, k uniform between
 * 2 and all, costs 1 to 100, durations 1 to 5.
 */
export function randomScenesPerActor(random: Random, scenes: number, actors: number): TalentInstance {
  const presence: Uint8Array[] = [];
  const cost: number[] = [];
  for (let actor = 0; actor < actors; actor++) {
    const others = Array.from({ length: scenes }, (_, scene) => scene);
    const row = new Uint8Array(scenes);
    for (let left = 2 + random.below(scenes - 1); left > 0; left--) {
      const [scene] = others.splice(random.below(others.length), 1);
      row[scene] = 1;
    }
    presence.push(row);
    cost.push(1 + random.below(100));
  }
  return { scenes, actors, presence, cost, duration: Array.from({ length: scenes }, () => 1 + random.below(5)) };
}
