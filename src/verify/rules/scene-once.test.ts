import { describe, expect, test } from 'vitest';
import { smallScene, smallSeason } from '../../season/testing/small-season.ts';
import { brokenIn, planOf, summary } from '../testing/plan-of.ts';
import { verifyPlan } from '../verify-plan.ts';

describe('R-1 scene-once', () => {
  const split = [
    { part: 1, eighths: 10, minutes: 60, people: [] },
    { part: 2, eighths: 6, minutes: 60, people: [] },
  ];
  const season = smallSeason({ scenes: [smallScene('101-1'), smallScene('101-2', { parts: split })] });
  const all = ['101-1', '101-2/1', '101-2/2'];

  test('legal: every part on one day', () => {
    expect(brokenIn(season, [{ date: '2027-04-12', strips: all }])).toEqual([]);
  });

  test('legal: an omitted scene is on no day', () => {
    const scenes = [smallScene('101-1'), smallScene('101-2', { omitted: true })];
    expect(brokenIn(smallSeason({ scenes }), [{ date: '2027-04-12', strips: ['101-1'] }])).toEqual([]);
  });

  test('broken: a part on no day', () => {
    const broken = brokenIn(season, [{ date: '2027-04-12', strips: ['101-1', '101-2/1'] }]);
    expect(broken).toEqual(['scene-once 1']);
  });

  test('broken: a part shot three times is two too many', () => {
    const days = ['2027-04-12', '2027-04-13', '2027-04-14'].map((date) => ({ date, strips: ['101-1'] }));
    const rest = { date: '2027-04-15', strips: ['101-2/1', '101-2/2'] };
    expect(brokenIn(season, [...days, rest])).toEqual(['scene-once 2']);
  });

  test('broken: a strip the season does not have, or of an omitted scene', () => {
    const scenes = [smallScene('101-1'), smallScene('101-2', { omitted: true })];
    const broken = brokenIn(smallSeason({ scenes }), [{ date: '2027-04-12', strips: ['101-1', '101-2', '101-1/7'] }]);
    expect(broken).toEqual(['scene-once 1', 'scene-once 1']);
  });

  test('broken: parts that do not add up to the scene', () => {
    const scenes = [smallScene('101-1', { eighths: 13, parts: split })];
    const broken = brokenIn(smallSeason({ scenes }), [{ date: '2027-04-12', strips: ['101-1/1', '101-1/2'] }]);
    expect(broken).toEqual(['scene-once 3']);
  });

  test('broken: a boneyard entry, though its strip is on a day', () => {
    const plan = planOf(season, [{ date: '2027-04-12', strips: all }]);
    const verified = verifyPlan(season, { ...plan, boneyard: [{ scene: '101-1', part: 1 }] });
    expect(summary(verified.conflicts)).toEqual(['scene-once 1']);
    expect(verified.disagreements.map(({ what }) => what)).toEqual(['legal', 'conflicts: scene-once', 'boneyard']);
  });
});
