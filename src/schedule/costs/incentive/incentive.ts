import { COST_CODES, multiplyDivideDown, multiplyDivideRounded } from '../../../foundation/index.ts';
import type { IncentiveModel } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';

/**
 * C-18: what a base's scheme pays back (>= 0), from its totals by cost code, the whole budget B and its shooting dates.
 */
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
  const paid = incentive.cap >= 0 && amount > incentive.cap ? incentive.cap : amount;
  if (!incentive.waiting) return paid;
  return Math.max(0, paid - multiplyDivideRounded(paid, incentive.waiting, 1200));
}

/** C-18: it comes last, because it looks at all others. */
export const incentive = defineCost({
  code: 'incentive',
  subjects: ['base'],
  perDate: [],
  inBudget: false,
  lines({ problem, days }, add, spent) {
    const codes = COST_CODES.length;
    const totals = new Float64Array(problem.bases.length * codes);
    let budget = 0;
    for (const { code, base, amount } of spent) {
      budget += amount;
      if (base >= 0) totals[base * codes + columnOf(code)] += amount;
    }
    for (const [base, { incentive: scheme }] of problem.bases.entries()) {
      if (!scheme) continue;
      const dates = new Set(days.filter((day) => day.base === base).map((day) => day.date)).size;
      add('base', base, null, base, -incentiveOf(scheme, totals, base * codes, budget, dates), 1);
    }
  },
});
