import { type ClosedFamily, WORD } from './closed-family.ts';

/**
 * The longest chain of a closed family: the most that can be saved at one end of the schedule when each scene, shot while the actors `set` have been seen, saves its weights of
 * the actors outside `set`. Scenes newly inside a set are shot at once (weights are not negative, so earlier is better). An exact dynamic program over the sets
 * that the remaining scenes can still reach.
 */
export class BestChain {
  /** Value of the sets reached in the last run: scenes inside, and the best chain from there on. */
  readonly value: Float64Array;
  private readonly onward: Float64Array;
  private readonly successor: Int32Array;
  /** Set x scene: weight saved by a scene shot at that set, for scenes inside it. */
  private readonly saved: Float64Array;
  private readonly reached: Int32Array;
  private readonly seenIn: Int32Array;
  private readonly triedIn: Int32Array;
  private run = 0;
  private tries = 0;
  private readonly family: ClosedFamily;
  private readonly count: number;
  private readonly actorCount: number;

  constructor(family: ClosedFamily, count: number, actorCount: number) {
    this.family = family;
    this.count = count;
    this.actorCount = actorCount;
    const size = family.sets.length;
    this.value = new Float64Array(size);
    this.onward = new Float64Array(size);
    this.successor = new Int32Array(size);
    this.saved = new Float64Array(size * count);
    this.reached = new Int32Array(size);
    this.seenIn = new Int32Array(size);
    this.triedIn = new Int32Array(size);
  }

  /** Best value from set index `from` with the scenes of `middle` (of which `low`, `high` are the words) and `weights` (scene x actor). */
  solve(
    from: number,
    middle: Int32Array,
    middleCount: number,
    low: number,
    high: number,
    weights: Float64Array,
  ): number {
    const { sets, next, insideLow, insideHigh, group } = this.family;
    const { count, actorCount, saved, onward, successor, value } = this;
    const reachedCount = this.collect(from, middle, middleCount);
    for (let r = 0; r < reachedCount; r++) {
      const set = this.reached[r];
      const missing = group & ~sets[set];
      let here = 0;
      for (let word = 0; word < 2; word++) {
        let inside = word === 0 ? insideLow[set] & low : insideHigh[set] & high;
        for (; inside !== 0; inside &= inside - 1) {
          const scene = 31 - Math.clz32(inside & -inside) + word * WORD;
          let sum = 0;
          const row = scene * actorCount;
          for (let left = missing; left !== 0; left &= left - 1) sum += weights[row + 31 - Math.clz32(left & -left)];
          saved[set * count + scene] = sum;
          here += sum;
        }
      }
      let best = 0;
      let bestNext = -1;
      this.tries++;
      for (let k = 0; k < middleCount; k++) {
        const to = next[set * count + middle[k]];
        if (to === set || this.triedIn[to] === this.tries) continue;
        this.triedIn[to] = this.tries;
        let gain = onward[to];
        const row = to * count;
        for (let fresh = insideLow[to] & ~insideLow[set] & low; fresh !== 0; fresh &= fresh - 1) {
          gain += saved[row + 31 - Math.clz32(fresh & -fresh)];
        }
        for (let fresh = insideHigh[to] & ~insideHigh[set] & high; fresh !== 0; fresh &= fresh - 1) {
          gain += saved[row + WORD + 31 - Math.clz32(fresh & -fresh)];
        }
        if (gain > best) {
          best = gain;
          bestNext = to;
        }
      }
      onward[set] = best;
      successor[set] = bestNext;
      value[set] = here + best;
    }
    return value[from];
  }

  /** What `scene` saves when shot at the set (valid for scenes inside it, after `solve`). */
  savedBy(set: number, scene: number): number {
    return this.saved[set * this.count + scene];
  }

  /** Marks in `early` (scene x actor) who has not been seen when each scene of the best chain is shot. */
  mark(from: number, low: number, high: number, early: Uint8Array): void {
    const { sets, insideLow, insideHigh, group } = this.family;
    let doneLow = 0;
    let doneHigh = 0;
    for (let set = from; set >= 0; set = this.successor[set]) {
      const missing = group & ~sets[set];
      for (let word = 0; word < 2; word++) {
        let fresh = word === 0 ? insideLow[set] & low & ~doneLow : insideHigh[set] & high & ~doneHigh;
        for (; fresh !== 0; fresh &= fresh - 1) {
          const row = (31 - Math.clz32(fresh & -fresh) + word * WORD) * this.actorCount;
          for (let left = missing; left !== 0; left &= left - 1) early[row + 31 - Math.clz32(left & -left)] = 1;
        }
      }
      doneLow |= insideLow[set] & low;
      doneHigh |= insideHigh[set] & high;
    }
  }

  /** Sets that the scenes can lead to, supersets first. */
  private collect(from: number, middle: Int32Array, middleCount: number): number {
    const { next } = this.family;
    const { reached, seenIn, count } = this;
    const run = ++this.run;
    let size = 0;
    reached[size++] = from;
    seenIn[from] = run;
    for (let i = 0; i < size; i++) {
      const row = reached[i] * count;
      for (let k = 0; k < middleCount; k++) {
        const to = next[row + middle[k]];
        if (seenIn[to] === run) continue;
        seenIn[to] = run;
        reached[size++] = to;
      }
    }
    reached.subarray(0, size).sort();
    return size;
  }
}
