/** What the independent check of a plan says. */
import type { Cents, CostCode, RuleCode, Text } from '../foundation/index.ts';
import type { PlanConflict } from '../season/index.ts';

export interface Verification {
  /**
   * No rule is broken, by this check's own reckoning. A plan is to be trusted when it is legal and nothing disagrees.
   */
  readonly legal: boolean;
  readonly conflicts: readonly Conflict[];
  readonly cost: VerifiedCost;
  /** Where `plan.json` says something else than what follows from the season and the plan's own choices. */
  readonly disagreements: readonly Disagreement[];
  /** Fields of `plan.json` that only a solver could work out again, so are taken as claimed. */
  readonly notRecomputed: readonly NotRecomputed[];
}

/**
 * `bound.total` is checked to be no higher than the cost of a legal plan, `cityLock.cost` not to be negative; no more.
 */
export type NotRecomputed = 'bound.total' | 'cityLock.cost' | 'cannotHoldTogether';

/** One broken rule (SPEC ). `amount` is minutes, days or pieces, as the rule counts; always positive. */
export interface Conflict {
  readonly rule: RuleCode;
  readonly message: Text;
  readonly where: PlanConflict['where'];
  readonly amount: number;
}

export interface VerifiedCost {
  readonly total: Cents;
  readonly byCode: Readonly<Record<CostCode, Cents>>;
  /** One line per code and subject with a sum other than 0, in the order of the codes, then as first met. */
  readonly lines: readonly { readonly code: CostCode; readonly subject: string; readonly amount: Cents }[];
}

export interface Disagreement {
  /** Path in the plan and what is meant: `2027-04-12 main: wrap`. */
  readonly what: string;
  readonly expected: Text;
  readonly found: Text;
}

/** A cost line with the base whose incentive it may count for (last column of SPEC C); null: for none. */
export interface CountedLine {
  readonly code: CostCode;
  readonly subject: string;
  readonly amount: Cents;
  readonly base: string | null;
}
