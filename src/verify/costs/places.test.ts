import { describe, expect, test } from 'vitest';
import type { Permit, Place, Season } from '../../season/index.ts';
import {
  day,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallUnit,
  smallWay,
} from '../../season/testing/small-season.ts';
import { costsOf, type DayChoice } from '../testing/plan-of.ts';

function season(studio: Partial<Place>, scenes: number): Season {
  return smallSeason({
    units: [smallUnit(), smallUnit({ id: 'second' })],
    places: [smallPlace('studio', studio)],
    sets: [
      smallSet('FLAT', [
        smallWay('studio', 'stage', { build: { workingDays: 3, cost: 3_800_000 }, strikeCost: 400_000 }),
      ]),
    ],
    scenes: Array.from({ length: scenes }, (_, i) => smallScene(`101-${i + 1}`, { units: ['main', 'second'] })),
  });
}

const on = (...dates: string[]): DayChoice[] => dates.map((date, i) => ({ date, strips: [`101-${i + 1}`] }));

describe('C-8 place-day', () => {
  test('per date, two units on one date pay once', () => {
    const days: DayChoice[] = [
      ...on('2027-04-12', '2027-04-13'),
      { date: '2027-04-13', unit: 'second', strips: ['101-3'] },
    ];
    expect(costsOf(season({ feePerDay: 120_000 }, 3), days, 'place-day')).toEqual(['studio 240000']);
  });
});

describe('C-9 build, dress, strike', () => {
  test('a way is built and struck once, its set being the subject', () => {
    expect(costsOf(season({}, 2), on('2027-04-12', '2027-04-13'), 'place-build')).toEqual(['FLAT 3800000']);
    expect(costsOf(season({}, 2), on('2027-04-12', '2027-04-13'), 'place-strike')).toEqual(['FLAT 400000']);
    expect(costsOf(season({}, 1), [], 'place-build')).toEqual([]);
  });

  test('a place is dressed and struck per visit', () => {
    const dressed = { dress: { days: 1, cost: 80_000 }, strike: { days: 1, cost: 30_000 }, keepDays: 2 };
    // 12 to 15: two free days, one visit; 15 to 19: three, another.
    const days = on('2027-04-12', '2027-04-15', '2027-04-19');
    expect(costsOf(season(dressed, 3), days, 'place-dress')).toEqual(['studio 160000']);
    expect(costsOf(season(dressed, 3), days, 'place-strike')).toEqual(['studio 60000', 'FLAT 400000']);
  });
});

describe('C-9, C-41, C-42 rent without shooting', () => {
  test('days of building, dressing and striking', () => {
    const rented = { dress: { days: 2, cost: 80_000 }, strike: { days: 1, cost: 0 }, buildPerDay: 60_000 };
    expect(costsOf(season(rented, 1), on('2027-04-12'), 'place-dress')).toEqual(['studio 200000']);
    expect(costsOf(season(rented, 1), on('2027-04-12'), 'place-strike')).toEqual(['studio 60000', 'FLAT 400000']);
    expect(costsOf(season(rented, 1), on('2027-04-12'), 'place-build')).toEqual(['FLAT 3980000']);
  });

  test('days on hold, as long as a set that is built stands', () => {
    const days = on('2027-04-12', '2027-04-15', '2027-04-26');
    expect(costsOf(season({ holdPerDay: 50_000 }, 3), days, 'place-hold')).toEqual(['studio 600000']);
    const real = season({ holdPerDay: 50_000, keepDays: 2 }, 3);
    const found = { ...real, sets: [smallSet('FLAT', [smallWay('studio', 'real place')])] };
    expect(costsOf(found, days, 'place-hold')).toEqual(['studio 100000']);
  });

  test('each day that a set stands', () => {
    const { sets, ...rest } = season({}, 2);
    const standing = {
      ...rest,
      sets: sets.map((set) => ({ ...set, ways: [{ ...set.ways[0]!, standingPerDay: 700 }] })),
    };
    expect(costsOf(standing, on('2027-04-12', '2027-04-20'), 'set-standing')).toEqual(['FLAT 6300']);
  });
});

describe('C-10 permit', () => {
  const paid = (per: Permit['per'], ...dates: string[]): string[] => {
    const permit = { cost: 50_000, per, leadWorkingDays: 0, filed: day('2027-03-01') };
    return costsOf(season({ permit }, dates.length), on(...dates), 'permit');
  };

  test('per use, per day', () => {
    expect(paid('use', '2027-04-12', '2027-04-30')).toEqual(['studio 50000']);
    expect(paid('day', '2027-04-12', '2027-04-30')).toEqual(['studio 100000']);
    expect(paid('use')).toEqual([]);
  });

  test('per fortnight: 14 days from the first date, then from the first date not covered', () => {
    expect(paid('fortnight', '2027-04-12', '2027-04-25')).toEqual(['studio 50000']);
    expect(paid('fortnight', '2027-04-12', '2027-04-26')).toEqual(['studio 100000']);
    // Second period from 29 April, not from the 26th: 12 May is its last day, the 13th a third.
    expect(paid('fortnight', '2027-04-12', '2027-04-29', '2027-05-12')).toEqual(['studio 100000']);
    expect(paid('fortnight', '2027-04-12', '2027-04-29', '2027-05-13')).toEqual(['studio 150000']);
    // Over a leap day: 16 February + 13 days is 29 February.
    expect(paid('fortnight', '2028-02-16', '2028-02-29')).toEqual(['studio 50000']);
    expect(paid('fortnight', '2028-02-16', '2028-03-01')).toEqual(['studio 100000']);
  });
});
