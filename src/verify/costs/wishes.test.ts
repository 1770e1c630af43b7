import { describe, expect, test } from 'vitest';
import type { Preferences, Season } from '../../season/season.ts';
import {
  NO_WISHES,
  smallElement,
  smallPerson,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../../season/testing/small-season.ts';
import { costsOf, countedFor, type DayChoice, shootOf } from '../testing/plan-of.ts';

/** Scenes 1, 2 and 5 in the flat (the biggest set), 3 in the street at night, 4 in the office; Lou in 1, 2 and 5. */
function season(preferences: Partial<Preferences>): Season {
  const sets = { 1: 'FLAT', 2: 'FLAT', 3: 'STREET', 4: 'OFFICE', 5: 'FLAT' };
  return smallSeason({
    people: [smallPerson('lou')],
    places: [smallPlace('flat'), smallPlace('street'), smallPlace('office')],
    placeTravel: [],
    sets: ['FLAT', 'STREET', 'OFFICE'].map((id) => smallSet(id, [smallWay(id.toLowerCase(), 'stage')])),
    scenes: Object.entries(sets).map(([number, set]) =>
      smallScene(`101-${number}`, {
        set,
        intExt: set === 'STREET' ? 'EXT' : 'INT',
        light: set === 'STREET' ? 'night' : 'day',
        people: set === 'FLAT' ? ['lou'] : [],
      }),
    ),
    preferences: { ...NO_WISHES, ...preferences },
  });
}

const on = (day: number, call: string, ...strips: string[]): DayChoice => ({ date: `2027-04-${day}`, call, strips });

describe('wishes, worked out again', () => {
  test('C-21: an hour and a half earlier within the week; nothing over the weekend', () => {
    const days = [on(12, '09:30', '101-1'), on(13, '08:00', '101-2'), on(19, '06:00', '101-5')];
    expect(costsOf(season({ earlierCall: 30_000 }), days, 'earlier-call')).toEqual(['main 45000']);
    expect(countedFor(season({ earlierCall: 30_000 }), days, 'earlier-call')).toEqual({ none: 45_000 });
  });

  test('C-22: a lone night counts twice, two in a row once, nights at the end of the week not', () => {
    const of = (...days: DayChoice[]): string[] => costsOf(season({ nightApart: 1_000 }), days, 'lone-night');
    const [night, second] = [on(13, '23:30', '101-3'), on(14, '23:30', '101-4')];
    expect(of(night, on(15, '10:00', '101-1'))).toEqual(['main 2000']);
    expect(of(night, second, on(16, '10:00', '101-1'))).toEqual(['main 1000']);
    expect(of(night, second, on(19, '10:00', '101-1'))).toEqual([]);
  });

  test('C-23: each move beyond the first', () => {
    const days = [on(12, '08:00', '101-1', '101-4', '101-2')];
    expect(costsOf(season({ furtherMove: 500 }), days, 'extra-move')).toEqual(['main 500']);
    expect(costsOf(season({ furtherMove: 500, movesPerDay: 2 }), days, 'extra-move')).toEqual([]);
  });

  test('C-29: minutes beyond the paid day; C-31: from day to night and back', () => {
    const days = [on(12, '08:00', '101-1', '101-3', '101-4')];
    const beyond = shootOf(season({}), days).days[0]!.worked - 480;
    expect(beyond).toBeGreaterThan(60);
    expect(costsOf(season({ longDay: 60_000 }), days, 'long-day')).toEqual([`main ${beyond * 1_000}`]);
    expect(costsOf(season({ longDay: 60_000 }), [on(12, '08:00', '101-1')], 'long-day')).toEqual([]);
    expect(costsOf(season({ lightFlip: 300 }), days, 'light-flip')).toEqual(['main 600']);
  });

  test('C-24: back in the flat after open days', () => {
    const days = [on(12, '08:00', '101-1'), on(14, '08:00', '101-2'), on(15, '08:00', '101-5')];
    expect(costsOf(season({ returnToSet: 400 }), days, 'set-return')).toEqual(['FLAT 400']);
  });

  test('C-25: Lou waits while the office is shot, less what costs nothing', () => {
    const wait = (castWaitingFreeMinutes: number): string[] =>
      costsOf(
        season({ castWaiting: 60, castWaitingFreeMinutes }),
        [on(12, '08:00', '101-1', '101-4', '101-2')],
        'cast-wait',
      );
    const minutes = Number(wait(0)[0]!.split(' ')[1]);
    expect(minutes).toBeGreaterThan(60);
    expect(wait(60)).toEqual([`lou ${minutes - 60}`]);
    expect(wait(minutes)).toEqual([]);
  });

  test('C-26: the first day with two scenes in the biggest set, or a night exterior', () => {
    const unfit = (...days: DayChoice[]): string[] => costsOf(season({ unfitFirstDay: 100 }), days, 'first-day');
    expect(unfit(on(12, '08:00', '101-1', '101-2', '101-4'), on(13, '08:00', '101-5'))).toEqual(['main 200']);
    expect(unfit(on(12, '20:00', '101-3', '101-4'))).toEqual(['main 100']);
    expect(unfit(on(12, '08:00', '101-4'))).toEqual([]);
  });

  test('C-26: stunts and intimacy are no beginning, props are', () => {
    const withElement = (category: string): string[] => {
      const { scenes, ...rest } = season({ unfitFirstDay: 100 });
      const changed = scenes.map((scene) =>
        scene.id === '101-4' ? { ...scene, elements: [{ element: 'it', amount: 1 }] } : scene,
      );
      const whole = { ...rest, scenes: changed, elements: [smallElement('it', { category })] };
      return costsOf(whole, [on(12, '08:00', '101-4')], 'first-day');
    };
    expect(withElement('stunts')).toEqual(['main 100']);
    expect(withElement('intimacy')).toEqual(['main 100']);
    expect(withElement('props')).toEqual([]);
  });
});
