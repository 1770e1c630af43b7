import { dashPieces, plainMarks, plainWords, storyName } from '../../foundation/index.ts';
import { ABBREVIATIONS, allWords, alternatives, LANGUAGES } from './heading-words.ts';
import { readsLikeShot } from './shots.ts';
import { type IntExt, secondHalf, sideAtStart, sideInside, withoutEnd, withoutStart } from './sides.ts';
import { readTime, type TimeReading, tellsTime } from './time-of-day.ts';
import { writtenNumber } from './written-number.ts';

export interface SceneHeading {
  /** The heading without a scene number that is written in it. */
  readonly text: string;
  /** The scene number written in it (`3 - INT. STUDIO`), capitals; null where there is none. */
  readonly number: string | null;
  /** null: the heading says neither. */
  readonly intExt: IntExt | null;
  /**
   * Its sets, capitals, each with its sub-sets: `[["EMMA'S FLAT", "KITCHEN"]]`; two where the heading has two halves
   * (`INT. CAR / EXT. STREET`); empty when it is a time alone (`LATER`).
   */
  readonly sets: readonly (readonly string[])[];
  /** Time of day as written, markers such as FLASHBACK with it; empty where there is none. */
  readonly time: string;
  readonly reading: TimeReading | null;
}

/**
 * Reads a scene heading in any of the languages of `words/`, in any order: `INT. EMMA'S FLAT - KITCHEN - NIGHT`,
 * `INT/JOUR - CUISINE`, `CUISINE, INT. JOUR`, `3 - HOF / AUSSEN/NACHT`, `INT. CAR / EXT. STREET - DAY`. Anything is a
 * heading; what is not understood is part of the set.
 */
export function readSceneHeading(written: string): SceneHeading {
  const whole = withoutStart(plainMarks(written).trim(), ' -–—•*');
  const numbered = writtenNumber(whole);
  const text = (numbered?.rest ?? whole).replace(/\s+/g, ' ');
  const halves = secondHalf(text);
  const read = halves === null ? [readHalf(text)] : [readHalf(halves.first), readHalf(halves.second)];
  const readings = read.flatMap(({ readings: own }) => own);
  const sides = new Set(read.flatMap(({ intExt }) => (intExt === null ? [] : [intExt])));
  const [only = null] = sides;
  return {
    text,
    number: numbered?.number ?? null,
    intExt: sides.size > 1 ? 'INT/EXT' : only,
    sets: read.map(({ sets }) => sets).filter((sets) => sets.length > 0),
    time: read.flatMap(({ times }) => times.map((time) => withoutEnd(storyName(time), ' .,:;'))).join(' - '),
    reading: strongest(readings),
  };
}

/** The time told by words, else by the clock, else relative; two halves of different light are mixed. */
function strongest(readings: readonly TimeReading[]): TimeReading | null {
  for (const kind of ['time', 'clock', 'relative'] as const) {
    const ofKind = readings.filter((reading) => reading.kind === kind);
    const [first] = ofKind;
    if (first === undefined) continue;
    if (ofKind.every(({ light }) => light === first.light)) return first;
    const words = [...new Set(ofKind.map((reading) => reading.words))].join('/');
    return { kind, words, light: 'any', mixed: true };
  }
  return null;
}

interface Half extends Taken {
  readonly intExt: IntExt | null;
}

function readHalf(text: string): Half {
  const front = sideAtStart(text);
  const inside = front === null ? sideInside(text) : null;
  const found = front ?? inside;
  const parts = found === null ? piecesOf(text) : [...piecesOf(found.before), ...piecesOf(found.after)];
  const { parts: own, marker } = withoutLeadingMarker(parts);
  const taken = takeTimes(own);
  return {
    ...taken,
    times: marker === '' ? taken.times : [...taken.times, marker],
    intExt: found?.intExt ?? null,
    sets: taken.sets.map((part) => withoutEnd(storyName(part), ' .,:;')).filter((part) => part !== ''),
  };
}

/** Cut at dashes, and at full stops that end a word and no abbreviation. */
function piecesOf(text: string): string[] {
  return dashPieces(text)
    .flatMap(sentencePieces)
    .filter((part) => plainWords(part) !== '');
}

