import { type ActorLattice, restrictLattice, WORD } from './actor-lattice.ts';
import { type Reduced, subsetSums } from './reduced.ts';
import type { SceneModes } from './scene-modes.ts';

/** The scenes still to place: bits of two words, and all their actors. */
export interface Middle {
  low: number;
  high: number;
  cast: number;
}

/**
 * The most that can be saved at one end of the schedule: a chain of actor sets, seen one after the other from that end, in which each scene comes as soon as its cast lies inside
 * and then saves, in the mode that pays best, what the mode's actors not yet seen cost, less the mode's price. An exact dynamic program over the lattice
 * of sets; each scene can only lose by coming later, so that coming at once is right.
 */
export class BestChain {
  private readonly lattice: ActorLattice;
  private readonly count: number;
  private readonly durations: Float64Array;
  /** See `SceneModes`. */
  private readonly blocks: Int32Array;
  private readonly start: Int32Array;
  /** Actors of each mode who are away at this end, within the lattice's group. */
  private readonly away: Int32Array;
  private readonly sumsLow: Float64Array;
  private readonly sumsHigh: Float64Array;
  private readonly half: number;
  /** From each set of the last run: the most that scenes outside it can save, and the edge taken. */
  private readonly onward: Float64Array;
  private readonly taken: Int32Array;
  /** Value of each scene on coming at the set in hand. */
  private readonly values: Float64Array;
  /** Totals of scenes inside a set, found when asked for. */
  private readonly insideTotal: Float64Array;
  private readonly insideRun: Int32Array;
  private run = 0;

  constructor(reduced: Reduced, lattice: ActorLattice, { blocks, start }: SceneModes, away: Int32Array) {
    const size = lattice.sets.length;
    this.lattice = lattice;
    this.count = reduced.count;
    this.durations = reduced.durations;
    this.blocks = blocks;
    this.start = start;
    this.away = away.map((set) => set & lattice.group);
    this.half = (reduced.actorCount + 1) >> 1;
    this.sumsLow = subsetSums(reduced.costs.subarray(0, this.half));
    this.sumsHigh = subsetSums(reduced.costs.subarray(this.half));
    this.onward = new Float64Array(size);
    this.taken = new Int32Array(size);
    this.values = new Float64Array(size * reduced.count);
    this.insideTotal = new Float64Array(size);
    this.insideRun = new Int32Array(size).fill(-1);
  }

  get size(): number {
    return this.lattice.sets.length;
  }

  /** Index of the set of the group's actors within `seen`, which is a union of casts. */
  indexOf(seen: number): number {
    const { sets, group } = this.lattice;
    const set = seen & group;
    let low = 0;
    let high = sets.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sets[middle] > set) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of the set after `scene` is seen from set `from`; -1 when no order that matters goes there. */
  after(from: number, scene: number): number {
    return this.lattice.next[from * this.count + scene];
  }

  /** The most that the scenes of the middle save from set `from` on, at the given price of each mode. */
  solve(from: number, { low, high, cast }: Middle, prices: Float64Array): number {
    const { sets, edgeStart, edgeTo, insideLow, insideHigh, arrivingLow, arrivingHigh } = this.lattice;
    const { onward, taken, values, count } = this;
    this.run++;
    const bottom = sets[from];
    const beyond = ~(bottom | cast);
    for (let set = 0; set <= from; set++) {
      const actors = sets[set];
      if ((actors & bottom) !== bottom || (actors & beyond) !== 0) continue;
      const row = set * count;
      for (let left = arrivingLow[set] & low; left !== 0; left &= left - 1) {
        const scene = 31 - Math.clz32(left & -left);
        values[row + scene] = this.valueAt(actors, scene, prices);
      }
      for (let left = arrivingHigh[set] & high; left !== 0; left &= left - 1) {
        const scene = 31 - Math.clz32(left & -left) + WORD;
        values[row + scene] = this.valueAt(actors, scene, prices);
      }
      const outsideLow = low & ~insideLow[set];
      const outsideHigh = high & ~insideHigh[set];
      let best = Number.NEGATIVE_INFINITY;
      let edge = -1;
      if (outsideLow === 0 && outsideHigh === 0) best = 0;
      else {
        for (let e = edgeStart[set]; e < edgeStart[set + 1]; e++) {
          const to = edgeTo[e];
          if ((sets[to] & beyond) !== 0) continue;
          let gain = onward[to];
          const toRow = to * count;
          for (let left = insideLow[to] & outsideLow; left !== 0; left &= left - 1) {
            gain += values[toRow + 31 - Math.clz32(left & -left)];
          }
          for (let left = insideHigh[to] & outsideHigh; left !== 0; left &= left - 1) {
            gain += values[toRow + WORD + 31 - Math.clz32(left & -left)];
          }
          if (gain > best) {
            best = gain;
            edge = to;
          }
        }
      }
      onward[set] = best;
      taken[set] = edge;
    }
    return onward[from] + this.totalInside(from, low, high, prices);
  }

