import type { Random } from '../../foundation/index.ts';

/** Share of a choice's weight that each segment renews, and the effort a segment has. */
const REACTION = 0.2;
const SEGMENT = 4000;

/**
 * Roulette over choices of very different effort. Each has a share of the search's effort that follows what it earned
 * lately per effort (Pisinger & Ropke 2007, section 5.2.1, who count iterations instead), and is drawn with a chance of
 * share / effort per draw: a move of one flush and a ruin of two hundred then spend what they are worth.
 */
export class AdaptiveWeights {
  private readonly shares: Float64Array;
  private readonly floors: Float64Array;
  private readonly earned: Float64Array;
  private readonly spent: Float64Array;
  /** Effort of one draw, a running mean. */
  private readonly effort: Float64Array;
  private left = SEGMENT;

  /** `shares`: of the effort, to begin with; no share falls below a third of its beginning. */
  constructor(shares: readonly number[]) {
    const sum = shares.reduce((total, share) => total + share, 0);
    this.shares = Float64Array.from(shares, (share) => share / sum);
    this.floors = this.shares.map((share) => share / 3);
    this.earned = new Float64Array(shares.length);
    this.spent = new Float64Array(shares.length);
    this.effort = new Float64Array(shares.length).fill(20);
  }

  choose(random: Random): number {
    let sum = 0;
    for (let i = 0; i < this.shares.length; i++) sum += this.shares[i] / this.effort[i];
    let left = random.next() * sum;
    for (let i = 0; i < this.shares.length - 1; i++) {
      left -= this.shares[i] / this.effort[i];
      if (left < 0) return i;
    }
    return this.shares.length - 1;
  }

  reward(choice: number, reward: number, effort: number): void {
    this.earned[choice] += reward;
    this.spent[choice] += effort;
    this.effort[choice] += (effort - this.effort[choice]) * 0.05;
    this.left -= effort;
    if (this.left > 0) return;
    this.left = SEGMENT;
    this.renew();
  }

  private renew(): void {
    let rates = 0;
    for (let i = 0; i < this.shares.length; i++) if (this.spent[i] > 0) rates += this.earned[i] / this.spent[i];
    let sum = 0;
    for (let i = 0; i < this.shares.length; i++) {
      if (this.spent[i] > 0 && rates > 0) {
        const share = this.earned[i] / this.spent[i] / rates;
        this.shares[i] = Math.max(this.floors[i], (1 - REACTION) * this.shares[i] + REACTION * share);
      }
      this.earned[i] = 0;
      this.spent[i] = 0;
      sum += this.shares[i];
    }
    for (let i = 0; i < this.shares.length; i++) this.shares[i] /= sum;
  }
}
