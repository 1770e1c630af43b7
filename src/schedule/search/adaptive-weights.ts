import type { Random } from '../../foundation/index.ts';

/** Share of a choice's weight that each segment renews, and how many iterations a segment has. */
const REACTION = 0.25;
const SEGMENT = 100;

/**
 * Roulette over choices whose weights follow what they earned lately per effort spent (Pisinger & Ropke 2007, section 5.2.1;
 * dividing by effort lets cheap moves and whole ruins run in one wheel).
 */
export class AdaptiveWeights {
  private readonly weights: Float64Array;
  private readonly floors: Float64Array;
  private readonly earned: Float64Array;
  private readonly spent: Float64Array;
  private turns = 0;

  /** `start`: weights to begin with; no weight ever falls below a quarter of its start. */
  constructor(start: readonly number[]) {
    this.weights = Float64Array.from(start);
    this.floors = Float64Array.from(start, (weight) => weight / 4);
    this.earned = new Float64Array(start.length);
    this.spent = new Float64Array(start.length);
  }

  choose(random: Random): number {
    let sum = 0;
    for (let i = 0; i < this.weights.length; i++) sum += this.weights[i];
    let left = random.next() * sum;
    for (let i = 0; i < this.weights.length - 1; i++) {
      left -= this.weights[i];
      if (left < 0) return i;
    }
    return this.weights.length - 1;
  }

  reward(choice: number, reward: number, effort: number): void {
    this.earned[choice] += reward;
    this.spent[choice] += effort;
    if (++this.turns < SEGMENT) return;
    this.turns = 0;
    for (let i = 0; i < this.weights.length; i++) {
      if (this.spent[i] === 0) continue;
      const rate = (100 * this.earned[i]) / this.spent[i];
      this.weights[i] = Math.max(this.floors[i], (1 - REACTION) * this.weights[i] + REACTION * rate);
      this.earned[i] = 0;
      this.spent[i] = 0;
    }
  }
}
