/**
 * The fonts of a PDF: Barlow for what people read, Courier for script pages, and DejaVu for every other alphabet (Greek,
 * Cyrillic, Hebrew, Arabic) and the signs. They come with npm packages, under free licences (NOTICE), are opened once
 * and embedded as subsets.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Style = 'regular' | 'bold' | 'italic' | 'typewriter' | 'typewriter-bold';

export interface Face {
  /** Unique; the name under which a document knows it. */
  readonly name: string;
  /** What a PDF embeds. Figures are of equal width, so that columns of times stand under each other. */
  readonly font: Font;
  covers(codePoint: number): boolean;
  /** In thousandths of the size. */
  width(text: string): number;
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
  const read = create(readFileSync(resolve(file)));
  if ('fonts' in read) throw new Error(`${file} is a collection of fonts`);
  rememberLetters(read);
  const covered = new Set(read.characterSet);
  const tabular: Font = Object.create(read, {
    layout: { value: (text: string) => read.layout(text, ['tnum']) },
  });
  const widths = new Map<string, number>();
  const scale = 1000 / read.unitsPerEm;
  const face: Face = {
    name: file.slice(file.lastIndexOf('/') + 1),
    font: tabular,
    covers: (codePoint) => covered.has(codePoint),
    width(text) {
      let width = widths.get(text);
      if (width === undefined) {
        width = tabular.layout(text).advanceWidth * scale;
        if (widths.size > MOST_KEPT) widths.clear();
        widths.set(text, width);
      }
      return width;
    },
  };
  opened.set(file, face);
  return face;
}

/**
 * fontkit 2.0.4 keeps each glyph with the letters it was first asked for with. A glyph that was first drawn as a part of
 * another (the dot of a colon) would have none, and the dot would be missing from the text of the next document.
 */
function rememberLetters(font: Font): void {
  const bare = font.getGlyph.bind(font);
  font.getGlyph = (id, letters = []) => {
    const glyph = bare(id, letters);
    if (glyph.codePoints.length === 0 && letters.length > 0) glyph.codePoints = letters;
    return glyph;
  };
}

/** Words that keep their width; a season has some thousands. */
const MOST_KEPT = 50_000;
