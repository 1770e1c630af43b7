import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { RuleModel, WishModel } from '../../problem.ts';
import { defineCost } from '../cost.ts';

/** C-29 of a day with so many minutes of work. */
export function longDayOf({ longDay }: WishModel, { baseDay }: RuleModel, work: number): number {
  return work > baseDay ? multiplyDivideRounded(longDay, work - baseDay, 60) : 0;
}

/** C-29: days are as long as the crew's pay is for, besides what the overtime costs. */
export const longDay = defineCost({
  code: 'long-day',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: false,
  wish: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, base, work } of days) {
        const { rules } = problem.bases[base];
        add('unit', unit, date, -1, longDayOf(problem.wishes, rules, work), work - rules.baseDay);
      }
    }
  },
});
