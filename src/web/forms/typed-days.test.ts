import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '../../foundation/index.ts';
import { typedDay, typedDays } from './typed-days.ts';

const NEAR = calendarDay('2027-04-12');
const days = (words: string) => typedDays(words, NEAR)?.join(', ');

describe('dates as people type them', () => {
  it.each([
    ['2027-05-01', '2027-05-01'],
    ['12 Apr', '2027-04-12'],
    ['Mon 12 April 2027', '2027-04-12'],
    ['April 12, 2027', '2027-04-12'],
    ['1er mai', '2027-05-01'],
    ['mar. 4 mai', '2027-05-04'],
    ['28/4', '2027-04-28'],
    ['28.04.27', '2027-04-28'],
    ['3-7 May', '2027-05-03..2027-05-07'],
    ['20-22 April', '2027-04-20..2027-04-22'],
    ['30 – 31 May 2028', '2028-05-30..2028-05-31'],
    ['May 20-22', '2027-05-20..2027-05-22'],
    ['du 28 avril au 2 mai', '2027-04-28..2027-05-02'],
    ['28 Dec - 3 Jan', '2027-12-28..2028-01-03'],
    ['2027-05-06..2027-05-09', '2027-05-06..2027-05-09'],
    ['12 Apr, 3 to 7 May; 1 June', '2027-04-12, 2027-05-03..2027-05-07, 2027-06-01'],
    ['Sunday, dimanche, 5 août', 'sun, sun, 2027-08-05'],
  ])('%s', (words, written) => expect(days(words)).toBe(written));

  it('a date without a year is the first one from two months before the shoot on', () => {
    expect(typedDay('20 Dec', NEAR)).toBe('2027-12-20');
    expect(typedDay('3 Jan', NEAR)).toBe('2028-01-03');
    expect(typedDay('2 Dec', calendarDay('2027-01-10'))).toBe('2026-12-02');
  });

  it.each(['31 April', 'soon', '12', '2027-13-01', 'Apr', '5 to 3'])('%s is none', (words) => {
    expect(typedDays(words, NEAR)).toBeNull();
  });

  it('reads what it shows, every day of a year, in both languages', () => {
    for (let day = 0; day < 366; day++) {
      const date = addDays(NEAR, day);
      for (const locale of ['en-GB', 'fr-FR']) {
        const format = new Intl.DateTimeFormat(locale, {
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          timeZone: 'UTC',
        });
        expect(typedDay(format.format(new Date(`${date}T12:00:00Z`)), NEAR)).toBe(date);
      }
    }
  });
});
