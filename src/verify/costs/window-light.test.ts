import { describe, expect, test } from 'vitest';
import type { Season, StorySet } from '../../season/index.ts';
import {
  smallBase,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../../season/testing/small-season.ts';
import { costsOf } from '../testing/plan-of.ts';

/** A car by day, in two scenes, and by night; crew day EUR 40,000 at 480 minutes, 40 minutes to tent it. */
function season(windows: Partial<StorySet>): Season {
  return smallSeason({
    bases: [smallBase({ crewDay: 4_000_000 })],
    places: [smallPlace('street')],
    placeTravel: [],
    sets: [smallSet('CAR', [smallWay('street', 'real place')], windows)],
    scenes: (['day', 'day', 'night'] as const).map((light, i) =>
      smallScene(`101-${i + 1}`, { set: 'CAR', intExt: 'INT', light, people: [] }),
    ),
  });
}

const on = (call: string, ...strips: string[]) => [{ date: '2027-04-12', call, strips }];

describe('C-46, worked out again', () => {
  test('a car by day is lit from outside when it is shot after sunset, once for scenes in a row', () => {
    const car = season({ windows: true });
    expect(costsOf(car, on('08:00', '101-1', '101-2'), 'window-light')).toEqual([]);
    // 4,000,000 x 40 / 480 = 333,333.33.
    expect(costsOf(car, on('19:30', '101-1', '101-2'), 'window-light')).toEqual(['main 333333']);
    // It does not become lit by what is shot dark before it.
    expect(costsOf(car, on('19:30', '101-3', '101-1'), 'window-light')).toEqual(['main 333333']);
  });

  test('a set without windows has no hour, and what the gap makes dark is not paid again', () => {
    expect(costsOf(season({}), on('19:30', '101-1'), 'window-light')).toEqual([]);
    expect(costsOf(season({ windows: true }), on('08:00', '101-1', '101-3'), 'window-light')).toEqual([]);
  });
});
