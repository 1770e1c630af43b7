import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { Problem } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { dayLines } from '../day-lines.ts';

export const OVERTIME: number = columnOf('overtime');

/** C-2 before D: sum of the minutes of each band x (100 + premium). */
export function overtimeWeight(work: number, after: Int32Array, premium: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < after.length; i++) {
    if (work <= after[i]) break;
    const end = i + 1 < after.length && after[i + 1] < work ? after[i + 1] : work;
    sum += (end - after[i]) * (100 + premium[i]);
  }
  return sum;
}

/** C-2: its minutes by their bands. */
function ofDay({ bases }: Problem, base: number, _date: number, work: number, daily: number): number {
  const { rules } = bases[base];
  const weight = overtimeWeight(work, rules.overtimeAfter, rules.overtimePremium);
  return weight === 0 ? 0 : multiplyDivideRounded(daily, weight, rules.baseDay * 100);
}

export const overtime = defineCost({
  code: 'overtime',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  ofDay,
  lines: (facts, add) =>
    dayLines(facts, add, ofDay, (base, work) => {
      const { overtimeAfter } = facts.problem.bases[base].rules;
      return overtimeAfter.length > 0 ? Math.max(0, work - overtimeAfter[0]) : 0;
    }),
});
