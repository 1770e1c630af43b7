/** What a solver hands back, and why nothing legal was found where that is so. */
import type { LightCode } from './problem.ts';
import type { DemandKind } from './rules/rules.ts';
import type { BoundMethod, Evaluation, Violation, WorkNeed } from './solution.ts';

/**
 * One of the demands that cannot hold together, as the rule it comes from. Further fields only where the demand has
 * them.
 */
export interface ConflictEntry extends Violation {
  readonly demand?: DemandKind;
  /** Index into `Problem.order`. */
  readonly order?: number;
  readonly light?: LightCode;
  /** Dates that a calendar leaves. */
  readonly leaves?: readonly number[];
  /** Of `ready`: strips that wait for the same date. */
  readonly waiting?: readonly number[];
  /** Of `work`: what has to be shot, and the time there is for it. */
  readonly need?: WorkNeed;
}

export interface SolveResult {
  readonly evaluation: Evaluation;
  readonly bound: {
    readonly total: number;
    readonly method: BoundMethod;
    /** The thorough bound was not asked for, or did not come to its end: more time may prove more. */
    readonly unfinished?: boolean;
  };
  readonly legal: boolean;
  readonly optimal: boolean;
  /**
   * When not legal: rules that cannot hold together, smallest set found; each entry a sentence's ingredients. Null also
   * where the reasons were not asked for, or the search was ended before they were known.
   */
  readonly infeasible: readonly ConflictEntry[] | null;
  /**
   * How `infeasible` is known. `proof`: nothing that keeps all of these can be legal, and no one of them could be left
   * out. `trial`: lifting any one of these let the search reach a legal plan, which it did not with all of them.
   * `least-broken`: what the best plan found breaks; nothing more is known.
   */
  readonly infeasibleBy?: 'proof' | 'trial' | 'least-broken';
  /** True where it is proven that no legal plan exists; absent where that is not known, even if none was found. */
  readonly impossible?: boolean;
  readonly stoppedBy: 'iterations' | 'seconds' | 'user' | 'optimal' | 'nothing-to-do';
  readonly stats: { readonly iterations: number; readonly milliseconds: number; readonly improvements: number };
}
