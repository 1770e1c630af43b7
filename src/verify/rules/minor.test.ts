import { describe, expect, test } from 'vitest';
import type { MinorRule, Person, Season } from '../../season/index.ts';
import {
  day,
  PLAIN_RULES,
  smallBase,
  smallPerson,
  smallScene,
  smallSeason,
} from '../../season/testing/small-season.ts';
import { brokenIn } from '../testing/plan-of.ts';

const ROW: MinorRule = {
  ageFrom: 6,
  ageTo: 11,
  maxMinutes: 240,
  maxMinutesHoliday: 360,
  earliest: 480,
  latest: 1200,
  tutor: true,
};

/** A strip of `minutes` from 08:45 (call 08:00): own call 08:00, presence minutes + 60. */
function brokenFor(
  minutes: number,
  kid: Partial<Person>,
  on: { date?: string; call?: string; season?: Partial<Season> } = {},
): string[] {
  const parts = [{ part: 1, eighths: 16, minutes, people: ['kid'] }];
  const season = smallSeason({
    bases: [
      smallBase({
        weekdays: [0, 1, 2, 3, 4, 5, 6],
        workedHolidays: [day('2027-05-06')],
        rules: { ...PLAIN_RULES, minors: [ROW] },
      }),
    ],
    people: [smallPerson('kid', { tutor: 'Mme Girard', ...kid })],
    scenes: [smallScene('101-1', { people: ['kid'], parts })],
    ...on.season,
  });
  const calendar = { ...season.calendar, end: null };
  return brokenIn({ ...season, calendar }, [
    { date: on.date ?? '2027-04-12', call: on.call ?? '08:00', strips: ['101-1'] },
  ]);
}

const ten = { born: day('2017-01-31') };

describe('R-9 minor', () => {
  test('presence on a school day', () => {
    expect(brokenFor(180, ten)).toEqual([]);
    expect(brokenFor(200, ten)).toEqual(['minor 20']);
  });

  test('who may be a child, of no known age, keeps the hours of the oldest', () => {
    const older = { ...ROW, ageFrom: 12, ageTo: 17, latest: 1320, maxMinutes: 480, maxMinutesHoliday: 480 };
    const bases = [smallBase({ rules: { ...PLAIN_RULES, minors: [ROW, older] } })];
    const unsure = { born: null, isPerhapsMinor: true };
    expect(brokenFor(300, unsure, { season: { bases } })).toEqual([]);
    // On set from 20:00 to 22:40, home at 22:55: 55 minutes after ten.
    expect(brokenFor(160, unsure, { call: '19:15', season: { bases } })).toEqual(['minor 55']);
    expect(brokenFor(160, { born: null }, { call: '19:15', season: { bases } })).toEqual([]);
  });

  test('lessons count within the presence of a school day, and the eve of one ends earlier', () => {
    const row = { ...ROW, schoolMinutes: 60, latestBeforeSchool: 660 };
    const bases = [smallBase({ weekdays: [0, 1, 2, 3, 4, 5, 6], rules: { ...PLAIN_RULES, minors: [row] } })];
    expect(brokenFor(120, ten, { season: { bases } })).toEqual([]);
    // 08:00 to 11:40: forty minutes more than 240 less 60, and forty past 11:00. Friday is no eve.
    expect(brokenFor(160, ten, { season: { bases } })).toEqual(['minor 40', 'minor 40']);
    expect(brokenFor(160, ten, { season: { bases }, date: '2027-04-16' })).toEqual(['minor 40']);
  });

  test('so much presence, and so many days, in a week', () => {
    const row = { ...ROW, maxMinutesPerWeek: 400, maxDaysPerWeek: 1 };
    const parts = [{ part: 1, eighths: 16, minutes: 180, people: ['kid'] }];
    const season = smallSeason({
      bases: [smallBase({ rules: { ...PLAIN_RULES, minors: [row] } })],
      people: [smallPerson('kid', { tutor: 'Mme Girard', ...ten })],
      scenes: ['101-1', '101-2'].map((id) => smallScene(id, { people: ['kid'], parts })),
    });
    const on = (date: string, strip: string) => ({ date, call: '08:00', strips: [strip] });
    // 240 minutes a day.
    expect(brokenIn(season, [on('2027-04-12', '101-1'), on('2027-04-15', '101-2')])).toEqual(['minor 1', 'minor 80']);
    expect(brokenIn(season, [on('2027-04-16', '101-1'), on('2027-04-19', '101-2')])).toEqual([]);
  });

  test('longer presence in school holidays, on Saturdays and Sundays and on public holidays', () => {
    const schoolHolidays = [{ from: day('2027-04-10'), to: day('2027-04-25') }];
    const calendar = { ...smallSeason().calendar, schoolHolidays };
    expect(brokenFor(300, ten, { season: { calendar } })).toEqual([]);
    expect(brokenFor(310, ten, { season: { calendar } })).toEqual(['minor 10']);
    expect(brokenFor(300, ten, { date: '2027-04-17' })).toEqual([]);
    expect(brokenFor(300, ten, { date: '2027-05-06' })).toEqual([]); // Ascension, worked
    expect(brokenFor(300, ten, { date: '2027-05-07' })).toEqual(['minor 120']);
  });

  test('own call and own wrap', () => {
    expect(brokenFor(60, ten, { call: '07:30' })).toEqual(['minor 30']);
    // Call 18:15, strip 19:00-20:00, own wrap 20:15.
    expect(brokenFor(60, ten, { call: '18:00' })).toEqual([]);
    expect(brokenFor(60, ten, { call: '18:15' })).toEqual(['minor 15']);
  });

  test('a tutor is named for school days, on others none is needed', () => {
    expect(brokenFor(60, { ...ten, tutor: null })).toEqual(['minor 1']);
    expect(brokenFor(60, { ...ten, tutor: null }, { date: '2027-04-17' })).toEqual([]);
  });

  test('the row is that of the age on the day; born on 29 February one is a year older from 1 March', () => {
    expect(brokenFor(540, { born: day('2015-04-13') })).toEqual(['minor 420']);
    expect(brokenFor(540, { born: day('2015-04-12') })).toEqual([]);
    const leapling = { born: day('2016-02-29') };
    const calendar = { ...smallSeason().calendar, start: day('2027-02-01') };
    const twelveFromMarch = { ...ROW, ageTo: 10, ageFrom: 0 };
    const bases = [
      smallBase({ weekdays: [0, 1, 2, 3, 4, 5, 6], rules: { ...PLAIN_RULES, minors: [twelveFromMarch] } }),
    ];
    expect(brokenFor(200, leapling, { date: '2027-02-26', season: { calendar, bases } })).toEqual(['minor 20']);
    expect(brokenFor(200, leapling, { date: '2027-03-01', season: { calendar, bases } })).toEqual([]);
  });

  test('nothing is asked of those without a row, without a birthday, or from 18 on', () => {
    expect(brokenFor(540, { born: day('2010-01-01') })).toEqual([]);
    expect(brokenFor(540, { born: null })).toEqual([]);
    const bases = [smallBase({ rules: { ...PLAIN_RULES, minors: [{ ...ROW, ageTo: 20 }] } })];
    expect(brokenFor(540, { born: day('2009-04-12') }, { season: { bases } })).toEqual([]);
    expect(brokenFor(540, { born: day('2009-04-13') }, { season: { bases } })).toEqual(['minor 420']);
  });
});
