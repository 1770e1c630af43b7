import { describe, expect, test } from 'vitest';
import type { Place } from '../../season/index.ts';
import { day, smallPlace, smallScene, smallSeason } from '../../season/testing/small-season.ts';
import { brokenIn } from '../testing/plan-of.ts';

const parts = [{ part: 1, eighths: 16, minutes: 120, people: [] }];

function brokenAt(studio: Partial<Place>, ...dates: string[]): string[] {
  const scenes = dates.map((_, i) => smallScene(`101-${i + 1}`, { parts }));
  const season = smallSeason({ places: [smallPlace('studio', studio), smallPlace('street')], scenes });
  return brokenIn(
    season,
    dates.map((date, i) => ({ date, strips: [`101-${i + 1}`] })),
  );
}

function range(from: string, to = from): { from: ReturnType<typeof day>; to: ReturnType<typeof day> } {
  return { from: day(from), to: day(to) };
}

describe('R-4 place-available', () => {
  test('black-outs, windows and weekdays', () => {
    expect(brokenAt({ closed: [range('2027-04-13')] }, '2027-04-12')).toEqual([]);
    expect(brokenAt({ closed: [range('2027-04-12', '2027-04-13')] }, '2027-04-12')).toEqual(['place-available 1']);
    expect(brokenAt({ available: [range('2027-04-12')] }, '2027-04-12')).toEqual([]);
    expect(brokenAt({ available: [range('2027-04-13')] }, '2027-04-12')).toEqual(['place-available 1']);
    expect(brokenAt({ closedWeekdays: [0] }, '2027-04-13')).toEqual([]);
    expect(brokenAt({ closedWeekdays: [0] }, '2027-04-12')).toEqual(['place-available 1']);
  });

  test('hours: strips, not the call and not the wrap, are inside them', () => {
    // Call 08:00, strip 08:45-10:45, wrap 11:15.
    expect(brokenAt({ opens: 525, closes: 645 }, '2027-04-12')).toEqual([]);
    expect(brokenAt({ opens: 540, closes: 645 }, '2027-04-12')).toEqual(['place-available 15']);
    expect(brokenAt({ opens: 525, closes: 640 }, '2027-04-12')).toEqual(['place-available 5']);
  });

  test('dressing before and striking after a visit need the place, on weekends and days the place is not open too', () => {
    const two = { dress: { days: 2, cost: 0 }, strike: { days: 1, cost: 0 }, closedWeekdays: [5, 6] as const };
    expect(brokenAt(two, '2027-04-12')).toEqual([]);
    expect(brokenAt({ ...two, closed: [range('2027-04-10')] }, '2027-04-12')).toEqual(['place-available 1']);
    expect(brokenAt({ ...two, closed: [range('2027-04-13')] }, '2027-04-12')).toEqual(['place-available 1']);
    expect(brokenAt({ ...two, available: [range('2027-04-12')] }, '2027-04-12')).toHaveLength(3);
    expect(
      brokenAt(
        { ...two, available: [range('2027-04-10', '2027-04-11'), range('2027-04-12', '2027-04-13')] },
        '2027-04-12',
      ),
    ).toEqual([]);
  });

  test('up to keepDays free days the dressing stays; one more makes two visits', () => {
    const once = { dress: { days: 1, cost: 0 }, closed: [range('2027-04-15')] };
    // Shot on the 12th and the 16th: three free days between, the 15th would be needed to dress again.
    expect(brokenAt({ ...once, keepDays: 3 }, '2027-04-12', '2027-04-16')).toEqual([]);
    expect(brokenAt({ ...once, keepDays: 2 }, '2027-04-12', '2027-04-16')).toEqual(['place-available 1']);
  });
});
