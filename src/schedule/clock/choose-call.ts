/**
 * The call of a day (SPEC S-2). Every timed rule of a day says "the call is at least L" or "the call is at most U",
 * because all clock times of the day move with the call. So the minutes broken are a convex, piecewise linear function
 * of the call, and its best multiples of 5 are one run of them: two binary searches on its slope find the run's ends.
 */
const STEP = 5;

export class CallBounds {
  private lower = new Float64Array(64);
  private upper = new Float64Array(64);
  private lowerCount = 0;
  private upperCount = 0;
  private maxLower = Number.NEGATIVE_INFINITY;
  private minUpper = Number.POSITIVE_INFINITY;

  reset(): void {
    this.lowerCount = 0;
    this.upperCount = 0;
    this.maxLower = Number.NEGATIVE_INFINITY;
    this.minUpper = Number.POSITIVE_INFINITY;
  }

  atLeast(minutes: number): void {
    if (this.lowerCount === this.lower.length) this.lower = grown(this.lower);
    this.lower[this.lowerCount++] = minutes;
    if (minutes > this.maxLower) this.maxLower = minutes;
  }

  atMost(minutes: number): void {
    if (this.upperCount === this.upper.length) this.upper = grown(this.upper);
    this.upper[this.upperCount++] = minutes;
    if (minutes < this.minUpper) this.minUpper = minutes;
  }

  /** The latest "at least": no call below it keeps all bounds. */
  lowest(): number {
    return this.maxLower;
  }

  /** The earliest "at most". */
  highest(): number {
    return this.minUpper;
  }

  /** Minutes by which a call at `call` breaks the bounds, in sum. */
  brokenAt(call: number): number {
    let sum = 0;
    for (let i = 0; i < this.lowerCount; i++) if (this.lower[i] > call) sum += this.lower[i] - call;
    for (let i = 0; i < this.upperCount; i++) if (this.upper[i] < call) sum += call - this.upper[i];
    return sum;
  }

  /** The least broken multiple of 5; of equals the nearest to `preferred`, then the earlier. Uses up the bounds. */
  best(preferred: number): number {
    // Adding 0 turns -0, which the lattice gives around midnight, into 0.
    return this.nearestBest(preferred) + 0;
  }

  private nearestBest(preferred: number): number {
    // Nearest multiple of 5, half down; all work below is on the lattice of multiples of 5.
    const wish = Math.ceil((preferred - STEP / 2) / STEP) * STEP;
    if (wish >= this.maxLower && wish <= this.minUpper) return wish;
    const low = Math.ceil(this.maxLower / STEP) * STEP;
    const high = Math.floor(this.minUpper / STEP) * STEP;
    if (low <= high) return wish < low ? low : high;
    // The bounds clash (or leave no multiple of 5): the minimum lies between the earliest upper and the latest lower
    // bound.
    const from = Math.floor(this.minUpper / STEP) * STEP - STEP;
    const to = Math.ceil(this.maxLower / STEP) * STEP + STEP;
    // Other bounds are kept anywhere between, so they have no say in the slope there.
    this.lowerCount = keepAbove(this.lower, this.lowerCount, from);
    this.upperCount = keepBelow(this.upper, this.upperCount, to);
    const first = this.firstWhereSlope(from, to, 0);
    if (wish <= first) return first;
    return Math.min(wish, this.firstWhereSlope(first, to, 1));
  }

  /** The first lattice point from which one more step costs at least `atLeast` (0: not less; 1: more). */
  private firstWhereSlope(from: number, to: number, atLeast: number): number {
    let low = Math.round(from / STEP);
    let high = Math.round(to / STEP);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.brokenAt((middle + 1) * STEP) - this.brokenAt(middle * STEP) >= atLeast) high = middle;
      else low = middle + 1;
    }
    return low * STEP;
  }
}

function keepAbove(values: Float64Array, count: number, limit: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) if (values[i] > limit) values[kept++] = values[i];
  return kept;
}

function keepBelow(values: Float64Array, count: number, limit: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) if (values[i] < limit) values[kept++] = values[i];
  return kept;
}

function grown(array: Float64Array): Float64Array<ArrayBuffer> {
  const next = new Float64Array(array.length * 2);
  next.set(array);
  return next;
}
