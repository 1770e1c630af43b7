import { describe, expect, test } from 'vitest';
import type { Base, Person, Season, Unit } from '../../season/index.ts';
import {
  day,
  PLAIN_RULES,
  smallBase,
  smallPerson,
  smallScene,
  smallSeason,
  smallUnit,
} from '../../season/testing/small-season.ts';
import { brokenIn } from '../testing/plan-of.ts';

interface With {
  readonly rules?: Partial<typeof PLAIN_RULES>;
  readonly base?: Partial<Base>;
  readonly unit?: Partial<Unit>;
  readonly lou?: Partial<Person>;
}

/** A day of 300 worked minutes (45 + 225 + 30) on each date of April 2027. */
function brokenOn(dates: readonly number[], { rules = {}, base = {}, unit = {}, lou = {} }: With = {}): string[] {
  const parts = [{ part: 1, eighths: 16, minutes: 225, people: ['lou'] }];
  const free = { dailyRestMinutes: 0, weeklyRestMinutes: 0, maxDaysPerWeek: 7, maxConsecutiveDays: 99, ...rules };
  const season: Season = smallSeason({
    bases: [smallBase({ weekdays: [0, 1, 2, 3, 4, 5, 6], rules: { ...PLAIN_RULES, ...free }, ...base })],
    units: [smallUnit(unit)],
    people: [smallPerson('lou', { restMinutes: 0, ...lou })],
    scenes: dates.map((_, i) => smallScene(`101-${i + 1}`, { people: ['lou'], parts })),
  });
  return brokenIn(
    season,
    dates.map((date, i) => ({ date: `2027-04-${date}`, strips: [`101-${i + 1}`] })),
  );
}

describe('R-8 week', () => {
  test('shooting dates are open', () => {
    expect(brokenOn([16])).toEqual([]);
    expect(brokenOn([17], { base: { weekdays: [0, 1, 2, 3, 4] } })).toEqual(['week 1']);
    expect(brokenOn([16], { base: { extraHolidays: [day('2027-04-16')] } })).toEqual(['week 1']);
    const worked = { extraHolidays: [day('2027-04-16')], workedHolidays: [day('2027-04-16')] };
    expect(brokenOn([16], { base: worked })).toEqual([]);
  });

  test('the unit exists that day', () => {
    const available = [{ from: day('2027-04-12'), to: day('2027-04-13') }];
    expect(brokenOn([12, 13], { unit: { available } })).toEqual([]);
    expect(brokenOn([13, 14], { unit: { available } })).toEqual(['week 1']);
  });

  test('days per civil week: six days over a weekend are two weeks', () => {
    expect(brokenOn([12, 13, 14, 15, 16], { rules: { maxDaysPerWeek: 5 } })).toEqual([]);
    expect(brokenOn([12, 13, 14, 15, 16, 17], { rules: { maxDaysPerWeek: 5 } })).toEqual(['week 1']);
    expect(brokenOn([15, 16, 17, 18, 19, 20], { rules: { maxDaysPerWeek: 5 } })).toEqual([]);
  });

  test('consecutive days: a free day ends the run', () => {
    expect(brokenOn([15, 16, 17, 18], { rules: { maxConsecutiveDays: 4 } })).toEqual([]);
    expect(brokenOn([15, 16, 17, 18, 19, 20], { rules: { maxConsecutiveDays: 4 } })).toEqual(['week 2']);
    expect(brokenOn([15, 16, 18, 19], { rules: { maxConsecutiveDays: 2 } })).toEqual([]);
  });

  test('worked minutes of the week', () => {
    expect(brokenOn([12, 14, 16], { rules: { maxWeekMinutes: 900 } })).toEqual([]);
    expect(brokenOn([12, 14, 16], { rules: { maxWeekMinutes: 880 } })).toEqual(['week 20']);
    expect(brokenOn([14, 16, 19], { rules: { maxWeekMinutes: 600 } })).toEqual([]);
  });

  test("a person's own days per week and consecutive days, where given", () => {
    expect(brokenOn([12, 13, 14], { lou: { maxDaysPerWeek: 3, maxConsecutiveDays: 3 } })).toEqual([]);
    expect(brokenOn([12, 13, 14], { lou: { maxDaysPerWeek: 2 } })).toEqual(['week 1']);
    expect(brokenOn([16, 17, 18, 19], { lou: { maxConsecutiveDays: 2 } })).toEqual(['week 2']);
  });
});
