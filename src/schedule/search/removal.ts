import type { Environment } from './environment.ts';

/** Strips that a ruin operator took off the board, waiting to be put back. */
export class Removal {
  readonly strips: Int32Array;
  count = 0;
  private readonly env: Environment;

  constructor(env: Environment) {
    this.env = env;
    this.strips = new Int32Array(env.state.model.strips);
  }

  /** Takes a strip off its day, unless it is pinned there or already off. */
  take(strip: number): void {
    const { state } = this.env;
    if (state.dayOf[strip] < 0 || state.model.fixed[strip] === 1) return;
    state.unplace(strip);
    this.strips[this.count++] = strip;
  }

  /** Takes all strips of a day that may leave it. */
  takeDay(day: number): void {
    const { state } = this.env;
    const from = day * state.model.strips;
    for (let i = state.length[day] - 1; i >= 0; i--) this.take(state.sequence[from + i]);
  }

  /** A random strip that is on a day; -1 when there is none that may move. */
  anyPlaced(): number {
    const { state, random } = this.env;
    for (let tries = 0; tries < 50; tries++) {
      const strip = random.below(state.model.strips);
      if (state.dayOf[strip] >= 0 && state.model.fixed[strip] === 0) return strip;
    }
    return -1;
  }

  /** All strips in the boneyard that could stand somewhere join those to be put back. */
  addBoneyard(): void {
    const { state } = this.env;
    if (state.unplaced === this.count) return;
    const waiting = new Set(this.strips.subarray(0, this.count));
    for (let strip = 0; strip < state.model.strips; strip++) {
      if (state.dayOf[strip] < 0 && !waiting.has(strip) && state.wayOf(strip) >= 0) this.strips[this.count++] = strip;
    }
  }
}

/** One way to choose which strips to take off; `target` is about how many. One file each in `ruin/`. */
export interface Ruin {
  readonly name: string;
  apply(env: Environment, removal: Removal, target: number): void;
}
