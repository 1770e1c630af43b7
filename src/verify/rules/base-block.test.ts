import { describe, expect, test } from 'vitest';
import type { Season } from '../../season/index.ts';
import {
  smallBase,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../../season/testing/small-season.ts';
import { brokenIn, planOf, summary } from '../testing/plan-of.ts';
import { verifyPlan } from '../verify-plan.ts';

/** Scenes 1 to 3 are at home, 4 and 5 in Rome. */
function season(blocks: number, days: number): Season {
  const flat = ['101-1', '101-2', '101-3'].map((id) => smallScene(id, { eighths: 4 }));
  const forum = ['101-4', '101-5'].map((id) => smallScene(id, { eighths: 4, set: 'FORUM' }));
  return smallSeason({
    bases: [smallBase({ blocks }), smallBase({ id: 'rome', country: 'IT', timeZone: 'Europe/Rome', blocks })],
    baseTravel: [{ between: ['paris', 'rome'], days, company: 0, fare: 0 }],
    places: [smallPlace('studio'), smallPlace('forum', { base: 'rome' })],
    sets: [smallSet('FLAT', [smallWay('studio', 'stage')]), smallSet('FORUM', [smallWay('forum', 'real place')])],
    scenes: [...flat, ...forum],
  });
}

const on = (day: number, ...strips: string[]): { date: string; strips: string[] } => ({
  date: `2027-04-${day}`,
  strips,
});

describe('R-12 base-block', () => {
  const oneBlock = [on(12, '101-1', '101-2', '101-3'), on(14, '101-4'), on(15, '101-5')];

  test('legal: each base once, with the travel days between', () => {
    expect(brokenIn(season(1, 1), oneBlock)).toEqual([]);
  });

  test('broken: travel days missing', () => {
    expect(brokenIn(season(1, 3), oneBlock)).toEqual(['base-block 2']);
  });

  test('visits count per base, home too', () => {
    const thereAndBack = [on(12, '101-1', '101-2'), on(14, '101-4', '101-5'), on(16, '101-3')];
    expect(brokenIn(season(2, 1), thereAndBack)).toEqual([]);
    expect(brokenIn(season(1, 1), thereAndBack)).toEqual(['base-block 1']);
    const twice = [on(12, '101-4'), on(14, '101-1', '101-2'), on(16, '101-5'), on(20, '101-3')];
    expect(brokenIn(season(1, 1), twice)).toEqual(['base-block 1', 'base-block 1']);
  });

  test('broken: a day at two bases, and a day said to be elsewhere', () => {
    expect(brokenIn(season(1, 0), [on(12, '101-1', '101-2', '101-3', '101-4', '101-5')])).toEqual(['base-block 2']);
    const plan = planOf(season(1, 1), oneBlock);
    const days = plan.days.map((day) => ({ ...day, base: 'paris' }));
    const verified = verifyPlan(season(1, 1), { ...plan, days });
    expect(summary(verified.conflicts)).toEqual(['base-block 1', 'base-block 1']);
    expect(verified.disagreements.map(({ what }) => what)).toContain('2027-04-14 main: base');
  });
});
