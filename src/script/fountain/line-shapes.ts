/**
 * What a single line looks like, apart from where it stands. The reader's rules and the writer ask the same questions
 * here, so that what is written is what is read. Every `text` is a printed line without indentation.
 */

import { isAllCapitals } from '../../foundation/index.ts';
import { splitCue } from '../fdx/cue.ts';
import { isFountainHeading, lookOfHeading, omissionAlone, readsLikeShot } from '../heading/index.ts';

/** Marks that make a line what it is, whatever else it looks like. */
export const FORCING_MARKS = '.!@>~#=';

/** What a line says of itself: a heading of Fountain's syntax, one only by its looks, or maybe one (SPEC H-1, H-8). */
export function headingLook(text: string): 'fountain' | 'heading' | 'doubtful' | null {
  if (isFountainHeading(text)) return 'fountain';
  return lookOfHeading(splitSceneNumber(text).text);
}

/** `.X`: one period, then neither a period nor a blank (SPEC H-2). */
export function isForcedHeading(text: string): boolean {
  return text.length > 1 && text[0] === '.' && text[1] !== '.' && text[1]!.trim() !== '';
}

/** Takes `#12A#` off the end of a heading (SPEC H-3). */
export function splitSceneNumber(text: string): { readonly text: string; readonly number: string | null } {
  if (!text.endsWith('#')) return { text, number: null };
  const mark = text.lastIndexOf('#', text.length - 2);
  const before = text.slice(0, Math.max(0, mark)).trimEnd();
  const number = text.slice(mark + 1, -1).trim();
  return before === '' || number === '' ? { text, number: null } : { text: before, number };
}

/** `OMITTED #12#` on a line of its own: a heading although nothing else makes it one (SPEC H-4). */
export function isNumberedOmission(text: string): boolean {
  if (!text.endsWith('#')) return false;
  const parts = splitSceneNumber(text);
  return parts.number !== null && omissionAlone(parts.text) !== null;
}

/** A heading that no mark forces. */
export function isNaturalHeading(text: string): boolean {
  const look = headingLook(text);
  return look === 'fountain' || look === 'heading' || isNumberedOmission(text);
}

export function isHeading(text: string): boolean {
  return isForcedHeading(text) || isNaturalHeading(text);
}

/** Capitals that are no character, whatever is said below: `KITCHEN - NIGHT`, `INSERT - PHONE` (SPEC D-11). */
export function isNoCharacter(text: string): boolean {
  return headingLook(text) !== null || readsLikeShot(text);
}

/** Capitals ending in `TO:` (SPEC T-1). */
export function looksLikeTransition(text: string): boolean {
  return text.endsWith('TO:') && isAllCapitals(text);
}

export interface Cue {
  readonly text: string;
  readonly character: string;
  readonly extensions: readonly string[];
  readonly dual: boolean;
}

const EXTENSIONS = /^(?:\([^()]*\)\s*)*$/;
const CUE_START = /^["'“‘«]?[\p{L}\p{N}]/u;
const OPENING_OR_CLOSING = /^(?:FADE (?:IN|OUT)|.*\bTO)\s*:$/;

/** Reads a cue's parts. `null` when the line cannot be a cue (SPEC D-1 to D-4). */
export function readCue(line: string, forced: boolean): Cue | null {
  let text = line;
  while (text.endsWith('^')) text = text.slice(0, -1).trimEnd();
  if (text === '') return null;
  const bracket = text.indexOf('(');
  const name = (bracket < 0 ? text : text.slice(0, bracket)).trimEnd();
  const rest = bracket < 0 ? '' : text.slice(bracket);
  if (!forced) {
    if (!isAllCapitals(name) || !CUE_START.test(name) || name.includes('^')) return null;
    if (!EXTENSIONS.test(rest) || OPENING_OR_CLOSING.test(name)) return null;
  }
  return { text, ...splitCue(text), dual: text !== line };
}

export function isPageBreak(text: string): boolean {
  return text.length >= 3 && /^=+$/.test(text);
}

/** `# Act` may also end a running paragraph, but then needs the blank: `#1 fan` is something people say (SPEC S-1). */
export function isSpacedSection(text: string): boolean {
  return text[0] === '#' && /^#+\s/.test(text);
}

/** `>text<` (SPEC A-4). */
export function isCentered(text: string): boolean {
  return text.length > 1 && text[0] === '>' && text.endsWith('<');
}

/** A bracket not closed within so many lines is a slip, not a direction (ours). */
const LONGEST_PARENTHETICAL = 8;

/**
 * How many of `texts`, from `from` on, are one parenthetical: a bracket that closes at the very end of a line (SPEC
 * D-6). 0 = none.
 */
export function parentheticalLength(texts: readonly { readonly text: string }[], from: number, until: number): number {
  let depth = 0;
  const last = Math.min(until, from + LONGEST_PARENTHETICAL);
  for (let at = from; at < last; at++) {
    const text = texts[at]!.text;
    if (at === from && text[0] !== '(') return 0;
    if (text === '') return 0;
    for (let index = 0; index < text.length; index++) {
      if (text[index] === '(') depth++;
      else if (text[index] === ')') depth--;
      if (depth === 0) return index === text.length - 1 ? at - from + 1 : 0;
    }
  }
  return 0;
}
