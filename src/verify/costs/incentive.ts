/** C-18: what each base's scheme gives back, from all other lines. */
import {
  type Cents,
  COST_CODES,
  type CostCode,
  multiplyDivideDown,
  multiplyDivideRounded,
  WISH_CODES,
} from '../../foundation/index.ts';
import type { Base } from '../../season/index.ts';
import { sortedDates } from '../clock/calendar.ts';
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

const NOT_IN_THE_BUDGET: readonly CostCode[] = ['incentive', ...WISH_CODES];

export function incentives(shoot: Shoot, lines: readonly CountedLine[]): CountedLine[] {
  const budget = sum(lines.filter(({ code }) => !NOT_IN_THE_BUDGET.includes(code)));
  return shoot.season.bases.flatMap((base): CountedLine[] => {
    const amount = givenBack(shoot, base, lines, budget);
    return amount === 0 ? [] : [{ code: 'incentive', subject: base.id, amount: -amount, base: base.id }];
  });
}

function givenBack(shoot: Shoot, base: Base, lines: readonly CountedLine[], budget: Cents): Cents {
  const { incentive } = base;
  if (incentive === null) return 0;
  let qualifying = 0;
  for (const code of COST_CODES) {
    const spent = sum(lines.filter((line) => line.code === code && line.base === base.id));
    qualifying += multiplyDivideDown(spent, incentive.qualifies[code] ?? 0, 100);
  }
  const dates = sortedDates(shoot.days.filter((day) => day.base.id === base.id).map((day) => day.date));
  if (qualifying < incentive.minimumSpend || dates.length < incentive.minimumShootingDays) return 0;

  const counted = Math.min(qualifying, multiplyDivideDown(budget, incentive.maxPercentOfBudget, 100));
  const earned = multiplyDivideDown(counted, incentive.rateBasisPoints, 10_000);
  const paid = incentive.cap === null ? earned : Math.min(earned, incentive.cap);
  const { percentPerYear, months } = incentive.financing ?? { percentPerYear: 0, months: 0 };
  const interest = multiplyDivideRounded(paid, percentPerYear * months, 12 * 100);
  return paid > interest ? paid - interest : 0;
}

function sum(lines: readonly CountedLine[]): Cents {
  return lines.reduce((total, { amount }) => total + amount, 0);
}
