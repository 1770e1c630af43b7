import { describe, expect, test } from 'vitest';
import type { Pin } from '../../season/index.ts';
import { day, smallScene, smallSeason, smallUnit } from '../../season/testing/small-season.ts';
import { brokenIn, type DayChoice } from '../testing/plan-of.ts';

const date = day('2027-04-12');
const why = 'press day';

function brokenBy(pin: Pin, ...choices: DayChoice[]): string[] {
  const parts = [1, 2].map((part) => ({ part, eighths: 8, minutes: 60, people: [] }));
  const units = ['main', 'second'];
  const scenes = [
    smallScene('101-1', { units }),
    smallScene('101-2', { units, parts }),
    smallScene('101-3', { omitted: true }),
  ];
  return brokenIn(smallSeason({ scenes, units: [smallUnit(), smallUnit({ id: 'second' })], pins: [pin] }), choices);
}

const on = (dayOfApril: number, ...strips: string[]): DayChoice => ({ date: `2027-04-${dayOfApril}`, strips });

describe('R-13 pinned', () => {
  test('a scene stays on its date, all its parts unless one is named', () => {
    const pin: Pin = { kind: 'scene', scene: '101-2', part: null, date, unit: null, why };
    const apart = [on(12, '101-1', '101-2/1'), on(13, '101-2/2')];
    expect(brokenBy(pin, on(12, '101-1', '101-2/1', '101-2/2'))).toEqual([]);
    expect(brokenBy(pin, ...apart)).toEqual(['pinned 1']);
    expect(brokenBy({ ...pin, part: 1 }, ...apart)).toEqual([]);
    expect(brokenBy(pin, on(13, '101-1', '101-2/1', '101-2/2'))).toEqual(['pinned 1', 'pinned 1']);
  });

  test('and with its unit, when one is named', () => {
    const pin: Pin = { kind: 'scene', scene: '101-1', part: null, date, unit: 'main', why };
    const rest = on(13, '101-2/1', '101-2/2');
    expect(brokenBy(pin, on(12, '101-1'), rest)).toEqual([]);
    expect(brokenBy(pin, { ...on(12, '101-1'), unit: 'second' }, rest)).toEqual(['pinned 1']);
  });

  test('a strip on no day breaks its pin as well', () => {
    const pin: Pin = { kind: 'scene', scene: '101-1', part: null, date, unit: null, why };
    expect(brokenBy(pin, on(12, '101-2/1', '101-2/2'))).toEqual(['pinned 1', 'scene-once 1']);
  });

  test('a locked day holds exactly its strips in their order; those gone from the script are left out', () => {
    const strips = [
      { scene: '101-1', part: 1 },
      { scene: '101-3', part: 1 },
      { scene: '101-2', part: 1 },
    ];
    const pin: Pin = { kind: 'day', date, unit: 'main', strips, shot: true, why };
    expect(brokenBy(pin, on(12, '101-1', '101-2/1'), on(13, '101-2/2'))).toEqual([]);
    expect(brokenBy(pin, on(12, '101-2/1', '101-1'), on(13, '101-2/2'))).toEqual(['pinned 2']);
    expect(brokenBy(pin, on(12, '101-1', '101-2/1', '101-2/2'))).toEqual(['pinned 1']);
    expect(brokenBy(pin, on(13, '101-1', '101-2/1', '101-2/2'))).toEqual(['pinned 2']);
  });
});
