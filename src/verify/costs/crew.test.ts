import { describe, expect, test } from 'vitest';
import type { Base, Season } from '../../season/index.ts';
import { day, PLAIN_RULES, smallBase, smallScene, smallSeason, smallUnit } from '../../season/testing/small-season.ts';
import { costsOf, type DayChoice } from '../testing/plan-of.ts';

/** One scene a day of the given minutes (W = minutes + 75), crew day EUR 40,000.05 at 480 minutes. */
function season(minutes: readonly number[], with_: Partial<Base> = {}, crewPercent = 100): Season {
  return smallSeason({
    bases: [smallBase({ crewDay: 4_000_005, ...with_ })],
    units: [smallUnit({ crewPercent })],
    scenes: minutes.map((length, i) => {
      return smallScene(`101-${i + 1}`, { parts: [{ part: 1, eighths: 16, minutes: length, people: [] }] });
    }),
  });
}

const on = (dates: readonly string[], call = '08:00'): DayChoice[] =>
  dates.map((date, i) => ({ date, call, strips: [`101-${i + 1}`] }));

describe('C-1 crew-day', () => {
  test('per unit and date', () => {
    expect(costsOf(season([60, 60]), on(['2027-04-12', '2027-04-13']), 'crew-day')).toEqual(['main 8000010']);
  });

  test('a unit at a share of the crew, rounded half up per day', () => {
    // 4,000,005 x 50 % = 2,000,002.5 -> 2,000,003, twice.
    expect(costsOf(season([60, 60], {}, 50), on(['2027-04-12', '2027-04-13']), 'crew-day')).toEqual(['main 4000006']);
  });
});

describe('C-2 overtime', () => {
  test('minutes of each band at 100 % and its premium, rounded once', () => {
    // W = 405 + 75 = 480: none. W = 481: 1 x 125 -> 4,000,005 x 125 / 48,000 = 10,416.68 -> 10,417.
    expect(costsOf(season([405]), on(['2027-04-12']), 'overtime')).toEqual([]);
    expect(costsOf(season([406]), on(['2027-04-12']), 'overtime')).toEqual(['main 10417']);
    // W = 630: 120 x 125 + 30 x 150 = 19,500 -> 4,000,005 x 19,500 / 48,000 = 1,625,002.03 -> 1,625,002.
    expect(costsOf(season([555]), on(['2027-04-12']), 'overtime')).toEqual(['main 1625002']);
  });
});

describe('C-3 night', () => {
  test('minutes of call to wrap in the night hours, the meal among them', () => {
    // Call 19:00, strip 19:45-24:45 (300 minutes, no meal), wrap 25:15: 22:00 to 25:15 = 195 minutes.
    // 4,000,005 x 195 x 50 / 48,000 = 812,501.02 -> 812,501.
    expect(costsOf(season([300]), on(['2027-04-12'], '19:00'), 'night')).toEqual(['main 812501']);
    // 376 minutes: meal 25:00-26:00 inside; wrap 27:31; 331 minutes: 4,000,005 x 331 x 50 / 48,000 = 1,379,168.39.
    expect(costsOf(season([376]), on(['2027-04-12'], '19:00'), 'night')).toEqual(['main 1379168']);
  });

  test('before the morning end of the night too', () => {
    // Call 05:00 to 06:00 = 60 minutes: 4,000,005 x 60 x 50 / 48,000 = 250,000.31.
    expect(costsOf(season([300]), on(['2027-04-12'], '05:00'), 'night')).toEqual(['main 250000']);
  });

  test('hours by the time of year, bounds included, over the new year; the first row that fits', () => {
    const night = [
      { from: '12-21', to: '03-20', start: 20 * 60, end: 6 * 60 },
      { from: '03-01', to: '12-20', start: 22 * 60, end: 7 * 60 },
    ];
    const rules = { ...PLAIN_RULES, night };
    const nightOn = (date: string): string[] => {
      const year = season([120], { rules, crewDay: 4_800_000 });
      return costsOf({ ...year, calendar: { ...year.calendar, end: null } }, on([date], '20:00'), 'night');
    };
    // 20:00 to 23:15. Winter: 195 minutes x 50 x 100 = 975,000 cents; the rest of the year from 22:00: 75 minutes =
    // 375,000.
    expect(nightOn('2027-12-21')).toEqual(['main 975000']);
    expect(nightOn('2028-02-29')).toEqual(['main 975000']);
    expect(nightOn('2028-03-20')).toEqual(['main 975000']);
    expect(nightOn('2028-03-21')).toEqual(['main 375000']);
    expect(nightOn('2027-12-20')).toEqual(['main 375000']);
  });
});

describe('C-4 sixth-day, sunday, holiday', () => {
  const rules = { ...PLAIN_RULES, sixthDayPremiumPercent: 25, sundayPremiumPercent: 50, holidayPremiumPercent: 100 };
  const premiums = (dates: readonly string[], with_: Partial<Base> = {}): string[] => {
    const plan = on(dates);
    const year = season(
      dates.map(() => 60),
      { rules, ...with_ },
    );
    return (['sixth-day', 'sunday', 'holiday'] as const).flatMap((code) =>
      costsOf(year, plan, code).map((line) => line.replace('main', code)),
    );
  };

  test('the sixth and the seventh day of a civil week, and a Sunday on top', () => {
    const week = [12, 13, 14, 15, 16, 17, 18].map((date) => `2027-04-${date}`);
    // 25 % of 4,000,005 = 1,000,001.25 -> 1,000,001, twice; 50 % = 2,000,002.5 -> 2,000,003.
    expect(premiums(week)).toEqual(['sixth-day 2000002', 'sunday 2000003']);
    expect(premiums(week.slice(2))).toEqual(['sunday 2000003']);
  });

  test('a holiday worked all the same, also one of the season', () => {
    expect(premiums(['2027-05-06'])).toEqual(['holiday 4000005']);
    expect(premiums(['2027-05-06'], { workedHolidays: [day('2027-05-06')] })).toEqual(['holiday 4000005']);
    expect(premiums(['2027-05-07'], { extraHolidays: [day('2027-05-07')] })).toEqual(['holiday 4000005']);
  });
});
