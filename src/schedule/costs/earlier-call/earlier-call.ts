import { multiplyDivideRounded } from '../../../foundation/index.ts';
import { weekOf } from '../../clock/facts.ts';
import type { WishModel } from '../../problem.ts';
import { defineCost } from '../cost.ts';

/** C-21 of a call and the one before it in the same civil week. */
export function earlierCallOf({ earlierCall }: WishModel, before: number, call: number): number {
  return before > call ? multiplyDivideRounded(earlierCall, before - call, 60) : 0;
}

/** C-21: calls move later within a week, not earlier. */
export const earlierCall = defineCost({
  code: 'earlier-call',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: false,
  wish: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const [i, { date, call }] of days.slice(1).entries()) {
        const before = days[i];
        if (weekOf(problem, before.date) !== weekOf(problem, date)) continue;
        add('unit', unit, date, -1, earlierCallOf(problem.wishes, before.call, call), before.call - call);
      }
    }
  },
});
