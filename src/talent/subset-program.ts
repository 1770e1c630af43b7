import { costOfSets, type Reduced } from './reduced.ts';

/** Sets of scenes are bits of one integer, and every set has a cell: 2^22 cells are 32 MB. */
export const MAX_SUBSET_SCENES = 22;

/**
 * The optimum by dynamic programming over sets of scenes, from both ends at once. f(S) is the least waiting cost inside
 * S when the scenes of S are shot first; by symmetry f(R) is also the least waiting cost when R is shot last, so that
 * the optimum is the least f(S) + f(rest) over sets of half the scenes (Garcia de la Banda, Stuckey, Chu 2011, section
 * 4). Sets that cost no less than `atMost` are not followed.
 *
 * Gives an order of merged scenes, or null when no order costs less than `atMost`.
 */
export function solveBySubsets(reduced: Reduced, atMost: number): { hold: number; order: number[] } | null {
  const { count, casts, durations } = reduced;
  const cost = costOfSets(reduced);
  const all = 2 ** count - 1;
  const castOf = new Int32Array(all + 1);
  for (let set = 1; set <= all; set++) castOf[set] = castOf[set & (set - 1)] | casts[31 - Math.clz32(set & -set)];
  const half = count >> 1;
  const layers = count - half;
  const f = new Float64Array(all + 1).fill(Number.POSITIVE_INFINITY);
  const last = new Int8Array(all + 1).fill(-1);
  f[0] = 0;
  for (let set = 0; set < all; set++) {
    const here = f[set];
    if (here >= atMost || bits(set) >= layers) continue;
    const rest = all & ~set;
    for (let left = rest; left !== 0; left &= left - 1) {
      const scene = 31 - Math.clz32(left & -left);
      const next = set | (1 << scene);
      const waiting = castOf[set] & castOf[rest & ~(1 << scene)] & ~casts[scene];
      const there = here + durations[scene] * cost(waiting);
      if (there < f[next]) {
        f[next] = there;
        last[next] = scene;
      }
    }
  }
  let best = atMost;
  let cut = -1;
  for (let set = 0; set <= all; set++) {
    if (bits(set) !== half) continue;
    const hold = f[set] + f[all & ~set];
    if (hold < best) {
      best = hold;
      cut = set;
    }
  }
  if (cut < 0) return null;
  return { hold: best, order: [...walkBack(last, cut).reverse(), ...walkBack(last, all & ~cut)] };
}

/** Scenes of `set` from the last shot to the first. */
function walkBack(last: Int8Array, set: number): number[] {
  const order: number[] = [];
  for (let left = set; left !== 0; left &= ~(1 << last[left])) order.push(last[left]);
  return order;
}

function bits(set: number): number {
  let x = set - ((set >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
