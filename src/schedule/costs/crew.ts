import { multiplyDivideRounded } from '../../foundation/index.ts';
import { type DayFacts, weekOf } from '../clock/facts.ts';
import type { BaseModel, Problem } from '../problem.ts';
import type { CostFamily } from './cost-family.ts';

/** D of SPEC C: one day of this unit's crew at this base. */
export function crewDayOf(problem: Problem, unit: number, base: number): number {
  return multiplyDivideRounded(problem.bases[base].crewDay, problem.units[unit].crewPercent, 100);
}

/** C-2 before D: sum of the minutes of each band x (100 + premium). */
export function overtimeWeight(work: number, after: Int32Array, premium: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < after.length; i++) {
    if (work <= after[i]) break;
    const end = i + 1 < after.length && after[i + 1] < work ? after[i + 1] : work;
    sum += (end - after[i]) * (100 + premium[i]);
  }
  return sum;
}

/** C-3: minutes of [call, wrap] in the night hours of the date. */
export function nightMinutes(call: number, wrap: number, base: BaseModel, date: number): number {
  const evening = Math.min(wrap, 1440 + base.nightEnd[date]) - Math.max(call, base.nightStart[date]);
  const morning = Math.min(wrap, base.nightEnd[date]) - Math.max(call, 0);
  return Math.max(0, evening) + Math.max(0, morning);
}

/** C-1 crew day, C-2 overtime, C-3 night, C-4 sixth day, Sunday and holiday. */
export const crew: CostFamily = ({ problem, daysOfUnit }, add) => {
  for (const [unit, days] of daysOfUnit.entries()) {
    let previous: DayFacts | null = null;
    let dayOfWeek = 0;
    for (const day of days) {
      dayOfWeek = previous && weekOf(problem, previous.date) === weekOf(problem, day.date) ? dayOfWeek + 1 : 1;
      previous = day;
      const base = problem.bases[day.base];
      const { rules } = base;
      const daily = crewDayOf(problem, unit, day.base);
      const line = (code: Parameters<typeof add>[0], amount: number, quantity: number): void =>
        add(code, 'unit', unit, day.date, day.base, amount, quantity);
      line('crew-day', daily, 1);
      const weight = overtimeWeight(day.work, rules.overtimeAfter, rules.overtimePremium);
      const over = rules.overtimeAfter.length > 0 ? Math.max(0, day.work - rules.overtimeAfter[0]) : 0;
      line('overtime', multiplyDivideRounded(daily, weight, rules.baseDay * 100), over);
      const night = nightMinutes(day.call, day.wrap, base, day.date);
      line('night', multiplyDivideRounded(daily, night * rules.nightPremium, rules.baseDay * 100), night);
      if (dayOfWeek >= 6) line('sixth-day', multiplyDivideRounded(daily, rules.sixthDayPremium, 100), 1);
      if ((day.date + problem.firstWeekday) % 7 === 6)
        line('sunday', multiplyDivideRounded(daily, rules.sundayPremium, 100), 1);
      if (base.holiday[day.date]) line('holiday', multiplyDivideRounded(daily, rules.holidayPremium, 100), 1);
    }
  }
};
