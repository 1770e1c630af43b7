import { columnOf, defineCost } from '../cost.ts';
import { hireLines } from '../hires.ts';

export const EQUIPMENT_DAY: number = columnOf('equipment-day');

/** C-14. */
export const equipmentDay = defineCost({
  code: 'equipment-day',
  subjects: ['hire'],
  perDate: ['hire'],
  inBudget: true,
  lines: (facts, add) => hireLines(facts, add, 'equipment'),
});
