import { describe, expect, test } from 'vitest';
import type { Season } from '../../season/index.ts';
import { smallPlace, smallScene, smallSeason, smallSet, smallWay } from '../../season/testing/small-season.ts';
import { brokenIn } from '../testing/plan-of.ts';

/** Scenes 1 and 2 in the flat, 3 in the office, both on one stage. */
function season(setsAtOnce: number | null): Season {
  return smallSeason({
    places: [smallPlace('stage', { setsAtOnce, strike: { days: 1, cost: 0 } })],
    sets: [smallSet('FLAT', [smallWay('stage', 'stage')]), smallSet('OFFICE', [smallWay('stage', 'stage')])],
    scenes: [
      smallScene('101-1', { eighths: 4 }),
      smallScene('101-2', { eighths: 4 }),
      smallScene('101-3', { eighths: 4, set: 'OFFICE' }),
    ],
  });
}

const on = (day: number, strip: string) => ({ date: `2027-04-${day}`, strips: [strip] });

describe('R-14 sets-at-once', () => {
  test('broken: a set comes while another stands, or is being struck', () => {
    expect(brokenIn(season(1), [on(12, '101-1'), on(13, '101-3'), on(14, '101-2')])).toEqual(['sets-at-once 1']);
    expect(brokenIn(season(1), [on(12, '101-1'), on(13, '101-2'), on(14, '101-3')])).toEqual(['sets-at-once 1']);
  });

  test('legal: after the strike, or where there is room', () => {
    expect(brokenIn(season(1), [on(12, '101-1'), on(13, '101-2'), on(15, '101-3')])).toEqual([]);
    expect(brokenIn(season(2), [on(12, '101-1'), on(13, '101-3'), on(14, '101-2')])).toEqual([]);
    expect(brokenIn(season(null), [on(12, '101-1'), on(13, '101-3'), on(14, '101-2')])).toEqual([]);
  });
});
