import { describe, expect, test } from 'vitest';
import type { Person, Season } from '../../season/index.ts';
import {
  day,
  smallBase,
  smallPerson,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallUnit,
  smallWay,
} from '../../season/testing/small-season.ts';
import { brokenIn } from '../testing/plan-of.ts';

const parts = [{ part: 1, eighths: 16, minutes: 120, people: ['lou'] }];

function brokenFor(lou: Partial<Person>, date = '2027-04-12', call = '08:00'): string[] {
  const scenes = [smallScene('101-1', { people: ['lou'], parts })];
  return brokenIn(smallSeason({ people: [smallPerson('lou', lou)], scenes }), [{ date, call, strips: ['101-1'] }]);
}

describe('R-3 person-available', () => {
  test('free inside available, both ends included', () => {
    const available = [{ from: day('2027-04-12'), to: day('2027-04-13') }];
    expect(brokenFor({ available })).toEqual([]);
    expect(brokenFor({ available }, '2027-04-13')).toEqual([]);
    expect(brokenFor({ available }, '2027-04-14')).toEqual(['person-available 1']);
  });

  test('not free on unavailable days and on other weekdays', () => {
    const unavailable = [{ from: day('2027-04-12'), to: day('2027-04-12') }];
    expect(brokenFor({ unavailable }, '2027-04-13')).toEqual([]);
    expect(brokenFor({ unavailable })).toEqual(['person-available 1']);
    expect(brokenFor({ freeWeekdays: [0] })).toEqual([]);
    expect(brokenFor({ freeWeekdays: [1, 2] })).toEqual(['person-available 1']);
  });

  test('own call and own wrap, make-up and getting out included, by how many minutes', () => {
    // Call 08:00, strip 08:45-10:45, make-up 45: own call 08:00; out 15: own wrap 11:00.
    expect(brokenFor({ earliest: 8 * 60, latest: 11 * 60 })).toEqual([]);
    expect(brokenFor({ earliest: 8 * 60 + 10 })).toEqual(['person-available 10']);
    expect(brokenFor({ latest: 10 * 60 + 59 })).toEqual(['person-available 1']);
  });

  test('on dates with hours of their own those count, the first row first', () => {
    const days = [{ from: day('2027-04-12'), to: day('2027-04-12') }];
    expect(brokenFor({ latest: 10 * 60, hoursOn: [{ days, earliest: null, latest: 11 * 60 }] })).toEqual([]);
    const hoursOn = [
      { days, earliest: 8 * 60 + 10, latest: null },
      { days, earliest: 9 * 60, latest: null },
    ];
    expect(brokenFor({ hoursOn })).toEqual(['person-available 10']);
    expect(brokenFor({ hoursOn }, '2027-04-13')).toEqual([]);
  });

  test('one unit per date', () => {
    const scenes = ['101-1', '101-2'].map((id) =>
      smallScene(id, { people: ['lou'], units: ['main', 'second'], parts }),
    );
    const season = smallSeason({ scenes, units: [smallUnit(), smallUnit({ id: 'second' })] });
    const two = (call: string, date = '2027-04-12'): string[] =>
      brokenIn(season, [
        { date: '2027-04-12', strips: ['101-1'] },
        { date, unit: 'second', call, strips: ['101-2'] },
      ]);
    expect(two('08:00', '2027-04-13')).toEqual([]);
    expect(two('14:00')).toEqual(['person-available 1']);
  });
});

describe('R-3 time to travel between bases', () => {
  const away = (days: number): Season =>
    smallSeason({
      bases: [smallBase(), smallBase({ id: 'rome', country: 'IT', timeZone: 'Europe/Rome' })],
      baseTravel: [{ between: ['rome', 'paris'], days, company: 0, fare: 0 }],
      units: [smallUnit(), smallUnit({ id: 'second' })],
      places: [smallPlace('studio'), smallPlace('forum', { base: 'rome' })],
      sets: [smallSet('FLAT', [smallWay('studio', 'stage')]), smallSet('FORUM', [smallWay('forum', 'real place')])],
      scenes: [
        smallScene('101-1', { people: ['lou'] }),
        smallScene('101-2', { people: ['lou'], set: 'FORUM', units: ['second'] }),
      ],
    });
  const trip = (days: number, second: string): string[] =>
    brokenIn(away(days), [
      { date: '2027-04-12', strips: ['101-1'] },
      { date: second, unit: 'second', strips: ['101-2'] },
    ]);

  test('the days between are enough, or miss so many', () => {
    expect(trip(0, '2027-04-13')).toEqual([]);
    expect(trip(2, '2027-04-15')).toEqual([]);
    expect(trip(2, '2027-04-13')).toEqual(['person-available 2']);
  });

  test('nothing is asked before the first date away from home', () => {
    const season = { ...away(3), people: [smallPerson('lou', { homeBase: 'rome' })] };
    const scenes = season.scenes.slice(0, 1);
    expect(brokenIn({ ...season, scenes }, [{ date: '2027-04-12', strips: ['101-1'] }])).toEqual([]);
  });
});
