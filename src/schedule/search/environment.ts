import type { Random } from '../../foundation/index.ts';
import { flush } from './flush.ts';
import { type SelfCheck, selfCheck } from './self-check.ts';
import type { State } from './state.ts';

/**
 * What travels through a search: the plan under change, the random source, the price of breaking rules. Operators
 * change `state` and call `settle`, which counts the effort spent: the one clock that decisions may look at (S-1).
 */
export class Environment {
  readonly state: State;
  readonly random: Random;
  /** The dearest crew day of any unit and base. */
  readonly crew: number;
  /** Cents per unit of `broken`: lets the search pass through plans that break a little, dearly. */
  readonly price: number;
  /** Flushes so far. */
  effort = 0;
  private readonly check: SelfCheck;

  constructor(state: State, random: Random, options: { check?: SelfCheck } = {}) {
    this.state = state;
    this.random = random;
    this.check = options.check ?? 'none';
    const crew = state.model.crewDay.reduce((most, amount) => Math.max(most, amount), 0);
    this.price = Math.max(100, Math.ceil(crew / 25));
    this.crew = this.price * 25;
  }

  /** Brings the state up to date and returns its energy: cost plus the price of what is broken. */
  settle(): number {
    flush(this.state);
    this.effort++;
    if (this.check === 'full') selfCheck(this.state, 'after a flush');
    return this.energy();
  }

  energy(): number {
    return this.state.cost() + this.state.broken * this.price;
  }

  checkStep(where: string): void {
    if (this.check === 'step') selfCheck(this.state, where);
  }

  checkPhase(where: string): void {
    if (this.check !== 'none') selfCheck(this.state, where);
  }
}
