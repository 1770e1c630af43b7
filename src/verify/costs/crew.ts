/** C-1 to C-4, C-30: what a unit's shooting day costs in crew. */
import {
  type CalendarDay,
  type Cents,
  type CostCode,
  multiplyDivideRounded,
  weekdayOf,
} from '../../foundation/index.ts';
import type { RulePack } from '../../season/index.ts';
import { isHoliday, weekOf } from '../clock/calendar.ts';
import type { Shoot, ShootingDay } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';
import { daysOfUnit } from '../visits.ts';

export function crewCosts(shoot: Shoot): CountedLine[] {
  return shoot.season.units.flatMap((unit) => {
    const days = daysOfUnit(shoot, unit);
    return days.flatMap((day, i) => {
      const numberInWeek = days.slice(0, i + 1).filter(({ date }) => weekOf(date) === weekOf(day.date)).length;
      return costsOfDay(day, numberInWeek);
    });
  });
}

function costsOfDay(day: ShootingDay, numberInWeek: number): CountedLine[] {
  const { base, unit, date } = day;
  const { rules } = base;
  const crewDay = multiplyDivideRounded(base.crewDay, unit.crewPercent, 100);
  const line = (code: CostCode, amount: Cents): CountedLine => ({ code, subject: unit.id, amount, base: base.id });
  const premium = (percent: number): Cents => multiplyDivideRounded(crewDay, percent, 100);

  const lines = [
    line('crew-day', crewDay),
    line(
      'overtime',
      multiplyDivideRounded(crewDay, overtimePercentMinutes(rules, day.worked), rules.baseDayMinutes * 100),
    ),
    line(
      'night',
      multiplyDivideRounded(crewDay, nightMinutes(day) * rules.nightPremiumPercent, rules.baseDayMinutes * 100),
    ),
  ];
  const penalties = day.strips.map(({ late, part }) => mealPenalty(rules, late) * part.people.length);
  lines.push(
    line(
      'meal-penalty',
      penalties.reduce((sum, amount) => sum + amount, 0),
    ),
  );
  if (numberInWeek >= 6) lines.push(line('sixth-day', premium(rules.sixthDayPremiumPercent)));
  if (weekdayOf(date) === 6) lines.push(line('sunday', premium(rules.sundayPremiumPercent)));
  if (isHoliday(base, date)) lines.push(line('holiday', premium(rules.holidayPremiumPercent)));
  return lines;
}

/** C-30: for one person, by half hours begun; the last amount stands for all further ones. */
function mealPenalty({ mealPenalty: amounts }: RulePack, late: number): Cents {
  const halfHours = Math.ceil(late / 30);
  return Array.from({ length: halfHours }, (_, i) => amounts[i] ?? amounts.at(-1) ?? 0).reduce((a, b) => a + b, 0);
}

/** Sum over the bands of worked minutes in the band x (100 + its premium). */
function overtimePercentMinutes(rules: RulePack, worked: number): number {
  return rules.overtime.reduce((sum, { afterMinutes, premiumPercent }, i) => {
    const bandEnd = rules.overtime[i + 1]?.afterMinutes ?? worked;
    const minutes = Math.max(0, Math.min(worked, bandEnd) - afterMinutes);
    return sum + minutes * (100 + premiumPercent);
  }, 0);
}

function nightMinutes({ base, date, call, wrap }: ShootingDay): number {
  const row = base.rules.night.find(({ from, to }) => isInYearRange(date, from, to));
  if (row === undefined) return 0;
  return overlap(call, wrap, row.start, 1440 + row.end) + overlap(call, wrap, 0, row.end);
}

/** `from` and `to` are `MM-DD`, both included; a range such as 12-21 to 03-20 goes over the new year. */
function isInYearRange(date: CalendarDay, from: string, to: string): boolean {
  const monthAndDay = date.slice(5);
  return from <= to ? from <= monthAndDay && monthAndDay <= to : monthAndDay >= from || monthAndDay <= to;
}

function overlap(from: number, to: number, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}
