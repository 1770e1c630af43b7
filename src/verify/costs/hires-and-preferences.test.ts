import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '../../foundation/index.ts';
import type { Scene } from '../../season/index.ts';
import {
  day,
  NO_WISHES,
  smallElement,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallUnit,
  smallWay,
} from '../../season/testing/small-season.ts';
import { costsOf, type DayChoice } from '../testing/plan-of.ts';

const on = (date: number, ...strips: string[]): DayChoice => ({ date: `2027-04-${date}`, strips });

describe('C-14 background, equipment-day', () => {
  const elements = [
    smallElement('crowd', { rate: 9_800 }),
    smallElement('crane', { category: 'equipment', rate: 145_000 }),
  ];
  const units = ['main', 'second'];
  const scenes = [
    smallScene('101-1', { units, elements: [{ element: 'crowd', amount: 30 }] }),
    smallScene('101-2', {
      units,
      elements: [
        { element: 'crowd', amount: 12 },
        { element: 'crane', amount: 1 },
      ],
    }),
  ];
  const season = smallSeason({ elements, scenes, units: [smallUnit(), smallUnit({ id: 'second', crewPercent: 45 })] });

  test('the strip that needs most pays for the day', () => {
    expect(costsOf(season, [on(12, '101-1', '101-2')], 'background')).toEqual(['crowd 294000']);
    expect(costsOf(season, [on(12, '101-1', '101-2')], 'equipment-day')).toEqual(['crane 145000']);
  });

  test('another date or another unit hires again', () => {
    // (30 + 12) x 9,800.
    expect(costsOf(season, [on(12, '101-1'), on(13, '101-2')], 'background')).toEqual(['crowd 411600']);
    expect(costsOf(season, [on(12, '101-1'), { ...on(12, '101-2'), unit: 'second' }], 'background')).toEqual([
      'crowd 411600',
    ]);
  });
});

test('C-15 prep: every step of every prerequisite, whether its scenes are on a day or not', () => {
  const steps = [
    { name: 'clear the rights', workingDays: 20, cost: 350_000 },
    { name: 'pre-record', workingDays: 2, cost: 240_000 },
  ];
  const song = {
    id: 'song',
    name: 'The song',
    kind: 'song' as const,
    scenes: ['101-9'],
    starts: day('2027-02-22'),
    base: 'paris',
    steps,
  };
  expect(costsOf(smallSeason({ prerequisites: [song] }), [], 'prep')).toEqual(['song 590000']);
});

describe('C-16 story-order', () => {
  const split: Partial<Scene> = { parts: [1, 2].map((part) => ({ part, eighths: 8, minutes: 30, people: [] })) };
  const season = smallSeason({
    preferences: { ...NO_WISHES, storyOrder: 1_000, authenticity: 0 },
    scenes: [
      smallScene('101-1'),
      smallScene('101-2', split),
      smallScene('101-3', { omitted: true }),
      smallScene('101-4'),
      smallScene('102-1'),
      smallScene('105-E1', { expected: true }),
      smallScene('105-E2', { expected: true }),
    ],
  });

  test('per pair of neighbours whose later scene has the earlier date; the same day is in order', () => {
    expect(costsOf(season, [on(12, '101-4', '101-2/1', '101-1')], 'story-order')).toEqual([]);
    expect(costsOf(season, [on(12, '101-4'), on(13, '101-2/1'), on(14, '101-1')], 'story-order')).toEqual([
      'season 2000',
    ]);
  });

  test('first parts count; omitted scenes do not part neighbours; a scene on no day is in no pair', () => {
    expect(costsOf(season, [on(12, '101-1', '101-2/1'), on(13, '101-4'), on(14, '101-2/2')], 'story-order')).toEqual(
      [],
    );
    expect(costsOf(season, [on(12, '101-4'), on(13, '101-2/1')], 'story-order')).toEqual(['season 1000']);
    expect(costsOf(season, [on(12, '101-4'), on(13, '101-1')], 'story-order')).toEqual([]);
  });

  test('not across episodes, not in expected ones', () => {
    expect(costsOf(season, [on(12, '102-1', '105-E2'), on(13, '101-4', '105-E1')], 'story-order')).toEqual([]);
  });
});

test('C-16 an order with a price: per pair of its scenes in reverse, and no rule is broken', () => {
  // biome-ignore lint/suspicious/noThenProperty: the contract's word; it is a list, nobody awaits it.
  const wish = { kind: 'before', first: ['101-1'], then: ['101-2', '101-3'], minDays: 0, why: '', price: 700 } as const;
  const season = smallSeason({
    order: [wish],
    scenes: [smallScene('101-1'), smallScene('101-2'), smallScene('101-3')],
  });
  const days = [on(12, '101-2'), on(13, '101-1', '101-3')];
  expect(costsOf(season, days, 'story-order')).toEqual(['season 700']);
  expect(costsOf(season, [on(12, '101-2', '101-3'), on(13, '101-1')], 'story-order')).toEqual(['season 1400']);
});

test('C-16 a delivery with a price: per scene that is shot after its last day', () => {
  const trailer = {
    ...{ id: 't', name: 'Trailer', kind: 'trailer' as const, due: '2027-04-20' as CalendarDay, days: 7, people: [] },
    ...{ scenes: ['101-1', '101-2', '101-9'], note: null, price: 400 },
  };
  const season = smallSeason({
    scenes: [smallScene('101-1'), smallScene('101-2')],
    story: { threads: [], moments: [], rehearsals: [], looks: [], deliveries: [trailer], releaseSteps: [] },
  });
  // The 13th is its last day.
  expect(costsOf(season, [on(13, '101-1', '101-2')], 'story-order')).toEqual([]);
  expect(costsOf(season, [on(13, '101-1'), on(14, '101-2')], 'story-order')).toEqual(['season 400']);
});

test('C-17 authenticity: eighths of strips that are not at the real place, by set', () => {
  const season = smallSeason({
    preferences: { ...NO_WISHES, storyOrder: 0, authenticity: 500 },
    places: [smallPlace('studio'), smallPlace('street')],
    sets: [smallSet('FLAT', [smallWay('studio', 'stage')]), smallSet('STREET', [smallWay('street', 'real place')])],
    scenes: [
      smallScene('101-1', { eighths: 10 }),
      smallScene('101-2', { eighths: 7 }),
      smallScene('101-3', { eighths: 9, set: 'STREET' }),
    ],
  });
  expect(costsOf(season, [on(12, '101-1', '101-2', '101-3')], 'authenticity')).toEqual(['FLAT 8500']);
});

test('C-17 authenticity: each eighth by how true its way is, the price of one rounded to cents', () => {
  const judged = (percent: number) => ({ truth: { percent, why: 'judged' } });
  const season = smallSeason({
    preferences: { ...NO_WISHES, storyOrder: 0, authenticity: 501 },
    places: [smallPlace('studio'), smallPlace('street')],
    sets: [
      smallSet('FLAT', [smallWay('studio', 'plate', judged(70))]),
      smallSet('STREET', [smallWay('street', 'real place', judged(90))]),
    ],
    scenes: [smallScene('101-1', { eighths: 10 }), smallScene('101-2', { eighths: 9, set: 'STREET' })],
  });
  // 501 x 30 % = 150.3, so 150 each; 501 x 10 % = 50.1, so 50.
  expect(costsOf(season, [on(12, '101-1', '101-2')], 'authenticity')).toEqual(['FLAT 1500', 'STREET 450']);
});
