import { defineCost } from '../cost.ts';

/** C-15: preparation. No decision changes it: its lines are constants of the problem. */
export const prep = defineCost({
  code: 'prep',
  subjects: ['season'],
  perDate: [],
  inBudget: true,
  lines: () => {},
});
