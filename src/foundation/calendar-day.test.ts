import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  calendarDay,
  dayFromNumber,
  dayNumber,
  mondayOf,
  parseCalendarDay,
  weekdayOf,
} from './index.ts';

describe('calendar days', () => {
  it('counts days from 1970-01-01', () => {
    expect(dayNumber(calendarDay('1970-01-01'))).toBe(0);
    expect(dayNumber(calendarDay('2000-03-01'))).toBe(11017);
    expect(dayNumber(calendarDay('1969-12-31'))).toBe(-1);
  });

  it('agrees with the host calendar on every day of four centuries', () => {
    for (let number = -60000; number < 90000; number += 7) {
      expect(dayFromNumber(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
    }
  });

  it('goes to the number and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 2_000_000 }),
        (number) => dayNumber(dayFromNumber(number)) === number,
      ),
      { seed: 11 },
    );
  });

  it('refuses days that do not exist', () => {
    for (const text of [
      '2027-02-29',
      '2027-13-01',
      '2027-00-10',
      '2027-04-31',
      '27-04-12',
      '2027-4-12',
      '2027-04-12T00:00',
      '',
    ]) {
      expect(parseCalendarDay(text)).toBeNull();
    }
    expect(parseCalendarDay('2028-02-29')).toBe('2028-02-29');
    expect(parseCalendarDay('2100-02-29')).toBeNull();
    expect(parseCalendarDay('2000-02-29')).toBe('2000-02-29');
  });

  it('knows weekdays, weeks and leap days', () => {
    expect(weekdayOf(calendarDay('2027-04-12'))).toBe(0);
    expect(weekdayOf(calendarDay('1969-12-28'))).toBe(6);
    expect(addDays(calendarDay('2028-02-28'), 1)).toBe('2028-02-29');
    expect(dayFromNumber(mondayOf(dayNumber(calendarDay('2027-04-18'))))).toBe('2027-04-12');
  });

  it('turns one year older on the birthday, not before', () => {
    expect(ageOn(calendarDay('2017-04-13'), calendarDay('2027-04-12'))).toBe(9);
    expect(ageOn(calendarDay('2017-04-13'), calendarDay('2027-04-13'))).toBe(10);
    expect(ageOn(calendarDay('2016-02-29'), calendarDay('2027-02-28'))).toBe(10);
  });
});
