import type { Random } from '../../foundation/index.ts';

/**
 * Simulated annealing in cycles: each cools from `hot` to `cold` over twice the effort of the one before, then starts
 * hot again from the best plan. Temperature depends on effort alone, so a time limit decides only where the search ends
 * (S-1).
 */
export class Annealing {
  private readonly hot: number;
  private readonly cold: number;
  private readonly random: Random;
  private cycleStart = 0;
  private cycleLength: number;
  private temperature: number;

  constructor(random: Random, options: { hot: number; cold: number; firstCycle: number }) {
    this.random = random;
    this.hot = options.hot;
    this.cold = options.cold;
    this.cycleLength = options.firstCycle;
    this.temperature = options.hot;
  }

  /** Follows the effort spent; true when a new cycle begins. */
  advance(effort: number): boolean {
    const done = (effort - this.cycleStart) / this.cycleLength;
    if (done >= 1) {
      this.cycleStart = effort;
      this.cycleLength *= 2;
      this.temperature = this.hot;
      return true;
    }
    this.temperature = this.hot * (this.cold / this.hot) ** done;
    return false;
  }

  accepts(current: number, candidate: number): boolean {
    if (candidate <= current) return true;
    return this.random.next() < Math.exp((current - candidate) / this.temperature);
  }
}
