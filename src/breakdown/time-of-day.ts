import { type LightNeed, plainWords } from '../season/index.ts';
import vocabulary from './data/time-of-day.json' with { type: 'json' };

/** A part of a heading read as a time of day. */
export interface TimeReading {
  /** `relative`: takes the time before it (CONTINUOUS); `marker`: says nothing of the light (FLASHBACK). */
  readonly kind: 'time' | 'relative' | 'marker';
  /** The words known, `NIGHT` of `LATER THAT NIGHT`; several joined by `/`. */
  readonly words: string;
  /** `any` where several times ask for different light, and for relative times and markers. */
  readonly light: LightNeed;
  /** Two times of different light are named (`DAY TO NIGHT`). */
  readonly mixed: boolean;
}

interface Word {
  /** As the vocabulary spells it, accents and all. */
  readonly shown: string;
  readonly kind: TimeReading['kind'];
  readonly light: LightNeed;
}

const WORDS = new Map<string, Word>(
  [
    ...vocabulary.markers.words.map((shown): Word => ({ shown, kind: 'marker', light: 'any' })),
    ...vocabulary.relative.map(({ word: shown }): Word => ({ shown, kind: 'relative', light: 'any' })),
    ...vocabulary.times.map(({ word: shown, light }): Word => ({ shown, kind: 'time', light: lightOf(light) })),
  ].map((word) => [plainWords(word.shown), word]),
);
const MODIFIERS = new Set(vocabulary.modifiers.words);
const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.split(' ').length));
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;
const COUNT = /^\d+(?:AM|PM|H\d*|ST|ND|RD|TH|S)?$/;

/**
 * Reads `LATER THAT NIGHT`, `DAY [FLASHBACK]`, `NUIT`, `CONTINUOUS`. Every word must be a time or one that may stand
 * beside a time, so `NIGHT CLUB` is none; what is in brackets is left aside. `null`: not a time.
 */
export function readTime(text: string): TimeReading | null {
  const bare = text.replace(BRACKETS, ' ');
  if (plainWords(bare) === '') return plainWords(text) === '' ? null : MARKER;
  const [first, ...others] = bare.split('/');
  const whole = readWords(plainWords(bare));
  if (whole || others.length === 0) return whole;
  const leading = readWords(plainWords(first!));
  return leading?.kind === 'time' ? leading : null;
}

const MARKER: TimeReading = { kind: 'marker', words: '', light: 'any', mixed: false };

function readWords(text: string): TimeReading | null {
  const tokens = text.split(' ');
  const found: Word[] = [];
  for (let at = 0; at < tokens.length; ) {
    let length = Math.min(LONGEST, tokens.length - at);
    while (length > 0 && !WORDS.has(tokens.slice(at, at + length).join(' '))) length--;
    if (length > 0) {
      found.push(WORDS.get(tokens.slice(at, at + length).join(' '))!);
      at += length;
    } else if (MODIFIERS.has(tokens[at]!) || COUNT.test(tokens[at]!)) at++;
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

function lightOf(text: string): LightNeed {
  if (text === 'any' || text === 'day' || text === 'night' || text === 'dawn' || text === 'dusk') return text;
  throw new Error(`time-of-day.json: unknown light ${text}`);
}
