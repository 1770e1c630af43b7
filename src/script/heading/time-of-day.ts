import { plainWords } from '../../foundation/index.ts';
import { takeClockTimes } from './clock-time.ts';
import { allWords, LANGUAGES } from './heading-words.ts';

/** The part of the day that a heading names; `any` where it names none, or several. */
export type PartOfDay = 'any' | 'day' | 'night' | 'dawn' | 'dusk';

/** A part of a heading read as a time of day. */
export interface TimeReading {
  /**
   * `relative`: takes the time before it (CONTINUOUS); `marker`: says nothing of the light (FLASHBACK); `clock`: told
   * by an hour alone.
   */
  readonly kind: 'time' | 'relative' | 'marker' | 'clock';
  /** The words known, `NIGHT` of `LATER THAT NIGHT`; several joined by `/`. */
  readonly words: string;
  /** `any` where several times ask for different light, and for relative times and markers. */
  readonly light: PartOfDay;
  /** Two times of different light are named (`DAY TO NIGHT`). */
  readonly mixed: boolean;
}

interface Word {
  /** As the vocabulary spells it, accents and all. */
  readonly shown: string;
  readonly kind: TimeReading['kind'];
  readonly light: PartOfDay;
}

const WORDS = new Map<string, Word>(
  [
    ...LANGUAGES.flatMap(({ markers }) => markers.map((shown): Word => ({ shown, kind: 'marker', light: 'any' }))),
    ...LANGUAGES.flatMap(({ relative }) =>
      relative.map(({ word: shown }): Word => ({ shown, kind: 'relative', light: 'any' })),
    ),
    // English last: what DAY is called where languages share a word.
    ...[...LANGUAGES]
      .reverse()
      .flatMap(({ times }) =>
        times.map(({ word: shown, light }): Word => ({ shown, kind: 'time', light: partOfDay(light) })),
      ),
  ].map((word) => [spokenWords(word.shown), word]),
);
const BESIDE = allWords(({ besideTimes }) => besideTimes);
const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.split(' ').length));
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;
const COUNT = /^(?:\d+(?:ST|ND|RD|TH|E|ER|EME|S)?|[DN]\d+)$/;
/** No time of day is said in more. */
const LONGEST_TIME = 200;

/**
 * Reads `LATER THAT NIGHT`, `DAY [FLASHBACK]`, `NUIT D'HIVER`, `22H30`, `CONTINUOUS`. Every word must be a time or one
 * that may stand beside a time, so `NIGHT CLUB` is none; what is in brackets is left aside. `null`: not a time.
 */
export function readTime(text: string): TimeReading | null {
  if (text.length > LONGEST_TIME) return null;
  const bare = text.replace(BRACKETS, ' ');
  if (plainWords(bare) === '') return plainWords(text) === '' ? null : MARKER;
  const [first, ...others] = bare.split('/');
  const whole = readPhrase(bare);
  if (whole?.kind === 'relative' || whole?.kind === 'marker') return timeInBrackets(text) ?? whole;
  if (whole || others.length === 0) return whole;
  const leading = readPhrase(first!);
  return leading?.kind === 'time' || leading?.kind === 'clock' ? leading : null;
}

/** `CONTINUOUS (DAY)`, `TIME LAPSE (DAY TO NIGHT)`. */
function timeInBrackets(text: string): TimeReading | null {
  for (const [bracket] of text.matchAll(BRACKETS)) {
    const reading = readPhrase(bracket.slice(1, -1));
    if (reading?.kind === 'time' || reading?.kind === 'clock') return reading;
  }
  return null;
}

const MARKER: TimeReading = { kind: 'marker', words: '', light: 'any', mixed: false };

/** Whether the reading says in what light, or says nothing else than where to take it from. */
export function tellsTime(reading: TimeReading | null): reading is TimeReading {
  return reading !== null && reading.kind !== 'marker';
}

function readPhrase(text: string): TimeReading | null {
  const { rest, times } = takeClockTimes(text);
  const apart = spokenWords(rest);
  const words = apart === '' ? null : readWords(apart);
  if (times.length === 0 || words?.kind === 'time') return words;
  if (apart !== '' && words === null && !apart.split(' ').every((word) => BESIDE.has(word) || COUNT.test(word)))
    return null;
  const lights = new Set(times.flatMap(({ light }) => (light === null ? [] : [light])));
  const [only] = lights;
  if (only === undefined) return words ?? MARKER;
  return {
    kind: 'clock',
    words: times.map(({ written }) => written).join('/'),
    light: lights.size === 1 ? only : 'any',
    mixed: lights.size > 1,
  };
}

function readWords(text: string): TimeReading | null {
  const tokens = text.split(' ');
  const found: Word[] = [];
  for (let at = 0; at < tokens.length; ) {
    let length = Math.min(LONGEST, tokens.length - at);
    while (length > 0 && !WORDS.has(tokens.slice(at, at + length).join(' '))) length--;
    if (length > 0) {
      found.push(WORDS.get(tokens.slice(at, at + length).join(' '))!);
      at += length;
    } else if (BESIDE.has(tokens[at]!) || COUNT.test(tokens[at]!)) at++;
    else return null;
  }
  for (const kind of ['time', 'relative', 'marker'] as const) {
    const ofKind = found.filter((word) => word.kind === kind);
    if (ofKind.length === 0) continue;
    const lights = new Set(ofKind.map(({ light }) => light));
    const [only] = lights;
    return {
      kind,
      words: [...new Set(ofKind.map(({ shown }) => shown))].join('/'),
      light: lights.size === 1 ? only! : 'any',
      mixed: lights.size > 1,
    };
  }
  return null;
}

/** Words as they are compared here: an elided article is a word of its own (AVANT L'AUBE, NUIT D'HIVER). */
function spokenWords(text: string): string {
  return plainWords(text.replace(/(?<![\p{L}])([LDld]|QU|qu|(?:ALL|DELL|NELL)(?=['’]))['’ʼ`´]/gu, '$1 '));
}

function partOfDay(text: string): PartOfDay {
  if (text === 'any' || text === 'day' || text === 'night' || text === 'dawn' || text === 'dusk') return text;
  throw new Error(`heading words: unknown light ${text}`);
}
