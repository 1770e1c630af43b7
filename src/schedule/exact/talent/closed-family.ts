import type { Reduced } from './reduced.ts';

/** Beyond this many sets a family is split over groups of actors. */
const MAX_SETS = 6000;

/**
 * All sets of actors that can have been seen after some scenes: unions of casts, seen through a group of actors. There are few of them (hundreds, for
 * thirty scenes with twenty actors), which is what makes a chain over them cheap to optimise.
 * Sets are in descending numeric order, so that a superset always comes before its subsets.
 */
export interface ClosedFamily {
  /** Actors of the group. */
  readonly group: number;
  readonly sets: Int32Array;
  /** Set x scene: the set after the scene. */
  readonly next: Int32Array;
  /** Scenes whose cast (in the group) lies inside the set: bits of two words of 30. */
  readonly insideLow: Int32Array;
  readonly insideHigh: Int32Array;
  /** Index of the empty set. */
  readonly empty: number;
}

/** Scenes per word of a set of scenes; two words make 60 scenes at most. */
export const WORD = 30;
export const MAX_CHAIN_SCENES = 2 * WORD;

/** One family over all actors where it stays small, else one per group of actors, as few as will do. */
export function closedFamilies(reduced: Reduced): ClosedFamily[] {
  for (let groups = 1; groups <= reduced.actorCount; groups++) {
    const families: ClosedFamily[] = [];
    for (let g = 0; g < groups; g++) {
      let group = 0;
      // Neighbours in cost go to different groups, so that each group has its share of the money.
      const byCost = [...reduced.costs.keys()].sort((a, b) => reduced.costs[b] - reduced.costs[a] || a - b);
      for (const [rank, actor] of byCost.entries()) if (rank % groups === g) group |= 1 << actor;
      const family = familyOf(reduced, group);
      if (family === null) break;
      families.push(family);
    }
    if (families.length === groups) return families;
  }
  throw new Error('a single actor has two closed sets');
}

function familyOf(reduced: Reduced, group: number): ClosedFamily | null {
  const { count, casts } = reduced;
  const found = new Set<number>([0]);
  const list = [0];
  for (let i = 0; i < list.length; i++) {
    for (let scene = 0; scene < count; scene++) {
      const union = list[i] | (casts[scene] & group);
      if (found.has(union)) continue;
      if (list.length >= MAX_SETS) return null;
      found.add(union);
      list.push(union);
    }
  }
  const sets = Int32Array.from(list).sort().reverse();
  const indexOf = new Map<number, number>();
  for (const [index, set] of sets.entries()) indexOf.set(set, index);
  const next = new Int32Array(sets.length * count);
  const insideLow = new Int32Array(sets.length);
  const insideHigh = new Int32Array(sets.length);
  for (const [index, set] of sets.entries()) {
    for (let scene = 0; scene < count; scene++) {
      const cast = casts[scene] & group;
      next[index * count + scene] = indexOf.get(set | cast) ?? -1;
      if ((cast & ~set) !== 0) continue;
      if (scene < WORD) insideLow[index] |= 1 << scene;
      else insideHigh[index] |= 1 << (scene - WORD);
    }
  }
  return { group, sets, next, insideLow, insideHigh, empty: indexOf.get(0) ?? -1 };
}
