/** Plans in the indices of the `Problem`: arranged, clocked, priced, judged; and what a solver is asked. */
import type { CostCode, RuleCode } from '../foundation/index.ts';
import type { Meeting } from './search/meeting.ts';

/**
 * How a bound was proven: least costs summed by family; priced per minute of what is shot; whole days by column
 * generation; every plan looked at or ruled out.
 */
export type BoundMethod = 'by-family' | 'by-minute' | 'by-days' | 'every-plan';

/**
 * `quick`: a second of work for a season of 450 strips; `days`: some seconds, with days as a whole; `thorough`: up to a
 * minute, with each day's people paid whole.
 */
export type BoundEffort = 'quick' | 'days' | 'thorough';

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
  /** Waits for light (K-17). */
  readonly waits: readonly { readonly start: number; readonly end: number }[];
  readonly strips: readonly {
    readonly strip: number;
    readonly place: number;
    readonly start: number;
    readonly end: number;
  }[];
  /** By their positions in `Problem.banners` (K-16). */
  readonly banners: readonly { readonly banner: number; readonly start: number; readonly end: number }[];
}

/** One cost line; `subject` is an index of the kind named. */
export interface LineItem {
  readonly code: CostCode;
  readonly kind: 'unit' | 'person' | 'place' | 'way' | 'hire' | 'base' | 'season';
  readonly subject: number;
  readonly date: number | null;
  readonly base: number;
  readonly amount: number;
  /** How many days, weeks, minutes, moves ... the amount stands for; what they are follows from the code. */
  readonly quantity: number;
}

export interface Violation {
  readonly rule: RuleCode;
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
  readonly hire: number | null;
}

/** More work than its dates can hold, in the best case. */
export interface WorkNeed {
  /** Whose time it is: `subject` is an index of the kind, a light code, or 0 for the company. */
  readonly of: {
    readonly kind: 'company' | 'base' | 'unit' | 'light' | 'place' | 'person';
    readonly subject: number;
  };
  readonly strips: readonly number[];
  /** Of the strips alone, with the fewest gaps between them. */
  readonly minutes: number;
  /** First and last date that any of the strips can be on. */
  readonly from: number;
  readonly to: number;
  /** Unit-days there are, at most, and days that the strips need, at least. */
  readonly days: number;
  readonly daysNeeded: number;
  /** Minutes of strips that all these days can hold, at most, and that the fullest of them can. */
  readonly room: number;
  readonly dayRoom: number;
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
  /** Threads that search the same problem, and show each other what they find. */
  readonly meeting?: Meeting;
  /** How much work the bound may be; by size and time unless given. */
  readonly bound?: BoundEffort;
  /** Whether it is found out why nothing is legal, which can take seconds; it is unless told not to. */
  readonly reasons?: boolean;
  readonly selfCheck?: 'none' | 'phase' | 'step' | 'full';
  readonly onImprovement?: (improvement: Improvement) => void;
  /** Hears of the bound when it is proven, before the search goes on. */
  readonly onBound?: (bound: { readonly total: number; readonly method: BoundMethod }) => void;
}
