import { describe, expect, test } from 'vitest';
import type { StorySet } from '../../season/index.ts';
import {
  day,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallUnit,
  smallWay,
} from '../../season/testing/small-season.ts';
import { brokenIn, planOf, summary } from '../testing/plan-of.ts';
import { verifyPlan } from '../verify-plan.ts';

describe('R-2 way-allowed', () => {
  const ways = [smallWay('street', 'real place'), smallWay('studio', 'stage')];
  const seasonWith = (set: Partial<StorySet>): ReturnType<typeof smallSeason> =>
    smallSeason({
      sets: [smallSet('FLAT', ways, set)],
      places: [smallPlace('studio'), smallPlace('street')],
      scenes: [
        smallScene('101-1', { light: 'any' }),
        smallScene('101-2', {
          light: 'any',
          parts: [1, 2].map((part) => ({ part, eighths: 8, minutes: 30, people: [] })),
        }),
      ],
    });
  const shot = (...strips: string[]): { date: string; strips: string[] }[] => [{ date: '2027-04-12', strips }];

  test('legal: one way for the set, either of them', () => {
    expect(brokenIn(seasonWith({}), shot('101-1', '101-2/1', '101-2/2'))).toEqual([]);
    expect(brokenIn(seasonWith({}), shot('101-1@studio', '101-2/1@studio', '101-2/2@studio'))).toEqual([]);
  });

  test('broken: two ways for one set', () => {
    expect(brokenIn(seasonWith({}), shot('101-1', '101-2/1@studio', '101-2/2@studio'))).toEqual(['way-allowed 1']);
  });

  test('mixWays: scenes may differ, parts of a scene may not', () => {
    const mixed = seasonWith({ mixWays: true });
    expect(brokenIn(mixed, shot('101-1', '101-2/1@studio', '101-2/2@studio'))).toEqual([]);
    expect(brokenIn(mixed, shot('101-1', '101-2/1', '101-2/2@studio'))).toEqual(['way-allowed 1']);
  });

  test('a set that is the city is shot at the real place, unless someone decided to fake it', () => {
    const fake = { who: 'A. Producer', when: day('2027-02-01'), why: 'cheaper' };
    const strips = shot('101-1@studio', '101-2/1@studio', '101-2/2@studio');
    expect(brokenIn(seasonWith({ isCity: true }), shot('101-1', '101-2/1', '101-2/2'))).toEqual([]);
    expect(brokenIn(seasonWith({ isCity: true }), strips)).toEqual(['way-allowed 1', 'way-allowed 1', 'way-allowed 1']);
    expect(brokenIn(seasonWith({ isCity: true, fake }), strips)).toEqual([]);
  });

  test('broken: a unit that may not shoot the scene', () => {
    const season = smallSeason({
      units: [smallUnit(), smallUnit({ id: 'second' })],
      scenes: [smallScene('101-1'), smallScene('101-2', { units: ['main', 'second'] })],
    });
    expect(brokenIn(season, [{ date: '2027-04-12', unit: 'second', strips: ['101-2'] }, ...shot('101-1')])).toEqual([]);
    expect(brokenIn(season, [{ date: '2027-04-12', unit: 'second', strips: ['101-1', '101-2'] }])).toEqual([
      'way-allowed 1',
    ]);
  });

  test('broken: a place that is not the place of the way, and a way the set does not have', () => {
    const season = smallSeason({ scenes: [smallScene('101-1')] });
    const plan = planOf(season, shot('101-1'));
    const moved = (change: { place?: string; wayId?: string; way?: 'double' }): string[] => {
      const [planDay] = plan.days;
      const strips = planDay!.strips.map((strip) => ({ ...strip, ...change }));
      return summary(verifyPlan(season, { ...plan, days: [{ ...planDay!, strips }] }).conflicts);
    };
    expect(moved({})).toEqual([]);
    expect(moved({ place: 'street' })).toEqual(['way-allowed 1']);
    expect(moved({ way: 'double' })).toEqual(['way-allowed 1']);
    expect(moved({ wayId: 'street' })).toEqual(['way-allowed 1']);
  });
});