function sentencePieces(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/\. /g)) {
    const word = plainWords(text.slice(Math.max(from, index - 20), index))
      .split(' ')
      .at(-1)!;
    if (word.length < 4 || ABBREVIATIONS.has(word) || !/[AEIOUYАЕИОУЫЭЮЯ]/.test(word)) continue;
    pieces.push(text.slice(from, index));
    from = index + 2;
  }
  pieces.push(text.slice(from));
  return pieces;
}

interface Taken {
  readonly sets: readonly string[];
  readonly times: readonly string[];
  readonly readings: readonly TimeReading[];
}

/** `- CLOSE ON HIM` after the time: no part of the set. */
const SHOT: TimeReading = { kind: 'marker', words: '', light: 'any', mixed: false };

/** Takes the time of day out of a heading's parts; one part always stays unless it is a time itself. */
function takeTimes(written: readonly string[]): Taken {
  const parts = written.map(withoutMarker);
  const taken = parts.map(({ marker }) => marker);
  const set = parts.map(({ part }) => part);
  // From the end, where times stand; turned round afterwards, as putting each first would move all others.
  const readings: TimeReading[] = [];
  const times: string[] = [];
  let until = set.length;
  while (until > 1) {
    const reading = readTime(set[until - 1]!) ?? (readsLikeShot(set[until - 1]!) ? SHOT : null);
    if (!reading) break;
    until--;
    times.push([set[until]!.trim(), taken[until]].filter(Boolean).join(' '));
    readings.push(reading);
  }
  times.reverse();
  readings.reverse();
  const sets = set.slice(0, until);
  const notes = taken.slice(0, until).filter((note) => note !== '');
  if (!readings.some(tellsTime)) {
    const found = timeWithin(sets);
    if (found !== null) {
      times.unshift(found.time);
      readings.unshift(found.reading);
    }
  }
  return { sets, times: [...times, ...notes], readings };
}

/**
 * A time that is no part of its own at the end: in the middle (`- DAY - CLOSE ON HIM`), at the end of a part
 * (`KITCHEN, NIGHT`), alone (`LATER`), or first (`JOUR. CUISINE`). Takes it out of `sets`.
 */
function timeWithin(sets: string[]): { readonly time: string; readonly reading: TimeReading } | null {
  for (let at = sets.length - 2; at > 0; at--) {
    const reading = readTime(sets[at]!);
    if (reading?.kind !== 'time' && reading?.kind !== 'clock') continue;
    const [time] = sets.splice(at, 1);
    return { time: time!.trim(), reading };
  }
  for (let at = sets.length - 1; at >= 0; at--) {
    const [before, time] = endingTime(sets[at]!);
    const reading = time === null ? null : readTime(time);
    if (time === null || !reading) continue;
    sets[at] = before;
    return { time, reading };
  }
  const [first] = sets;
  if (first === undefined) return null;
  if (sets.length === 1) {
    const reading = readTime(first);
    if (tellsTime(reading)) return { time: sets.pop()!.trim(), reading };
  }
  const [time, after] = leadingTime(first, sets.length > 1);
  const reading = time === null ? null : readTime(time);
  if (time === null || (reading?.kind !== 'time' && reading?.kind !== 'clock')) return null;
  sets.splice(0, 1, ...(after === '' ? [] : [after]));
  return { time, reading };
}

/** `CAR (MOVING)`: what says how it is shot is no part of the set. */
function withoutMarker(part: string): { readonly part: string; readonly marker: string } {
  const short = part.length > LONGEST_PART ? '' : part.trim();
  const match = /^(.+?)\s*([([][^()[\]]+[)\]])$/.exec(short) ?? /^(.+?)\s*\/\s*([^/]+)$/.exec(short);
  if (match === null) return { part, marker: '' };
  const [, set, marker] = match as unknown as [string, string, string];
  const isMarker = readTime(set) === null && readTime(marker.replace(/^[([]|[)\]]$/g, ''))?.kind === 'marker';
  return isMarker ? { part: set, marker } : { part, marker: '' };
}

