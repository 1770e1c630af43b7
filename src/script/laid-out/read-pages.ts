/** A script as it lies on pages to the tree (SPEC P). */
import type { Diagnostic } from '../../foundation/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import { lookOfHeading } from '../heading/index.ts';
import type { Screenplay, TitleEntry } from '../screenplay.ts';
import { titleLine } from '../title-line.ts';
import type { LaidOutPages } from './laid-out-pages.ts';
import { type BodyLine, bodyOf } from './page-furniture.ts';
import { linesOfPages, type PageLine } from './page-lines.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';
import { nodesOfParagraphs } from './script-paragraph.ts';

/** Most texts that a remark about what was left out quotes. */
const MOST_QUOTED = 12;
/** Share of letters without a meaning from which a page is not readable. */
const UNREADABLE = 0.2;

/**
 * Reads a script from its pages. Pages without text, and pages whose letters have no meaning, are said by their
 * numbers; what stands on pages and is no script (headers, page numbers) is named as left out.
 */
export function readPages(document: LaidOutPages, format: 'pdf' | 'text', file: string): Screenplay {
  const diagnostics = faultsOf(document, file);
  const { lines, stamps } = linesOfPages(document);
  const title = titlePageLines(lines);
  const body = bodyOf(lines.slice(title.length));
  const read = paragraphsOfLines(body, document.pages.length);
  const { nodes, diagnostics: found } = nodesOfParagraphs(read.paragraphs, file);
  for (const span of read.guessed) {
    const node = nodes.find((one) => one.span.start === span.start);
    if (node?.type !== 'heading') continue;
    const place = { file, line: span.line, column: span.column };
    diagnostics.push(diagnosticOf('script', 'heading-by-its-place', { line: node.text }, place, 'info'));
  }
  const leftOut = [...new Set([...stamps, ...body.leftOut, ...read.leftOut])];
  if (leftOut.length > 0) {
    const texts = leftOut
      .slice(0, MOST_QUOTED)
      .map((text) => `"${text}"`)
      .join(', ');
    const more = Math.max(0, leftOut.length - MOST_QUOTED);
    diagnostics.push(diagnosticOf('script', 'pages-left-out', { texts, more }, { file, line: 1, column: 1 }, 'info'));
  }
  const titlePage = titleEntries(title);
  return {
    format,
    file,
    title: titlePage.find(({ key }) => key === 'Title')?.values.join(' ') ?? null,
    titlePage,
    nodes,
    revisions: [],
    layout: null,
    diagnostics: [...diagnostics, ...found],
  };
}

function faultsOf({ pages }: LaidOutPages, file: string): Diagnostic[] {
  const pictures: number[] = [];
  const empty: number[] = [];
  const unreadable: number[] = [];
  const faulty: number[] = [];
  for (const [index, { texts, hasPictures, fault }] of pages.entries()) {
    const text = texts.map((one) => one.text).join('');
    if (fault !== null) faulty.push(index + 1);
    else if (text.trim() === '') (hasPictures === true ? pictures : empty).push(index + 1);
    else {
      const strange = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
      if (strange > text.length * UNREADABLE) unreadable.push(index + 1);
    }
  }
  const all = (list: readonly number[]): boolean => list.length === pages.length;
  const said: Diagnostic[] = [];
  const say = (
    list: readonly number[],
    finding: Parameters<typeof diagnosticOf<'script'>>[1],
    severity: 'error' | 'warning',
  ): void => {
    if (list.length === 0) return;
    const place = { file, line: list[0]!, column: 1 };
    said.push(diagnosticOf('script', finding, { pages: ranges(list), count: list.length }, place, severity));
  };
  say(pictures, 'pdf-scanned', all(pictures) ? 'error' : 'warning');
  say(unreadable, 'pdf-letters-unknown', all(unreadable) ? 'error' : 'warning');
  say(faulty, 'pdf-page-broken', all(faulty) ? 'error' : 'warning');
  if (pages.length > 0 && all(empty)) say(empty, 'pdf-no-text', 'error');
  return said;
}

/** `3-5, 9`. */
function ranges(pages: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const page of pages) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else parts.push([page, page]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

/** A first page with few lines and no scene is a title page. */
const MOST_TITLE_LINES = 30;

function titlePageLines(lines: readonly PageLine[]): readonly PageLine[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || last.page === first.page) return [];
  const own = lines.filter(({ page }) => page === first.page);
  const hasScene = own.some(({ segments }) =>
    segments.some(({ text }) => lookOfHeading(text) === 'heading' || /^FADE IN/i.test(text)),
  );
  return hasScene || own.length > MOST_TITLE_LINES ? [] : own;
}

const BY =
  /^(?:a |an )?(?:screenplay|teleplay|script|story|written|scénario|écrit|film)?\s*(?:written )?(?:by|de|par)\b:?/i;

function titleEntries(lines: readonly PageLine[]): TitleEntry[] {
  const entries: TitleEntry[] = [];
  const texts = lines.map(({ segments }) => segments.map((segment) => segment.text).join('   '));
  const title = titleLine(texts);
  let key = title === 0 ? 'Title' : 'Notes';
  let before: Pick<BodyLine, 'y'> | null = null;
  for (const [index, { page, line, y, sourceLine }] of lines.entries()) {
    const text = texts[index]!;
    if (index === title) key = 'Title';
    else if (key === 'Title' && entries.length > 0 && before !== null && y - before.y > 20) key = 'Notes';
    if (BY.test(text)) key = BY.exec(text)![0].length === text.length ? 'Credit' : 'Author';
    else if (key === 'Credit') key = 'Author';
    else if (key === 'Author' && before !== null && y - before.y > 20) key = 'Notes';
    const start = page * 100_000 + line * 500;
    const end = start + Math.min(499, text.length);
    const place = sourceLine === null ? { line: page, column: line } : { line: sourceLine, column: 1 };
    const span = { start, end, ...place, endLine: place.line };
    const last = entries.at(-1);
    if (last?.key === key) entries[entries.length - 1] = { ...last, values: [...last.values, text] };
    else entries.push({ key, values: [text], span });
    before = { y };
  }
  return entries;
}