  /** After `solve`: the most saved from the set `to`, reached from its `from`, when `scene`, which lies inside, is placed. */
  valueWithout(to: number, scene: number, { low, high }: Middle, prices: Float64Array): number {
    return (
      this.onward[to] + this.totalInside(to, low, high, prices) - this.valueAt(this.lattice.sets[to], scene, prices)
    );
  }

  /**
   * After `solve`: the lattice of the chains worth at least `least`. An order worth that much, each of its leaps filled up with the sets between, is such a chain, so
   * that no order that matters loses a set.
   */
  trimmed(from: number, { low, high }: Middle, least: number, prices: Float64Array): ActorLattice {
    const { sets, edgeStart, edgeTo, insideLow, insideHigh } = this.lattice;
    const kept = new Uint8Array(edgeTo.length);
    const reached = new Float64Array(sets.length).fill(Number.NEGATIVE_INFINITY);
    reached[from] = this.totalInside(from, low, high, prices);
    for (let set = from; set >= 0; set--) {
      if (reached[set] === Number.NEGATIVE_INFINITY) continue;
      for (let edge = edgeStart[set]; edge < edgeStart[set + 1]; edge++) {
        const to = edgeTo[edge];
        let value = reached[set];
        for (let left = insideLow[to] & low & ~insideLow[set]; left !== 0; left &= left - 1) {
          value += this.values[to * this.count + 31 - Math.clz32(left & -left)];
        }
        for (let left = insideHigh[to] & high & ~insideHigh[set]; left !== 0; left &= left - 1) {
          value += this.values[to * this.count + WORD + 31 - Math.clz32(left & -left)];
        }
        if (value + this.onward[to] < least) continue;
        kept[edge] = 1;
        if (value > reached[to]) reached[to] = value;
      }
    }
    return restrictLattice(this.lattice, from, kept);
  }

  /** The least that `scene` adds to a chain from set `from`. */
  leastOf(from: number, scene: number, prices: Float64Array): number {
    const { insideLow, insideHigh, sets } = this.lattice;
    const inside = scene < WORD ? (insideLow[from] >>> scene) & 1 : (insideHigh[from] >>> (scene - WORD)) & 1;
    if (inside === 1) return this.valueAt(sets[from], scene, prices);
    // Everybody seen: only prices are left.
    return this.valueAt(-1, scene, prices);
  }

  /** Adds one to `chosen` for the mode each scene has in the best chain of the last run. */
  choose(from: number, { low, high }: Middle, prices: Float64Array, chosen: Int32Array): void {
    const { insideLow, insideHigh, sets } = this.lattice;
    let doneLow = 0;
    let doneHigh = 0;
    for (let set = from; set >= 0; set = this.taken[set]) {
      for (let left = insideLow[set] & low & ~doneLow; left !== 0; left &= left - 1) {
        this.chooseAt(sets[set], 31 - Math.clz32(left & -left), prices, chosen);
      }
      for (let left = insideHigh[set] & high & ~doneHigh; left !== 0; left &= left - 1) {
        this.chooseAt(sets[set], 31 - Math.clz32(left & -left) + WORD, prices, chosen);
      }
      doneLow |= insideLow[set];
      doneHigh |= insideHigh[set];
    }
  }

  private totalInside(set: number, low: number, high: number, prices: Float64Array): number {
    if (this.insideRun[set] === this.run) return this.insideTotal[set];
    const { insideLow, insideHigh, sets } = this.lattice;
    let total = 0;
    for (let left = insideLow[set] & low; left !== 0; left &= left - 1) {
      total += this.valueAt(sets[set], 31 - Math.clz32(left & -left), prices);
    }
    for (let left = insideHigh[set] & high; left !== 0; left &= left - 1) {
      total += this.valueAt(sets[set], 31 - Math.clz32(left & -left) + WORD, prices);
    }
    this.insideRun[set] = this.run;
    this.insideTotal[set] = total;
    return total;
  }

  private valueAt(actors: number, scene: number, prices: Float64Array): number {
    const { away, blocks, start, sumsLow, sumsHigh, half } = this;
    const mask = (1 << half) - 1;
    const days = this.durations[scene];
    let sum = 0;
    for (let block = blocks[scene]; block < blocks[scene + 1]; block++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let mode = start[block]; mode < start[block + 1]; mode++) {
        const unseen = away[mode] & ~actors;
        const value = days * (sumsLow[unseen & mask] + sumsHigh[unseen >>> half]) - prices[mode];
        if (value > best) best = value;
      }
      sum += best;
    }
    return sum;
  }

  private chooseAt(actors: number, scene: number, prices: Float64Array, chosen: Int32Array): void {
    const { away, blocks, start, sumsLow, sumsHigh, half } = this;
    const mask = (1 << half) - 1;
    const days = this.durations[scene];
    for (let block = blocks[scene]; block < blocks[scene + 1]; block++) {
      let best = Number.NEGATIVE_INFINITY;
      let choice = -1;
      for (let mode = start[block]; mode < start[block + 1]; mode++) {
        const unseen = away[mode] & ~actors;
        const value = days * (sumsLow[unseen & mask] + sumsHigh[unseen >>> half]) - prices[mode];
        if (value > best) {
          best = value;
          choice = mode;
        }
      }
      chosen[choice]++;
    }
  }
}
