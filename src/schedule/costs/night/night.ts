import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { BaseModel, RuleModel } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { crewDayOf } from '../day-lines.ts';

export const NIGHT: number = columnOf('night');

/** C-3: minutes of [call, wrap] in the night hours of the date. */
export function nightMinutes(call: number, wrap: number, base: BaseModel, date: number): number {
  const evening = Math.min(wrap, 1440 + base.nightEnd[date]) - Math.max(call, base.nightStart[date]);
  const morning = Math.min(wrap, base.nightEnd[date]) - Math.max(call, 0);
  return Math.max(0, evening) + Math.max(0, morning);
}

/** C-3 of so many minutes in the night, `daily` being D. */
export function nightOf(daily: number, minutes: number, rules: RuleModel): number {
  return minutes === 0 ? 0 : multiplyDivideRounded(daily, minutes * rules.nightPremium, rules.baseDay * 100);
}

export const night = defineCost({
  code: 'night',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      for (const { date, base, call, wrap } of days) {
        const minutes = nightMinutes(call, wrap, problem.bases[base], date);
        const daily = crewDayOf(problem, unit, base);
        add('unit', unit, date, base, nightOf(daily, minutes, problem.bases[base].rules), minutes);
      }
    }
  },
});
