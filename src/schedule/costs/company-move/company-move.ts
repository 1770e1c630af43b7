import { columnOf, defineCost } from '../cost.ts';

export const COMPANY_MOVE: number = columnOf('company-move');

/** C-11: from place to place within a day. */
export const companyMove = defineCost({
  code: 'company-move',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, base, strips } of days) {
        const moves = strips.filter(({ place }, i) => i > 0 && place !== strips[i - 1].place).length;
        add('unit', unit, date, base, moves * problem.bases[base].companyMove, moves);
      }
    }
  },
});
