import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { Problem } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { dayLines } from '../day-lines.ts';

export const HOLIDAY: number = columnOf('holiday');

/** C-4: a holiday that is worked. */
function ofDay(problem: Problem, base: number, date: number, _work: number, daily: number): number {
  const { holiday: holidays, rules } = problem.bases[base];
  return holidays[date] === 1 ? multiplyDivideRounded(daily, rules.holidayPremium, 100) : 0;
}

export const holiday = defineCost({
  code: 'holiday',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  ofDay,
  lines: (facts, add) => dayLines(facts, add, ofDay),
});
