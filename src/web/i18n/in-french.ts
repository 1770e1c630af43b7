/** English sentences of the server in French, by the table of `server-texts-fr.ts`. Pure. */
import { SERVER_TEXTS_FR } from './server-texts-fr.ts';

interface Sentence {
  readonly pattern: RegExp;
  readonly french: string;
}

/** What each blank of a sentence may hold; any words unless it is named here. */
const BLANKS: Readonly<Record<string, string>> = {
  on: '(?: on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d+ [A-Z][a-z]+)?',
  n: '\\d+',
  scene: '\\S+',
  days: '\\d+ days?',
  minutes: '(?:\\d+ h \\d+|\\d+ h|\\d+ min)',
};

let sentences: readonly Sentence[] | null = null;

function compiled(): readonly Sentence[] {
  sentences ??= SERVER_TEXTS_FR.map(([english, french]) => ({
    pattern: new RegExp(
      `^${english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, (_all, blank: string) => `(?<${blank}>${BLANKS[blank] ?? '.+?'})`)}$`,
      's',
    ),
    french,
  }));
  return sentences;
}

/** A sentence in French; one that the table does not have stays as it is. */
export function inFrench(text: string): string {
  for (const { pattern, french } of compiled()) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = match.groups ?? {};
    const said = french.replace(/\{(\w+)\}/g, (_all, blank: string) => blankInFrench(blank, found[blank] ?? ''));
    return said.charAt(0).toUpperCase() === said.charAt(0) || !/^[A-Z]/.test(text) ? said : capital(said);
  }
  return text;
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  Mon: 'lundi',
  Tue: 'mardi',
  Wed: 'mercredi',
  Thu: 'jeudi',
  Fri: 'vendredi',
  Sat: 'samedi',
  Sun: 'dimanche',
};
const MONTHS: Readonly<Record<string, string>> = {
  January: 'janvier',
  February: 'février',
  March: 'mars',
  April: 'avril',
  May: 'mai',
  June: 'juin',
  July: 'juillet',
  August: 'août',
  September: 'septembre',
  October: 'octobre',
  November: 'novembre',
  December: 'décembre',
};

function blankInFrench(blank: string, words: string): string {
  if (blank === 'on') {
    return words.replace(/ on (\w+) (\d+) (\w+)/, (_all, weekday: string, date: string, month: string) => {
      return ` le ${WEEKDAYS[weekday]} ${date === '1' ? '1er' : date} ${MONTHS[month]}`;
    });
  }
  if (blank === 'days') return words.replace(/days?/, (word) => (word === 'day' ? 'jour' : 'jours'));
  if (blank === 'strip' || blank === 'there') return inFrench(words);
  if (words === 'the unit') return 'l’équipe';
  if (words === 'the next base') return 'la base suivante';
  return words;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
