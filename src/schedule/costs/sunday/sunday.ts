import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { Problem } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { dayLines } from '../day-lines.ts';

export const SUNDAY: number = columnOf('sunday');

/** C-4: a Sunday. */
function ofDay(problem: Problem, base: number, date: number, _work: number, daily: number): number {
  if ((date + problem.firstWeekday) % 7 !== 6) return 0;
  return multiplyDivideRounded(daily, problem.bases[base].rules.sundayPremium, 100);
}

export const sunday = defineCost({
  code: 'sunday',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  ofDay,
  lines: (facts, add) => dayLines(facts, add, ofDay),
});
