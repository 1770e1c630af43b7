import { describe, expect, test } from 'vitest';
import type { Incentive, Season } from '../../season/index.ts';
import {
  NO_WISHES,
  smallBase,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallUnit,
  smallWay,
} from '../../season/testing/small-season.ts';
import { costsOf, type DayChoice } from '../testing/plan-of.ts';

const SCHEME: Incentive = {
  id: 'trip',
  name: 'Rebate',
  rateBasisPoints: 3_000,
  qualifies: { 'crew-day': 100, 'place-day': 50 },
  minimumSpend: 0,
  minimumShootingDays: 0,
  maxPercentOfBudget: 100,
  cap: null,
};

/**
 * Two days in Paris: crew 2 x 1,000,003, place 2 x 100,001; one in Rome (no scheme there unless given): crew 500,000.
 */
function season(paris: Partial<Incentive> | null, rome: Partial<Incentive> | null = null): Season {
  const scheme = (given: Partial<Incentive> | null): Incentive | null =>
    given === null ? null : { ...SCHEME, ...given };
  return smallSeason({
    bases: [
      smallBase({ crewDay: 1_000_003, incentive: scheme(paris) }),
      smallBase({
        id: 'rome',
        country: 'IT',
        timeZone: 'Europe/Rome',
        crewDay: 500_000,
        crewStay: 0,
        incentive: scheme(rome),
      }),
    ],
    units: [smallUnit(), smallUnit({ id: 'second', crewPercent: 50 })],
    places: [smallPlace('studio', { feePerDay: 100_001 }), smallPlace('forum', { base: 'rome', feePerDay: 0 })],
    sets: [smallSet('FLAT', [smallWay('studio', 'stage')]), smallSet('FORUM', [smallWay('forum', 'stage')])],
    scenes: [
      smallScene('101-1', { units: ['main', 'second'] }),
      smallScene('101-2', { units: ['main', 'second'] }),
      smallScene('101-3', { set: 'FORUM' }),
    ],
    preferences: { ...NO_WISHES, storyOrder: 0, authenticity: 1_000 },
  });
}

const PLAN: DayChoice[] = ['12', '13', '14'].map((date, i) => ({ date: `2027-04-${date}`, strips: [`101-${i + 1}`] }));

function back(paris: Partial<Incentive> | null, rome: Partial<Incentive> | null = null, plan = PLAN): string[] {
  return costsOf(season(paris, rome), plan, 'incentive');
}

describe('C-18 incentive', () => {
  test('rate x qualifying share of each code, rounded down', () => {
    // Q = 2,000,006 + floor(200,002 / 2) = 2,100,007; x 30 % = 630,002.1 -> 630,002.
    expect(back({})).toEqual(['paris -630002']);
    // 33 % of 2,000,006 = 660,001.98 -> 660,001; 33 % of 200,002 = 66,000.66 -> 66,000; x 30 % = 217,800.3.
    expect(back({ qualifies: { 'crew-day': 33, 'place-day': 33 } })).toEqual(['paris -217800']);
  });

  test('per base, for what counts there', () => {
    expect(back(null, {})).toEqual(['rome -150000']);
    expect(back({}, {})).toEqual(['paris -630002', 'rome -150000']);
    expect(back(null)).toEqual([]);
  });

  test('a floor of spend: reached at the amount itself', () => {
    expect(back({ minimumSpend: 2_100_007 })).toEqual(['paris -630002']);
    expect(back({ minimumSpend: 2_100_008 })).toEqual([]);
  });

  test('a floor of shooting dates: two units on one date are one', () => {
    expect(back({ minimumShootingDays: 2 })).toEqual(['paris -630002']);
    expect(back({ minimumShootingDays: 3 })).toEqual([]);
    const oneDate: DayChoice[] = [PLAN[0]!, { ...PLAN[0]!, unit: 'second', strips: ['101-2'] }, PLAN[2]!];
    expect(back({ minimumShootingDays: 2 }, null, oneDate)).toEqual([]);
  });

  test('a cap', () => {
    expect(back({ cap: 600_000 })).toEqual(['paris -600000']);
    expect(back({ cap: 700_000 })).toEqual(['paris -630002']);
  });

  test('what waiting for it costs', () => {
    // 630,002 x 8 % x 18 / 12 = 75,600.24 -> 75,600.
    expect(back({ financing: { percentPerYear: 8, months: 18 } })).toEqual(['paris -554402']);
    expect(back({ cap: 600_000, financing: { percentPerYear: 10, months: 12 } })).toEqual(['paris -540000']);
    expect(back({ financing: { percentPerYear: 100, months: 13 } })).toEqual([]);
  });

  test('a share of the budget: all lines of the plan, of other bases too, but no preferences', () => {
    // B = 2,000,006 + 200,002 + 500,000 = 2,700,008 (authenticity is not in it). 50 %: 1,350,004; x 30 % = 405,001.2.
    expect(back({ maxPercentOfBudget: 50 })).toEqual(['paris -405001']);
    // The floor looks at the spend before this limit.
    expect(back({ maxPercentOfBudget: 50, minimumSpend: 2_100_000 })).toEqual(['paris -405001']);
  });
});
