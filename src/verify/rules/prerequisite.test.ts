import { describe, expect, test } from 'vitest';
import type { Season } from '../../season/index.ts';
import {
  day,
  smallEpisode,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../../season/testing/small-season.ts';
import { brokenIn } from '../testing/plan-of.ts';

function brokenOn(date: number, with_: Partial<Season>): string[] {
  const season = smallSeason({ scenes: [smallScene('101-1')], ...with_ });
  const strips = season.scenes.map(({ id }) => id);
  return brokenIn(season, [{ date: `2027-04-${date}`, strips }]);
}

describe('R-11 prerequisite', () => {
  test('the day after the last working day of all steps', () => {
    const steps = [3, 2].map((workingDays) => ({ name: 'step', workingDays, cost: 0 }));
    const song = {
      id: 'song',
      name: 'The song',
      kind: 'song' as const,
      scenes: ['101-1'],
      starts: day('2027-04-12'),
      base: 'paris',
      steps,
    };
    // Five working days: 12 to 16 April. The 17th is a Saturday.
    expect(brokenOn(19, { prerequisites: [song] })).toEqual([]);
    expect(brokenOn(16, { prerequisites: [song] })).toEqual(['prerequisite 1']);
    expect(brokenOn(14, { prerequisites: [song] })).toEqual(['prerequisite 3']);
    expect(brokenOn(12, { prerequisites: [{ ...song, steps: [] }] })).toEqual([]);
    expect(brokenOn(12, { prerequisites: [{ ...song, scenes: [] }] })).toEqual([]);
  });

  test('a step with a date of its own: those after it count from the next day', () => {
    const step = { name: 'arrange', workingDays: 30, cost: 0, by: day('2027-04-13') };
    const song = {
      ...{ id: 'song', name: 'The song', kind: 'song' as const, scenes: ['101-1'], starts: day('2027-03-01') },
      ...{ base: 'paris', steps: [step, { name: 'rehearse', workingDays: 2, cost: 0 }] },
    };
    // Rehearsed on the 14th and 15th.
    expect(brokenOn(16, { prerequisites: [song] })).toEqual([]);
    expect(brokenOn(14, { prerequisites: [song] })).toEqual(['prerequisite 2']);
    expect(brokenOn(13, { prerequisites: [{ ...song, steps: [step] }] })).toEqual(['prerequisite 1']);
  });

  test('a permit, from the day it is filed', () => {
    const permit = { cost: 0, per: 'use' as const, leadWorkingDays: 3, filed: day('2027-04-12') };
    const places = [smallPlace('studio', { permit })];
    expect(brokenOn(15, { places })).toEqual([]);
    expect(brokenOn(13, { places })).toEqual(['prerequisite 2']);
  });

  test('a build, from the start of preparation; Easter Monday is no working day', () => {
    const sets = [smallSet('FLAT', [smallWay('studio', 'stage', { build: { workingDays: 30, cost: 0 } })])];
    // From 1 March: 20 working days in March after 4 weeks (26 March), Easter Monday is the 29th; the 30th day is 12
    // April.
    expect(brokenOn(13, { sets })).toEqual([]);
    expect(brokenOn(12, { sets })).toEqual(['prerequisite 1']);
  });

  test('an expected script: so many calendar days after it arrives', () => {
    const expected = { arrives: day('2027-04-05'), eighths: 16, cast: [], set: 'FLAT' };
    const with_ = {
      episodes: [smallEpisode('105', { expected })],
      scenes: [smallScene('105-E1', { expected: true })],
    };
    expect(brokenOn(19, with_)).toEqual([]);
    expect(brokenOn(16, with_)).toEqual(['prerequisite 3']);
  });
});
