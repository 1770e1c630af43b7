import { describe, expect, test } from 'vitest';
import { PLAIN_RULES, smallBase, smallPerson, smallScene, smallSeason } from '../../season/testing/small-season.ts';
import { brokenIn } from '../testing/plan-of.ts';

/** One strip; W = 45 + minutes + 30, plus a meal when shooting goes on longer than six hours after the call. */
function brokenAfter(
  minutes: number,
  rules: Partial<typeof PLAIN_RULES> = {},
  maxDayMinutes: number | null = null,
): string[] {
  const parts = [{ part: 1, eighths: 16, minutes, people: ['lou'] }];
  const season = smallSeason({
    bases: [smallBase({ rules: { ...PLAIN_RULES, ...rules } })],
    people: [smallPerson('lou', { maxDayMinutes })],
    scenes: [smallScene('101-1', { people: ['lou'], parts })],
  });
  return brokenIn(season, [{ date: '2027-04-12', strips: ['101-1'] }]);
}

describe('R-6 day-length', () => {
  test('work is call to wrap without the meal', () => {
    // 45 + 585 + 30 = 660 of work, 720 with the meal.
    expect(brokenAfter(585)).toEqual([]);
    expect(brokenAfter(600)).toEqual(['day-length 15']);
  });

  test('amplitude counts the meal, where the rule pack has such a rule', () => {
    expect(brokenAfter(585, { maxAmplitudeMinutes: 720 })).toEqual([]);
    expect(brokenAfter(585, { maxAmplitudeMinutes: 700 })).toEqual(['day-length 20']);
    expect(brokenAfter(585, { maxAmplitudeMinutes: null })).toEqual([]);
  });

  test("a person's own day goes from make-up to getting out", () => {
    // 45 + 120 + 15 = 180.
    expect(brokenAfter(120, {}, 180)).toEqual([]);
    expect(brokenAfter(120, {}, 170)).toEqual(['day-length 10']);
  });
});
