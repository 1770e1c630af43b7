import type { RuleModel } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';

export const MEAL_PENALTY: number = columnOf('meal-penalty');

/** C-30: what one person gets for a meal that is `late` minutes late, by half hours begun. */
export function mealPenaltyOf({ mealPenalty }: RuleModel, late: number): number {
  let sum = 0;
  if (mealPenalty.length === 0) return sum;
  for (let i = 0; i * 30 < late; i++) sum += mealPenalty[Math.min(i, mealPenalty.length - 1)];
  return sum;
}

/** C-30: to everyone in a strip that makes a meal late. */
export const mealPenalty = defineCost({
  code: 'meal-penalty',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, base, strips } of days) {
        const { rules } = problem.bases[base];
        let amount = 0;
        let late = 0;
        for (const slot of strips) {
          if (slot.late === 0) continue;
          amount += mealPenaltyOf(rules, slot.late) * problem.strips[slot.strip].people.length;
          late += slot.late;
        }
        add('unit', unit, date, base, amount, late);
      }
    }
  },
});
