import { describe, expect, it } from 'vitest';
import { SMALL_SEASON } from '../../../tests/golden/documents/small-season.ts';
import { addDays, type CalendarDay, calendarDay, weekdayOf } from '../../foundation/index.ts';
import type { Contract, Person, Season } from '../../season/index.ts';
import { dayCodes } from './day-codes.ts';

const HOLIDAY = '2027-04-16';
const isOpen = (_base: string, date: CalendarDay): boolean => weekdayOf(date) < 5 && date !== HOLIDAY;
const monday = calendarDay('2027-04-12');

const day = (more: Partial<Extract<Contract, { kind: 'day' }>> = {}): Contract => ({
  kind: 'day',
  rate: 100_000,
  holdPercent: 100,
  drop: null,
  travelDayPercent: 100,
  ...more,
});

const person = (contract: Contract, homeBase: string | null = null): Person => ({
  ...SMALL_SEASON.people[3]!,
  contract,
  homeBase,
});

/** Codes as text, from the Monday of the first week on: `.` is no code. `worked`: days after that Monday. */
function codesOf(
  who: Person,
  worked: readonly number[],
  length: number,
  from = 0,
  base = 'paris',
  season = SMALL_SEASON,
) {
  const dates = worked.map((offset) => ({ date: addDays(monday, offset), base }));
  const { codes } = dayCodes(who, dates, season, isOpen);
  return Array.from({ length }, (_, index) => codes.get(addDays(monday, from + index)) ?? '.').join(' ');
}

describe('day codes: work', () => {
  it('start, work and finish; one day alone is all three', () => {
    expect(codesOf(person(day()), [0, 1, 2], 4)).toBe('SW W WF .');
    expect(codesOf(person(day()), [1], 3)).toBe('. SWF .');
  });

  it('nobody who does not work has a code', () => {
    const idle = dayCodes(person(day()), [], SMALL_SEASON, isOpen);
    expect(idle).toMatchObject({ worked: 0, held: 0, travelled: 0, first: null, last: null });
    expect(idle.codes.size).toBe(0);
  });
});

describe('day codes: holds (C-6)', () => {
  it('are counted on open days only: not on Friday the holiday, nor at the weekend', () => {
    expect(codesOf(person(day()), [0, 9], 10)).toBe('SW H H H . . . H H WF');
    const { held } = dayCodes(
      person(day()),
      [0, 9].map((offset) => ({ date: addDays(monday, offset), base: 'paris' })),
      SMALL_SEASON,
      isOpen,
    );
    expect(held).toBe(5);
  });

  it('are none where waiting is not paid', () => {
    expect(codesOf(person(day({ holdPercent: 0 })), [0, 3], 4)).toBe('SW . . WF');
  });

  it('are none for a series regular and a flat fee', () => {
    const series: Contract = {
      kind: 'series',
      perEpisode: 1,
      episodes: 1,
      includedDays: 1,
      extraDay: 1,
      qualifiesAt: null,
    };
    expect(codesOf(person(series), [0, 3], 4)).toBe('SW . . WF');
    expect(codesOf(person({ kind: 'run', fee: 1, qualifiesAt: null }), [0, 3], 4)).toBe('SW . . WF');
  });

  it('of a weekly performer fill the worked weeks, and the weeks between when these are paid', () => {
    const weekly = (holdPercent: number): Contract => ({ kind: 'weekly', rate: 500_000, holdPercent, drop: null });
    expect(codesOf(person(weekly(100)), [2, 15], 16)).toBe('. . SW H . . . H H H H H . . H WF');
    expect(codesOf(person(weekly(0)), [2, 15], 16)).toBe('. . SW H . . . . . . . . . . H WF');
  });
});

describe('day codes: drop and pick-up (C-6)', () => {
  const drop = (minCalendarDays: number, max: number): Contract => day({ drop: { minCalendarDays, max } });

  it('a gap of more than the threshold is dropped, one of exactly the threshold is held', () => {
    expect(codesOf(person(drop(7, 1)), [0, 8], 9)).toBe('SWD . . . . . . . PWF');
    expect(codesOf(person(drop(8, 1)), [0, 8], 9)).toBe('SW H H H . . . H WF');
  });

  it('the dearest gaps are dropped first, not the first ones', () => {
    const codes = codesOf(person(drop(7, 1)), [0, 8, 29], 30);
    expect(codes.startsWith('SW H H H . . . H WD')).toBe(true);
    expect(codes.endsWith('PWF')).toBe(true);
  });

  it('as many as the contract allows', () => {
    expect(codesOf(person(drop(7, 2)), [0, 8, 29], 9)).toBe('SWD . . . . . . . PWD');
  });

  it('nothing is dropped where waiting costs nothing', () => {
    expect(codesOf(person(day({ holdPercent: 0, drop: { minCalendarDays: 7, max: 1 } })), [0, 8], 9)).toBe(
      'SW . . . . . . . WF',
    );
  });
});

describe('day codes: travel (C-7)', () => {
  const visitor = person(day({ holdPercent: 0 }), 'chicago');

  it('before the first and after the last day away from home', () => {
    expect(codesOf(visitor, [0, 1], 5, -1)).toBe('T SW WF T .');
  });

  it('nobody travels who works at home, or lives where the company is', () => {
    expect(codesOf(person(day({ holdPercent: 0 }), 'paris'), [0, 1], 4, -1)).toBe('. SW WF .');
    expect(codesOf(person(day({ holdPercent: 0 })), [0, 1], 4, -1)).toBe('. SW WF .');
  });

  it('goes home between two days where that is cheaper than staying, and stays where it is not', () => {
    // Home and back: 2 x 90,000 fare + 2 x 100,000 travel pay + 1 x 25,000 stay = 405,000; 16 days of 25,000 = 400,000.
    expect(codesOf(visitor, [0, 17], 18)).toBe(`SW ${'. '.repeat(16)}WF`);
    expect(codesOf(visitor, [0, 18], 19)).toBe(`SW T ${'. '.repeat(15)}T WF`);
  });

  it('stays when the gap is too short for both ways', () => {
    const free: Season = {
      ...SMALL_SEASON,
      baseTravel: [{ between: ['paris', 'chicago'], days: 1, company: 0, fare: 0 }],
    };
    const cheap = person(day({ holdPercent: 0, travelDayPercent: 0 }), 'chicago');
    expect(codesOf(cheap, [0, 2], 3, 0, 'paris', free)).toBe('SW . WF');
    expect(codesOf(cheap, [0, 3], 4, 0, 'paris', free)).toBe('SW T T WF');
  });

  it('between two bases on the days before the second', () => {
    const dates = [
      { date: monday, base: 'paris' },
      { date: addDays(monday, 4), base: 'chicago' },
    ];
    const { codes, travelled } = dayCodes(visitor, dates, SMALL_SEASON, isOpen);
    expect(codes.get(addDays(monday, 3))).toBe('T');
    expect(travelled).toBe(2);
  });
});
