import { multiplyDivideRounded } from '../../../foundation/index.ts';
import { weeksOf } from '../../clock/runs.ts';
import type { RuleModel } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { crewDayOf } from '../day-lines.ts';

export const SIXTH_DAY: number = columnOf('sixth-day');

/** The unit's first shooting day of a civil week that is dearer. */
export const DEAR_FROM = 6;

export function sixthDayOf(daily: number, rules: RuleModel): number {
  return multiplyDivideRounded(daily, rules.sixthDayPremium, 100);
}

/** C-4: the sixth and later shooting days of a unit's civil week. */
export const sixthDay = defineCost({
  code: 'sixth-day',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, base } of weeksOf(problem, days).flatMap((week) => week.slice(DEAR_FROM - 1))) {
        add('unit', unit, date, base, sixthDayOf(crewDayOf(problem, unit, base), problem.bases[base].rules), 1);
      }
    }
  },
});
