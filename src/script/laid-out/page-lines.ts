/** Texts of a page put together to lines, and each line parted where a wide gap stands in it. */
import type { LaidOutPages, PlacedText } from './laid-out-pages.ts';

/** Words without a wide gap between them. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PageLine {
  /** Page and line on it, from 1. */
  readonly page: number;
  readonly line: number;
  readonly y: number;
  readonly segments: readonly Segment[];
  /** Line of a file that has lines of its own. */
  readonly sourceLine: number | null;
}

/** Of the letters' height: baselines that lie closer are one line. */
const SAME_LINE = 0.4;
/** Of the letters' height: a space between words, and a gap that parts columns. */
const SPACE = 0.2;
const COLUMN_GAP = 1.3;
/** Letters so much higher than the script's own are a stamp across the page. */
const STAMP = 1.9;

export interface LinesOfPages {
  readonly lines: readonly PageLine[];
  /** Texts across the page. */
  readonly stamps: readonly string[];
}

export function linesOfPages({ pages }: LaidOutPages): LinesOfPages {
  const size = usualSize(pages.flatMap(({ texts }) => texts));
  const stamps: string[] = [];
  const lines: PageLine[] = [];
  for (const [index, { texts }] of pages.entries()) {
    const straight: PlacedText[] = [];
    for (const text of texts) {
      if (text.text.trim() === '') continue;
      // A title page may have a large title.
      if (text.turned || (index > 0 && text.size > size * STAMP)) stamps.push(text.text.trim());
      else straight.push(text);
    }
    const rows = rowsOf(straight, size);
    for (const [line, row] of rows.entries()) {
      lines.push({
        page: index + 1,
        line: line + 1,
        y: row[0]!.y,
        segments: segmentsOf(row, size),
        sourceLine: row[0]!.sourceLine ?? null,
      });
    }
  }
  return { lines, stamps };
}

/** The height that most letters have. */
function usualSize(texts: readonly PlacedText[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of texts) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  let best = 12;
  let most = 0;
  for (const [key, count] of letters) if (count > most && key > 0) [best, most] = [key, count];
  return best;
}

function rowsOf(texts: readonly PlacedText[], size: number): PlacedText[][] {
  const sorted = [...texts].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: PlacedText[][] = [];
  for (const text of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && text.y - row[0]!.y <= size * SAME_LINE) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) =>
    withoutDoubles(
      row.sort((a, b) => a.x - b.x),
      size,
    ),
  );
}

/** Some programs print bold by printing twice. */
function withoutDoubles(row: PlacedText[], size: number): PlacedText[] {
  return row.filter((text, index) => {
    const before = row[index - 1];
    return before === undefined || before.text !== text.text || Math.abs(before.x - text.x) > size * SPACE;
  });
}

function segmentsOf(row: readonly PlacedText[], size: number): Segment[] {
  const segments: { text: string; left: number; right: number }[] = [];
  for (const { text, x, width } of row) {
    const open = segments.at(-1);
    const gap = open === undefined ? 0 : x - open.right;
    if (open === undefined || gap > size * COLUMN_GAP) {
      const bare = text.trimStart();
      const indent = text.length === 0 ? 0 : ((text.length - bare.length) * width) / text.length;
      segments.push({ text: bare, left: x + indent, right: x + width });
      continue;
    }
    const parted = gap > size * SPACE && !open.text.endsWith(' ') && !text.startsWith(' ');
    open.text += parted ? ` ${text}` : text;
    open.right = Math.max(open.right, x + width);
  }
  return segments
    .map(({ text, left, right }) => ({ text: text.replace(/\s+/gu, ' ').trim(), left, right }))
    .filter(({ text }) => text !== '');
}
