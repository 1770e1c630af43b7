import { columnOf, defineCost } from '../cost.ts';
import { hireLines } from '../hires.ts';

export const BACKGROUND: number = columnOf('background');

/** C-14. */
export const background = defineCost({
  code: 'background',
  subjects: ['hire'],
  perDate: ['hire'],
  inBudget: true,
  lines: (facts, add) => hireLines(facts, add, 'background'),
});
