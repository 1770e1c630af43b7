/** English sentences of the server in French, by the table of `server-texts-fr.ts`. Pure. */
import { SERVER_TEXTS_FR } from './server-texts-fr.ts';

interface Sentence {
  readonly pattern: RegExp;
  readonly french: string;
}

/** What is counted, one and many, with its French. */
const COUNTED: readonly (readonly [english: string, french: string])[] = [
  ['shooting day', 'jour de tournage'],
  ['shooting days', 'jours de tournage'],
  ['working day', 'jour ouvré'],
  ['working days', 'jours ouvrés'],
  ['open day', 'jour ouvert'],
  ['open days', 'jours ouverts'],
  ['day', 'jour'],
  ['days', 'jours'],
  ['night', 'nuit'],
  ['nights', 'nuits'],
  ['week', 'semaine'],
  ['weeks', 'semaines'],
  ['trip', 'trajet'],
  ['trips', 'trajets'],
  ['episode', 'épisode'],
  ['episodes', 'épisodes'],
  ['company move', 'déplacement de l’équipe'],
  ['company moves', 'déplacements de l’équipe'],
  ['period of 14 days', 'période de 14 jours'],
  ['periods of 14 days', 'périodes de 14 jours'],
  ['pair of neighbouring scenes shot in reverse', 'paire de séquences voisines tournées à rebours'],
  ['pairs of neighbouring scenes shot in reverse', 'paires de séquences voisines tournées à rebours'],
  ['eighth not shot at the real place', 'huitième tourné ailleurs que sur le vrai lieu'],
  ['eighths not shot at the real place', 'huitièmes tournés ailleurs que sur le vrai lieu'],
];

/** What each blank of a sentence may hold; any words unless it is named here. */
const BLANKS: Readonly<Record<string, string>> = {
  on: '(?: on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d+ [A-Z][a-z]+)?',
  n: '\\d+',
  scene: '\\S+',
  days: '\\d+ days?',
  count: `-?[\\d,.]+ (?:${COUNTED.map(([english]) => english).join('|')})`,
  at: '(?: at [A-Z]{3} -?[\\d,.]+)?',
  dated: '(?: on \\d+ [A-Z][a-z]+)?',
  in: '(?: in .+)?',
  rate: '[\\d.]+',
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
  if (blank === 'count') {
    const space = words.indexOf(' ');
    const what = words.slice(space + 1);
    return `${words.slice(0, space)} ${COUNTED.find(([english]) => english === what)?.[1] ?? what}`;
  }
  if (blank === 'at') {
    return words.replace(/ at ([A-Z]{3}) (.+)/, (_all, currency: string, amount: string) => {
      return ` à ${amount.replaceAll(',', '\u202f').replace('.', ',')} ${currency}`;
    });
  }
  if (blank === 'dated') return words.replace(/ on (.+)/, (_all, date: string) => ` le ${dateInFrench(date)}`);
  if (blank === 'in') return words.replace(/^ in /, ', ');
  if (blank === 'date' || blank === 'there')
    return dateInFrench(words) === words ? inFrench(words) : dateInFrench(words);
  if (blank === 'days') return words.replace(/days?/, (word) => (word === 'day' ? 'jour' : 'jours'));
  if (blank === 'strip') return inFrench(words);
  if (words === 'the unit') return 'l’équipe';
  if (words === 'the next base') return 'la base suivante';
  return words;
}

/** `14 April`, or `14` where the month follows later. */
function dateInFrench(text: string): string {
  const [, date, month] = /^(\d+) ([A-Z][a-z]+)$/.exec(text) ?? [];
  const known = month === undefined ? undefined : MONTHS[month];
  return known === undefined ? text : `${date === '1' ? '1er' : date} ${known}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
