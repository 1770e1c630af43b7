/**
 * The fonts of a PDF: Barlow for what people read, Courier for script pages, and DejaVu for every other alphabet
 * (Greek, Cyrillic, Hebrew, Arabic) and the signs. They come with npm packages, under free licences (NOTICE), are
 * opened once and embedded as subsets.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';

export type Style = 'regular' | 'bold' | 'italic' | 'typewriter' | 'typewriter-bold';

export interface Face {
  /** Unique; the name under which a document knows it. */
  readonly name: string;
  /** What a PDF embeds. Figures are of equal width, so that columns of times stand under each other. */
  readonly font: Font;
  covers(codePoint: number): boolean;
  /** In thousandths of the size. */
  width(text: string): number;
  /** From the upper edge of a line to the baseline, in thousandths of the size. */
  readonly ascent: number;
  /** The text as glyphs, word by word; each word is set once, whatever document asks. */
  words(text: string): readonly SetWord[];
}

/** A word with the blank behind it. */
export interface SetWord {
  readonly glyphs: readonly Glyph[];
  /** What the advance of each glyph is more than its own width, in thousandths: kerning. */
  readonly kerning: readonly number[];
  /** In thousandths. */
  readonly width: number;
  /** Marks stand above or below letters: more than advances is needed to draw it. */
  readonly isStacked: boolean;
}

const BARLOW = '@fontsource/barlow-semi-condensed/files/barlow-semi-condensed';
const COURIER = '@fontsource/courier-prime/files/courier-prime';
const DEJAVU = 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed';

/** In the order in which they are tried for a character. */
const FILES: Readonly<Record<Style, readonly string[]>> = {
  regular: [`${BARLOW}-latin-400-normal.woff`, `${BARLOW}-latin-ext-400-normal.woff`, `${DEJAVU}.ttf`],
  bold: [`${BARLOW}-latin-600-normal.woff`, `${BARLOW}-latin-ext-600-normal.woff`, `${DEJAVU}-Bold.ttf`],
  italic: [`${BARLOW}-latin-400-italic.woff`, `${BARLOW}-latin-ext-400-italic.woff`, `${DEJAVU}-Oblique.ttf`],
  typewriter: [
    `${COURIER}-latin-400-normal.woff`,
    `${COURIER}-latin-ext-400-normal.woff`,
    'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
    `${DEJAVU}.ttf`,
  ],
  'typewriter-bold': [
    `${COURIER}-latin-700-normal.woff`,
    `${COURIER}-latin-ext-700-normal.woff`,
    'dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf',
    `${DEJAVU}-Bold.ttf`,
  ],
};

const { resolve } = createRequire(import.meta.url);
const opened = new Map<string, Face>();

export function facesOf(style: Style): readonly Face[] {
  return FILES[style].map(open);
}

function open(file: string): Face {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const read = create(unpacked(readFileSync(resolve(file))));
  if ('fonts' in read) throw new Error(`${file} is a collection of fonts`);
  rememberLetters(read);
  const covered = new Set(read.characterSet);
  const scale = 1000 / read.unitsPerEm;
  const runs = new Map<string, SetWord>();
  const letterByLetter = settingByPairs((text) => read.layout(text, ['tnum']), scale);
  const run = (word: string): SetWord => {
    let known = runs.get(word);
    if (known === undefined) {
      known = (LATIN.test(word) ? letterByLetter(word) : null) ?? setWord(read.layout(word, ['tnum']), scale);
      if (runs.size > MOST_KEPT) runs.clear();
      if (word.length <= LONGEST_KEPT) runs.set(word, known);
    }
    return known;
  };
  const tabular: Font = Object.create(read, { layout: { value: (word: string) => read.layout(word, ['tnum']) } });
  const face: Face = {
    name: file.slice(file.lastIndexOf('/') + 1),
    font: tabular,
    covers: (codePoint) => covered.has(codePoint),
    width: (text) => wordsOf(text).reduce((width, word) => width + run(word).width, 0),
    ascent: read.ascent * scale,
    words: (text) => wordsOf(text).map(run),
  };
  opened.set(file, face);
  return face;
}

/** Letters that stand beside each other, whatever comes before and after: no other alphabet is set like that. */
const LATIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2010-\u2026\u20ac]+$/;

