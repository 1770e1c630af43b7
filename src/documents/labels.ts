/** Words on paper in English, French, or both at once: `paper.*` of the catalogues. */
import { type CalendarDay, type Cents, type CurrencyCode, partsOf, type Text } from '../foundation/index.ts';
import { type CodeBelow, type DayStyle, LANGUAGES, type Language, message, speak } from '../messages/index.ts';

/** A language, or two side by side for a bilingual crew. */
export type PaperLanguage = Language | 'en+fr';

export const PAPER_LANGUAGES: readonly PaperLanguage[] = [...(Object.keys(LANGUAGES) as Language[]), 'en+fr'];

export interface Words {
  /** The languages on the paper, the first one first. */
  readonly languages: readonly Language[];
  /** A word of our documents, in every language of the paper. */
  label(key: CodeBelow<'paper'>): string;
  /** `label: text`; French has a space before the colon. */
  labelled(key: CodeBelow<'paper'>, text: string): string;
  say(text: Text): string;
  /** `Mon 12 April 2027`. */
  date(day: CalendarDay): string;
  /** `12 Apr`, `12 avr.`, `12 Apr / avr.`: where the year is known and room is short. */
  shortDate(day: CalendarDay): string;
  /** `Mon 12 April 2027 – Fri 30 April 2027`. */
  range(from: CalendarDay, to: CalendarDay): string;
  /** `Mon`, `lun.`, `Mon / lun.` */
  weekday(day: CalendarDay): string;
  /** `1 h 05`. */
  duration(minutes: number): string;
  money(amount: Cents, currency: CurrencyCode): string;
  /** First letters of the weekday, one text per language. */
  weekdayLetters(day: CalendarDay): readonly string[];
}

/** The same each time: what a label says is worked out once. */
export function wordsIn(paper: PaperLanguage): Words {
  const known = WORDS.get(paper);
  if (known !== undefined) return known;
  const words = newWords(paper);
  WORDS.set(paper, words);
  return words;
}

/** Page numbers and lengths of time come again on every paper of a set. */
const MOST_SAID = 5_000;

const WORDS = new Map<PaperLanguage, Words>();

function newWords(paper: PaperLanguage): Words {
  const languages: readonly Language[] = paper === 'en+fr' ? ['en', 'fr'] : [paper];
  const speakers = languages.map(speak);
  const both = (texts: readonly string[]): string => [...new Set(texts)].join(' / ');
  const said = new Map<string, string>();
  const say = (text: Text): string => {
    const key = JSON.stringify(text);
    const known = said.get(key);
    if (known !== undefined) return known;
    const words = both(speakers.map((speaker) => speaker.say(text)));
    if (said.size >= MOST_SAID) said.clear();
    said.set(key, words);
    return words;
  };
  const labels = new Map<string, string>();
  const label = (key: CodeBelow<'paper'>): string => {
    const known = labels.get(key);
    if (known !== undefined) return known;
    const words = say(message(`paper.${key}`));
    labels.set(key, words);
    return words;
  };
  const days = (day: CalendarDay, style: DayStyle): readonly string[] =>
    speakers.map(({ formats }) => formats.day(day, style));
  return {
    languages,
    say,
    label,
    labelled: (key, text) => speakers[0]!.say(message('paper.labelled', { label: label(key), text })),
    date: (day) => both(days(day, 'paper')),
    // French says "1er avril"; beside English the bare number stands for both.
    shortDate: (day) =>
      speakers.length === 1 ? days(day, 'brief')[0]! : `${partsOf(day)[2]} ${both(days(day, 'month'))}`,
    range: (from, to) => both(days(from, 'paper').map((first, i) => `${first} – ${days(to, 'paper')[i]}`)),
    weekday: (day) => both(days(day, 'weekday')),
    duration: (minutes) => both(speakers.map(({ formats }) => formats.duration(minutes))),
    // Two figures for one sum would have to be compared: beside each other, a blank groups for both.
    money: (amount, currency) => {
      const written = speakers[0]!.formats.money(amount, currency);
      return speakers.length === 1 ? written : written.replaceAll(',', '\u202f');
    },
    weekdayLetters: (day) => days(day, 'weekday').map((word) => word.slice(0, 1).toUpperCase()),
  };
}
