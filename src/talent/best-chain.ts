import { type ActorLattice, restrictLattice, WORD } from './actor-lattice.ts';
import { type Reduced, subsetSums } from './reduced.ts';
import type { SceneModes } from './scene-modes.ts';

/** The scenes still to place: bits of two words, and all their actors. */
export interface Middle {
  readonly low: number;
  readonly high: number;
  readonly cast: number;
}

/**
 * The most that can be saved at one end of the schedule: a chain of actor sets, seen one after the other from that end,
 * in which each scene comes as soon as its cast lies inside and then saves, in the mode that pays best, what the mode's
 * actors not yet seen cost, less the mode's price. An exact dynamic program over the lattice of sets; each scene can
 * only lose by coming later, so that coming at once is right.
 *
 * A search that goes deeper keeps a shrinking list of sets for each depth.
 */
export class BestChain {
  private readonly lattice: ActorLattice;
  private readonly count: number;
  private readonly durations: Float64Array;
  private readonly modes: SceneModes;
  /** Actors of each mode who are away at this end, within the lattice's group. */
  private readonly away: Int32Array;
  private readonly sumsLow: Float64Array;
  private readonly sumsHigh: Float64Array;
  private readonly half: number;
  /** What a block is worth once everybody has been seen: only prices are left. */
  private readonly base: Float64Array;
  /**
   * Set x scene: worth of the scene on coming at the set, above its base; `worthLow`, `worthHigh` say which are not
   * nothing.
   */
  private readonly worth: Float64Array;
  private readonly worthLow: Int32Array;
  private readonly worthHigh: Int32Array;
  /** From each set of the last run: the most that scenes outside it can save above their base, and the next set. */
  private readonly onward: Float64Array;
  private readonly taken: Int32Array;
  /** Which run a set was last part of. */
  private readonly partOf: Int32Array;
  private readonly reached: Float64Array;
  /** What all scenes inside a set are worth there, found when asked for. */
  private readonly insideTotal: Float64Array;
  private readonly insideRun: Int32Array;
  private run = 0;
  private baseTotal = 0;
  /** The sets that matter at each depth, supersets first. */
  private readonly lists: Int32Array[];
  private readonly listed: number[];

