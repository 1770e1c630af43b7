import { BestChain } from './best-chain.ts';
import { type ClosedFamily, closedFamilies, WORD } from './closed-family.ts';
import type { Reduced } from './reduced.ts';

/** The part of an order that is decided: actors seen from either end, and the scenes in between. */
export interface Middle {
  readonly front: number;
  readonly back: number;
  readonly scenes: Int32Array;
  readonly sceneCount: number;
}

/**
 * An upper bound on what the undecided scenes can still save. For a scene t and an actor i not in it, let u be 1 when i has not been seen when t is shot and v be 1 when i is
 * not seen again afterwards: u + v <= 1, as i works sometime. With a multiplier alpha (a share of what t and i are worth) on each of these, both ends come apart, and each end is an exact longest chain
 * (`BestChain`). A few steps of subgradient ascent, scaled by the distance to the target (Polyak 1969; Held, Wolfe, Crowder 1974), find good multipliers; any multipliers give a valid bound.
 */
export class ChainBound {
  readonly families: readonly ClosedFamily[];
  private readonly fronts: readonly BestChain[];
  private readonly backs: readonly BestChain[];
  private readonly frontWeights: Float64Array;
  private readonly backWeights: Float64Array;
  private readonly worth: Float64Array;
  private readonly u: Uint8Array;
  private readonly v: Uint8Array;
  private readonly frontAt: Int32Array;
  private readonly backAt: Int32Array;
  private readonly reduced: Reduced;
  private constant = 0;
  private frontValue = 0;
  private backValue = 0;

  constructor(reduced: Reduced) {
    this.reduced = reduced;
    const { count, actorCount, durations, costs } = reduced;
    this.families = closedFamilies(reduced);
    this.fronts = this.families.map((family) => new BestChain(family, count, actorCount));
    this.backs = this.families.map((family) => new BestChain(family, count, actorCount));
    this.frontWeights = new Float64Array(count * actorCount);
    this.backWeights = new Float64Array(count * actorCount);
    this.worth = new Float64Array(count * actorCount);
    for (let scene = 0; scene < count; scene++) {
      for (let actor = 0; actor < actorCount; actor++)
        this.worth[scene * actorCount + actor] = durations[scene] * costs[actor];
    }
    this.u = new Uint8Array(count * actorCount);
    this.v = new Uint8Array(count * actorCount);
    this.frontAt = new Int32Array(this.families.length);
    this.backAt = new Int32Array(this.families.length);
  }

  /** Fresh multipliers: each pair shared evenly between the two ends. */
  startMultipliers(): Float64Array {
    return new Float64Array(this.reduced.count * this.reduced.actorCount).fill(0.5);
  }

  /** Improves `alpha` in at most `steps` steps and gives the least bound seen; stops early at or below `target`. */
  improve(middle: Middle, alpha: Float64Array, steps: number, target: number): number {
    let best = Number.POSITIVE_INFINITY;
    for (let step = 0; ; step++) {
      const bound = this.evaluate(middle, alpha);
      if (bound < best) best = bound;
      if (best <= target || step + 1 >= steps || !this.moveMultipliers(middle, alpha, 0.6 * (bound - target)))
        return best;
    }
  }

  /** The bound on what is saved in all when `scene` is shot next at an end, with the multipliers of the last evaluation. `gain` is what it saves itself there. */
  boundWithNext(middle: Middle, scene: number, atFront: boolean, gain: number, alpha: Float64Array): number {
    const { casts, actorCount, count } = this.reduced;
    const near = atFront ? this.fronts : this.backs;
    const nearAt = atFront ? this.frontAt : this.backAt;
    const far = atFront ? this.backs : this.fronts;
    const farAt = atFront ? this.backAt : this.frontAt;
    const farSet = atFront ? middle.back : middle.front;
    let bound = gain + (atFront ? this.backValue : this.frontValue) + this.constant;
    for (let f = 0; f < this.families.length; f++) {
      const family = this.families[f];
      const to = family.next[nearAt[f] * count + scene];
      bound += near[f].value[to] - near[f].savedBy(to, scene);
      if ((casts[scene] & family.group & ~farSet) === 0) bound -= far[f].savedBy(farAt[f], scene);
    }
    const row = scene * actorCount;
    for (let open = this.openActors(middle) & ~casts[scene]; open !== 0; open &= open - 1) {
      const pair = row + 31 - Math.clz32(open & -open);
      bound -= alpha[pair] * this.worth[pair];
    }
    return bound;
  }

