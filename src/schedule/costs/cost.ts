/**
 * A cost line of SPEC C as a feature: its lines worked out afresh, the amounts they are made of (which the search and
 * the bounds take from here too), and how plans list them. Everything that is about one code stands in its folder;
 * `costs.ts` names all.
 */
import { COST_CODES, type CostCode } from '../../foundation/index.ts';
import type { Facts } from '../clock/facts.ts';
import type { Problem } from '../problem.ts';
import type { LineItem } from '../solution.ts';

type Subject = LineItem['kind'];

/** Takes one line; lines of nothing (amount 0) are dropped. `base`: the base it counts for, -1 for none. */
export type AddLine = (
  kind: Subject,
  subject: number,
  date: number | null,
  base: number,
  amount: number,
  quantity: number,
) => void;

export interface Cost<Code extends CostCode = CostCode> {
  readonly code: Code;
  /** Whom and what its lines are for (C-19). */
  readonly subjects: readonly Subject[];
  /** Of these a plan has one line per date; of others one per subject and base. */
  readonly perDate: readonly Subject[];
  /** False for what is no money spent: it does not count for the budget that incentives look at (C-18). */
  readonly inBudget: boolean;
  /** True for what a habit is worth to the user: in the total that is minimised, and shown in a block of its own. */
  readonly wish?: true;
  /**
   * The line of one day of a unit, where it follows from the day's base, date and minutes of work; `daily` is D. The
   * search then keeps it up to date by itself.
   */
  readonly ofDay?: (problem: Problem, base: number, date: number, work: number, daily: number) => number;
  /** Those that a plan decides. `spent`: the lines in the budget of all costs before this one in the list. */
  lines(facts: Facts, add: AddLine, spent: readonly LineItem[]): void;
}

/** Keeps the code as a type. */
export function defineCost<const Code extends CostCode>(cost: Cost<Code>): Cost<Code> {
  return cost;
}

/** Place of a code in rows of totals by cost code. */
export function columnOf(code: CostCode): number {
  return COST_CODES.indexOf(code);
}

/** One cost for each code, in the order of the codes. */
export type OneOfEach<Codes extends readonly CostCode[]> = { readonly [Place in keyof Codes]: Cost<Codes[Place]> };
