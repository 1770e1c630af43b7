import type { StopSignal } from '../schedule/index.ts';
import { type ActorLattice, WORD } from './actor-lattice.ts';
import { BestChain, type Middle } from './best-chain.ts';
import { costOfSets, type Reduced } from './reduced.ts';
import type { SceneModes } from './scene-modes.ts';

/** Share of the last direction kept: ends the zigzag between two chains. */
const MOMENTUM = 0.7;
/** Steps without progress before the stride is shortened, and by how much. */
const PATIENCE = 10;
const SHRINK = 0.6;

/** The part of an order that is decided: actors seen from either end, and the scenes in between. */
export interface Between extends Middle {
  readonly front: number;
  readonly back: number;
}

/** A price for each end (and group of actors) on each mode of each scene; the prices of a mode add up to nothing. */
export type Prices = readonly Float64Array[];

/**
 * An upper bound on what the undecided scenes can still save against everybody being there all the time. What a scene
 * saves is worth the actors still to come, seen from the front, and those who have finished, seen from the back, in one
 * and the same mode (`SceneModes`). With a price on that agreement (Lagrangian decomposition: Guignard and Kim 1987)
 * both ends come apart, and each is an exact best chain (`BestChain`). Any prices give a valid bound; steps along the
 * subgradient of Polyak's length (Held, Wolfe and Crowder 1974), with some of the last direction kept, find good ones.
 */
export class ChainBound {
  readonly modes: SceneModes;
  /** For the front and the back of the first group, then of the second ... */
  private readonly lattices: readonly ActorLattice[];
  private readonly chains: readonly BestChain[];
  private readonly reduced: Reduced;
  private readonly stop: StopSignal;
  private readonly at: Int32Array;
  private readonly values: Float64Array;
  private readonly chosen: readonly Int32Array[];
  private readonly direction: readonly Float64Array[];

  constructor(reduced: Reduced, modes: SceneModes, lattices: readonly ActorLattice[], stop: StopSignal) {
    this.reduced = reduced;
    this.modes = modes;
    this.lattices = lattices;
    this.stop = stop;
    const { before, after } = modes;
    this.chains = lattices.map((lattice, at) => new BestChain(reduced, lattice, modes, at % 2 === 0 ? before : after));
    this.at = new Int32Array(this.chains.length);
    this.values = new Float64Array(this.chains.length);
    this.chosen = this.chains.map(() => new Int32Array(before.length));
    this.direction = this.chains.map(() => new Float64Array(before.length));
  }

  /** Sets in the lattices: the work of one evaluation. */
  get size(): number {
    return this.lattices.reduce((sum, lattice) => sum + lattice.sets.length, 0);
  }

  /**
   * The same bound for all orders that save at least `least`; valid after `improve` with the same arguments, from the
   * beginning.
   */
  trimmed(between: Between, prices: Prices, least: number): ChainBound {
    const total = this.values.reduce((sum, value) => sum + value, 0);
    const lattices = this.chains.map((chain, k) =>
      chain.trimmed(this.at[k], between, least - (total - this.values[k]), prices[k]),
    );
    return new ChainBound(this.reduced, this.modes, lattices, this.stop);
  }

  /**
   * Leaves out, one depth further down, the sets that no order saving at least `least` goes through; valid after
   * `improve` with the same arguments.
   */
  narrow(between: Between, prices: Prices, depth: number, least: number): void {
    const total = this.values.reduce((sum, value) => sum + value, 0);
    for (const [k, chain] of this.chains.entries()) {
      chain.narrow(this.at[k], between, least - (total - this.values[k]), prices[k], depth);
    }
  }

  /** Prices under which both ends gain the same from each mode. */
  startPrices(): Prices {
    const cost = costOfSets(this.reduced);
    const { blocks, start, before, after } = this.modes;
    const prices = this.chains.map(() => new Float64Array(before.length));
    for (let scene = 0; scene < this.reduced.count; scene++) {
      for (let mode = start[blocks[scene]]; mode < start[blocks[scene + 1]]; mode++) {
        let sum = 0;
        for (let chain = 0; chain < prices.length; chain++) {
          const away = (chain % 2 === 0 ? before : after)[mode] & this.lattices[chain].group;
          prices[chain][mode] = this.reduced.durations[scene] * cost(away);
          sum += prices[chain][mode];
        }
        for (const price of prices) price[mode] -= sum / prices.length;
      }
    }
    return prices;
  }

