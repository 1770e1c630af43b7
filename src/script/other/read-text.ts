/** Plain text: a script that is indented as on paper is read by where its lines stand, any other is Fountain. */
import { isAllCapitals } from '../../foundation/index.ts';
import { parseFountain } from '../fountain/read-fountain.ts';
import type { LaidOutPage, PlacedText } from '../laid-out/laid-out-pages.ts';
import { readPages } from '../laid-out/read-pages.ts';
import { MOST_LINES } from '../limits.ts';
import type { Screenplay } from '../screenplay.ts';
import { tooLongScript } from '../too-large.ts';

/** Columns from which a line of a script on paper is dialogue at least, and a name in capitals a cue. */
const DIALOGUE_COLUMN = 6;
const CUE_COLUMN = 12;
/** Share of lines that stand so far in, and fewest names in capitals with a line below. */
const INDENTED = 0.15;
const FEWEST_CUES = 2;
const LETTER_WIDTH = 7.2;
const LINE_HEIGHT = 12;
/** Columns of blanks that part a line. */
const GAP = /\s{3,}/g;

/** Whether the lines of a text are set as on paper. */
export function isLaidOut(text: string): boolean {
  let lines = 0;
  let indented = 0;
  let cues = 0;
  let before: { readonly columns: number; readonly capitals: boolean } | null = null;
  for (const line of text.slice(0, 400_000).split(/\r\n|\r|\n|\f/)) {
    const bare = line.trim();
    if (bare === '') {
      before = null;
      continue;
    }
    const columns = columnsBefore(line);
    lines++;
    if (columns >= DIALOGUE_COLUMN) indented++;
    if (before?.capitals && before.columns >= CUE_COLUMN && columns >= DIALOGUE_COLUMN && columns !== before.columns)
      cues++;
    before = { columns, capitals: bare.length < 50 && isAllCapitals(bare.replace(/\([^()]*\)?/g, '')) };
  }
  return lines > 0 && indented >= lines * INDENTED && cues >= FEWEST_CUES;
}

export function parseText(text: string, file: string, format: 'text' | 'docx' = 'text'): Screenplay {
  if (!isLaidOut(text)) {
    const read = parseFountain(text, file);
    return format === 'docx' ? { ...read, format } : read;
  }
  const pages = pagesOf(text);
  return pages === null ? tooLongScript(file) : { ...readPages({ pages }, 'text', file), format };
}

function columnsBefore(line: string): number {
  let columns = 0;
  for (const mark of line) {
    if (mark === ' ') columns++;
    else if (mark === '\t') columns += 8 - (columns % 8);
    else break;
  }
  return columns;
}

function pagesOf(text: string): LaidOutPage[] | null {
  const pages: LaidOutPage[] = [];
  let texts: PlacedText[] = [];
  let row = 0;
  let sourceLine = 0;
  const turn = (): void => {
    pages.push({ texts, hasPictures: null, fault: null });
    texts = [];
    row = 0;
  };
  for (const whole of text.split(/\r\n|\r|\n/)) {
    sourceLine++;
    if (sourceLine > MOST_LINES) return null;
    for (const [index, line] of whole.split('\f').entries()) {
      if (index > 0 && (texts.length > 0 || pages.length > 0)) turn();
      row++;
      texts.push(...placed(line, row * LINE_HEIGHT, sourceLine));
    }
  }
  turn();
  return pages;
}

function placed(line: string, y: number, sourceLine: number): PlacedText[] {
  const bare = line.trim();
  if (bare === '') return [];
  const columns = columnsBefore(line);
  const found: PlacedText[] = [];
  const put = (text: string, at: number): void => {
    const x = (columns + at) * LETTER_WIDTH;
    found.push({ text, x, y, width: text.length * LETTER_WIDTH, size: LINE_HEIGHT, turned: false, sourceLine });
  };
  let from = 0;
  for (const gap of bare.matchAll(GAP)) {
    put(bare.slice(from, gap.index), from);
    from = gap.index + gap[0].length;
  }
  put(bare.slice(from), from);
  return found;
}
