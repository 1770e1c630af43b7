/**
 * Text as pieces of one face each, measured, broken into lines, and put into the order in which they stand on the line
 * (UAX 9, by `bidi-js`): Hebrew and Arabic run from right to left inside what runs from left to right.
 */
import bidiFactory from 'bidi-js';
import { BREAKS } from '../../documents/index.ts';
import { type Face, facesOf, type Style } from './faces.ts';

export interface Piece {
  readonly face: Face;
  readonly text: string;
  /** From the left end of the line, in points. */
  readonly x: number;
  readonly width: number;
}

export interface Line {
  /** From left to right. */
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** As it is read; the pieces of a line with right-to-left text stand in another order. */
  readonly text: string;
  /** The glyphs alone do not give the text back: it was turned round, or a character has no glyph. */
  readonly isOther: boolean;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Joiners, variation selectors and direction marks: they have no ink of their own. */
const INKLESS = /\p{Default_Ignorable_Code_Point}/gu;
/** Stands for a character that no font of ours has (CJK, most emoji). */
const NO_GLYPH = '□';
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/;

interface Run {
  readonly face: Face;
  readonly text: string;
}

/** Text on one line of paper: line breaks, tabs and control characters are blanks. */
export function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/\u00ad/g, '');
}

/** Width in points. */
export function widthOf(text: string, style: Style, size: number): number {
  return (widthPerSize(text, style) * size) / 1000;
}

function widthPerSize(text: string, style: Style): number {
  const known = widths[style].get(text);
  if (known !== undefined) return known;
  const width = runsOf(text, style).reduce((sum, { face, text: own }) => sum + face.width(own), 0);
  keep(widths[style], text, width);
  return width;
}

/** What a set of papers measures again and again: names, sets, words. */
const widths: Readonly<Record<Style, Map<string, number>>> = {
  regular: new Map(),
  bold: new Map(),
  italic: new Map(),
  typewriter: new Map(),
  'typewriter-bold': new Map(),
};
/** Set lines by style, size and width, then by text: a key of all four would have to be written for each cell. */
const setLines = new Map<Style, Map<number, Map<number, Map<string, readonly Line[]>>>>();
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 200;

function keep<T>(known: Map<string, T>, key: string, value: T): void {
  if (key.length > LONGEST_KEPT) return;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, value);
}

/** `text` in lines of at most `width` points, broken at blanks; a longer word is broken where it must. Never empty. */
export function linesOf(text: string, style: Style, size: number, width: number): readonly Line[] {
  const ofWidth = linesOfWidth(style, size, width);
  const known = ofWidth.get(text);
  if (known !== undefined) return known;
  const lines = brokenAt(cleaned(text), style, size, width).map((line) => lineOf(line, style, size));
  if (linesKept > MOST_KEPT) {
    setLines.clear();
    linesKept = 0;
  }
  if (text.length <= LONGEST_KEPT) {
    ofWidth.set(text, lines);
    linesKept++;
  }
  return lines;
}

let linesKept = 0;

function linesOfWidth(style: Style, size: number, width: number): Map<string, readonly Line[]> {
  return within(within(within(setLines, style), size), width);
}

function within<Key, Inner, Kept>(outer: Map<Key, Map<Inner, Kept>>, key: Key): Map<Inner, Kept> {
  let inner = outer.get(key);
  if (inner === undefined) {
    inner = new Map();
    outer.set(key, inner);
  }
  return inner;
}

