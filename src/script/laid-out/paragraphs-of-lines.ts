/** Lines on pages to paragraphs of a script: where a line stands says what it is. */
import { isAllCapitals } from '../../foundation/index.ts';
import { lookOfHeading, readsLikeShot } from '../heading/index.ts';
import type { Span } from '../screenplay.ts';
import { type Columns, columnsOf, SAME_COLUMN } from './columns.ts';
import { type Body, type BodyLine, saysMore } from './page-furniture.ts';
import type { Segment } from './page-lines.ts';
import type { ScriptParagraph } from './script-paragraph.ts';

export interface ReadLines {
  readonly paragraphs: readonly ScriptParagraph[];
  /** Texts that were left out. */
  readonly leftOut: readonly string[];
  /** Headings that only their space and their capitals say they are. */
  readonly guessed: readonly Span[];
}

type Kind = ScriptParagraph['kind'];

interface Open {
  readonly kind: Kind;
  text: string;
  span: Span;
  /** Right edge of its last line. */
  right: number;
  readonly number: string | null;
  readonly page: number;
  readonly y: number;
  readonly dual: 'left' | 'right' | null;
  revised: boolean;
}

const INCH = 72;
const SCENE_CONTINUES = /\((?:CONT[’'`]?D?\.?|CONTINUED|CONTINUING|SUITE)\)\s*$/i;

export function paragraphsOfLines(body: Body, pages: number): ReadLines {
  const { lines } = body;
  const columns = columnsOf(lines, body.left);
  const leftOut: string[] = [];
  const guessed: Span[] = [];
  const done: Open[] = [];
  let open: Open | null = null;
  /** A speech that `(MORE)` says goes on. */
  let goesOn = false;
  const known = headingsKnown(lines, columns);
  const close = (): void => {
    if (open !== null) done.push(open);
    open = null;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const before = lines[index - 1];
    const text = line.segments.map((segment) => segment.text).join(' ');
    if (saysMore(text)) {
      leftOut.push(text);
      goesOn = true;
      continue;
    }
    const [left, right] = dualCues(line, lines[index + 1], columns) ?? [];
    if (left !== undefined && right !== undefined) {
      close();
      index = readDual(lines, index, right.left - SAME_COLUMN, columns, done);
      continue;
    }
    const apart = before === undefined || before.page !== line.page || line.y - before.y > 1.5 * columns.pitch;
    const kind = kindOfLine(line, lines[index + 1], before, apart, lastKind(open, done), columns, known);
    if (kind === 'cue' && goesOn && SCENE_CONTINUES.test(text)) {
      leftOut.push(text);
      goesOn = false;
      continue;
    }
    if (kind !== 'line') goesOn = false;
    if (open !== null && continues(open, kind, line, before, apart, columns)) {
      add(open, line, text, columns);
      continue;
    }
    close();
    open = opened(kind, line, text, line.segments.at(-1)!.right, null);
    if (kind === 'heading' && line.number === null && lookOfHeading(text) !== 'heading') guessed.push(open.span);
  }
  close();
  const sceneLengths = lengthsOf(done, lines, columns, pages);
  const paragraphs = done.map((paragraph, at): ScriptParagraph => {
    const { kind, text, span, number, dual, page, revised } = paragraph;
    const heading = kind === 'heading';
    return {
      kind,
      text,
      span,
      dual,
      number,
      statedPage: heading ? (body.pageNumbers.get(page) ?? null) : null,
      statedEighths: heading ? (sceneLengths.get(at) ?? null) : null,
      marks: revised ? [{ kind: 'revision', label: '*', category: null, from: 0, to: text.length }] : [],
    };
  });
  return { paragraphs, leftOut, guessed };
}

function lastKind(open: Open | null, done: readonly Open[]): Kind | null {
  return (open ?? done.at(-1))?.kind ?? null;
}

function opened(kind: Kind, line: BodyLine, text: string, right: number, dual: Open['dual']): Open {
  return {
    kind,
    text,
    span: spanOf(line, text.length),
    right,
    number: kind === 'heading' ? line.number : null,
    page: line.page,
    y: line.y,
    dual,
    revised: line.isRevised,
  };
}

/** `line` is the page and `column` the line on it: that is how people find a place in a PDF. */
function spanOf({ page, line, sourceLine }: BodyLine, length: number): Span {
  const start = page * 100_000 + line * 500;
  const end = start + Math.min(499, length);
  if (sourceLine !== null) return { start, end, line: sourceLine, column: 1, endLine: sourceLine };
  return { start, end, line: page, column: line, endLine: page };
}

function add(open: Open, line: BodyLine, text: string, columns: Columns): void {
  const edge = open.kind === 'line' ? columns.dialogueRight : columns.actionRight;
  const room = edge - open.right;
  const firstWord = text.split(' ', 1)[0]!;
  const letter = (line.segments[0]!.right - line.segments[0]!.left) / Math.max(1, line.segments[0]!.text.length);
  const wrapped = open.kind !== 'action' || room < (firstWord.length + 1) * letter + letter;
  const hyphen = /\p{L}-$/u.test(open.text);
  open.text += wrapped ? (hyphen ? text : ` ${text}`) : `\n${text}`;
  open.right = line.segments.at(-1)!.right;
  open.revised ||= line.isRevised;
  const end = spanOf(line, text.length);
  open.span = { ...open.span, end: end.end, endLine: end.endLine };
}

function continues(
  open: Open,
  kind: Kind,
  line: BodyLine,
  before: BodyLine | undefined,
  apart: boolean,
  columns: Columns,
): boolean {
  const overleaf = before !== undefined && before.page !== line.page;
  if (open.kind === 'parenthetical')
    return !open.text.trimEnd().endsWith(')') && (kind === 'line' || kind === 'parenthetical');
  if (open.kind === 'line') return kind === 'line';
  if (open.kind === 'heading') {
    return !apart && kind === 'action' && isAllCapitals(line.segments[0]!.text) && line.number === null;
  }
  if (open.kind === 'action' && kind === 'action') {
    if (!overleaf) return !apart;
    // A sentence that the foot of the page cuts goes on at the next top.
    const full = columns.actionRight - open.right < INCH;
    return full && !/[.!?:;"”’)…-]\s*$/.test(open.text);
  }
  return open.kind === 'centered' && kind === 'centered' && !apart && !overleaf;
}

function headingText(line: BodyLine, columns: Columns): string | null {
  const text = line.segments.map((segment) => segment.text).join(' ');
  const [first] = line.segments;
  if (first === undefined || Math.abs(first.left - columns.action) > SAME_COLUMN) return null;
  return line.number !== null || lookOfHeading(text) === 'heading' ? text : null;
}

function kindOfLine(
  line: BodyLine,
  next: BodyLine | undefined,
  before: BodyLine | undefined,
  apart: boolean,
  last: Kind | null,
  columns: Columns,
  known: ReadonlySet<string>,
): Kind {
  const [first] = line.segments as [Segment, ...Segment[]];
  const text = line.segments.map((segment) => segment.text).join(' ');
  const offset = first.left - columns.action;
  const toDialogue = first.left - columns.dialogue;
  const capitals = isAllCapitals(text.replace(/\([^()]*\)?/g, ''));
  if (offset <= SAME_COLUMN) {
    if (headingText(line, columns) !== null) return 'heading';
    const top = before === undefined || before.page !== line.page;
    const far = before !== undefined && before.page === line.page && line.y - before.y >= columns.headingSpace;
    if (capitals && (far || top) && isShot(text)) return 'shot';
    if (capitals && far && isShort(text)) return 'heading';
    if (capitals && top && known.has(text)) return 'heading';
    if (capitals && apart && /^(?:FADE IN|FADE OUT|CUT TO|DISSOLVE TO|.{1,40}\bTO)\s*[:.]$/.test(text))
      return 'transition';
    return 'action';
  }
  const inSpeech = last === 'cue' || last === 'line' || last === 'parenthetical' || last === 'lyric';
  const below = !apart || (before !== undefined && before.page !== line.page);
  if (first.text.startsWith('(') && toDialogue > -SAME_COLUMN && inSpeech && below) return 'parenthetical';
  if (capitals && toDialogue > 0.3 * INCH && apart && speaks(line, next, columns)) return 'cue';
  if (Math.abs(toDialogue) <= 2 * SAME_COLUMN && inSpeech && below) return 'line';
  if (last === 'parenthetical' && below && toDialogue < 1.2 * INCH && toDialogue > -SAME_COLUMN) return 'line';
  if (capitals && (/\bTO\s*:$|[:.]$/.test(text) || offset > 3.6 * INCH) && toDialogue > 0.5 * INCH) return 'transition';
  if (toDialogue > 0.2 * INCH) return 'centered';
  return 'action';
}

/** A shot within a scene; a card with a title on it is more often a scene. */
function isShot(text: string): boolean {
  return isShort(text) && (readsLikeShot(text) || /\bSHOT\b/.test(text)) && !/\bTITLES?\b|\bCARD\b/.test(text);
}

/** Headings that are surely some: at the top of a page, where no space tells, the same words are one again. */
function headingsKnown(lines: readonly BodyLine[], columns: Columns): ReadonlySet<string> {
  const known = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const text = line.segments.map((segment) => segment.text).join(' ');
    const far = before !== undefined && before.page === line.page && line.y - before.y >= columns.headingSpace;
    const atLeft = Math.abs((line.segments[0]?.left ?? 0) - columns.action) <= SAME_COLUMN;
    if (headingText(line, columns) !== null || (far && atLeft && isAllCapitals(text) && isShort(text))) known.add(text);
  }
  return known;
}

/** No heading that only its capitals tell is longer. */
const LONGEST_HEADING = 70;

function isShort(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[!?…]$|\bTO:$/.test(text);
}

/** Somebody speaks where a line of dialogue or a bracket stands directly below. */
function speaks(line: BodyLine, next: BodyLine | undefined, columns: Columns): boolean {
  const [below] = next?.segments ?? [];
  if (next === undefined || below === undefined || next.page !== line.page) return false;
  if (next.y - line.y > 1.5 * columns.pitch) return false;
  const toDialogue = below.left - columns.dialogue;
  return (
    Math.abs(toDialogue) <= 2 * SAME_COLUMN || (below.text.startsWith('(') && toDialogue > 0 && toDialogue < 1.2 * INCH)
  );
}

/** Two names beside each other with something below both. */
function dualCues(line: BodyLine, next: BodyLine | undefined, columns: Columns): readonly [Segment, Segment] | null {
  if (line.segments.length !== 2 || next === undefined || next.page !== line.page) return null;
  const [left, right] = line.segments as [Segment, Segment];
  if (next.y - line.y > 1.5 * columns.pitch || next.segments.length === 0) return null;
  const isName = ({ text }: Segment): boolean =>
    isAllCapitals(text.replace(/\([^()]*\)?/g, '')) && text.length < 40 && !text.endsWith(':');
  return isName(left) && isName(right) && lookOfHeading(left.text) === null ? [left, right] : null;
}

/** Reads two speeches side by side; gives the index of their last line. */
function readDual(lines: readonly BodyLine[], from: number, split: number, columns: Columns, done: Open[]): number {
  const sides: Record<'left' | 'right', Open[]> = { left: [], right: [] };
  // What stands below decides: names are set in the middle of their column.
  const parted = Math.min(
    split,
    ...belowDual(lines, from, columns)
      .flatMap((line) => line.segments.slice(1))
      .map(({ left }) => left - 2),
  );
  let last = from;
  for (const line of belowDual(lines, from, columns)) {
    for (const segment of line.segments) {
      const dual = segment.left < parted ? 'left' : 'right';
      const own = sides[dual];
      const open = own.at(-1);
      if (open === undefined) own.push(opened('cue', line, segment.text, segment.right, dual));
      else if (segment.text.startsWith('(')) own.push(opened('parenthetical', line, segment.text, segment.right, dual));
      else if (open.kind === 'line' || (open.kind === 'parenthetical' && !open.text.endsWith(')')))
        open.text += ` ${segment.text}`;
      else own.push(opened('line', line, segment.text, segment.right, dual));
    }
    last = lines.indexOf(line, last);
  }
  done.push(...sides.left, ...sides.right);
  return last;
}

function belowDual(lines: readonly BodyLine[], from: number, columns: Columns): BodyLine[] {
  const own = [lines[from]!];
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index]!;
    const before = lines[index - 1]!;
    if (line.page !== before.page || line.y - before.y > 1.5 * columns.pitch) break;
    own.push(line);
  }
  return own;
}

/** Eighths of each scene as its pages have it: lines from its heading to the next, by index of the heading. */
function lengthsOf(
  paragraphs: readonly Open[],
  lines: readonly BodyLine[],
  { pitch }: Columns,
  pages: number,
): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  const ends = new Map<number, { first: number; last: number }>();
  for (const { page, y } of lines) {
    const end = ends.get(page);
    if (end === undefined) ends.set(page, { first: y, last: y });
    else end.last = y;
  }
  const tops = [...ends.values()].map(({ first }) => first).sort((a, b) => a - b);
  const top = tops[Math.floor(tops.length * 0.1)] ?? 0;
  const foot = Math.max(0, ...[...ends.values()].map(({ last }) => last));
  const height = foot - top + pitch;
  // On a page or two nothing says how many lines a page has.
  if (ends.size < 3 || height < 30 * pitch) return lengths;
  const headings = paragraphs.flatMap(({ kind }, at) => (kind === 'heading' ? [at] : []));
  const placeOf = ({ page, y }: Open): number => page * height + Math.min(height, Math.max(0, y - top));
  for (const [index, at] of headings.entries()) {
    const next = headings[index + 1];
    const until = next === undefined ? (pages + 1) * height : placeOf(paragraphs[next]!);
    const lastPage = ends.get(pages);
    const end = next === undefined && lastPage !== undefined ? pages * height + lastPage.last - top + pitch : until;
    lengths.set(at, Math.max(1, Math.ceil(((end - placeOf(paragraphs[at]!)) * 8) / height - 0.05)));
  }
  return lengths;
}
