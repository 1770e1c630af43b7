import type { StopSignal } from '../schedule/index.ts';
import type { Reduced } from './reduced.ts';

/** Scenes per word of a set of scenes; two words make 60 scenes at most. */
export const WORD = 32;
export const MAX_LATTICE_SCENES = 2 * WORD;
/** Sets between two looks at the stop signal. */
const STOP_EVERY = 1024;

/**
 * All sets of actors that can have been seen after some scenes (unions of casts), looked at through a group of actors.
 * Films have few of them: 216 to 2295 for thirty scenes with twenty actors, which is what makes a chain of them cheap
 * to optimise.
 *
 * Sets are in descending numeric order, so that a set comes after all its supersets. Edges lead from a set to its
 * smallest supersets only: a chain that leaps over a set between can take that set on its way, and what it meets there
 * it meets earlier.
 */
export interface ActorLattice {
  /** Actors of the group. */
  readonly group: number;
  readonly sets: Int32Array;
  /** Set x scene: index of the set after the scene; -1 where that set has been left out. */
  readonly next: Int32Array;
  /** Edges of a set are `edgeStart[set]` to `edgeStart[set + 1]`. */
  readonly edgeStart: Int32Array;
  readonly edgeTo: Int32Array;
  /** Scenes whose cast (in the group) lies inside the set: bits of two words. */
  readonly insideLow: Int32Array;
  readonly insideHigh: Int32Array;
  /** Scenes that come inside on at least one edge into the set. */
  readonly arrivingLow: Int32Array;
  readonly arrivingHigh: Int32Array;
}

/**
 * One lattice over all actors where it has at most `maxSets` sets, else one for each group of actors, as few groups as
 * will do; one for each actor when stopped.
 */
export function actorLattices(reduced: Reduced, maxSets: number, stop: StopSignal): ActorLattice[] {
  const { actorCount, costs } = reduced;
  // Neighbours in cost go to different groups, so that each group has its share of the money.
  const byCost = [...costs.keys()].sort((a, b) => costs[b] - costs[a] || a - b);
  for (let groups = 1; groups <= actorCount; groups = stop() ? Math.max(groups + 1, actorCount) : groups + 1) {
    const lattices: ActorLattice[] = [];
    for (let g = 0; g < groups; g++) {
      const group = byCost.reduce((set, actor, rank) => (rank % groups === g ? set | (1 << actor) : set), 0);
      const lattice = latticeOf(reduced, group, maxSets, groups === actorCount ? () => false : stop);
      if (lattice === null) break;
      lattices.push(lattice);
    }
    if (lattices.length === groups) return lattices;
  }
  return [];
}

function latticeOf(reduced: Reduced, group: number, maxSets: number, stop: StopSignal): ActorLattice | null {
  const { count } = reduced;
  const casts = Int32Array.from(reduced.casts, (cast) => cast & group);
  const list = unionsOf(casts, maxSets, stop);
  if (list === null) return null;
  const sets = Int32Array.from(list).sort().reverse();
  const indexOf = new Map<number, number>();
  for (let index = 0; index < sets.length; index++) indexOf.set(sets[index], index);
  const next = new Int32Array(sets.length * count);
  const insideLow = new Int32Array(sets.length);
  const insideHigh = new Int32Array(sets.length);
  for (let index = 0; index < sets.length; index++) {
    const set = sets[index];
    for (let scene = 0; scene < count; scene++) {
      const union = set | casts[scene];
      next[index * count + scene] = union === set ? index : (indexOf.get(union) ?? -1);
      if (union !== set) continue;
      if (scene < WORD) insideLow[index] |= 1 << scene;
      else insideHigh[index] |= 1 << (scene - WORD);
    }
  }
  const edges = edgesOf(sets, next, count, insideLow, insideHigh, stop);
  return edges && { group, sets, next, insideLow, insideHigh, ...edges };
}

