/** What comes of comparing: plans under different questions, and what they say together. */
import type { Diagnostic } from '../foundation/index.ts';
import type {
  Assumption,
  CityPrice,
  ComparedName,
  Measures,
  NotPossible,
  PlanFile,
  Season,
  Tip,
  Verdict,
} from '../season/index.ts';

export interface ComparedPlan extends Measures, ComparedName {
  /** `all-in-budapest`, `rest-in-budapest`, `mix`, `free`, `truest`, `page-1` ... */
  readonly id: string;
  readonly legal: boolean;
  /** The independent check agrees with every figure of the plan. */
  readonly checked: boolean;
  readonly season: Season;
  readonly plan: PlanFile;
}

export interface Comparison {
  readonly plans: readonly ComparedPlan[];
  /** Bases in which not everything can be shot. */
  readonly notPossible: readonly NotPossible[];
  /** Questions that have no plan, and why; what should be known of the others. */
  readonly remarks: readonly Diagnostic[];
  /** Ids of the plans that none beats in both money and real pages, the cheapest first. */
  readonly frontier: readonly string[];
  /** Among the plans that keep the city; among all, where none does. */
  readonly verdict: Verdict | null;
  /** What the city costs: of all its sets together first, then each by itself. */
  readonly cityPrices: readonly CityPrice[];
  /** What must change for the second-best plan to win, the nearest first. */
  readonly tips: readonly Tip[];
  readonly assumptions: readonly Assumption[];
  /** What is here was finished before the stop. */
  readonly stopped: boolean;
}
