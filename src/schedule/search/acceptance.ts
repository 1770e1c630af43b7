import type { Random } from '../../foundation/index.ts';

/**
 * Simulated annealing: cools from `hot` to `cold` by the share of a cooling that is done. That share is one of effort,
 * so a time limit decides only where the search ends (S-1).
 */
export class Annealing {
  private readonly hot: number;
  private readonly cold: number;
  private readonly random: Random;
  private temperature: number;

  constructor(random: Random, options: { hot: number; cold: number }) {
    this.random = random;
    this.hot = options.hot;
    this.cold = options.cold;
    this.temperature = options.hot;
  }

  /** `heat`: where this cooling begins, as a share of `hot`. */
  cool(done: number, heat: number): void {
    const hot = this.hot * heat;
    this.temperature = hot * (this.cold / hot) ** done;
  }

  accepts(current: number, candidate: number): boolean {
    if (candidate <= current) return true;
    return this.random.next() < Math.exp((current - candidate) / this.temperature);
  }
}
