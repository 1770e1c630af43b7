/** The keys and values above the script (SPEC P-1 to P-5). */
import { isAllCapitals } from '../../foundation/index.ts';
import type { Span, TitleEntry } from '../screenplay.ts';
import { FORCING_MARKS, isHeading, isPageBreak } from './line-shapes.ts';
import { type ScriptLine, spanOfLines } from './script-lines.ts';

const KEY = /^([^\s:][^:]{0,60}?)\s*:(?!\/\/)\s*(.*)$/s;
const INDENTED = /^ {2}/;

/** Keys that make a block at the top of a file a title page beyond doubt (fountain.io, and what editors add). */
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  'title',
  'credit',
  'author',
  'authors',
  'source',
  'draft date',
  'date',
  'draft',
  'contact',
  'copyright',
  'notes',
  'format',
  'revision',
  'episode',
  'episode title',
  'series',
  'show',
  'language',
  'font',
  'imdb',
]);

export interface TitlePage {
  readonly entries: readonly TitleEntry[];
  /** Index of the first line after it. */
  readonly next: number;
  /** No key is one we know: it might be the first words of the script. */
  readonly guessed: boolean;
}

interface OpenEntry {
  readonly key: string;
  readonly values: string[];
  span: Span;
}

export function readTitlePage(lines: readonly ScriptLine[]): TitlePage {
  let at = 0;
  while (at < lines.length && lines[at]!.text === '') at++;
  const first = lines[at];
  if (first === undefined || !startsTitlePage(first.printed.trimStart(), lines[at + 1]?.printed ?? '')) {
    return { entries: [], next: 0, guessed: false };
  }
  const entries: OpenEntry[] = [];
  let acceptsFlush = false;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.text === '' || isPageBreak(line.text)) break;
    const open = entries.at(-1);
    const indented = INDENTED.test(line.printed);
    const match = open !== undefined && indented ? null : KEY.exec(line.text);
    if (match !== null) {
      const value = match[2]!;
      entries.push({ key: match[1]!, values: value === '' ? [] : [value], span: spanOfLines(line, line) });
      acceptsFlush = value === '';
    } else if (open !== undefined && (indented || acceptsFlush)) {
      open.values.push(line.text);
      open.span = { ...open.span, end: line.end, endLine: line.number };
      if (indented) acceptsFlush = false;
    } else break;
  }
  return { entries, next: at, guessed: !entries.some((entry) => KNOWN_KEYS.has(entry.key.toLowerCase())) };
}

/** Whether a script that opens with these two printed lines has a title page (SPEC P-2). */
export function startsTitlePage(first: string, second: string): boolean {
  if (FORCING_MARKS.includes(first[0] ?? '.') || isHeading(first)) return false;
  const match = KEY.exec(first);
  if (match === null) return false;
  const key = match[1]!;
  if (KNOWN_KEYS.has(key.toLowerCase())) return true;
  if (isAllCapitals(key) || key.split(/\s+/).length > 3) return false;
  if (match[2] !== '') return true;
  return !isPageBreak(second.trim()) && (INDENTED.test(second) || KEY.test(second));
}