  constructor(reduced: Reduced, lattice: ActorLattice, modes: SceneModes, away: Int32Array) {
    const size = lattice.sets.length;
    this.lattice = lattice;
    this.count = reduced.count;
    this.durations = reduced.durations;
    this.modes = modes;
    this.away = away.map((set) => set & lattice.group);
    this.half = (reduced.actorCount + 1) >> 1;
    this.sumsLow = subsetSums(reduced.costs.subarray(0, this.half));
    this.sumsHigh = subsetSums(reduced.costs.subarray(this.half));
    this.base = new Float64Array(modes.start.length);
    this.worth = new Float64Array(size * reduced.count);
    this.worthLow = new Int32Array(size);
    this.worthHigh = new Int32Array(size);
    this.onward = new Float64Array(size);
    this.taken = new Int32Array(size);
    this.partOf = new Int32Array(size);
    this.reached = new Float64Array(size);
    this.insideTotal = new Float64Array(size);
    this.insideRun = new Int32Array(size);
    this.lists = [Int32Array.from({ length: size }, (_, set) => set)];
    this.listed = [size];
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

  /**
   * Index of the set after `scene` is seen from set `from`; -1 when no order that matters goes there. Valid after
   * `solve`.
   */
  after(from: number, scene: number): number {
    const to = this.lattice.next[from * this.count + scene];
    return to >= 0 && this.partOf[to] === this.run ? to : -1;
  }

  /**
   * The most that the scenes of the middle save from set `from` on, at the given price of each mode, through the sets
   * that matter at this depth.
   */
  solve(from: number, { low, high, cast }: Middle, prices: Float64Array, depth: number): number {
    const { sets, edgeStart, edgeTo, insideLow, insideHigh, arrivingLow, arrivingHigh } = this.lattice;
    const { onward, taken, worth, worthLow, worthHigh, partOf, count } = this;
    const run = ++this.run;
    const bottom = sets[from];
    const beyond = ~(bottom | cast);
    this.baseTotal = this.setBases(low, high, prices);
    const list = this.lists[depth];
    const listed = this.listed[depth];
    for (let at = 0; at < listed && list[at] <= from; at++) {
      const set = list[at];
      const actors = sets[set];
      if ((actors & bottom) !== bottom || (actors & beyond) !== 0) continue;
      partOf[set] = run;
      this.setWorths(set, arrivingLow[set] & low, arrivingHigh[set] & high, prices);
      const outsideLow = low & ~insideLow[set];
      const outsideHigh = high & ~insideHigh[set];
      let best = Number.NEGATIVE_INFINITY;
      let edge = -1;
      if (outsideLow === 0 && outsideHigh === 0) best = 0;
      else {
        for (let e = edgeStart[set]; e < edgeStart[set + 1]; e++) {
          const to = edgeTo[e];
          if (partOf[to] !== run) continue;
          let gain = onward[to];
          const row = to * count;
          for (let left = worthLow[to] & outsideLow; left !== 0; left &= left - 1) {
            gain += worth[row + 31 - Math.clz32(left & -left)];
          }
          for (let left = worthHigh[to] & outsideHigh; left !== 0; left &= left - 1) {
            gain += worth[row + WORD + 31 - Math.clz32(left & -left)];
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
    if (partOf[from] !== run) return Number.NEGATIVE_INFINITY;
    return this.baseTotal + this.totalInside(from, low, high, prices) + onward[from];
  }

  /** After `solve`: the most saved from the set `to` on when `scene`, which lies inside, is placed. */
  valueWithout(to: number, scene: number, { low, high }: Middle, prices: Float64Array): number {
    const others = this.totalInside(to, low, high, prices) - this.worthAt(this.lattice.sets[to], scene, prices);
    return this.baseTotal - this.baseOf(scene) + others + this.onward[to];
  }

  /** The least that `scene` adds to a chain from set `from`. */
  leastOf(from: number, scene: number, prices: Float64Array): number {
    const { insideLow, insideHigh, sets } = this.lattice;
    const inside = scene < WORD ? (insideLow[from] >>> scene) & 1 : (insideHigh[from] >>> (scene - WORD)) & 1;
    return this.baseOf(scene) + (inside === 1 ? this.worthAt(sets[from], scene, prices) : 0);
  }

  /**
   * After `solve`: lists for the next depth the sets on chains worth at least `least`. An order worth that much, each
   * of its leaps filled up with the sets between, is such a chain, so that no order that matters loses a set. Marks in
   * `keptEdge`, if given, the edges of these chains.
   */
  narrow(
    from: number,
    middle: Middle,
    least: number,
    prices: Float64Array,
    depth: number,
    keptEdge?: Uint8Array,
  ): void {
    const { edgeStart, edgeTo, insideLow, insideHigh } = this.lattice;
    const { reached, partOf, worth, worthLow, worthHigh, onward, count, run } = this;
    const { low, high } = middle;
    const list = this.lists[depth];
    const last = this.listed[depth] - 1;
    this.lists[depth + 1] ??= new Int32Array(this.lists[0].length);
    const narrower = this.lists[depth + 1];
    let size = 0;
    for (let at = 0; at <= last; at++) reached[list[at]] = Number.NEGATIVE_INFINITY;
    reached[from] = this.baseTotal + this.totalInside(from, low, high, prices);
    for (let at = last; at >= 0; at--) {
      const set = list[at];
      if (partOf[set] !== run || reached[set] === Number.NEGATIVE_INFINITY) continue;
      narrower[size++] = set;
      const outsideLow = low & ~insideLow[set];
      const outsideHigh = high & ~insideHigh[set];
      for (let edge = edgeStart[set]; edge < edgeStart[set + 1]; edge++) {
        const to = edgeTo[edge];
        if (partOf[to] !== run) continue;
        let value = reached[set];
        for (let left = worthLow[to] & outsideLow; left !== 0; left &= left - 1) {
          value += worth[to * count + 31 - Math.clz32(left & -left)];
        }
        for (let left = worthHigh[to] & outsideHigh; left !== 0; left &= left - 1) {
          value += worth[to * count + WORD + 31 - Math.clz32(left & -left)];
        }
        if (value + onward[to] < least) continue;
        if (keptEdge) keptEdge[edge] = 1;
        if (value > reached[to]) reached[to] = value;
      }
    }
    narrower.subarray(0, size).reverse();
    this.listed[depth + 1] = size;
  }

  /** After `solve` at depth 0: the lattice of the chains worth at least `least`. */
  trimmed(from: number, middle: Middle, least: number, prices: Float64Array): ActorLattice {
    const keptEdge = new Uint8Array(this.lattice.edgeTo.length);
    this.narrow(from, middle, least, prices, 0, keptEdge);
    return restrictLattice(this.lattice, from, keptEdge);
  }

  /** Adds one to `chosen` for the mode each block has in the best chain of the last run. */
  choose(from: number, { low, high }: Middle, prices: Float64Array, chosen: Int32Array): void {
    const { insideLow, insideHigh, sets } = this.lattice;
    let leftLow = low;
    let leftHigh = high;
    for (let set = from; set >= 0; set = this.taken[set]) {
      for (let left = insideLow[set] & leftLow; left !== 0; left &= left - 1) {
        this.chooseAt(sets[set], 31 - Math.clz32(left & -left), prices, chosen);
      }
      for (let left = insideHigh[set] & leftHigh; left !== 0; left &= left - 1) {
        this.chooseAt(sets[set], 31 - Math.clz32(left & -left) + WORD, prices, chosen);
      }
      leftLow &= ~insideLow[set];
      leftHigh &= ~insideHigh[set];
    }
  }

  private setBases(low: number, high: number, prices: Float64Array): number {
    const { blocks, start } = this.modes;
    let total = 0;
    for (let word = 0; word < 2; word++) {
      for (let left = word === 0 ? low : high; left !== 0; left &= left - 1) {
        const scene = 31 - Math.clz32(left & -left) + word * WORD;
        for (let block = blocks[scene]; block < blocks[scene + 1]; block++) {
          let least = Number.POSITIVE_INFINITY;
          for (let mode = start[block]; mode < start[block + 1]; mode++) if (prices[mode] < least) least = prices[mode];
          this.base[block] = -least;
          total -= least;
        }
      }
    }
    return total;
  }

  private baseOf(scene: number): number {
    const { blocks } = this.modes;
    let sum = 0;
    for (let block = blocks[scene]; block < blocks[scene + 1]; block++) sum += this.base[block];
    return sum;
  }

  /** Finds what the given scenes are worth at a set. */
  private setWorths(set: number, low: number, high: number, prices: Float64Array): void {
    const actors = this.lattice.sets[set];
    const row = set * this.count;
    let someLow = 0;
    let someHigh = 0;
    for (let left = low; left !== 0; left &= left - 1) {
      const scene = 31 - Math.clz32(left & -left);
      const worth = this.worthAt(actors, scene, prices);
      this.worth[row + scene] = worth;
      if (worth > 0) someLow |= 1 << scene;
    }
    for (let left = high; left !== 0; left &= left - 1) {
      const scene = 31 - Math.clz32(left & -left);
      const worth = this.worthAt(actors, scene + WORD, prices);
      this.worth[row + scene + WORD] = worth;
      if (worth > 0) someHigh |= 1 << scene;
    }
    this.worthLow[set] = someLow;
    this.worthHigh[set] = someHigh;
  }

  /** What a scene saves above its base when it comes as these actors have been seen. */
  private worthAt(actors: number, scene: number, prices: Float64Array): number {
    const { away, sumsLow, sumsHigh, half, base } = this;
    const { blocks, start } = this.modes;
    const mask = (1 << half) - 1;
    const days = this.durations[scene];
    let sum = 0;
    for (let block = blocks[scene]; block < blocks[scene + 1]; block++) {
      let best = base[block];
      for (let mode = start[block]; mode < start[block + 1]; mode++) {
        const unseen = away[mode] & ~actors;
        if (unseen === 0) continue;
        const value = days * (sumsLow[unseen & mask] + sumsHigh[unseen >>> half]) - prices[mode];
        if (value > best) best = value;
      }
      sum += best - base[block];
    }
    return sum;
  }

  private chooseAt(actors: number, scene: number, prices: Float64Array, chosen: Int32Array): void {
    const { away, sumsLow, sumsHigh, half } = this;
    const { blocks, start } = this.modes;
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

  private totalInside(set: number, low: number, high: number, prices: Float64Array): number {
    if (this.insideRun[set] === this.run) return this.insideTotal[set];
    const { insideLow, insideHigh, sets } = this.lattice;
    let total = 0;
    for (let left = insideLow[set] & low; left !== 0; left &= left - 1) {
      total += this.worthAt(sets[set], 31 - Math.clz32(left & -left), prices);
    }
    for (let left = insideHigh[set] & high; left !== 0; left &= left - 1) {
      total += this.worthAt(sets[set], 31 - Math.clz32(left & -left) + WORD, prices);
    }
    this.insideRun[set] = this.run;
    this.insideTotal[set] = total;
    return total;
  }
}
