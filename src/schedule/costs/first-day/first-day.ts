import { defineCost } from '../cost.ts';

/** C-26: a crew that does not know itself yet does not begin with a night outside, nor with the biggest set. */
export const firstDay = defineCost({
  code: 'first-day',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: false,
  wish: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, [first]] of daysOfUnit.entries()) {
      if (first === undefined) continue;
      const unfit = first.strips.filter(({ strip }) => problem.strips[strip].unfitToBegin).length;
      add('unit', unit, first.date, -1, unfit * problem.wishes.firstDay, unfit);
    }
  },
});
