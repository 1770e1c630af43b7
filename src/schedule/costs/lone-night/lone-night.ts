import { weekOf } from '../../clock/facts.ts';
import type { WishModel } from '../../problem.ts';
import { defineCost } from '../cost.ts';

/** Clock time of a wrap after which a day was a night: midnight. */
const MIDNIGHT = 1440;

/** A night, for C-22: a shooting day that wraps after midnight. */
export function isNight(wrap: number): boolean {
  return wrap > MIDNIGHT;
}

/** C-22 of so many nights in a row that a day follows, in the same civil week or later. */
export function loneNightOf({ loneNight }: WishModel, nights: number, sameWeek: boolean): number {
  return (sameWeek ? loneNight : 0) + (nights === 1 ? loneNight : 0);
}

/** C-22: nights are gathered in a block, at the end of a week. */
export const loneNight = defineCost({
  code: 'lone-night',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: false,
  wish: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      let nights = 0;
      for (const [i, { date, wrap }] of days.entries()) {
        if (isNight(wrap)) {
          nights++;
          continue;
        }
        const before = days[i - 1];
        if (nights > 0) {
          const sameWeek = weekOf(problem, before.date) === weekOf(problem, date);
          add('unit', unit, before.date, -1, loneNightOf(problem.wishes, nights, sameWeek), nights);
        }
        nights = 0;
      }
    }
  },
});
