import { beforeAll, describe, expect, it, vi } from 'vitest';
import { calendarDay } from '../../foundation/index.ts';

vi.mock('../page/preferences.ts', () => ({
  preferences: { get: () => ({ language: 'en' }), subscribe: () => () => {} },
}));
const { asText, asValue, rowPath, seenAt } = await import('./season-fields.ts');
const { speakChosenLanguage } = await import('../i18n/language.ts');

beforeAll(speakChosenLanguage);

describe('a field of a form', () => {
  it('leads to its row by what the row has, and says what was seen there', () => {
    const source = { bases: [{ id: 'paris', 'crew day': '450 USD' }, { name: 'Lyon' }] };
    expect(rowPath(source, ['bases'], 0, 'paris')).toEqual(['bases', { id: 'paris' }]);
    expect(rowPath(source, ['bases'], 1, 'lyon')).toEqual(['bases', { name: 'Lyon' }]);
    expect(rowPath(source, ['people'], 3, 'june')).toEqual(['people', { id: 'june' }]);
    expect(seenAt(source, ['bases', { id: 'paris' }, 'crew day'])).toBe('450 USD');
    expect(seenAt(source, ['bases', { id: 'lyon' }, 'crew day'])).toBeNull();
    expect(seenAt(null, ['title'])).toBeNull();
  });

  it('shows lists with commas, and nothing for nothing', () => {
    expect(asText(['2027-05-01', '2027-05-06..2027-05-09'])).toBe('2027-05-01, 2027-05-06..2027-05-09');
    expect(asText(undefined)).toBe('');
    expect(asText(8)).toBe('8');
  });

  it('shows days and hours as people write them, and writes what the file has', () => {
    const near = calendarDay('2027-04-12');
    const written = ['2027-05-01', '2027-05-06..2027-05-09', 'sun'];
    const shown = asText(written, 'days');
    expect(shown).toBe('1 May 2027, 6 May 2027 – 9 May 2027, sun');
    expect(asValue(shown, 'days', near)).toEqual(written);
    expect(asValue('3-7 May', 'days', near)).toEqual(['2027-05-03..2027-05-07']);
    expect(asValue('12 Apr', 'date', near)).toBe('2027-04-12');
    expect(asValue('soon', 'date', near)).toBe('soon');
    expect(asText(660, 'minutes')).toBe('11 h');
    expect(asValue('11h30', 'minutes')).toBe(690);
    expect(asValue('1:30', 'duration')).toBe('1 h 30');
    expect(asValue('https://www.openstreetmap.org/#map=17/48.8584/2.2945', 'coordinates')).toEqual([48.8584, 2.2945]);
  });

  it('shows hours of some dates as people type them, and writes rows', () => {
    const near = calendarDay('2027-04-12');
    const written = [
      { days: ['2027-04-16'], hours: '-15:00' },
      { days: ['2027-05-03..2027-05-05', '2027-05-07'], hours: '10:00-16:00' },
    ];
    expect(asValue('16 April -15:00; 3-5 May, 7 May 10:00-16:00', 'days-hours', near)).toEqual(written);
    expect(asValue(asText(written, 'days-hours'), 'days-hours', near)).toEqual(written);
    expect(asValue('16 April 9:30-', 'days-hours', near)).toEqual([{ days: ['2027-04-16'], hours: '09:30-' }]);
    expect(asValue('16 April', 'days-hours', near)).toBe('16 April');
  });

  it('takes its key away when it is emptied, so that the default counts', () => {
    expect(asValue('  ', 'amount')).toBeUndefined();
  });

  it('writes numbers as numbers, lists as lists, and leaves the rest to the season to judge', () => {
    expect(asValue('450', 'amount')).toBe(450);
    expect(asValue('450 USD', 'amount')).toBe('450 USD');
    expect(asValue('a lot', 'amount')).toBe('a lot');
    expect(asValue('2027-05-01, , 2027-05-03', 'days')).toEqual(['2027-05-01', '2027-05-03']);
    expect(asValue('45', 'text')).toBe('45');
  });
});
