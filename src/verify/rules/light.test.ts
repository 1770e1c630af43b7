import { describe, expect, test } from 'vitest';
import { formatClock } from '../../foundation/index.ts';
import type { Scene, WayKind } from '../../season/index.ts';
import {
  day,
  smallBase,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../../season/testing/small-season.ts';
import { lightAt } from '../clock/calendar.ts';
import { brokenIn } from '../testing/plan-of.ts';

const DATE = '2027-04-12';

function seasonWith(
  scene: Partial<Scene>,
  kind: WayKind = 'real place',
  naturalLight = false,
  latitude = 48.8566,
): ReturnType<typeof smallSeason> {
  const parts = [{ part: 1, eighths: 16, minutes: 60, people: [] }];
  return smallSeason({
    bases: [smallBase({ latitude })],
    places: [smallPlace('street', { naturalLight, latitude })],
    sets: [smallSet('FLAT', [smallWay('street', kind)])],
    scenes: [smallScene('101-1', { parts, intExt: 'EXT', ...scene })],
  });
}

/** The call for which the only strip starts at `start` (first set-up 45 min). */
function shotFrom(season: ReturnType<typeof smallSeason>, start: number, date = DATE): string[] {
  return brokenIn(season, [{ date, call: formatClock(start - 45), strips: ['101-1'] }]);
}

const windows = lightAt(seasonWith({}), smallPlace('street'), smallBase(), day(DATE));

describe('R-5 light', () => {
  test('EXT DAY is inside the day window, to the minute', () => {
    const { from, to } = windows.day;
    expect(shotFrom(seasonWith({}), from)).toEqual([]);
    expect(shotFrom(seasonWith({}), from - 1)).toEqual(['light 1']);
    expect(shotFrom(seasonWith({}), to - 60)).toEqual([]);
    expect(shotFrom(seasonWith({}), to - 30)).toEqual(['light 30']);
  });

  test('EXT NIGHT is in the dark, also after midnight', () => {
    const night = seasonWith({ light: 'night' });
    expect(shotFrom(night, windows.night.from)).toEqual([]);
    expect(shotFrom(night, 25 * 60)).toEqual([]);
    expect(shotFrom(night, windows.night.from - 20)).toEqual(['light 20']);
  });

  test('dawn and dusk are short: an hour at dusk does not fit, the minutes over are counted', () => {
    const { from, to } = windows.dusk;
    expect(shotFrom(seasonWith({ light: 'dusk' }), from)).toEqual(to - from >= 60 ? [] : [`light ${60 - (to - from)}`]);
    const short = seasonWith({ light: 'dawn', parts: [{ part: 1, eighths: 16, minutes: 15, people: [] }] });
    expect(shotFrom(short, windows.dawn.from)).toEqual([]);
  });

  test('INT/EXT needs it, INT does not unless the place has natural light', () => {
    expect(shotFrom(seasonWith({ intExt: 'INT/EXT' }), 25 * 60)).toHaveLength(1);
    expect(shotFrom(seasonWith({ intExt: 'INT' }), 25 * 60)).toEqual([]);
    expect(shotFrom(seasonWith({ intExt: 'INT' }, 'real place', true), 25 * 60)).toHaveLength(1);
  });

  test('a double needs it, a stage and a plate make their own, and light `any` asks nothing', () => {
    expect(shotFrom(seasonWith({}, 'double'), 25 * 60)).toHaveLength(1);
    expect(shotFrom(seasonWith({}, 'stage'), 25 * 60)).toEqual([]);
    expect(shotFrom(seasonWith({}, 'plate'), 25 * 60)).toEqual([]);
    expect(shotFrom(seasonWith({ light: 'any' }), 25 * 60)).toEqual([]);
  });

  test('where the sun does not set there is day all day and no night at all', () => {
    const north = (light: 'day' | 'night'): ReturnType<typeof smallSeason> => {
      const season = seasonWith({ light }, 'real place', false, 78);
      return { ...season, calendar: { ...season.calendar, end: null } };
    };
    expect(shotFrom(north('day'), 60, '2027-06-21')).toEqual([]);
    expect(shotFrom(north('night'), 23 * 60, '2027-06-21')).toEqual(['light 60']);
  });
});
