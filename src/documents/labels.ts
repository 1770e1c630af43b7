/** Words on paper in English, French, or both at once; from the glossary of the season room. */
import { type CalendarDay, partsOf, weekdayOf } from '../foundation/index.ts';
import { GLOSSARY } from '../season/index.ts';

export type Language = 'en' | 'fr' | 'en+fr';

export const LANGUAGES: readonly Language[] = ['en', 'fr', 'en+fr'];

export interface Words {
  readonly language: Language;
  /** A label of our documents (`label-` rows of the glossary), in both languages when both are asked for. */
  label(key: string): string;
  /** `label: text`; French has a space before the colon. */
  labelled(key: string, text: string): string;
  /** `Mon 12 April 2027`. */
  date(day: CalendarDay): string;
  /** `12 Apr`, `12 avr.`, `12 Apr / avr.`: where the year is known and room is short. */
  shortDate(day: CalendarDay): string;
  /** `Mon 12 April 2027 – Fri 30 April 2027`. */
  range(from: CalendarDay, to: CalendarDay): string;
  /** First letters of the weekday, one text per language. */
  weekdayLetters(day: CalendarDay): readonly string[];
}

type SingleLanguage = 'en' | 'fr';

const ROWS = new Map(GLOSSARY.map((row) => [row.id, row]));

export function wordsIn(language: Language): Words {
  const singles: readonly SingleLanguage[] = language === 'en+fr' ? ['en', 'fr'] : [language];
  const inAll = (say: (single: SingleLanguage) => string): string => [...new Set(singles.map(say))].join(' / ');
  return {
    language,
    label: (key) => inAll((single) => word(key, single)),
    labelled: (key, text) => `${inAll((single) => word(key, single))}${language === 'fr' ? ' : ' : ': '}${text}`,
    date: (day) => inAll((single) => longDate(day, single)),
    shortDate: (day) => briefDate(day, singles),
    range: (from, to) => inAll((single) => `${longDate(from, single)} – ${longDate(to, single)}`),
    weekdayLetters: (day) =>
      singles.map((single) =>
        word(`weekday-${weekdayOf(day)}`, single)
          .slice(0, 1)
          .toUpperCase(),
      ),
  };
}

function word(key: string, language: SingleLanguage): string {
  const row = ROWS.get(`label-${key}`);
  if (row === undefined) throw new Error(`no label ${key} in the glossary`);
  return row[language];
}

function longDate(day: CalendarDay, language: SingleLanguage): string {
  const [year, month, date] = partsOf(day);
  return `${word(`weekday-${weekdayOf(day)}`, language)} ${ordinal(date, language)} ${word(`month-${month}`, language)} ${year}`;
}

/** `12 Apr`, `12 avr.`, `12 Apr / avr.` */
function briefDate(day: CalendarDay, languages: readonly SingleLanguage[]): string {
  const [, month, date] = partsOf(day);
  const months = new Set(languages.map((single) => word(`month-short-${month}`, single)));
  const number = languages.length === 1 ? ordinal(date, languages[0]!) : String(date);
  return `${number} ${[...months].join(' / ')}`;
}

/** French says "1er avril", but "2 avril". */
function ordinal(date: number, language: SingleLanguage): string {
  return language === 'fr' && date === 1 ? '1er' : String(date);
}
