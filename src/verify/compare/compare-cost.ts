/**
 * The cost `plan.json` claims, against the one worked out: total, per code, per code and subject; never line by line.
 */

import { COST_CODES, moneyAndWishes } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { PlanFile } from '../../season/index.ts';
import { sumLines } from '../costs/all-costs.ts';
import type { VerifiedCost } from '../verification.ts';
import type { Disagreements } from './disagreements.ts';

export function compareCost(plan: PlanFile, verified: VerifiedCost, disagreements: Disagreements): void {
  const known = plan.cost.lines.filter((line, i) => {
    const codeIsKnown = COST_CODES.includes(line.code);
    if (!codeIsKnown) disagreements.wrong(`cost.lines[${i}]: code`, message('check.expected.cost-code'), line.code);
    if (!Number.isInteger(line.amount))
      disagreements.wrong(`cost.lines[${i}]: amount`, message('check.expected.cents'), line.amount);
    return codeIsKnown;
  });
  const claimed = sumLines(known);
  disagreements.same('cost.total', verified.total, plan.cost.total);
  disagreements.same('cost.total against the sum of the lines', claimed.total, plan.cost.total);
  const split = moneyAndWishes(verified.lines);
  if (plan.cost.money !== undefined) disagreements.same('cost.money', split.money, plan.cost.money);
  if (plan.cost.wishes !== undefined) disagreements.same('cost.wishes', split.wishes, plan.cost.wishes);
  for (const code of COST_CODES) {
    disagreements.same(`cost ${code}`, verified.byCode[code], claimed.byCode[code]);
    for (const subject of subjectsOf(code, verified, claimed)) {
      const amountIn = (cost: VerifiedCost): number => {
        return cost.lines.find((line) => line.code === code && line.subject === subject)?.amount ?? 0;
      };
      disagreements.same(`cost ${code} of ${subject}`, amountIn(verified), amountIn(claimed));
    }
  }
}

function subjectsOf(code: string, ...costs: readonly VerifiedCost[]): string[] {
  const lines = costs.flatMap((cost) => cost.lines).filter((line) => line.code === code);
  return [...new Set(lines.map(({ subject }) => subject))];
}
