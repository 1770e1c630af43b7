import type { StopSignal } from '../schedule/index.ts';
import { actorLattices, MAX_LATTICE_SCENES, WORD } from './actor-lattice.ts';
import { type Between, ChainBound, type Prices } from './chain-bound.ts';
import { costOfSets, type Reduced } from './reduced.ts';
import { sceneModes } from './scene-modes.ts';
import { SeenStates } from './seen-states.ts';

export interface TalentProof {
  /** Best order found, merged scenes; null when none beats the order given. */
  readonly order: readonly number[] | null;
  readonly hold: number;
  /** No order waits less than this. */
  readonly holdBound: number;
  readonly nodes: number;
}

export interface ProofLimits {
  /** Sets of actors in one lattice; beyond it the actors are split into groups. */
  readonly sets: number;
  /** Modes of one block of a scene. */
  readonly modes: number;
  readonly rootSteps: number;
  readonly nodeSteps: number;
  readonly nodes: number;
}

export const PROOF_LIMITS: ProofLimits = {
  sets: 40_000,
  modes: 12,
  rootSteps: 400,
  nodeSteps: 12,
  nodes: Number.POSITIVE_INFINITY,
};

/** Steps between two trimmings. */
const ROOT_ROUND = 50;
/** Nodes between two looks at the stop signal. */
const STOP_EVERY = 16;

interface Child {
  readonly scene: number;
  /** No order with this scene next waits less. */
  readonly least: number;
  readonly hold: number;
}

/**
 * Branch and bound from both ends (Garcia de la Banda, Stuckey, Chu 2011; Qin, Zhang, Lim, Liang 2016) with
 * `ChainBound` at every node. A node's next scene is chosen at the end that leaves fewer possibilities. Scenes that
 * cannot do better later are placed without branching, and a scene is not tried where another one could as well come
 * before it. Rising thresholds are proven ("no order waits less than h"), so that a stop leaves a bound.
 */
export class TalentBranchAndBound {
  /** Whether all actors are in one lattice, which makes the bound a good one. */
  readonly whole: boolean;
  private readonly reduced: Reduced;
  private readonly limits: ProofLimits;
  private readonly cost: (set: number) => number;
  private bound: ChainBound;
  private readonly everyone: number;
  private readonly states: SeenStates;
  private readonly prices: Prices[] = [];
  private readonly front: number[] = [];
  private readonly back: number[] = [];
  private readonly stop: StopSignal;
  private stopped = false;
  private nodes = 0;
  /** Everything waited is a multiple of this. */
  private readonly unit: number;
  /** What rounding can make of sums. */
  private readonly slack: number;
  private bestHold: number;
  private bestOrder: number[] | null = null;
  /** The current pass looks for orders that wait less than this. */
  private threshold = 0;
  /** Scenes that as first scene, and so in the mirror as last, were found to lead nowhere. */
  private readonly barred = new Uint8Array(MAX_LATTICE_SCENES);

  constructor(reduced: Reduced, hold: number, stop: StopSignal, limits: ProofLimits = PROOF_LIMITS) {
    this.reduced = reduced;
    this.limits = limits;
    this.stop = stop;
    this.cost = costOfSets(reduced);
    const groups = actorLattices(reduced, limits.sets, stop);
    this.whole = groups.length <= 1;
    const lattices = groups.flatMap((lattice) => [lattice, lattice]);
    this.bound = new ChainBound(reduced, sceneModes(reduced, limits.modes), lattices, stop);
    this.everyone = 2 ** reduced.actorCount - 1;
    this.unit = greatestDivisor(reduced.costs) * greatestDivisor(reduced.durations);
    this.slack = 1e-6 + 1e-10 * reduced.durations.reduce((sum, days) => sum + days * this.cost(this.everyone), 0);
    this.bestHold = hold;
    this.states = new SeenStates(Math.min(20, reduced.count + 2));
  }

  /** The bound that needs no branching. */
  look(): number {
    return this.boundAtRoot(this.root());
  }

  solve(): TalentProof {
    const root = this.root();
    const { low, high } = root;
    let proven = this.boundAtRoot(root);
    while (proven < this.bestHold && !this.stop()) {
      // A low threshold is cheap to prove; the last one is the best order known.
      const gap = this.bestHold - proven;
      this.threshold = gap < 0.01 * this.bestHold ? this.bestHold : proven + Math.ceil(gap / 2);
      this.barred.fill(0);
      this.descend(0, 0, 0, low, high, 0);
      if (this.stopped) break;
      proven = Math.min(this.threshold, this.bestHold);
    }
    return { order: this.bestOrder, hold: this.bestHold, holdBound: proven, nodes: this.nodes };
  }