/** The text of each line. */
export function brokenAt(text: string, style: Style, size: number, width: number): readonly string[] {
  if (widthOf(text, style, size) <= width) return [text.trim()];
  const space = widthOf(' ', style, size);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(BREAKS)) {
    if (word === '') continue;
    const own = widthOf(word, style, size);
    if (line !== '' && used + space + own <= width) {
      line += ` ${word}`;
      used += space + own;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = own <= width ? [word] : brokenWord(word, style, size, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
    used = widthOf(line, style, size);
  }
  return [...lines, line];
}

/** A word wider than the line, after its hyphens and slashes or, failing those, between two letters. */
function brokenWord(word: string, style: Style, size: number, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  const add = (piece: string): void => {
    const own = widthOf(piece, style, size);
    if (part !== '' && used + own > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += piece;
    used += own;
  };
  for (const chunk of word.match(/[^-/–]+[-/–]*|[-/–]+/g) ?? [word]) {
    // Most chunks are short; the width of a long one is asked for only when it could fit.
    if (chunk.length * size * NARROWEST_LETTER <= width && widthOf(chunk, style, size) <= width) add(chunk);
    else for (const { segment } of GRAPHEMES.segment(chunk)) add(segment);
  }
  return part === '' ? parts : [...parts, part];
}

/** Width of the narrowest letter, in sizes. */
const NARROWEST_LETTER = 0.15;

export function lineOf(text: string, style: Style, size: number): Line {
  const isTurned = RIGHT_TO_LEFT.test(text);
  const runs = isTurned ? visualRuns(text, style) : runsOf(text, style);
  let x = 0;
  const pieces = runs.map(({ face, text: own }): Piece => {
    const width = (face.width(own) * size) / 1000;
    const piece = { face, text: own, x, width };
    x += width;
    return piece;
  });
  const isOther = isTurned || pieces.map((piece) => piece.text).join('') !== text;
  return { pieces, width: x, text, isOther };
}

/** Neighbouring characters of the first face that has them. */
function runsOf(text: string, style: Style): readonly Run[] {
  const faces = facesOf(style);
  if (PLAIN.test(text)) return text === '' ? [] : [{ face: faces[0]!, text }];
  const runs: { face: Face; text: string }[] = [];
  for (const { segment } of GRAPHEMES.segment(text)) {
    const [face, own] = faceFor(segment, faces);
    const last = runs.at(-1);
    if (last !== undefined && last.face === face) last.text += own;
    else if (own !== '') runs.push({ face, text: own });
  }
  return runs;
}

function faceFor(grapheme: string, faces: readonly Face[]): readonly [Face, string] {
  const hasAll = (face: Face, text: string): boolean =>
    Array.from(text).every((character) => face.covers(character.codePointAt(0)!));
  const whole = faces.find((face) => hasAll(face, grapheme));
  if (whole !== undefined) return [whole, grapheme];
  const inked = grapheme.replace(INKLESS, '');
  const bare = faces.find((face) => hasAll(face, inked));
  return bare === undefined ? [faces.find((face) => hasAll(face, NO_GLYPH))!, NO_GLYPH] : [bare, inked];
}

/** The runs of a line from left to right (UAX 9, rule L2); words of a right-to-left run one by one. */
function visualRuns(text: string, style: Style): readonly Run[] {
  const { levels } = bidi.getEmbeddingLevels(text);
  const spans: { readonly level: number; readonly text: string }[] = [];
  for (let from = 0, at = 1; at <= text.length; at++) {
    if (at < text.length && levels[at] === levels[from]) continue;
    spans.push({ level: levels[from]!, text: text.slice(from, at) });
    from = at;
  }
  const highest = Math.max(...spans.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < spans.length; from++) {
      if (spans[from]!.level < level) continue;
      let to = from;
      while (to + 1 < spans.length && spans[to + 1]!.level >= level) to++;
      spans.splice(from, to - from + 1, ...spans.slice(from, to + 1).reverse());
      from = to;
    }
  }
  return spans.flatMap(({ level, text: own }) => {
    if (level % 2 === 0) return runsOf(own, style);
    const words = own.match(/\s+|\S+/g) ?? [];
    return words.reverse().flatMap((word) => [...runsOf(mirrored(word), style)].reverse());
  });
}

/** Brackets open the other way in right-to-left text. The letters are turned round by the font. */
function mirrored(word: string): string {
  return Array.from(word, (character) => bidi.getMirroredCharacter(character) ?? character).join('');
}
