import { expect, it } from 'vitest';
import { sameSetsOf } from './same-sets.ts';

const found = (names: readonly string[], dismissed: readonly string[] = []) =>
  sameSetsOf({
    sets: names.map((id) => ({
      id,
      isCity: false,
      fake: null,
      mixWays: false,
      windows: null,
      blackOutMinutes: null,
      ways: [],
    })),
    scenes: [],
    dismissed,
  }).map(({ keep, also, because }) => `${keep} + ${also}: ${because}`);

it.each([
  [['RACETRACK', 'RACE TRACK'], ['RACETRACK + RACE TRACK: spacing']],
  [["JACK'S HOUSE", 'JACK HOUSE', 'BARN'], ["JACK'S HOUSE + JACK HOUSE: possessive"]],
  [['CEMETERY', 'CEMETARY'], ['CEMETERY + CEMETARY: one-letter']],
  [['HOSPITAL ROOM', 'HOSPTAL ROOM'], ['HOSPITAL ROOM + HOSPTAL ROOM: one-letter']],
])('%j may be one', (names, said) => {
  expect(found(names)).toEqual(said);
});

it.each([
  [['BAR', 'CAR']],
  [['ROOM 12', 'ROOM 13']],
  [['LIGHTHOUSE', 'NIGHTHOUSE']],
  [['KITCHEN', 'BEDROOM']],
  [["JACK'S HOUSE", "JILL'S HOUSE"]],
])('%j are two', (names) => {
  expect(found(names)).toEqual([]);
});

it('is not asked again', () => {
  expect(found(['RACETRACK', 'RACE TRACK'], ['same-set/RACE TRACK+RACETRACK'])).toEqual([]);
});