  /** Improves the prices, and leaves out of the lattices what no better order goes through, by turns. */
  private boundAtRoot(root: Between): number {
    const prices = this.pricesAt(0);
    const worth = this.worth(root.low, root.high);
    const { rootSteps } = this.limits;
    let proven = 0;
    const stride = { length: 1 };
    for (let step = 0; step === 0 || step < rootSteps; step += ROOT_ROUND) {
      const most = this.bound.improve(root, prices, 0, Math.min(ROOT_ROUND, rootSteps), worth - this.bestHold, stride);
      proven = Math.max(proven, Math.min(this.bestHold, this.atLeast(worth - most)));
      if (proven === this.bestHold || this.stop()) break;
      this.bound = this.bound.trimmed(root, prices, worth - this.below(this.bestHold) - this.slack);
    }
    return proven;
  }

  /** Looks for orders that wait less than the aim from here on; remembers what was proven of the rest. */
  private descend(depth: number, front: number, back: number, low: number, high: number, hold: number): void {
    this.nodes++;
    if (this.nodes > this.limits.nodes || (this.nodes % STOP_EVERY === 0 && this.stop())) this.stopped = true;
    if (this.stopped) return;
    const frontLength = this.front.length;
    const backLength = this.back.length;
    this.branch(depth, front, back, this.placeForced(front, back, low, high, hold));
    this.front.length = frontLength;
    this.back.length = backLength;
  }

  private branch(
    depth: number,
    front: number,
    back: number,
    placed: { low: number; high: number; hold: number },
  ): void {
    const { low, high, hold } = placed;
    if (low === 0 && high === 0) {
      if (hold < this.bestHold) {
        this.bestHold = hold;
        this.bestOrder = [...this.front, ...[...this.back].reverse()];
      }
      return;
    }
    if (hold + this.states.leastRest(low, high, front, back) >= this.aim()) return;
    const between = this.between(front, back, low, high);
    const worth = this.worth(low, high);
    const prices = this.pricesAt(depth);
    const steps = depth === 0 ? 0 : this.limits.nodeSteps;
    const most = this.bound.improve(between, prices, depth, steps, hold + worth - this.aim());
    if (this.atLeast(hold + worth - most) < this.aim()) {
      this.bound.narrow(between, prices, depth, hold + worth - this.below(this.aim()) - this.slack);
      const children = this.children(between, worth, hold, prices);
      for (const child of children.list) {
        if (child.least >= this.aim()) break;
        this.pricesAt(depth + 1);
        for (let chain = 0; chain < prices.length; chain++) this.prices[depth + 1][chain].set(prices[chain]);
        const { scene } = child;
        const restLow = scene < WORD ? low & ~(1 << scene) : low;
        const restHigh = scene < WORD ? high : high & ~(1 << (scene - WORD));
        const cast = this.reduced.casts[scene];
        const end = children.atFront ? this.front : this.back;
        end.push(scene);
        if (children.atFront) this.descend(depth + 1, front | cast, back, restLow, restHigh, child.hold);
        else this.descend(depth + 1, front, back | cast, restLow, restHigh, child.hold);
        end.pop();
        if (this.stopped) return;
        if (depth === 0) this.barred[scene] = 1;
      }
    }
    this.states.remember(low, high, front, back, this.aim() - hold);
  }

  /** Orders must wait less than this to matter. */
  private aim(): number {
    return Math.min(this.threshold, this.bestHold);
  }

  /**
   * Places every scene that saves now, at an end where its cast has been seen, as much as it can ever save: moving it
   * there costs no other scene anything. The scene whose actors are exactly those on location is one of them.
   */
  private placeForced(
    front: number,
    back: number,
    fromLow: number,
    fromHigh: number,
    fromHold: number,
  ): { low: number; high: number; hold: number } {
    const { casts, durations } = this.reduced;
    const { cost, everyone } = this;
    let low = fromLow;
    let high = fromHigh;
    let hold = fromHold;
    for (let changed = true; changed; ) {
      changed = false;
      const cast = this.castOf(low, high);
      const onFront = front & (cast | back);
      const onBack = back & (cast | front);
      for (let word = 0; word < 2 && !changed; word++) {
        for (let left = word === 0 ? low : high; left !== 0 && !changed; left &= left - 1) {
          const scene = 31 - Math.clz32(left & -left) + word * WORD;
          const actors = casts[scene];
          const atFront = (actors & ~front) === 0;
          if (!atFront && (actors & ~back) !== 0) continue;
          const frontWait = atFront ? cost(onFront & ~actors) : Number.POSITIVE_INFINITY;
          const backWait = (actors & ~back) === 0 ? cost(onBack & ~actors) : Number.POSITIVE_INFINITY;
          const wait = Math.min(frontWait, backWait);
          if (cost(everyone & ~actors) - wait < this.mostOf(scene, front, back)) continue;
          (frontWait <= backWait ? this.front : this.back).push(scene);
          hold += durations[scene] * wait;
          if (word === 0) low &= ~(1 << scene);
          else high &= ~(1 << (scene - WORD));
          changed = true;
        }
      }
    }
    return { low, high, hold };
  }

  /** The most a scene can save per day once these actors have been seen from either end. */
  private mostOf(scene: number, front: number, back: number): number {
    const { blocks, start, before, after } = this.bound.modes;
    let sum = 0;
    for (let block = blocks[scene]; block < blocks[scene + 1]; block++) {
      let most = 0;
      for (let mode = start[block]; mode < start[block + 1]; mode++) {
        const saved = this.cost(before[mode] & ~front) + this.cost(after[mode] & ~back);
        if (saved > most) most = saved;
      }
      sum += most;
    }
    return sum;
  }