  /**
   * Improves `prices` until the bound is at most `target`, in at most `steps` steps; gives the bound at the prices it
   * leaves.
   */
  improve(
    between: Between,
    prices: Prices,
    depth: number,
    steps: number,
    target: number,
    stride = { length: 1 },
  ): number {
    for (const direction of this.direction) direction.fill(0);
    let best = this.evaluate(between, prices, depth);
    if (best <= target || steps === 0 || best === Number.NEGATIVE_INFINITY) return best;
    const kept = prices.map((price) => Float64Array.from(price));
    let bound = best;
    let sinceBest = 0;
    for (let step = 0; step < steps && !this.stop(); step++) {
      if (!this.move(between, prices, stride.length * (bound - target))) break;
      bound = this.evaluate(between, prices, depth);
      if (bound < best) {
        sinceBest = 0;
        best = bound;
        for (let chain = 0; chain < prices.length; chain++) kept[chain].set(prices[chain]);
        if (best <= target) return best;
      } else if (++sinceBest >= PATIENCE) {
        // No progress: shorter steps, from the best prices.
        sinceBest = 0;
        stride.length *= SHRINK;
        for (let chain = 0; chain < prices.length; chain++) prices[chain].set(kept[chain]);
        bound = this.evaluate(between, prices, depth);
      }
    }
    for (let chain = 0; chain < prices.length; chain++) prices[chain].set(kept[chain]);
    return this.evaluate(between, prices, depth);
  }

  /**
   * The most that the other scenes save when `scene` is shot next at an end; valid after `improve` with the same
   * arguments.
   */
  withNext(between: Between, scene: number, atFront: boolean, prices: Prices): number {
    let most = 0;
    for (let chain = 0; chain < this.chains.length; chain++) {
      const here = this.chains[chain];
      if ((chain % 2 === 0) === atFront) {
        const to = here.after(this.at[chain], scene);
        if (to < 0) return Number.NEGATIVE_INFINITY;
        most += here.valueWithout(to, scene, between, prices[chain]);
      } else most += this.values[chain] - here.leastOf(this.at[chain], scene, prices[chain]);
    }
    return most;
  }

  private evaluate(between: Between, prices: Prices, depth: number): number {
    let sum = 0;
    for (let chain = 0; chain < this.chains.length; chain++) {
      const here = this.chains[chain];
      this.at[chain] = here.indexOf(chain % 2 === 0 ? between.front : between.back);
      this.values[chain] = here.solve(this.at[chain], between, prices[chain], depth);
      sum += this.values[chain];
    }
    return sum;
  }

  /** One step of the given length; false when the ends agree on every scene. */
  private move(between: Between, prices: Prices, length: number): boolean {
    const { chains, chosen, direction } = this;
    const { blocks, start } = this.modes;
    for (let chain = 0; chain < chains.length; chain++) {
      chosen[chain].fill(0);
      chains[chain].choose(this.at[chain], between, prices[chain], chosen[chain]);
    }
    let norm = 0;
    let pulls = false;
    for (let word = 0; word < 2; word++) {
      for (let left = word === 0 ? between.low : between.high; left !== 0; left &= left - 1) {
        const scene = 31 - Math.clz32(left & -left) + word * WORD;
        for (let mode = start[blocks[scene]]; mode < start[blocks[scene + 1]]; mode++) {
          let share = 0;
          for (let chain = 0; chain < chains.length; chain++) share += chosen[chain][mode];
          share /= chains.length;
          for (let chain = 0; chain < chains.length; chain++) {
            const pull = chosen[chain][mode] - share;
            if (pull !== 0) pulls = true;
            const kept = MOMENTUM * direction[chain][mode] + pull;
            direction[chain][mode] = kept;
            norm += kept * kept;
          }
        }
      }
    }
    if (!pulls || norm === 0) return false;
    const scale = length / norm;
    for (let chain = 0; chain < chains.length; chain++) {
      for (let mode = 0; mode < direction[chain].length; mode++) prices[chain][mode] += scale * direction[chain][mode];
    }
    return true;
  }
}
