import { describe, expect, test } from 'vitest';
import type { Element } from '../../season/index.ts';
import { day, smallElement, smallScene, smallSeason } from '../../season/testing/small-season.ts';
import { brokenIn } from '../testing/plan-of.ts';

function brokenOn(date: number, with_: Partial<Element>, amount = 1): string[] {
  const season = smallSeason({
    scenes: [smallScene('101-1', { elements: [{ element: 'car', amount }] })],
    elements: [smallElement('car', { category: 'vehicles', ...with_ })],
  });
  return brokenIn(season, [{ date: `2027-04-${date}`, strips: ['101-1'] }]);
}

describe('R-15 element-available', () => {
  test('it is there inside its days, and outside those on which it is not', () => {
    const available = [{ from: day('2027-04-14'), to: day('2027-04-16') }];
    expect(brokenOn(14, { available })).toEqual([]);
    expect(brokenOn(13, { available })).toEqual(['element-available 1']);
    const unavailable = [{ from: day('2027-04-15'), to: day('2027-04-15') }];
    expect(brokenOn(15, { available, unavailable })).toEqual(['element-available 1']);
    expect(brokenOn(16, { available, unavailable })).toEqual([]);
  });

  test('it is used after its lead time, counted from the start of preparation', () => {
    // Prep starts on Mon 1 March 2027, and Easter Monday, 29 March, is a holiday: the 31st working day is 13 April.
    expect(brokenOn(14, { leadDays: 31 })).toEqual([]);
    expect(brokenOn(13, { leadDays: 31 })).toEqual(['element-available 1']);
    expect(brokenOn(12, { leadDays: 31 })).toEqual(['element-available 2']);
  });

  test('a scene that needs none of it asks nothing', () => {
    expect(brokenOn(13, { unavailable: [{ from: day('2027-04-13'), to: day('2027-04-13') }] }, 0)).toEqual([]);
  });
});
