import { describe, expect, test } from 'vitest';
import { type CalendarDay, formatClock } from '../../foundation/index.ts';
import type { Season } from '../../season/index.ts';
import {
  PLAIN_RULES,
  PLAIN_TIMING,
  smallBase,
  smallPerson,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../../season/testing/small-season.ts';
import { type DayChoice, shootOf } from '../testing/plan-of.ts';
import { lightAt } from './calendar.ts';
import { type BannerToClock, clockOfDay } from './day-clock.ts';

/** `start-end` of strips and meals, and the wrap, of a season's only day. */
function dayOf(
  season: Season,
  choice: Partial<DayChoice>,
): { strips: string[]; meals: string[]; wrap: string; worked: number } {
  const strips = choice.strips ?? season.scenes.map(({ id }) => id);
  const day = shootOf(season, [{ date: '2027-04-12', ...choice, strips }]).days[0]!;
  const write = ({ start, end }: { start: number; end: number }): string => `${formatClock(start)}-${formatClock(end)}`;
  return {
    strips: day.strips.map(write),
    meals: day.meals.map(write),
    wrap: formatClock(day.wrap),
    worked: day.worked,
  };
}

/** Scenes of given minutes, all in one set unless told otherwise. */
function scenesOf(...minutes: number[]): Season {
  return smallSeason({ scenes: minutes.map((length, i) => timed(`101-${i + 1}`, length)) });
}

function timed(id: string, minutes: number, with_: Parameters<typeof smallScene>[1] = {}): Season['scenes'][number] {
  const parts = [{ part: 1, eighths: 8, minutes, people: with_.people ?? [] }];
  return smallScene(id, { eighths: 8, parts, ...with_ });
}

describe('K-5 the clock of a day', () => {
  test('first set-up, strips of one set without a gap, wrap', () => {
    // 08:00 + 45 set-up = 08:45; + 60 = 09:45; + 90 = 11:15; + 30 = 11:45. W = 225.
    expect(dayOf(scenesOf(60, 90), {})).toEqual({
      strips: ['08:45-09:45', '09:45-11:15'],
      meals: [],
      wrap: '11:45',
      worked: 225,
    });
  });

  test('K-5.7: a meal comes by five hours where the law has six, when the day ends no later for it', () => {
    const hours = (mealByMinutes: number, ...minutes: number[]) =>
      dayOf({ ...scenesOf(...minutes), timing: { ...PLAIN_TIMING, mealByMinutes } }, {});
    // By the law's six hours the meal is after the third scene, at 13:45; by five, before it.
    expect(hours(1440, 120, 90, 90, 120).meals).toEqual(['13:45-14:45']);
    expect(hours(300, 120, 90, 90, 120).meals).toEqual(['12:15-13:15']);
    expect(hours(300, 120, 90, 90, 120).wrap).toBe(hours(1440, 120, 90, 90, 120).wrap);
    // Early, a second meal would come before the last scene: so it stays late.
    expect(hours(300, 120, 90, 90, 300).meals).toEqual(hours(1440, 120, 90, 90, 300).meals);
  });

  test('a change of the set in the heading takes setChangeMinutes, though the way and the place stay', () => {
    const season = smallSeason({
      scenes: [timed('101-1', 60), timed('101-2', 60, { set: 'FLAT - KITCHEN', setId: 'FLAT' })],
    });
    expect(dayOf(season, {}).strips).toEqual(['08:45-09:45', '10:05-11:05']);
  });

  test('a company move takes the road and moveMinutes, in place of a set change', () => {
    const season = smallSeason({
      placeTravel: [{ between: ['street', 'studio'], minutes: 35 }],
      scenes: [timed('101-1', 60), timed('101-2', 60, { set: 'STREET' })],
    });
    // 09:45 + 35 road + 30 loading = 10:50.
    expect(dayOf(season, {}).strips).toEqual(['08:45-09:45', '10:50-11:50']);
  });

  test('someone in both strips changes costume between story days; the longer of the gaps counts', () => {
    const people = ['lou'];
    const inTheFlat = smallSeason({
      scenes: [timed('101-1', 60, { people, storyDay: 'D1' }), timed('101-2', 60, { people, storyDay: 'D2' })],
    });
    expect(dayOf(inTheFlat, {}).strips[1]).toBe('10:00-11:00');
    const kitchen = smallSeason({
      scenes: [
        timed('101-1', 60, { people, storyDay: 'D1' }),
        timed('101-2', 60, { people, storyDay: 'D2', set: 'FLAT - KITCHEN', setId: 'FLAT' }),
      ],
    });
    expect(dayOf(kitchen, {}).strips[1]).toBe('10:05-11:05');
    const others = smallSeason({
      scenes: [timed('101-1', 60, { people, storyDay: 'D1' }), timed('101-2', 60, { people: ['max'], storyDay: 'D2' })],
    });
    expect(dayOf(others, {}).strips[1]).toBe('09:45-10:45');
    const unknown = smallSeason({
      scenes: [timed('101-1', 60, { people, storyDay: 'D1' }), timed('101-2', 60, { people })],
    });
    expect(dayOf(unknown, {}).strips[1]).toBe('09:45-10:45');
  });

  test('a meal comes before the strip that would pass mealAfterMinutes, not before one that just fits', () => {
    // Strip 1 ends 45 + 165 = 210 after call; 210 + 150 = 360 fits exactly.
    expect(dayOf(scenesOf(165, 150), {}).meals).toEqual([]);
    // One minute more: 11:30-12:30 meal, then 151 minutes.
    expect(dayOf(scenesOf(165, 151), {})).toEqual({
      strips: ['08:45-11:30', '12:30-15:01'],
      meals: ['11:30-12:30'],
      wrap: '15:31',
      worked: 7 * 60 + 31 - 60,
    });
  });

  test('the meal comes before the move, and the gap counts for being hungry', () => {
    const season = smallSeason({
      placeTravel: [{ between: ['street', 'studio'], minutes: 60 }],
      scenes: [timed('101-1', 165), timed('101-2', 61, { set: 'STREET' })],
    });
    // 210 + 90 gap + 61 = 361 > 360: meal 11:30-12:30, start 12:30 + 90 = 14:00.
    const day = dayOf(season, {});
    expect(day.meals).toEqual(['11:30-12:30']);
    expect(day.strips[1]).toBe('14:00-15:01');
  });

  test('a strip longer than the time to the next meal is broken by as many meals as it needs', () => {
    // Start 08:45, u = 360 - 45 = 315. 315 minutes: none. 316: one after 315 (at 14:00). 315 + 361: two, the second 360
    // after the first.
    expect(dayOf(scenesOf(315), {}).meals).toEqual([]);
    expect(dayOf(scenesOf(316), {})).toMatchObject({ strips: ['08:45-15:01'], meals: ['14:00-15:00'] });
    expect(dayOf(scenesOf(675), {})).toMatchObject({ strips: ['08:45-21:00'], meals: ['14:00-15:00'] });
    expect(dayOf(scenesOf(676), {})).toMatchObject({
      strips: ['08:45-22:01'],
      meals: ['14:00-15:00', '21:00-22:00'],
    });
  });

  test('after a meal inside a strip people are fresh from its end', () => {
    // Strip 1: 08:45, meal 14:00-15:00, end 15:10 (325 min). Next of 350: 15:10 + 350 - 15:00 = 360 fits; a minute more
    // does not, but nobody eats ten minutes after a meal: the strip stops for it at 21:00.
    expect(dayOf(scenesOf(325, 350), {}).meals).toEqual(['14:00-15:00']);
    expect(dayOf(scenesOf(325, 351), {}).meals).toEqual(['14:00-15:00', '21:00-22:00']);
  });

  test('nobody eats after one short scene: the meal is inside the long strip that follows', () => {
    // Call 04:50: 05:35-05:55, then 330 minutes. Not at 05:55 (65 min after call) but at 10:50.
    expect(dayOf(scenesOf(20, 330), { call: '04:50' })).toMatchObject({
      strips: ['05:35-05:55', '05:55-12:25'],
      meals: ['10:50-11:50'],
    });
    // From three hours on it is between them: 08:45-11:00 is 180 minutes after call.
    expect(dayOf(scenesOf(135, 200), {})).toMatchObject({ strips: ['08:45-11:00', '12:00-15:20'] });
    expect(dayOf(scenesOf(134, 200), {})).toMatchObject({
      strips: ['08:45-10:59', '10:59-15:19'],
      meals: ['14:00-15:00'],
    });
  });

  test('when it is too early before a move and the strip after it is long, people eat on arrival', () => {
    const season = smallSeason({
      placeTravel: [{ between: ['street', 'studio'], minutes: 60 }],
      scenes: [timed('101-1', 60), timed('101-2', 200, { set: 'STREET' })],
    });
    // 09:45 is 105 min after call; 90 min later, 11:15, is 195: the meal is there, and nothing stops the strip.
    expect(dayOf(season, {})).toMatchObject({ strips: ['08:45-09:45', '12:15-15:35'], meals: ['11:15-12:15'] });
  });

  test('a gap that would pass mealAfterMinutes by itself never makes a meal late: it is before it, however early', () => {
    const season = smallSeason({
      placeTravel: [{ between: ['street', 'studio'], minutes: 300 }],
      scenes: [timed('101-1', 60), timed('101-2', 20, { set: 'STREET' })],
    });
    expect(dayOf(season, {}).meals).toEqual(['09:45-10:45']);
  });

  test('K-13: where lateness is paid for, a strip nearly done is finished first', () => {
    const withPrice: Season = {
      ...scenesOf(345, 60),
      bases: [smallBase({ rules: { ...PLAIN_RULES, mealLateMinutes: 30, mealPenalty: [2500, 3500, 5000] } })],
    };
    // 08:45 + 345 = 14:30, 30 min late; the meal follows at once.
    expect(dayOf(withPrice, {})).toMatchObject({ strips: ['08:45-14:30', '15:30-16:30'], meals: ['14:30-15:30'] });
    // One minute more is not nearly done: it stops at 14:00.
    const longer = { ...withPrice, scenes: scenesOf(346).scenes };
    expect(dayOf(longer, {})).toMatchObject({ strips: ['08:45-15:31'], meals: ['14:00-15:00'] });
  });

  test('K-14: a continuous day has a paid half-hour break and eight hours at most', () => {
    const on = (continuousDay: 'no' | 'allowed' | 'always', ...minutes: number[]): Season => ({
      ...scenesOf(...minutes),
      bases: [smallBase({ continuousDay })],
    });
    // 45 + 200 + 30 + 175 + 30 = 480 minutes of work, the break counted.
    const continuous = { strips: ['08:45-12:05', '12:35-15:30'], meals: ['12:05-12:35'], wrap: '16:00', worked: 480 };
    expect(dayOf(on('always', 200, 175), {})).toEqual(continuous);
    expect(dayOf(on('allowed', 200, 175), {})).toEqual(continuous);
    // A minute too long for one: an ordinary day, with an hour's meal that is no work.
    const usual = { meals: ['12:05-13:05'], wrap: '16:31', worked: 451 };
    expect(dayOf(on('allowed', 200, 176), {})).toMatchObject(usual);
    expect(dayOf(on('no', 200, 176), {})).toMatchObject(usual);
    expect(dayOf(on('always', 200, 176), {})).toMatchObject({ wrap: '16:01', worked: 481 });
  });

  test('the same set is lit again between day and night, not for a scene that takes any light', () => {
    const lit = (...lights: Season['scenes'][number]['light'][]): string[] =>
      dayOf(smallSeason({ scenes: lights.map((light, i) => timed(`101-${i + 1}`, 60, { light })) }), {}).strips;
    expect(lit('day', 'night')).toEqual(['08:45-09:45', '10:10-11:10']);
    expect(lit('dusk', 'day')).toEqual(['08:45-09:45', '10:10-11:10']);
    expect(lit('night', 'dusk', 'any', 'day')[3]).toBe('11:45-12:45');
  });

  test('a first set-up longer than the time to the meal puts the meal at the start of the first strip', () => {
    const season = {
      ...scenesOf(30),
      timing: { ...PLAIN_TIMING, firstSetUpMinutes: 400 },
    };
    // 08:00 + 400 = 14:40; u = 0: the meal is 14:40-15:40, the strip 14:40-16:10.
    expect(dayOf(season, {})).toMatchObject({ strips: ['14:40-16:10'], meals: ['14:40-15:40'] });
  });

  test('a wrap after midnight keeps counting', () => {
    const day = dayOf(scenesOf(240, 240), { call: '17:00' });
    // 17:45-21:45, meal -22:45, -26:45, wrap 27:15.
    expect(day).toMatchObject({ strips: ['17:45-21:45', '22:45-26:45'], wrap: '27:15', worked: 615 - 60 });
  });
});

describe('K-17 waiting for light', () => {
  const scenes = (['day', 'night'] as const).map((light, i) => {
    return timed(`101-${i + 1}`, 60, { set: 'STREET', setId: 'STREET', intExt: 'EXT', light });
  });
  const waiting = (waitForLightMinutes: number, call: string) => {
    const season = smallSeason({ scenes, timing: { ...PLAIN_TIMING, waitForLightMinutes } });
    const day = shootOf(season, [{ date: '2027-04-12', call, strips: ['101-1', '101-2'] }]).days[0]!;
    const write = ({ start, end }: { start: number; end: number }): string =>
      `${formatClock(start)}-${formatClock(end)}`;
    return { waits: day.waits.map(write), strips: day.strips.map(write), worked: day.worked };
  };

  test('from the last light to the dark, however early the call', () => {
    const season = smallSeason();
    const street = season.places.find(({ id }) => id === 'street')!;
    const { day, night } = lightAt(season, street, season.bases[0]!, '2027-04-12' as CalendarDay);
    // 45 of set-up, an hour, 25 of re-lighting: at the latest call they are ready 25 minutes after the last light.
    const latest = Math.floor((day.to - 105) / 5) * 5;
    const ready = latest + 130;
    const wait = night.from - ready;
    expect(wait).toBeGreaterThan(15);
    expect(waiting(45, formatClock(latest))).toEqual({
      strips: [
        `${formatClock(latest + 45)}-${formatClock(latest + 105)}`,
        `${formatClock(night.from)}-${formatClock(night.from + 60)}`,
      ],
      waits: [`${formatClock(ready)}-${formatClock(night.from)}`],
      worked: 220 + wait,
    });
    expect(waiting(45, '08:00').waits).toEqual([`10:10-${formatClock(610 + wait)}`]);
    expect(waiting(15, formatClock(latest)).waits).toEqual([]);
  });
});

describe('K-16 banners', () => {
  const season = smallSeason();
  const day = (...banners: BannerToClock[]) => {
    const strips = [60, 90].map((minutes, i) => {
      const scene = timed(`101-${i + 1}`, minutes);
      const set = season.sets.find(({ id }) => id === 'FLAT')!;
      const place = season.places.find(({ id }) => id === set.ways[0]!.place)!;
      return { scene, part: scene.parts[0]!, place, set, way: set.ways[0]!, minutes, lightFrom: null, latestEnd: null };
    });
    const clock = clockOfDay(season, season.bases[0]!, 480, strips, banners);
    const write = ({ start, end }: { start: number; end: number }): string =>
      `${formatClock(start)}-${formatClock(end)}`;
    return { strips: clock.strips.map(write), banners: clock.banners.map(write), meals: clock.meals.map(write) };
  };

  test('push what follows, in the order in which they stand', () => {
    expect(day({ after: 9, minutes: 15 }, { after: 1, minutes: 40 }, { after: 0, minutes: 0 })).toEqual({
      strips: ['08:45-09:45', '10:25-11:55'],
      banners: ['08:45-08:45', '09:45-10:25', '11:55-12:10'],
      meals: [],
    });
  });

  test('a strip that a banner makes too late waits for the meal', () => {
    // 09:45 + 180 = 12:45; with 90 more it would be 14:15, later than 08:00 + 6 h.
    expect(day({ after: 1, minutes: 180 })).toMatchObject({
      strips: ['08:45-09:45', '13:45-15:15'],
      meals: ['12:45-13:45'],
    });
  });
});

describe('K-15 black-out', () => {
  /**
   * A flat with windows (40 minutes by the timing) and a street; scenes of 60 minutes, `INT night` or `EXT street
   * night`.
   */
  const at = (...scenes: readonly string[]): Season =>
    smallSeason({
      places: [smallPlace('studio', { windows: true }), smallPlace('street')],
      sets: [
        smallSet('FLAT', [smallWay('studio', 'real place')]),
        smallSet('STREET', [smallWay('street', 'real place')]),
      ],
      placeTravel: [{ between: ['studio', 'street'], minutes: 10 }],
      scenes: scenes.map((words, i) => {
        const [intExt, light] = words.split(' ') as [Season['scenes'][number]['intExt'], 'day' | 'night' | 'dusk'];
        const set = intExt === 'INT' ? 'FLAT' : 'STREET';
        return timed(`101-${i + 1}`, 60, { intExt, light, set, setId: set });
      }),
    });
  const starts = (season: Season): string[] => dayOf(season, {}).strips.map((times) => times.slice(0, 5));

  test('windows are blacked out once for a run of night scenes, in place of a shorter re-light', () => {
    expect(starts(at('INT day', 'INT night', 'INT dusk'))).toEqual(['08:45', '10:25', '11:25']);
    expect(starts(at('INT night', 'INT day'))).toEqual(['08:45', '10:10']);
  });

  test('a night scene that opens the day has its windows done within the first set-up, or makes it longer', () => {
    const slow = at('INT night');
    expect(starts({ ...slow, timing: { ...slow.timing, blackOutMinutes: 75 } })).toEqual(['09:15']);
  });

  test('after a night exterior it is dark: nothing to black out, but a day scene is lit from outside', () => {
    // The move takes 10 + 30; a black-out of 40 is no longer than that, one of 60 is.
    const slow = (season: Season): Season => ({ ...season, timing: { ...season.timing, blackOutMinutes: 60 } });
    expect(starts(slow(at('EXT night', 'INT night')))).toEqual(['08:45', '10:25']);
    expect(starts(slow(at('EXT night', 'INT day')))).toEqual(['08:45', '10:45']);
    expect(starts(slow(at('EXT day', 'INT day')))).toEqual(['08:45', '10:25']);
    expect(starts(slow(at('EXT day', 'INT night')))).toEqual(['08:45', '10:45']);
  });

  test('what the set says counts before what its place says; on a stage there are no windows', () => {
    const own = (windows: boolean | null, kind: 'real place' | 'stage'): string[] => {
      const season = at('INT day', 'INT night');
      const flat = { ...smallSet('FLAT', [smallWay('studio', kind)]), windows, blackOutMinutes: 50 };
      return starts({ ...season, sets: [flat] });
    };
    expect(own(null, 'real place')[1]).toBe('10:35');
    expect(own(false, 'real place')[1]).toBe('10:10');
    expect(own(null, 'stage')[1]).toBe('10:10');
  });
});

describe('K-3 minutes of a strip', () => {
  const people = ['a', 'b', 'c', 'd', 'e'];
  const minutesOf = (with_: Parameters<typeof smallScene>[1], percent = 100): number => {
    const season = smallSeason({
      people: people.map((id) => smallPerson(id)),
      sets: [smallSet('FLAT', [smallWay('studio', 'stage', { minutesPercent: percent })])],
      places: [smallPlace('studio')],
      scenes: [smallScene('101-1', with_)],
    });
    return shootOf(season, [{ date: '2027-04-12', strips: ['101-1'] }]).strips[0]!.minutes;
  };

  test('eighths x minutes per eighth, rounded up to five once', () => {
    // 7 x 12 = 84 -> 85; with 5 people: 7 x 12 x 1.10 = 92.4 -> 95; a way at 90 %: 83.16 -> 85.
    expect(minutesOf({ eighths: 7 })).toBe(85);
    expect(minutesOf({ eighths: 7, people })).toBe(95);
    expect(minutesOf({ eighths: 7, people }, 90)).toBe(85);
  });

  test('exactly a multiple of five is not rounded up', () => {
    expect(minutesOf({ eighths: 5 })).toBe(60);
  });

  test('INT/EXT is exterior; night, dawn and dusk are night', () => {
    expect(minutesOf({ eighths: 5, intExt: 'INT/EXT' })).toBe(70);
    expect(minutesOf({ eighths: 5, intExt: 'EXT', light: 'dusk' })).toBe(90);
    expect(minutesOf({ eighths: 5, intExt: 'EXT', light: 'any' })).toBe(70);
  });

  test('the minimum holds for reckoned minutes; minutes given by the AD stay as they are, whatever the way', () => {
    expect(minutesOf({ eighths: 1 })).toBe(15);
    expect(minutesOf({ parts: [{ part: 1, eighths: 16, minutes: 7, people: [] }] }, 150)).toBe(7);
  });
});

describe('K-4 road', () => {
  const startOfSecond = (with_: Partial<Season>): string => {
    const scenes = [timed('101-1', 60), timed('101-2', 60, { set: 'STREET' })];
    return dayOf(smallSeason({ scenes, ...with_ }), {}).strips[1]!.slice(0, 5);
  };

  test('without a figure: base plus kilometres, begun ones counted whole', () => {
    // One degree of latitude on a sphere of 6371 km: 2 pi 6371 / 360 = 111.19 km -> 112; 10 + 112 x 1 + 30 = 152 min
    // after 09:45.
    const places = [smallPlace('studio', { latitude: 48 }), smallPlace('street', { latitude: 49 })];
    expect(startOfSecond({ places, timing: { ...PLAIN_TIMING, roadMinutesPerKm: 1 } })).toBe('12:17');
  });

  test('two places at one point still take the base minutes', () => {
    expect(startOfSecond({ places: [smallPlace('studio'), smallPlace('street')] })).toBe('10:25');
  });

  test('the first row that names the pair counts, in either order', () => {
    const placeTravel: Season['placeTravel'] = [
      { between: ['studio', 'street'], minutes: 5 },
      { between: ['street', 'studio'], minutes: 50 },
    ];
    expect(startOfSecond({ placeTravel })).toBe('10:20');
  });
});

test('K-5 uses the rules of the base of the day', () => {
  const season = {
    ...scenesOf(120, 120),
    bases: [smallBase({ rules: { ...PLAIN_RULES, mealFromMinutes: 120, mealAfterMinutes: 240, mealMinutes: 30 } })],
  };
  expect(dayOf(season, {}).meals).toEqual(['10:45-11:15']);
});