/** All unions of casts, the empty one included; null when there are more than `maxSets`, or when stopped. */
function unionsOf(casts: Int32Array, maxSets: number, stop: StopSignal): number[] | null {
  const different = [...new Set(casts)];
  const found = new Set<number>([0]);
  const list = [0];
  for (let i = 0; i < list.length; i++) {
    if (i % STOP_EVERY === STOP_EVERY - 1 && stop()) return null;
    for (const cast of different) {
      const union = list[i] | cast;
      if (found.has(union)) continue;
      if (list.length >= maxSets) return null;
      found.add(union);
      list.push(union);
    }
  }
  return list;
}

function edgesOf(
  sets: Int32Array,
  next: Int32Array,
  count: number,
  insideLow: Int32Array,
  insideHigh: Int32Array,
  stop: StopSignal,
): Pick<ActorLattice, 'edgeStart' | 'edgeTo' | 'arrivingLow' | 'arrivingHigh'> | null {
  const edgeStart = new Int32Array(sets.length + 1);
  const edgeTo: number[] = [];
  const arrivingLow = new Int32Array(sets.length);
  const arrivingHigh = new Int32Array(sets.length);
  for (let from = 0; from < sets.length; from++) {
    if (from % STOP_EVERY === STOP_EVERY - 1 && stop()) return null;
    const reached = [...new Set(next.subarray(from * count, (from + 1) * count))].filter((to) => to !== from);
    // Smallest last in descending order: a set can only contain those after it.
    reached.sort((a, b) => b - a);
    const first = edgeTo.length;
    for (const to of reached) {
      let smallest = true;
      for (let e = first; e < edgeTo.length && smallest; e++) smallest = (sets[edgeTo[e]] & ~sets[to]) !== 0;
      if (!smallest) continue;
      edgeTo.push(to);
      arrivingLow[to] |= insideLow[to] & ~insideLow[from];
      arrivingHigh[to] |= insideHigh[to] & ~insideHigh[from];
    }
    edgeStart[from + 1] = edgeTo.length;
  }
  return { edgeStart, edgeTo: Int32Array.from(edgeTo), arrivingLow, arrivingHigh };
}

/**
 * The sets and edges that are kept; `keptEdge` has 1 for each kept edge, and a set stays when an edge leads to it or it
 * is `root`.
 */
export function restrictLattice(lattice: ActorLattice, root: number, keptEdge: Uint8Array): ActorLattice {
  const { sets, next, edgeStart, edgeTo, insideLow, insideHigh } = lattice;
  const count = next.length / sets.length;
  const stays = new Uint8Array(sets.length);
  stays[root] = 1;
  for (let edge = 0; edge < edgeTo.length; edge++) if (keptEdge[edge] === 1) stays[edgeTo[edge]] = 1;
  const newIndex = new Int32Array(sets.length).fill(-1);
  const old: number[] = [];
  for (let set = 0; set < sets.length; set++) {
    if (stays[set] === 1) newIndex[set] = old.push(set) - 1;
  }
  const newNext = new Int32Array(old.length * count);
  const newStart = new Int32Array(old.length + 1);
  const newTo: number[] = [];
  const arrivingLow = new Int32Array(old.length);
  const arrivingHigh = new Int32Array(old.length);
  for (const [index, set] of old.entries()) {
    for (let scene = 0; scene < count; scene++) {
      const to = next[set * count + scene];
      newNext[index * count + scene] = to < 0 ? -1 : newIndex[to];
    }
    for (let edge = edgeStart[set]; edge < edgeStart[set + 1]; edge++) {
      if (keptEdge[edge] === 0) continue;
      const to = newIndex[edgeTo[edge]];
      newTo.push(to);
      arrivingLow[to] |= insideLow[edgeTo[edge]] & ~insideLow[set];
      arrivingHigh[to] |= insideHigh[edgeTo[edge]] & ~insideHigh[set];
    }
    newStart[index + 1] = newTo.length;
  }
  const keep = (values: Int32Array): Int32Array => Int32Array.from(old, (set) => values[set]);
  return {
    group: lattice.group,
    sets: keep(sets),
    next: newNext,
    edgeStart: newStart,
    edgeTo: Int32Array.from(newTo),
    insideLow: keep(insideLow),
    insideHigh: keep(insideHigh),
    arrivingLow,
    arrivingHigh,
  };
}