  /** Scenes that may come next, at the end that leaves fewer of them, the most promising first. */
  private children(
    between: Between,
    worth: number,
    hold: number,
    prices: Prices,
  ): { readonly atFront: boolean; readonly list: readonly Child[] } {
    const front = this.childrenAt(true, between, worth, hold, prices);
    if (between.front === 0 && between.back === 0) return { atFront: true, list: front };
    const back = this.childrenAt(false, between, worth, hold, prices);
    return front.length <= back.length ? { atFront: true, list: front } : { atFront: false, list: back };
  }

  private childrenAt(atFront: boolean, between: Between, worth: number, hold: number, prices: Prices): Child[] {
    const { casts, durations } = this.reduced;
    const { cost, everyone } = this;
    const { front, back, low, high, cast } = between;
    const onLocation = atFront ? front & (cast | back) : back & (cast | front);
    const list: Child[] = [];
    const lastFirst = !atFront && back === 0;
    for (let word = 0; word < 2; word++) {
      for (let left = word === 0 ? low : high; left !== 0; left &= left - 1) {
        const scene = 31 - Math.clz32(left & -left) + word * WORD;
        if (lastFirst && this.barred[scene] === 1) continue;
        const actors = casts[scene];
        const waited = hold + durations[scene] * cost(onLocation & ~actors);
        const rest = worth - durations[scene] * cost(everyone & ~actors);
        const most = this.bound.withNext(between, scene, atFront, prices);
        const least = this.atLeast(waited + rest - most);
        if (least < this.aim()) list.push({ scene, least, hold: waited });
        else if (atFront && front === 0 && back === 0) this.barred[scene] = 1;
      }
    }
    const kept = list.filter(({ scene }) => !this.anotherFirst(scene, atFront, between, onLocation));
    return kept.sort((a, b) => a.least - b.least || a.scene - b.scene);
  }

  /**
   * Whether another scene, whose cast has been seen once this one is shot, can as well be shot before it: it saves
   * there whatever it could save later.
   */
  private anotherFirst(scene: number, atFront: boolean, between: Between, onLocation: number): boolean {
    const { casts } = this.reduced;
    const { cost, everyone } = this;
    const { front, back, low, high } = between;
    const near = atFront ? front : back;
    const seen = near | casts[scene];
    for (let word = 0; word < 2; word++) {
      for (let left = word === 0 ? low : high; left !== 0; left &= left - 1) {
        const other = 31 - Math.clz32(left & -left) + word * WORD;
        const actors = casts[other];
        if (other === scene || (actors & ~seen) !== 0) continue;
        if ((near | actors) === seen && other > scene) continue;
        const now = cost(everyone & ~actors) - cost(onLocation & ~actors);
        const later = atFront ? this.mostOf(other, seen, back) : this.mostOf(other, front, seen);
        if (now >= later) return true;
      }
    }
    return false;
  }

  private root(): Between {
    const { count } = this.reduced;
    return this.between(0, 0, scenesUpTo(Math.min(count, WORD)), scenesUpTo(Math.max(0, count - WORD)));
  }

  private between(front: number, back: number, low: number, high: number): Between {
    return { front, back, low, high, cast: this.castOf(low, high) };
  }

  private castOf(low: number, high: number): number {
    const { casts } = this.reduced;
    let cast = 0;
    for (let left = low; left !== 0; left &= left - 1) cast |= casts[31 - Math.clz32(left & -left)];
    for (let left = high; left !== 0; left &= left - 1) cast |= casts[31 - Math.clz32(left & -left) + WORD];
    return cast;
  }

  /** What scenes would wait if everybody were there all the time. */
  private worth(low: number, high: number): number {
    const { casts, durations } = this.reduced;
    let worth = 0;
    for (let word = 0; word < 2; word++) {
      for (let left = word === 0 ? low : high; left !== 0; left &= left - 1) {
        const scene = 31 - Math.clz32(left & -left) + word * WORD;
        worth += durations[scene] * this.cost(this.everyone & ~casts[scene]);
      }
    }
    return worth;
  }

  /** What is waited when it is at least `value`. */
  private atLeast(value: number): number {
    return Math.ceil((value - this.slack) / this.unit) * this.unit;
  }

  /** The most that is waited when it is less than `value`. */
  private below(value: number): number {
    return (Math.ceil(value / this.unit) - 1) * this.unit;
  }

  private pricesAt(depth: number): Prices {
    this.prices[depth] ??= this.bound.startPrices();
    return this.prices[depth];
  }
}

function greatestDivisor(values: Float64Array): number {
  let divisor = 0;
  for (const value of values) {
    let rest = value;
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  }
  return Math.max(1, divisor);
}

/** A word with a bit for each of the first `count` scenes. */
function scenesUpTo(count: number): number {
  return count >= WORD ? -1 : (1 << count) - 1;
}
