import type { StopSignal } from '../../solution.ts';
import { costOfSets, type Reduced } from './reduced.ts';

/** Sets of scenes are bits of one integer, and every set has a cell: 2^25 cells are 128 MB. */
export const MAX_SUBSET_SCENES = 25;

/** A cell that no order has reached. */
const UNREACHED = 2 ** 31 - 1;
/** Sets between two looks at the stop signal. */
const STOP_EVERY = 0xffff;

/** Whether the program has room for the instance: scenes and costs. */
export function fitsSubsets(reduced: Reduced): boolean {
  return reduced.count <= MAX_SUBSET_SCENES && mostWaiting(reduced) < UNREACHED;
}

/**
 * The optimum by dynamic programming over sets of scenes, from both ends at once. f(S) is the least waiting cost inside S when the scenes of S are shot first; by
 * symmetry f(R) is also the least waiting cost when R is shot last, so that the optimum is the least f(S) + f(rest) over sets of half the scenes
 * (Garcia de la Banda, Stuckey, Chu 2011, section 4). Sets that cost no less than `atMost` are not followed.
 *
 * Gives an order of merged scenes, or null when no order costs less than `atMost`, or when stopped.
 */
export function solveBySubsets(
  reduced: Reduced,
  atMost: number,
  stop: StopSignal = () => false,
): { hold: number; order: number[] } | null {
  const { count, casts, durations } = reduced;
  const cost = costOfSets(reduced);
  const castOf = castOfScenes(reduced);
  const all = 2 ** count - 1;
  const half = count >> 1;
  const layers = count - half;
  const f = new Int32Array(all + 1).fill(UNREACHED);
  f[0] = 0;
  for (let set = 0; set < all; set++) {
    if ((set & STOP_EVERY) === 0 && stop()) return null;
    const here = f[set];
    if (here === UNREACHED || here >= atMost || bits(set) >= layers) continue;
    const rest = all & ~set;
    const onLocation = castOf(set) & castOf(rest);
    for (let left = rest; left !== 0; left &= left - 1) {
      const scene = 31 - Math.clz32(left & -left);
      const next = set | (1 << scene);
      const there = here + durations[scene] * cost(onLocation & ~casts[scene]);
      if (there < f[next]) f[next] = there;
    }
  }
  let best = atMost;
  let cut = -1;
  for (let set = 0; set <= all; set++) {
    if (bits(set) !== half) continue;
    const there = f[all & ~set];
    if (f[set] === UNREACHED || there === UNREACHED || f[set] + there >= best) continue;
    best = f[set] + there;
    cut = set;
  }
  if (cut < 0) return null;

  /** Scenes of `set` from the last shot to the first. */
  const walkBack = (from: number): number[] => {
    const order: number[] = [];
    for (let set = from; set !== 0; ) {
      const onLocation = (before: number): number => castOf(before) & castOf(all & ~before);
      for (let left = set; left !== 0; left &= left - 1) {
        const scene = 31 - Math.clz32(left & -left);
        const before = set & ~(1 << scene);
        if (f[before] === UNREACHED || f[before] >= atMost) continue;
        if (f[before] + durations[scene] * cost(onLocation(before) & ~casts[scene]) !== f[set]) continue;
        order.push(scene);
        set = before;
        break;
      }
    }
    return order;
  };
  return { hold: best, order: [...walkBack(cut).reverse(), ...walkBack(all & ~cut)] };
}

function mostWaiting(reduced: Reduced): number {
  const cost = costOfSets(reduced);
  const everyone = 2 ** reduced.actorCount - 1;
  return reduced.durations.reduce((sum, days, scene) => sum + days * cost(everyone & ~reduced.casts[scene]), 0);
}

/** All actors of a set of scenes, through two half-size tables. */
function castOfScenes({ count, casts }: Reduced): (set: number) => number {
  const half = count >> 1;
  const unions = (scenes: Int32Array): Int32Array => {
    const table = new Int32Array(1 << scenes.length);
    for (let set = 1; set < table.length; set++) {
      table[set] = table[set & (set - 1)] | scenes[31 - Math.clz32(set & -set)];
    }
    return table;
  };
  const low = unions(casts.subarray(0, half));
  const high = unions(casts.subarray(half));
  const mask = (1 << half) - 1;
  return (set) => low[set & mask] | high[set >>> half];
}

function bits(set: number): number {
  let x = set - ((set >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
