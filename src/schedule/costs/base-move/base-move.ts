import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { Problem } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';

export const BASE_MOVE: number = columnOf('base-move');

/** C-12 of a unit with so many percent of the crew. */
export function baseMoveOf(problem: Problem, from: number, to: number, crewPercent: number): number {
  return multiplyDivideRounded(problem.baseTravelCompany[from * problem.bases.length + to], crewPercent, 100);
}

/** C-12: from home to the first day's base, from base to base, and home. */
export const baseMove = defineCost({
  code: 'base-move',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      const { homeBase, crewPercent } = problem.units[unit];
      let at = homeBase;
      const moveTo = (date: number, base: number): void => {
        if (base !== at) add('unit', unit, date, base, baseMoveOf(problem, at, base, crewPercent), 1);
        at = base;
      };
      for (const { date, base } of days) moveTo(date, base);
      const last = days.at(-1);
      if (last) moveTo(last.date, homeBase);
    }
  },
});
