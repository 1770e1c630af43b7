import type { TalentInstance } from './instance.ts';

/** Actors fit in the bits of one integer up to here. */
export const MAX_MASK_ACTORS = 30;

/**
 * The instance with scenes of the same cast merged (an optimal order has them next to each other), scenes without paid
 * cast left out (they go last, where nobody waits) and actors without cost or with one block of scenes only dropped.
 * Casts are bit sets over the actors left.
 */
export interface Reduced {
  readonly count: number;
  readonly casts: Int32Array;
  readonly durations: Float64Array;
  readonly costs: Float64Array;
  readonly actorCount: number;
  /** Original scenes of each merged scene, and those without paid cast. */
  readonly members: readonly (readonly number[])[];
  readonly free: readonly number[];
}

/** The instance in bit sets; null when it has more paid actors than fit. */
export function reduce(instance: TalentInstance): Reduced | null {
  const { blocks, actors } = mergeScenes(instance);
  return actors.length > MAX_MASK_ACTORS ? null : viewOf(instance, blocks, actors);
}

/**
 * The same merged scenes seen through groups of at most `size` actors each: what an order waits is the sum over the
 * groups.
 */
export function reduceByGroups(instance: TalentInstance, size: number): readonly Reduced[] {
  const { blocks, actors } = mergeScenes(instance);
  const groups = Math.max(1, Math.ceil(actors.length / size));
  return Array.from({ length: groups }, (_, g) =>
    viewOf(
      instance,
      blocks,
      actors.filter((_actor, rank) => rank % groups === g),
    ),
  );
}

function mergeScenes(instance: TalentInstance): {
  readonly blocks: readonly Block[];
  readonly actors: readonly number[];
} {
  let alive = 0n;
  for (let actor = 0; actor < instance.actors; actor++) if (instance.cost[actor] > 0) alive |= 1n << BigInt(actor);
  let blocks: Block[] = [];
  for (let scene = 0; scene < instance.scenes; scene++) {
    let cast = 0n;
    for (let actor = 0; actor < instance.actors; actor++) {
      if (instance.presence[actor][scene] === 1) cast |= 1n << BigInt(actor);
    }
    blocks.push({ cast, members: [scene] });
  }
  // Blocks are merged whole, so that an actor dropped in one round keeps its scenes together in the next.
  for (;;) {
    blocks = mergeSameCast(blocks, alive);
    const needed = actorsOfSeveral(blocks);
    if (needed === alive) break;
    alive = needed;
  }
  const actors: number[] = [];
  for (let actor = 0; actor < instance.actors; actor++) if ((alive >> BigInt(actor)) & 1n) actors.push(actor);
  // The costliest first, so that groups share the money evenly.
  actors.sort((one, other) => instance.cost[other] - instance.cost[one] || one - other);
  return { blocks, actors };
}

function viewOf(instance: TalentInstance, blocks: readonly Block[], actors: readonly number[]): Reduced {
  const paid = blocks.filter((block) => block.cast !== 0n);
  return {
    count: paid.length,
    casts: Int32Array.from(paid, ({ cast }) =>
      actors.reduce((set, actor, bit) => set | (Number((cast >> BigInt(actor)) & 1n) << bit), 0),
    ),
    durations: Float64Array.from(paid, ({ members }) =>
      members.reduce((sum, scene) => sum + instance.duration[scene], 0),
    ),
    costs: Float64Array.from(actors, (actor) => instance.cost[actor]),
    actorCount: actors.length,
    members: paid.map((block) => block.members),
    free: blocks.filter((block) => block.cast === 0n).flatMap((block) => block.members),
  };
}

interface Block {
  readonly cast: bigint;
  readonly members: readonly number[];
}

function mergeSameCast(blocks: readonly Block[], alive: bigint): Block[] {
  const byCast = new Map<bigint, number[]>();
  for (const { cast, members } of blocks) {
    const seen = cast & alive;
    byCast.set(seen, [...(byCast.get(seen) ?? []), ...members]);
  }
  return [...byCast].map(([cast, members]) => ({ cast, members }));
}

/** Actors of more than one block; those of one block only never wait. */
function actorsOfSeveral(blocks: readonly Block[]): bigint {
  let once = 0n;
  let several = 0n;
  for (const { cast } of blocks) {
    several |= once & cast;
    once |= cast;
  }
  return several;
}

/** The order of original scenes that an order of merged scenes stands for. */
export function expandOrder(reduced: Reduced, order: readonly number[]): number[] {
  return [...order.flatMap((scene) => [...reduced.members[scene]]), ...reduced.free];
}

/** Cost of a set of actors per day, through two half-size tables. */
export function costOfSets({ costs }: Pick<Reduced, 'costs'>): (set: number) => number {
  const half = (costs.length + 1) >> 1;
  const low = subsetSums(costs.subarray(0, half));
  const high = subsetSums(costs.subarray(half));
  const mask = (1 << half) - 1;
  return (set) => low[set & mask] + high[set >>> half];
}

export function subsetSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(1 << values.length);
  for (let set = 1; set < sums.length; set++) {
    const bit = 31 - Math.clz32(set & -set);
    sums[set] = sums[set & (set - 1)] + values[bit];
  }
  return sums;
}
