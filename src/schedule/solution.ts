/** What a solver hands back, in the indices of the `Problem`. */
import type { COST_CODES, RULE_CODES } from './problem.ts';

export interface Arrangement {
  /** Way chosen for each group (an index into `Problem.ways`). */
  readonly wayOfGroup: readonly number[];
  /** Shooting days with their strips in order; no empty days; sorted by date, then unit. */
  readonly days: readonly { readonly unit: number; readonly date: number; readonly strips: readonly number[] }[];
  readonly unplaced: readonly number[];
}

export interface ClockedDay {
  readonly unit: number;
  readonly date: number;
  readonly base: number;
  readonly call: number;
  readonly wrap: number;
  readonly meals: readonly { readonly start: number; readonly end: number }[];
  readonly strips: readonly {
    readonly strip: number;
    readonly place: number;
    readonly start: number;
    readonly end: number;
  }[];
}

/** One cost line; `subject` is an index of the kind named. */
export interface LineItem {
  readonly code: (typeof COST_CODES)[number];
  readonly kind: 'unit' | 'person' | 'place' | 'way' | 'hire' | 'base' | 'season';
  readonly subject: number;
  readonly date: number | null;
  readonly base: number;
  readonly amount: number;
  /** How many days, weeks, minutes, moves ... the amount stands for; what they are follows from the code. */
  readonly quantity: number;
}

export interface Violation {
  readonly rule: (typeof RULE_CODES)[number];
  /** Minutes, days or pieces by which it is broken; always > 0. */
  readonly amount: number;
  /** What in the rule: `own-latest`, `daily-rest`, `weekly-rest`, `closed-date` ... (the rule's file lists them). */
  readonly aspect: string;
  readonly date: number | null;
  readonly unit: number | null;
  readonly strip: number | null;
  readonly person: number | null;
  readonly place: number | null;
  readonly base: number | null;
}

/** An arrangement with its clock, its cost and what it breaks, all computed afresh. */
export interface Evaluation {
  readonly arrangement: Arrangement;
  readonly days: readonly ClockedDay[];
  readonly lines: readonly LineItem[];
  readonly cost: number;
  readonly violations: readonly Violation[];
  readonly legal: boolean;
}

export interface Improvement {
  readonly iteration: number;
  readonly cost: number;
  readonly broken: number;
  readonly arrangement: Arrangement;
}

/** Asked often by every algorithm; true = come to an end soon and hand back the best so far. */
export type StopSignal = () => boolean;

export interface SolveOptions {
  readonly seed: number;
  readonly iterations?: number;
  readonly seconds?: number;
  readonly stop?: StopSignal;
  /** Milliseconds, only to honour `seconds`; passed in by the host. */
  readonly now?: () => number;
  /** Start from this plan instead of from nothing. */
  readonly start?: Arrangement;
  readonly selfCheck?: 'none' | 'phase' | 'step' | 'full';
  readonly onImprovement?: (improvement: Improvement) => void;
}

export interface SolveResult {
  readonly evaluation: Evaluation;
  readonly bound: { readonly total: number; readonly method: string };
  readonly legal: boolean;
  readonly optimal: boolean;
  /** When not legal: rules that cannot hold together, smallest set found; each entry a sentence's ingredients. */
  readonly infeasible: readonly Violation[] | null;
  readonly stoppedBy: 'iterations' | 'seconds' | 'user' | 'optimal' | 'nothing-to-do';
  readonly stats: { readonly iterations: number; readonly milliseconds: number; readonly improvements: number };
}
