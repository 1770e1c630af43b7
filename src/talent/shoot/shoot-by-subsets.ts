import type { StopSignal } from '../../schedule/index.ts';
import { costOfSets } from '../reduced.ts';
import type { ShootMasks } from './shoot-masks.ts';

/** Set of scenes x last location, each a cell of eight bytes: 128 MB. */
const MOST_CELLS = 2 ** 24;
/** Sets between two looks at the stop signal. */
const STOP_EVERY = 4096;

/** Whether `shootBySubsets` holds so many scenes and locations. */
export function fitsSubsets(scenes: number, locations: number): boolean {
  return scenes < 24 && locations > 0 && locations <= 30 && 2 ** scenes * locations <= MOST_CELLS;
}

/**
 * The cheapest order by dynamic programming over the set of scenes shot and the location of the last one: what the next
 * scene costs depends on nothing else. Null when stopped.
 */
export function shootBySubsets(
  shoot: ShootMasks,
  stop: StopSignal,
): { readonly cost: number; readonly order: readonly number[] } | null {
  const { scenes, locations, casts, durations, locationOf, locationCost, earlier } = shoot;
  const cost = costOfSets(shoot);
  const all = 2 ** scenes - 1;
  const least = new Float64Array((all + 1) * locations).fill(Number.POSITIVE_INFINITY);
  const lastScene = new Int8Array(least.length);
  const locationBefore = new Int8Array(least.length);
  const castOf = new Int32Array(all + 1);
  const visited = new Int32Array(all + 1);
  for (let set = 1; set <= all; set++) {
    const scene = 31 - Math.clz32(set & -set);
    castOf[set] = castOf[set & (set - 1)] | casts[scene];
    visited[set] = visited[set & (set - 1)] | (1 << locationOf[scene]);
  }
  least.fill(0, 0, locations);
  for (let set = 0; set < all; set++) {
    if (set % STOP_EVERY === 0 && stop()) return null;
    const rest = all & ~set;
    for (let left = rest; left !== 0; left &= left - 1) {
      const scene = 31 - Math.clz32(left & -left);
      if ((earlier[scene] & rest) !== 0) continue;
      const to = locationOf[scene];
      const next = set | (1 << scene);
      const waited = durations[scene] * cost(castOf[set] & castOf[rest & ~(1 << scene)] & ~casts[scene]);
      const returned = (visited[set] >>> to) & 1 ? locationCost[to] : 0;
      for (let from = 0; from < locations; from++) {
        const there = least[set * locations + from] + waited + (from === to ? 0 : returned);
        if (there >= least[next * locations + to]) continue;
        least[next * locations + to] = there;
        lastScene[next * locations + to] = scene;
        locationBefore[next * locations + to] = from;
      }
    }
  }
  const whole = least.subarray(all * locations);
  const end = whole.indexOf(Math.min(...whole));
  const order: number[] = [];
  for (let set = all, at = end; set !== 0; ) {
    const cell = set * locations + at;
    order.push(lastScene[cell]);
    set &= ~(1 << lastScene[cell]);
    at = locationBefore[cell];
  }
  return { cost: whole[end], order: order.reverse() };
}
