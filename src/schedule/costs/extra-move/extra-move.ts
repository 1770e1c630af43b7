import type { WishModel } from '../../problem.ts';
import { defineCost } from '../cost.ts';

/** C-23 of a day with so many company moves. */
export function extraMoveOf({ extraMove, movesPerDay }: WishModel, moves: number): number {
  return moves > movesPerDay ? (moves - movesPerDay) * extraMove : 0;
}

/** C-23: no more company moves a day than a crew can live with. */
export const extraMove = defineCost({
  code: 'extra-move',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: false,
  wish: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, strips } of days) {
        const moves = strips.filter(({ place }, i) => i > 0 && place !== strips[i - 1].place).length;
        add('unit', unit, date, -1, extraMoveOf(problem.wishes, moves), moves - problem.wishes.movesPerDay);
      }
    }
  },
});
