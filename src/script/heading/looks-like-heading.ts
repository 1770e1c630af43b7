/** Whether a line that nothing marks as a heading is one (SPEC H-1, H-8). */
import { isAllCapitals, plainMarks } from '../../foundation/index.ts';
import { firstWord, LANGUAGES } from './heading-words.ts';
import { omissionAlone } from './omitted-scene.ts';
import { readSceneHeading } from './read-scene-heading.ts';
import { isTitleOnPicture, readsLikeShot } from './shots.ts';
import { sideAtStart, sideInside, withoutStart } from './sides.ts';
import { readTime, tellsTime } from './time-of-day.ts';
import { writtenNumber } from './written-number.ts';

/** `heading`: surely one; `doubtful`: somebody may have meant one. */
export type HeadingLook = 'heading' | 'doubtful' | null;

/** No heading that is told by its looks is longer; nor does looking at one cost more. */
const LONGEST = 160;
/** Fountain's own: `INT`, `EXT`, `INT/EXT`, `I/E`, then a full stop or a blank, in capitals or not; `EST.` */
const FOUNTAIN = /^(?:INT\.?\/EXT|I\.?\/E|INT|EXT)(?:[.\s]|$)|^EST\./i;
/** `EST` with a blank only in capitals: it is a French verb. */
const ESTABLISHING = /^EST(?:\s|$)/;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/g;
/** A whole word of the language with nothing but a blank after it. */
const BARE_WORD = /^\p{L}{5,}\s+[\p{L}\d'"]/u;
/** What the first letters of a heading may be: a side, a number, or what numbers are called. */
const FIRST = /^[(#•–—-]?\s?[\p{L}\d]/u;

/** A heading by the letter of Fountain's syntax. */
export function isFountainHeading(text: string): boolean {
  return FOUNTAIN.test(text) || ESTABLISHING.test(text);
}

/** First words of sides and of what numbers are called: a line in small letters without one is no heading. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...LANGUAGES.flatMap(({ interior, exterior }) => [...interior, ...exterior].flatMap(({ word }) => spellings(word))),
  ...LANGUAGES.flatMap(({ scene, sides }) => [...scene, ...sides].flatMap((word) => spellings(firstWord(word)))),
]);

function spellings(word: string): string[] {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return [word.toUpperCase(), bare.toUpperCase(), bare.replace('SS', 'ß').toUpperCase()];
}

const SMALL_LETTER = /[a-z\u00e0-\u00f6\u00f8-\u00ff\u0430-\u044f]/;

/** Looks that were asked for: a cue stands in a script a hundred times. */
const looks = new Map<string, HeadingLook>();
const MOST_KEPT = 2000;

/** Whether a line in capitals, or one that begins with INT or EXT, is a heading. */
export function lookOfHeading(line: string): HeadingLook {
  if (line.length > LONGEST || line.includes('\n')) return null;
  if (SMALL_LETTER.test(line) && !FIRST_WORDS.has(firstWord(line))) return null;
  const known = looks.get(line);
  if (known !== undefined) return known;
  const look = lookOf(line);
  if (looks.size >= MOST_KEPT) looks.clear();
  looks.set(line, look);
  return look;
}

function lookOf(line: string): HeadingLook {
  if (!FIRST.test(line)) return null;
  const text = withoutStart(plainMarks(line).trim(), ' -–—•');
  const capitals = isAllCapitals(text.replace(BRACKETED, '')) || isAllCapitals(text);
  const numbered = /\d/.test(text.slice(0, 12)) ? writtenNumber(text) : null;
  if (!capitals) return lookInSmallLetters(text, numbered?.rest ?? text);
  if (omissionAlone(text)?.numbers) return 'heading';
  if (numbered?.alone) return 'doubtful';
  const rest = numbered?.rest ?? text;
  const front = sideAtStart(rest);
  if (front !== null) {
    if (front.after === '' && !isFountainHeading(rest)) return 'doubtful';
    // INTERIOR DECORATION may be a sign on a door; INTERIOR. KITCHEN and EXTÉRIEUR RUE, NUIT are not.
    return BARE_WORD.test(rest) && !tellsTime(readSceneHeading(rest).reading) ? 'doubtful' : 'heading';
  }
  const inside = sideInside(rest);
  if (inside !== null && inside.before !== '') {
    if (inside.after === '' ? inside.setOff : inside.after.split(/\s[-–—]\s/).every((part) => readTime(part) !== null))
      return 'heading';
    if (inside.after === '') return 'doubtful';
  }
  if (numbered === null && isTitleOnPicture(text)) return null;
  if (endsInTime(rest)) return numbered === null ? 'doubtful' : 'heading';
  return isJump(text) ? 'doubtful' : null;
}

/** `Int. kitchen - night`, `2. Ext. yard - day`, `Intérieur nuit, cuisine`: a heading where a time is told. */
function lookInSmallLetters(text: string, rest: string): HeadingLook {
  const front = sideAtStart(rest);
  if (front === null) return null;
  if (isFountainHeading(rest) && rest === text) return 'heading';
  const capitalSide = /^\p{Lu}{2,}/u.test(rest);
  const mark = /^\p{L}+(?:\.?\s*\/\s*\p{L}+)?\s*[.:/–—-]/u.test(rest);
  const tells = tellsTime(readSceneHeading(rest).reading);
  if (tells && (mark || capitalSide)) return 'heading';
  if (tells && front.after !== '' && /^\p{Lu}/u.test(rest))
    return readSceneHeading(rest).sets.length > 0 ? 'heading' : 'doubtful';
  return capitalSide && mark ? 'doubtful' : null;
}

/** `LATER`, `THE NEXT DAY`: a time and no set. `DAWN` alone is somebody's name. */
function isJump(text: string): boolean {
  if (readsLikeShot(text)) return false;
  const reading = readTime(text);
  return reading?.kind === 'relative' || (tellsTime(reading) && text.includes(' '));
}

/** `KITCHEN - NIGHT`: a set and a time, and nothing that says INT or EXT. */
function endsInTime(text: string): boolean {
  if (!/\s[-–—]|[-–—]\s|—|,/.test(text)) return false;
  const { sets, reading } = readSceneHeading(text);
  return tellsTime(reading) && sets.length > 0;
}
