import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../foundation/index.ts';
import { day, smallBase, smallPlace, smallSeason } from '../../season/testing/small-season.ts';
import { elapsedMinutes, isOpen, lightAt, ready, runsOf, weekOf } from './calendar.ts';

const paris = smallBase();
const chicago = smallBase({ id: 'chicago', country: 'US', region: 'il', timeZone: 'America/Chicago' });

describe('K-7 elapsed time', () => {
  const rest = (from: string, to: string, bases = [paris, paris]): number =>
    elapsedMinutes(
      { date: day(from), base: bases[0]!, clock: 20 * 60 },
      { date: day(to), base: bases[1]!, clock: 7 * 60 },
    );

  test('an ordinary night from 20:00 to 07:00 is eleven hours', () => {
    expect(rest('2027-04-12', '2027-04-13')).toBe(660);
  });

  test('the night in which clocks go forward is an hour shorter, the one in which they go back an hour longer', () => {
    expect(rest('2027-03-27', '2027-03-28')).toBe(600);
    expect(rest('2027-10-30', '2027-10-31')).toBe(720);
  });

  test('a wrap past midnight in the night of change: the whole shooting day is in the offset of its noon (K-2)', () => {
    const wrap = { date: day('2027-03-27'), base: paris, clock: 27 * 60 };
    const call = { date: day('2027-03-28'), base: paris, clock: 14 * 60 };
    // 27:00 in winter time is 02:00 UTC; 14:00 in summer time is 12:00 UTC.
    expect(elapsedMinutes(wrap, call)).toBe(600);
  });

  test('leap day', () => {
    expect(rest('2028-02-28', '2028-03-01')).toBe(660 + 1440);
    expect(rest('2027-02-28', '2027-03-01')).toBe(660);
  });

  test('from Paris to Chicago the day is seven hours longer', () => {
    expect(rest('2027-04-12', '2027-04-13', [paris, chicago])).toBe(660 + 420);
  });

  test('in the weeks between the two changes of clocks it is six', () => {
    expect(rest('2027-03-15', '2027-03-16', [paris, chicago])).toBe(660 + 360);
  });
});

describe('K-8 open days', () => {
  const season = smallSeason();
  const open = (date: string, base = paris): boolean => isOpen(season, base, day(date));

  test('weekdays inside the calendar', () => {
    expect(open('2027-04-12')).toBe(true);
    expect(open('2027-04-17')).toBe(false);
    expect(open('2027-04-11')).toBe(false);
    expect(open('2027-04-30')).toBe(true);
    expect(open('2027-05-03')).toBe(false);
  });

  test('public holidays are closed, those worked are open, those of the season are closed', () => {
    const may = smallSeason({ calendar: { ...season.calendar, end: null } });
    expect(isOpen(may, paris, day('2027-05-06'))).toBe(false); // Ascension
    expect(isOpen(may, smallBase({ workedHolidays: [day('2027-05-06')] }), day('2027-05-06'))).toBe(true);
    expect(isOpen(may, smallBase({ extraHolidays: [day('2027-05-07')] }), day('2027-05-07'))).toBe(false);
    expect(isOpen(may, chicago, day('2027-05-06'))).toBe(true);
    expect(isOpen(may, chicago, day('2027-05-31'))).toBe(false); // Memorial Day
  });

  test('a hiatus is closed; without an end the calendar goes on', () => {
    const calendar = { ...season.calendar, end: null, hiatus: [{ from: day('2027-04-14'), to: day('2027-04-15') }] };
    expect(isOpen(smallSeason({ calendar }), paris, day('2027-04-14'))).toBe(false);
    expect(isOpen(smallSeason({ calendar }), paris, day('2029-06-12'))).toBe(true);
  });
});

describe('K-9 working days', () => {
  test('the day it starts counts when it is one', () => {
    expect(ready(paris, day('2027-04-12'), 1)).toBe('2027-04-12');
    expect(ready(paris, day('2027-04-10'), 1)).toBe('2027-04-12');
    expect(ready(paris, day('2027-04-12'), 6)).toBe('2027-04-19');
  });

  test('nothing is waited for when there is nothing to do', () => {
    expect(ready(paris, day('2027-04-12'), 0)).toBeNull();
  });

  test('public holidays are skipped, worked by the company or not; closures of the season are not', () => {
    // 2027-05-06 is Ascension (Thursday).
    expect(ready(smallBase({ workedHolidays: [day('2027-05-06')] }), day('2027-05-05'), 2)).toBe('2027-05-07');
    expect(ready(smallBase({ extraHolidays: [day('2027-04-13')] }), day('2027-04-12'), 2)).toBe('2027-04-13');
  });
});

test('K-10 a civil week is named by its Monday, over the new year too', () => {
  expect(weekOf(day('2027-01-01'))).toBe(dayNumber(day('2026-12-28')));
  expect(weekOf(day('2027-01-03'))).toBe(dayNumber(day('2026-12-28')));
  expect(weekOf(day('2027-01-04'))).toBe(dayNumber(day('2027-01-04')));
});

test('K-11 the margin is taken off both ends; night goes on to the next dawn', () => {
  const place = smallPlace('street', { latitude: 48.8566, longitude: 2.3522 });
  const season = smallSeason();
  const bare = smallSeason({ timing: { ...season.timing, lightMarginMinutes: 0 } });
  const [kept, whole] = [season, bare].map((each) => lightAt(each, place, paris, day('2027-06-21')));
  expect(kept!.day).toEqual({ from: whole!.day.from + 10, to: whole!.day.to - 10 });
  // Almanac for Paris on the summer solstice: sunrise 05:47, sunset 21:58.
  expect(Math.abs(whole!.day.from - (5 * 60 + 47))).toBeLessThanOrEqual(2);
  expect(Math.abs(whole!.day.to - (21 * 60 + 58))).toBeLessThanOrEqual(2);
  expect(whole!.night.from).toBeGreaterThan(whole!.day.to);
  expect(whole!.night.to).toBeGreaterThan(1440 + 4 * 60);
});

test('runs of dates allow so many free days between neighbours, over a leap day', () => {
  const dates = ['2028-02-26', '2028-02-28', '2028-03-01', '2028-03-04'].map(day);
  expect(runsOf(dates, 1)).toEqual([dates.slice(0, 3), dates.slice(3)]);
  expect(runsOf(dates, 0)).toEqual(dates.map((date) => [date]));
});