/** `FLASHBACK - HOUSE`, `INTERCUT DODGE & MUSTANG`: how it is told stands before the set. */
function withoutLeadingMarker(parts: readonly string[]): {
  readonly parts: readonly string[];
  readonly marker: string;
} {
  const [first = '', ...others] = parts;
  if (others.length > 0 && readTime(first)?.kind === 'marker' && others.some((part) => readTime(part) === null))
    return { parts: others, marker: first.trim() };
  const match = LEADING_MARKER.exec(first.length > LONGEST_PART ? '' : first);
  return match ? { parts: [match[2]!, ...others], marker: match[1]! } : { parts, marker: '' };
}

/** Ways of telling that are written before a set without a dash. */
const LEADING_MARKER =
  /^\s*(INTERCUT(?:TING)?|FLASH-?\s?BACK|FLASH-?\s?FORWARD|DREAM|RÊVE)\s*[:,]?\s+(?!SEQUENCE|OF\b)(\S.*)$/i;

/** Ours: no part that ends in a time is longer. */
const LONGEST_PART = 300;
const ENDING_WORDS = alternatives(LANGUAGES.flatMap(({ endsWithoutDash }) => endsWithoutDash));
/** Times that may end a heading without a dash before them. */
const BARE_END = new RegExp(String.raw`^(.+?)(?:\s+|\s?[-–]\s?)(${ENDING_WORDS})$`, 'iu');
const FIRST_WORDS = alternatives(LANGUAGES.flatMap(({ standsFirstWithoutDash }) => standsFirstWithoutDash));
const BARE_START = new RegExp(String.raw`^(${FIRST_WORDS})\s+(\S+.*)$`, 'iu');
const NAMING = allWords(({ beforeTimesInNames }) => beforeTimesInNames);
/** What joins a word to the one before it: JOUR DE FÊTE, SALLE D'ATTENTE. */
const JOINED = /^(?:D[EU]S?|D'|OF|OF THE|DEL|DELLA|DI|DO|DA|DER|VAN|Y|E|ET|AND)(?:\s|')/i;

/** `KITCHEN, NIGHT`, `KITCHEN (NIGHT)`, `KITCHEN. NIGHT`, `KITCHEN NIGHT`. */
function endingTime(written: string): [before: string, time: string | null] {
  const part = written.length > LONGEST_PART ? '' : withoutEnd(written.trim(), ' .,:;');
  for (const pattern of [
    /^(.+?)\s*[,.;:/]\s+([^,.;:/]+)$/,
    /^(.+?)\s*[,;]\s*([^,;]+)$/,
    /^(.+?)\s*[([]([^()[\]]+)[)\]]$/,
  ]) {
    const match = pattern.exec(part);
    if (match && tellsTime(readTime(match[2]!))) return [match[1]!, match[2]!];
  }
  const bare = BARE_END.exec(part);
  if (bare === null) return [written, null];
  const words = plainWords(bare[1]!).split(' ');
  if (NAMING.has(words.at(-1)!) || /'$/.test(bare[1]!)) return [written, null];
  // EARLY MORNING, FIN D'APRÈS-MIDI: the longest end that is a time.
  const pieces = bare[1]!.split(' ');
  let from = pieces.length;
  while (from > 1 && readTime(`${pieces.slice(from - 1).join(' ')} ${bare[2]}`)?.kind === 'time') from--;
  return [pieces.slice(0, from).join(' '), [...pieces.slice(from), bare[2]!].join(' ')];
}

/** `JOUR` before other parts; `JOUR. CUISINE`, `NUIT / CUISINE`, `NUIT RUE DE RIVOLI`. */
function leadingTime(written: string, others: boolean): [time: string | null, after: string] {
  const part = written.trim();
  const isTime = (text: string): boolean => ['time', 'clock'].includes(readTime(text)?.kind ?? '');
  if (others && isTime(part)) return [part, ''];
  if (part.length > LONGEST_PART) return [null, part];
  const match = /^([^.,:/]+?)\s*(?:[.,:]\s|\/)\s*(.+)$/.exec(part);
  if (match && isTime(match[1]!)) return [match[1]!, match[2]!];
  const bare = BARE_START.exec(part);
  if (bare && !JOINED.test(bare[2]!)) return [bare[1]!, withoutStart(bare[2]!, ' .,:/')];
  return [null, part];
}
