/** open dates, days and hours per civil week, consecutive days. */
import { type CalendarDay, type Fields, inRange } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Person, Unit } from '../../season/index.ts';
import { isOpen, runsOf, sortedDates, weekOf } from '../clock/calendar.ts';
import { ownDays } from '../own-days.ts';
import type { Shoot, ShootingDay } from '../shoot.ts';
import type { Conflict } from '../verification.ts';
import { daysOfUnit } from '../visits.ts';

const rule = 'week';

type UnitBreach = 'closed' | 'unit-away' | 'days' | 'work' | 'in-a-row';

export function checkWeek(shoot: Shoot): Conflict[] {
  return [
    ...shoot.season.units.flatMap((unit) => checkUnit(shoot, unit)),
    ...shoot.season.people.flatMap((person) => checkPerson(shoot, person)),
  ];
}

function checkUnit(shoot: Shoot, unit: Unit): Conflict[] {
  const conflicts: Conflict[] = [];
  const days = daysOfUnit(shoot, unit);
  const broken = (date: CalendarDay, what: UnitBreach, amount: number, fields: Fields = {}): void => {
    const said = message(`check.week.${what}`, { unit: unit.name, date, ...fields });
    conflicts.push({ rule, message: said, where: { date, unit: unit.id }, amount });
  };

  for (const { date, base } of days) {
    if (!isOpen(shoot.season, base, date)) broken(date, 'closed', 1, { base: base.name });
    if (unit.available.length > 0 && !unit.available.some((range) => inRange(date, range))) {
      broken(date, 'unit-away', 1);
    }
  }
  for (const week of weeksOf(days)) {
    const { date, base } = week[0]!;
    const dates = sortedDates(week.map((day) => day.date)).length;
    const worked = week.reduce((sum, day) => sum + day.worked, 0);
    const { maxDaysPerWeek, maxWeekMinutes } = base.rules;
    if (dates > maxDaysPerWeek) {
      broken(date, 'days', dates - maxDaysPerWeek, { count: dates, most: maxDaysPerWeek });
    }
    if (worked > maxWeekMinutes) {
      const times = { time: { duration: worked }, most: { duration: maxWeekMinutes } };
      broken(date, 'work', worked - maxWeekMinutes, times);
    }
  }
  for (const run of runsOf(sortedDates(days.map((day) => day.date)), 0)) {
    const first = days.find((day) => day.date === run[0])!;
    const over = run.length - first.base.rules.maxConsecutiveDays;
    if (over > 0) {
      const limit = first.base.rules.maxConsecutiveDays;
      broken(first.date, 'in-a-row', over, { count: run.length, most: limit });
    }
  }
  return conflicts;
}

function checkPerson(shoot: Shoot, person: Person): Conflict[] {
  const conflicts: Conflict[] = [];
  const days = ownDays(shoot, person);
  const atMost = (date: CalendarDay, count: number, what: 'own-days' | 'own-in-a-row', limit: number | null): void => {
    if (limit === null || count <= limit) return;
    const said = message(`check.week.${what}`, { person: person.name, count, date, most: limit });
    conflicts.push({ rule, message: said, where: { date, person: person.id }, amount: count - limit });
  };
  for (const week of weeksOf(days)) atMost(week[0]!.date, week.length, 'own-days', person.maxDaysPerWeek);
  for (const run of runsOf(
    days.map((day) => day.date),
    0,
  )) {
    atMost(run[0]!, run.length, 'own-in-a-row', person.maxConsecutiveDays);
  }
  return conflicts;
}

function weeksOf<Day extends Pick<ShootingDay, 'date'>>(days: readonly Day[]): Day[][] {
  const weeks = new Map<number, Day[]>();
  for (const day of days) {
    const week = weekOf(day.date);
    weeks.set(week, [...(weeks.get(week) ?? []), day]);
  }
  return [...weeks.values()];
}
