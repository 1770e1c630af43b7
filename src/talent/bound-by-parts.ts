import type { Random } from '../foundation/index.ts';
import type { StopSignal } from '../schedule/index.ts';
import { MAX_LATTICE_SCENES } from './actor-lattice.ts';
import { PROOF_LIMITS, TalentBranchAndBound } from './branch-and-bound.ts';
import { type TalentInstance, withActors } from './instance.ts';
import { annealOrder } from './local-search.ts';
import { MAX_MASK_ACTORS, type Reduced, reduce } from './reduced.ts';

/** Actors of one part, and what is spent on it at first: a part is bounded, not solved. */
const PART_ACTORS = 15;
const PART_LIMITS = { ...PROOF_LIMITS, sets: 8_000, nodes: 200 };
const PART_STEPS = 30_000;

/**
 * No order waits less than this, for instances of any size: the sum over groups of actors, each waiting as little as it
 * could by itself. Of more scenes than one proof holds, the longest are kept: leaving a scene out of an order makes
 * nobody wait longer. `effort` multiplies what is spent on a part, and lets parts grow by an actor each time it
 * doubles.
 */
export function holdBoundByParts(instance: TalentInstance, random: Random, effort: number, stop: StopSignal): number {
  const partActors = Math.min(MAX_MASK_ACTORS, PART_ACTORS + Math.floor(Math.log2(effort)));
  const limits = { ...PART_LIMITS, sets: PART_LIMITS.sets * effort, nodes: PART_LIMITS.nodes * effort };
  const paid: number[] = [];
  for (let actor = 0; actor < instance.actors; actor++) if (instance.cost[actor] > 0) paid.push(actor);
  // The costliest together: a group is worth most where its money meets.
  paid.sort((one, other) => instance.cost[other] - instance.cost[one] || one - other);
  let bound = 0;
  for (let from = 0; from < paid.length && !stop(); from += partActors) {
    const whole = reduce(withActors(instance, paid.slice(from, from + partActors)));
    if (whole === null || whole.count === 0) continue;
    const part = longestScenes(whole, MAX_LATTICE_SCENES);
    const { hold } = annealOrder([part], random, PART_STEPS * effort, stop);
    bound += new TalentBranchAndBound(part, hold, stop, limits).solve().holdBound;
  }
  return bound;
}

function longestScenes(reduced: Reduced, most: number): Reduced {
  const scenes = [...Array(reduced.count).keys()]
    .sort((one, other) => reduced.durations[other] - reduced.durations[one] || one - other)
    .slice(0, most);
  return {
    ...reduced,
    count: scenes.length,
    casts: Int32Array.from(scenes, (scene) => reduced.casts[scene]),
    durations: Float64Array.from(scenes, (scene) => reduced.durations[scene]),
    members: scenes.map((scene) => reduced.members[scene]),
  };
}