  /** Actors seen from neither end yet: only for them do u and v compete. */
  private openActors(middle: Middle): number {
    return (2 ** this.reduced.actorCount - 1) & ~(middle.front | middle.back);
  }

  private evaluate(middle: Middle, alpha: Float64Array): number {
    const { casts, actorCount } = this.reduced;
    const everyone = 2 ** actorCount - 1;
    let low = 0;
    let high = 0;
    this.constant = 0;
    for (let k = 0; k < middle.sceneCount; k++) {
      const scene = middle.scenes[k];
      if (scene < WORD) low |= 1 << scene;
      else high |= 1 << (scene - WORD);
      const row = scene * actorCount;
      for (let left = everyone & ~casts[scene]; left !== 0; left &= left - 1) {
        const actor = 31 - Math.clz32(left & -left);
        const pair = row + actor;
        const worth = this.worth[pair];
        const seenFront = (middle.front >>> actor) & 1;
        const seenBack = (middle.back >>> actor) & 1;
        if (seenFront === 0 && seenBack === 0) {
          this.frontWeights[pair] = this.backWeights[pair] = (1 - alpha[pair]) * worth;
          this.constant += alpha[pair] * worth;
        } else {
          this.frontWeights[pair] = seenFront === 0 ? worth : 0;
          this.backWeights[pair] = seenBack === 0 ? worth : 0;
        }
      }
    }
    this.frontValue = this.solveEnd(
      this.fronts,
      this.frontAt,
      middle.front,
      middle,
      low,
      high,
      this.frontWeights,
      this.u,
    );
    this.backValue = this.solveEnd(this.backs, this.backAt, middle.back, middle, low, high, this.backWeights, this.v);
    return this.constant + this.frontValue + this.backValue;
  }

  private solveEnd(
    chains: readonly BestChain[],
    at: Int32Array,
    seen: number,
    middle: Middle,
    low: number,
    high: number,
    weights: Float64Array,
    marks: Uint8Array,
  ): number {
    marks.fill(0);
    let value = 0;
    for (let f = 0; f < chains.length; f++) {
      at[f] = indexOfSet(this.families[f].sets, seen & this.families[f].group);
      value += chains[f].solve(at[f], middle.scenes, middle.sceneCount, low, high, weights);
      chains[f].mark(at[f], low, high, marks);
    }
    return value;
  }

  /** One subgradient step of the given Polyak length; false when nothing pulls any more. */
  private moveMultipliers(middle: Middle, alpha: Float64Array, length: number): boolean {
    const { casts, actorCount } = this.reduced;
    const open = this.openActors(middle);
    let norm = 0;
    for (let pass = 0; pass < 2; pass++) {
      if (pass === 1 && norm === 0) return false;
      const scale = length / norm;
      for (let k = 0; k < middle.sceneCount; k++) {
        const row = middle.scenes[k] * actorCount;
        for (let left = open & ~casts[middle.scenes[k]]; left !== 0; left &= left - 1) {
          const pair = row + 31 - Math.clz32(left & -left);
          const pull = 1 - this.u[pair] - this.v[pair];
          if (pass === 0) norm += pull * pull * this.worth[pair];
          else alpha[pair] = Math.min(1, Math.max(0, alpha[pair] - scale * pull));
        }
      }
    }
    return true;
  }
}

/** Index of `set` in a descending list of sets. */
function indexOfSet(sets: Int32Array, set: number): number {
  let low = 0;
  let high = sets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sets[middle] > set) low = middle + 1;
    else high = middle;
  }
  return low;
}
