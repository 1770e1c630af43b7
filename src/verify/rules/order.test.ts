import { describe, expect, test } from 'vitest';
import type { OrderConstraint } from '../../season/index.ts';
import { smallScene, smallSeason, smallUnit } from '../../season/testing/small-season.ts';
import { brokenIn, type DayChoice } from '../testing/plan-of.ts';

const why = 'the haircut';

function brokenBy(order: OrderConstraint, ...choices: DayChoice[]): string[] {
  const parts = [1, 2].map((part) => ({ part, eighths: 8, minutes: 60, people: [] }));
  const units = ['main', 'second'];
  const scenes = [
    smallScene('101-1', { units, eighths: 8, parts: parts.slice(0, 1) }),
    smallScene('101-2', { units, parts }),
    smallScene('101-3', { omitted: true }),
  ];
  return brokenIn(smallSeason({ scenes, units: [smallUnit(), smallUnit({ id: 'second' })], order: [order] }), choices);
}

const on = (day: number, ...strips: string[]): DayChoice => ({ date: `2027-04-${day}`, strips });

describe('R-10 order', () => {
  const haircut = (minDays: number): OrderConstraint => ({
    kind: 'before',
    first: ['101-1', '101-3'],
    // biome-ignore lint/suspicious/noThenProperty: the season's own word, never awaited
    then: ['101-2'],
    minDays,
    why,
  });

  test('before, the same day: in this order', () => {
    expect(brokenBy(haircut(0), on(12, '101-1', '101-2/1', '101-2/2'))).toEqual([]);
    // 101-2/1 08:45-09:45, 101-1 09:45-10:45, 101-2/2 10:45: the first part starts two hours before 101-1 has ended.
    expect(brokenBy(haircut(0), on(12, '101-2/1', '101-1', '101-2/2'))).toEqual(['order 120']);
  });

  test('before, in two units on one date: by the clock', () => {
    const second = (call: string): DayChoice => ({ ...on(12, '101-2/1', '101-2/2'), unit: 'second', call });
    expect(brokenBy(haircut(0), on(12, '101-1'), second('09:00'))).toEqual([]);
    expect(brokenBy(haircut(0), on(12, '101-1'), second('08:50'))).toEqual(['order 10']);
  });

  test('before, with days between: each part for itself', () => {
    // On one date both halves of the rule are broken: the day between, and the order within the day.
    expect(brokenBy(haircut(1), on(12, '101-2/1', '101-1'), on(13, '101-2/2'))).toEqual(['order 1', 'order 120']);
    expect(brokenBy(haircut(2), on(12, '101-1'), on(14, '101-2/1', '101-2/2'))).toEqual([]);
    expect(brokenBy(haircut(2), on(12, '101-1'), on(13, '101-2/1'), on(14, '101-2/2'))).toEqual(['order 1']);
    expect(brokenBy(haircut(1), on(12, '101-2/1'), on(13, '101-1'), on(14, '101-2/2'))).toEqual(['order 2']);
  });

  test('same day', () => {
    const same: OrderConstraint = { kind: 'same-day', scenes: ['101-1', '101-2'], why };
    expect(brokenBy(same, on(12, '101-1', '101-2/1', '101-2/2'))).toEqual([]);
    expect(brokenBy(same, on(12, '101-1'), on(13, '101-2/1'), on(14, '101-2/2'))).toEqual(['order 2']);
  });

  test('not the same day; parts of one scene may share one', () => {
    const apart: OrderConstraint = { kind: 'not-same-day', scenes: ['101-1', '101-2'], why };
    expect(brokenBy(apart, on(12, '101-1'), on(13, '101-2/1', '101-2/2'))).toEqual([]);
    expect(brokenBy(apart, on(12, '101-1', '101-2/1'), on(13, '101-2/2'))).toEqual(['order 1']);
  });

  test('a scene that is on no day asks nothing here', () => {
    expect(brokenBy(haircut(2), on(12, '101-2/1', '101-2/2'))).toEqual(['scene-once 1']);
  });
});
