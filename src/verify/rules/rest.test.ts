import { describe, expect, test } from 'vitest';
import type { Season } from '../../season/index.ts';
import {
  DAY_PLAYER,
  PLAIN_RULES,
  smallBase,
  smallPerson,
  smallScene,
  smallSeason,
} from '../../season/testing/small-season.ts';
import { brokenIn, costsOf } from '../testing/plan-of.ts';

/** Strips of 210 minutes: a call at 14:00 wraps at 18:45. */
function twoDays(rules: Partial<typeof PLAIN_RULES>, restMinutes = 0): Season {
  const parts = [{ part: 1, eighths: 16, minutes: 210, people: ['lou'] }];
  const everyDay = [0, 1, 2, 3, 4, 5, 6] as const;
  const season = smallSeason({
    bases: [
      smallBase({ weekdays: everyDay, rules: { ...PLAIN_RULES, dailyRestMinutes: 0, weeklyRestMinutes: 0, ...rules } }),
    ],
    people: [smallPerson('lou', { restMinutes })],
    scenes: ['101-1', '101-2'].map((id) => smallScene(id, { people: ['lou'], parts })),
  });
  return { ...season, calendar: { ...season.calendar, start: '2027-01-01' as Season['calendar']['start'], end: null } };
}

function broken(season: Season, first: string, second: string, call: string): string[] {
  return brokenIn(season, [
    { date: first, call: '14:00', strips: ['101-1'] },
    { date: second, call, strips: ['101-2'] },
  ]);
}

describe('R-7 rest', () => {
  test('of the unit, from wrap to call', () => {
    const season = twoDays({ dailyRestMinutes: 660 });
    expect(broken(season, '2027-04-12', '2027-04-13', '05:45')).toEqual([]);
    expect(broken(season, '2027-04-12', '2027-04-13', '05:30')).toEqual(['rest 15']);
  });

  test('in the night in which clocks go forward the same two times are an hour short', () => {
    const season = twoDays({ dailyRestMinutes: 660 });
    expect(broken(season, '2027-03-27', '2027-03-28', '05:45')).toEqual(['rest 60']);
    expect(broken(season, '2027-10-30', '2027-10-31', '04:45')).toEqual([]);
  });

  test('of a person, cut by a forced call to its floor', () => {
    const contract = { ...DAY_PLAYER, forcedCall: { floorMinutes: 600, percent: 50, most: null } } as const;
    const season = twoDays({}, 720);
    const forced = { ...season, people: [{ ...season.people[0]!, contract }] };
    const days = (call: string) => [
      { date: '2027-04-12', call: '14:00', strips: ['101-1'] },
      { date: '2027-04-13', call, strips: ['101-2'] },
    ];
    // Own wrap 18:30; at 6:00 the own call is at 6:00: eleven and a half hours.
    expect(brokenIn(forced, days('06:00'))).toEqual([]);
    expect(costsOf(forced, days('06:00'), 'forced-call')).toEqual(['lou 55000']);
    expect(costsOf(forced, days('06:30'), 'forced-call')).toEqual([]);
    expect(brokenIn(forced, days('04:15'))).toEqual(['rest 15']);
    expect(brokenIn(season, days('06:00'))).toEqual(['rest 30']);
  });

  test('of a person, weekly', () => {
    const season = twoDays({});
    const weekly = { ...season, people: [{ ...season.people[0]!, weeklyRestMinutes: 2880 }] };
    // Own wrap on Saturday at 18:30.
    expect(broken(weekly, '2027-04-17', '2027-04-19', '18:30')).toEqual([]);
    expect(broken(weekly, '2027-04-17', '2027-04-19', '18:00')).toEqual(['rest 30']);
    expect(broken(weekly, '2027-04-16', '2027-04-17', '18:00')).toEqual([]);
  });

  test('of a person, from own wrap to own call', () => {
    // Own wrap 18:15 + 15 = 18:30; own call = unit call + 45 - 45.
    expect(broken(twoDays({}, 660), '2027-04-12', '2027-04-13', '05:30')).toEqual([]);
    expect(broken(twoDays({}, 660), '2027-04-12', '2027-04-13', '05:00')).toEqual(['rest 30']);
  });

  test('a person whose rest is 0 is asked nothing, not even that the wrap is before the call', () => {
    const slowToLeave = (rest: number): Season => {
      const season = twoDays({}, rest);
      return { ...season, people: season.people.map((person) => ({ ...person, outMinutes: 45 })) };
    };
    // Own wrap 25:00, own call 00:45 of the same night.
    const nights = [
      { date: '2027-04-12', call: '20:00', strips: ['101-1'] },
      { date: '2027-04-13', call: '00:45', strips: ['101-2'] },
    ];
    expect(brokenIn(slowToLeave(0), nights)).toEqual([]);
    expect(brokenIn(slowToLeave(1), nights)).toEqual(['rest 16']);
  });

  test('of the week, over the weekend; the daily rest does not replace it', () => {
    const season = twoDays({ weeklyRestMinutes: 2100 });
    // Saturday 18:45 to Monday 05:45 is 35 h.
    expect(broken(season, '2027-04-17', '2027-04-19', '05:45')).toEqual([]);
    expect(broken(season, '2027-04-17', '2027-04-19', '05:00')).toEqual(['rest 45']);
    // Sunday to Monday is a change of week too; Monday to Tuesday is not.
    expect(broken(season, '2027-04-18', '2027-04-19', '08:00')).toEqual(['rest 1305']);
    expect(broken(season, '2027-04-19', '2027-04-20', '08:00')).toEqual([]);
  });
});