/**
 * Sets a word by its letters and pairs of letters, each of which the font is asked for once: a font has some hundreds
 * of pairs, a season some ten thousand words. Null where two letters become another glyph, or move more than apart.
 */
function settingByPairs(layout: (text: string) => GlyphRun, scale: number): (word: string) => SetWord | null {
  const letters = new Map<string, Glyph | null>();
  const pairs = new Map<string, number | null>();
  const glyphOf = (letter: string): Glyph | null => {
    let known = letters.get(letter);
    if (known === undefined) {
      const { glyphs, positions } = layout(letter);
      known = glyphs.length === 1 && isPlain(glyphs[0]!, positions[0]!) ? glyphs[0]! : null;
      letters.set(letter, known);
    }
    return known;
  };
  const kerningOf = (first: string, second: string): number | null => {
    const pair = first + second;
    let known = pairs.get(pair);
    if (known === undefined) {
      const { glyphs, positions } = layout(pair);
      const isPair =
        glyphs.length === 2 &&
        glyphs[0]!.id === glyphOf(first)?.id &&
        glyphs[1]!.id === glyphOf(second)?.id &&
        isPlain(glyphs[1]!, positions[1]!) &&
        positions[0]!.xOffset === 0 &&
        positions[0]!.yOffset === 0;
      known = isPair ? positions[0]!.xAdvance - glyphs[0]!.advanceWidth : null;
      pairs.set(pair, known);
    }
    return known;
  };
  return (word) => {
    const glyphs: Glyph[] = [];
    const kerning: number[] = [];
    let width = 0;
    for (let at = 0; at < word.length; at++) {
      const glyph = glyphOf(word[at]!);
      const apart = at + 1 < word.length ? kerningOf(word[at]!, word[at + 1]!) : 0;
      if (glyph === null || apart === null) return null;
      glyphs.push(glyph);
      kerning.push(apart * scale);
      width += glyph.advanceWidth + apart;
    }
    return { glyphs, kerning, width: width * scale, isStacked: false };
  };
}

function isPlain(glyph: Glyph, { xAdvance, xOffset, yOffset }: GlyphRun['positions'][number]): boolean {
  return xAdvance === glyph.advanceWidth && xOffset === 0 && yOffset === 0;
}

function setWord({ glyphs, positions, advanceWidth }: GlyphRun, scale: number): SetWord {
  return {
    glyphs,
    kerning: positions.map(({ xAdvance }, index) => (xAdvance - glyphs[index]!.advanceWidth) * scale),
    width: advanceWidth * scale,
    isStacked: positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0),
  };
}

/**
 * A WOFF (W3C, WOFF 1.0) as the plain font in it. fontkit reads both, but unpacks a table each time it needs it, in
 * JavaScript.
 */
function unpacked(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') return file;
  const count = file.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index;
    const offset = file.readUInt32BE(at + 4);
    const packed = file.subarray(offset, offset + file.readUInt32BE(at + 8));
    const length = file.readUInt32BE(at + 12);
    const data = packed.length < length ? inflateSync(packed) : packed;
    return { tag: file.subarray(at, at + 4), checksum: file.subarray(at + 16, at + 20), data };
  });
  const head = Buffer.alloc(12 + 16 * count);
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const parts: Buffer[] = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = 12 + 16 * index;
    tag.copy(head, at);
    checksum.copy(head, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

/**
 * fontkit 2.0.4 keeps each glyph with the letters it was first asked for with. A glyph that was first drawn as a part
 * of another (the dot of a colon) would have none, and the dot would be missing from the text of the next document.
 */
function rememberLetters(font: Font): void {
  const bare = font.getGlyph.bind(font);
  font.getGlyph = (id, letters = []) => {
    const glyph = bare(id, letters);
    if (glyph.codePoints.length === 0 && letters.length > 0) glyph.codePoints = letters;
    return glyph;
  };
}

/** As pdfkit lays text out: word by word, each with the blank behind it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^ \t]*[ \t]|[^ \t]+/g) ?? [];
}

/** Words that are laid out once; a season has some thousands. */
const MOST_KEPT = 50_000;
const LONGEST_KEPT = 60;
