import { beforeEach, describe, expect, it, vi } from 'vitest';
import { calendarDay } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';

const chosen = vi.hoisted(() => ({ language: 'en' as 'en' | 'fr' }));
vi.mock('../page/preferences.ts', () => ({ preferences: { get: () => chosen, subscribe: () => () => {} } }));

const format = await import('./format.ts');
const { sayNow, speakChosenLanguage, sayText } = await import('./language.ts');

async function speak(language: 'en' | 'fr'): Promise<void> {
  chosen.language = language;
  await speakChosenLanguage();
}

beforeEach(() => speak('en'));

const SPACES = /[\u00a0\u202f]/g;
const plain = (text: string) => text.replace(SPACES, ' ');
const first = calendarDay('2027-05-01');

describe('figures and dates on screen', () => {
  it('whole money of the currency, with a real minus', async () => {
    expect(format.money(-123_456_50 as never, 'EUR')).toBe('−€123,457');
    expect(format.moneyChange(100 as never, 'EUR')).toBe('+€1');
    await speak('fr');
    expect(plain(format.money(-123_456_50 as never, 'EUR'))).toBe('−123 457 €');
  });

  it('days as the language writes them', async () => {
    expect(format.dayText(first)).toBe('Sat 1 May');
    expect(format.dayText(first, 'long')).toBe('Saturday 1 May 2027');
    await speak('fr');
    expect(format.dayText(first, 'long')).toBe('samedi 1er mai 2027');
  });

  it('pages in eighths, hours, and times before midnight of the day before as a dash', () => {
    expect([8, 3, 11, 0].map((eighths) => format.pages(eighths))).toEqual(['1', '3/8', '1 3/8', '0']);
    expect(format.duration(495)).toBe('8h15');
    expect(format.hoursText('08:00', '18:15')).toBe('08:00–18:15');
    expect(format.hoursText('-02:00', '18:15')).toBe('–');
    expect(format.hoursText(null, null)).toBe('');
  });

  it('labels kept before they were messages, with their days', () => {
    expect(format.labelText('Move 101-1 to 2027-05-01 (main)')).toBe('Move 101-1 to Sat 1 May');
  });
});

describe('what the screens say', () => {
  it('is said in the language chosen, and counted as it counts', async () => {
    expect([0, 1, 2].map((n) => sayNow('web.board.breaks', { n }))).toEqual([
      ...['breaks 0 rules', 'breaks 1 rule', 'breaks 2 rules'],
    ]);
    await speak('fr');
    expect([0, 1, 2].map((n) => sayNow('web.board.breaks', { n }))).toEqual([
      ...['enfreint 0 règle', 'enfreint 1 règle', 'enfreint 2 règles'],
    ]);
    expect(sayText(message('web.shell.undo'))).toBe('Annuler');
  });

  it('leaves words that are no message as they are', async () => {
    await speak('fr');
    expect(sayText('Rain board')).toBe('Rain board');
  });
});
