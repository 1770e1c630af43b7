/** What stands on the pages of a script and is none of it: headers, page numbers, `(CONTINUED)`, revision stars. */
import type { PageLine, Segment } from './page-lines.ts';

/** A line of the script's own, with its margins taken off. */
export interface BodyLine extends PageLine {
  /** Scene number in a margin. */
  readonly number: string | null;
  readonly isRevised: boolean;
}

export interface Body {
  readonly lines: readonly BodyLine[];
  /** Texts that were left out, in order; those that differ only in their numbers once. */
  readonly leftOut: readonly string[];
  /** The number that each page says it has. */
  readonly pageNumbers: ReadonlyMap<number, string>;
  /** Left edge of headings and action, and of the text as a whole. */
  readonly left: number;
}

/** Lines at the top and at the foot of a page among which headers are looked for. */
const HEAD_LINES = 4;
const FOOT_LINES = 3;
/** A header stands on so many pages at least, and on this share of them; one with a number or a date on fewer. */
const LEAST_PAGES = 3;
const LEAST_SHARE = 0.5;
const LEAST_SHARE_NUMBERED = 0.15;
/** Points by which a header may be higher or lower from page to page. */
const SAME_HEIGHT = 4;

const PAGE_NUMBER = /^(?:PAGE\s*)?[-–—(]?\s*(\d{1,4}[A-Z]{0,2})\s*[-–—).]?(?:\s*(?:\/|OF)\s*\d+)?$/i;
const SCENE_NUMBER = /^[A-Z]{0,3}-?\d{1,4}-?[A-Z]{0,3}\.?$/;
const STARS = /^\*+$/;
const CONTINUED = /^[([]?\s*(?:CONTINUED|CONT[’']D|SUITE|À SUIVRE|A SUIVRE)\s*:?\s*[)\]]?\s*:?\s*(?:\(\d+\))?$/i;
const MORE = /^\(\s*(?:MORE|SUITE|À SUIVRE|A SUIVRE|PLUS)\s*\)$/i;

/** `(MORE)`: the speech goes on overleaf. */
export function saysMore(text: string): boolean {
  return MORE.test(text);
}

export function bodyOf(lines: readonly PageLine[]): Body {
  const byPage = new Map<number, PageLine[]>();
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  const headers = headersOf(byPage);
  const left = leftEdge(lines);
  const leftOut = new Map<string, string>();
  const leaveOut = (text: string): void => {
    const key = text.replace(/\d+/g, '#');
    if (!leftOut.has(key)) leftOut.set(key, text);
  };
  const pageNumbers = new Map<number, string>();
  const body: BodyLine[] = [];
  for (const [page, own] of byPage) {
    for (const [index, line] of own.entries()) {
      const edge = index < HEAD_LINES || index >= own.length - FOOT_LINES;
      const kept = edge && isHeader(line, headers) ? [] : line.segments;
      const numberOfPage = edge ? pageNumberIn(line, own, index, headers) : null;
      if (numberOfPage !== null && !pageNumbers.has(page)) pageNumbers.set(page, numberOfPage);
      if (kept.length === 0 || numberOfPage !== null || isContinued(line.segments)) {
        leaveOut(line.segments.map(({ text }) => text).join(' '));
        continue;
      }
      const bare = withoutMargins(line, left);
      for (const text of bare.off) leaveOut(text);
      if (bare.segments.length > 0) body.push({ ...line, ...bare });
    }
  }
  return { lines: body, leftOut: [...leftOut.values()], pageNumbers, left };
}

/** Digits are not compared: page numbers and dates change. */
function keyOf(y: number, { text }: Segment): string {
  return `${Math.round(y / SAME_HEIGHT)} ${text.replace(/\d+/g, '#')}`;
}

/** Each of its texts is one that stands there on many pages. */
function isHeader({ y, segments }: PageLine, headers: ReadonlySet<string>): boolean {
  return segments.every((segment) => headers.has(keyOf(y, segment)));
}

function headersOf(byPage: ReadonlyMap<number, readonly PageLine[]>): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>();
  for (const [page, lines] of byPage) {
    for (const [index, line] of lines.entries()) {
      if (index >= HEAD_LINES && index < lines.length - FOOT_LINES) continue;
      for (const segment of line.segments) {
        const key = keyOf(line.y, segment);
        pages.set(key, (pages.get(key) ?? new Set()).add(page));
      }
    }
  }
  const headers = new Set<string>();
  for (const [key, seen] of pages) {
    // Somebody who speaks on at the top of many pages is no header.
    const share = key.includes('#') ? LEAST_SHARE_NUMBERED : LEAST_SHARE;
    if (seen.size >= Math.max(LEAST_PAGES, byPage.size * share) && !/CONT|SUITE/i.test(key)) headers.add(key);
  }
  return headers;
}

function pageNumberIn(
  line: PageLine,
  own: readonly PageLine[],
  index: number,
  headers: ReadonlySet<string>,
): string | null {
  const texts = line.segments.map(({ text }) => text);
  if (texts.some((text) => STARS.test(text)) && texts.length > 1) return null;
  const last = texts.at(-1)!;
  if (isHeader(line, headers)) {
    const told = texts.find((text) => PAGE_NUMBER.test(text)) ?? last.match(/(\d{1,4}[A-Z]?)\.?$/)?.[0];
    return told === undefined ? null : (PAGE_NUMBER.exec(told)?.[1] ?? null);
  }
  if (texts.length !== 1 || !PAGE_NUMBER.test(last)) return null;
  const isFirst = index === 0;
  const isLast = index === own.length - 1;
  return isFirst || isLast ? PAGE_NUMBER.exec(last)![1]! : null;
}

/** `12   CONTINUED:   12`, `(CONTINUED)`. */
function isContinued(segments: readonly Segment[]): boolean {
  const words = segments.filter(({ text }) => !SCENE_NUMBER.test(text) && !STARS.test(text));
  return words.length === 1 && CONTINUED.test(words[0]!.text);
}

/** Where most lines that stand furthest left begin: headings and action. */
function leftEdge(lines: readonly PageLine[]): number {
  const starts = new Map<number, number>();
  let count = 0;
  for (const { segments } of lines) {
    for (const { left, text } of segments) {
      if (SCENE_NUMBER.test(text) || STARS.test(text)) continue;
      starts.set(Math.round(left), (starts.get(Math.round(left)) ?? 0) + 1);
      count++;
      break;
    }
  }
  const near = (x: number): number => [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (starts.get(x + by) ?? 0), 0);
  const populated = [...starts.keys()].filter((x) => near(x) >= count * 0.04).sort((a, b) => a - b);
  const first = populated[0] ?? Math.min(...starts.keys(), Number.MAX_SAFE_INTEGER);
  const close = populated.filter((x) => x <= first + 4);
  return close.reduce((best, x) => ((starts.get(x) ?? 0) > (starts.get(best) ?? 0) ? x : best), first);
}

/** Points left of the text's edge from which something stands in the margin. */
const IN_MARGIN = 6;

function withoutMargins(
  line: PageLine,
  left: number,
): Pick<BodyLine, 'segments' | 'number' | 'isRevised'> & { readonly off: readonly string[] } {
  let segments = [...line.segments];
  const off: string[] = [];
  let number: string | null = null;
  let isRevised = false;
  if (segments.length > 1 && STARS.test(segments.at(-1)!.text)) {
    off.push(segments.pop()!.text);
    isRevised = true;
  }
  const [first] = segments;
  if (first !== undefined && first.left < left - IN_MARGIN && segments.length > 1 && SCENE_NUMBER.test(first.text)) {
    number = first.text.replace(/\.$/, '');
    segments = segments.slice(1);
  } else if (first !== undefined && first.left < left - IN_MARGIN) {
    // The number stands so close that it is one with the heading.
    const [, own, rest] = /^([A-Z]{0,3}\d{1,4}[A-Z]{0,3})\.?\s+(.+)$/.exec(first.text) ?? [];
    if (own !== undefined) {
      number = own;
      segments = [{ ...first, text: rest!, left }, ...segments.slice(1)];
    }
  }
  const last = segments.at(-1);
  if (segments.length > 1 && last !== undefined && SCENE_NUMBER.test(last.text)) {
    const same = last.text.replace(/\.$/, '');
    if (number === null || same === number) {
      number ??= same;
      segments.pop();
    }
  } else if (number !== null && last !== undefined && last.text.endsWith(` ${number}`)) {
    segments[segments.length - 1] = { ...last, text: last.text.slice(0, -number.length - 1).trimEnd() };
  }
  if (segments.length === 1 && STARS.test(segments[0]!.text)) {
    off.push(segments[0]!.text);
    segments = [];
  }
  return { segments, number, isRevised, off };
}
