import { COST_CODES, multiplyDivideDown } from '../../foundation/index.ts';
import type { IncentiveModel } from '../problem.ts';
import type { LineItem } from '../solution.ts';

const NOT_BUDGET: ReadonlySet<string> = new Set(['story-order', 'authenticity', 'incentive']);

/** C-18: what a base's scheme pays back (>= 0), from its totals by cost code, the whole budget B and its shooting dates. */
export function incentiveOf(
  incentive: IncentiveModel,
  totals: Float64Array,
  from: number,
  budget: number,
  shootingDates: number,
): number {
  let qualifying = 0;
  for (let code = 0; code < COST_CODES.length; code++) {
    qualifying += multiplyDivideDown(totals[from + code], incentive.qualifies[code], 100);
  }
  if (qualifying < incentive.minimumSpend || shootingDates < incentive.minimumDays) return 0;
  const counted = Math.min(qualifying, multiplyDivideDown(budget, incentive.maxPercentOfBudget, 100));
  const amount = multiplyDivideDown(counted, incentive.rate, 10000);
  return incentive.cap >= 0 && amount > incentive.cap ? incentive.cap : amount;
}

/** Totals by base and cost code (row-major) of lines that count for a base, and B. */
export function totalsOf(lines: readonly LineItem[], bases: number): { totals: Float64Array; budget: number } {
  const totals = new Float64Array(bases * COST_CODES.length);
  let budget = 0;
  for (const { code, base, amount } of lines) {
    if (NOT_BUDGET.has(code)) continue;
    budget += amount;
    if (base >= 0) totals[base * COST_CODES.length + COST_CODES.indexOf(code)] += amount;
  }
  return { totals, budget };
}
