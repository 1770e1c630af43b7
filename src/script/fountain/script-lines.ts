/** Cuts a source into lines as they will be read: comments and emphasis off, position kept (SPEC L-1 to L-5). */
import type { Span } from '../screenplay.ts';
import type { Comment } from './comments.ts';
import { stripEmphasis } from './emphasis.ts';

/** One line of the script. A line of nothing but notes is not in the list at all (SPEC C-3). */
export interface ScriptLine {
  /** As printed, indentation kept (a tab is four spaces), nothing at the end. */
  readonly printed: string;
  /** The same without indentation; empty on a blank line. Every rule looks at this. */
  readonly text: string;
  /** Exactly two spaces: blank, but dialogue goes on after it. */
  readonly soft: boolean;
  /** Line number from 1. */
  readonly number: number;
  /** Offset of the first character of the source line, of the first visible one, and after the last visible one. */
  readonly lineStart: number;
  readonly start: number;
  readonly end: number;
}

export interface LineTable {
  readonly lines: readonly ScriptLine[];
  /** Offset of the start of every source line, hidden ones included. */
  readonly starts: readonly number[];
}

/** Whether a source has more lines than `most`, whatever ends them. */
export function hasMoreLines(source: string, most: number): boolean {
  let ends = 0;
  for (let at = 0; at < source.length && ends <= most; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 10 || (unit === 13 && source.charCodeAt(at + 1) !== 10)) ends++;
  }
  return ends > most;
}

export function cutLines(source: string, comments: readonly Comment[]): LineTable {
  const lines: ScriptLine[] = [];
  const starts: number[] = [];
  let comment = 0;
  let lineStart = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  let lineFeed = source.indexOf('\n');
  let carriage = source.indexOf('\r');
  while (lineStart < source.length) {
    if (lineFeed >= 0 && lineFeed < lineStart) lineFeed = source.indexOf('\n', lineStart);
    if (carriage >= 0 && carriage < lineStart) carriage = source.indexOf('\r', lineStart);
    let lineEnd = source.length;
    let next = source.length;
    if (carriage >= 0 && (lineFeed < 0 || carriage < lineFeed)) {
      lineEnd = carriage;
      next = lineFeed === carriage + 1 ? carriage + 2 : carriage + 1;
    } else if (lineFeed >= 0) {
      lineEnd = lineFeed;
      next = lineFeed + 1;
    }
    starts.push(lineStart);
    while (comment < comments.length && comments[comment]!.end <= lineStart) comment++;
    const touched = comment < comments.length && comments[comment]!.start < lineEnd;
    const line = touched
      ? commentedLine(source, comments, comment, lineStart, lineEnd, starts.length)
      : plainLine(source, lineStart, lineEnd, starts.length);
    if (line !== null) lines.push(line);
    lineStart = next;
  }
  return { lines, starts };
}

function plainLine(source: string, lineStart: number, lineEnd: number, number: number): ScriptLine {
  const raw = source.slice(lineStart, lineEnd);
  const trimmed = raw.trimEnd();
  const leading = trimmed.length - trimmed.trimStart().length;
  return scriptLine(raw, trimmed, number, lineStart, lineStart + leading, lineStart + trimmed.length);
}

function scriptLine(
  raw: string,
  trimmed: string,
  number: number,
  lineStart: number,
  start: number,
  end: number,
): ScriptLine {
  const tabless = trimmed.includes('\t') ? trimmed.replaceAll('\t', '    ') : trimmed;
  const printed = plainIndentation(stripEmphasis(tabless)).trimEnd();
  return { printed, text: printed.trimStart(), soft: raw === '  ', number, lineStart, start, end };
}

/** Indentation of other blanks (no-break, ideographic) as spaces. */
export function plainIndentation(text: string): string {
  const first = text.charCodeAt(0);
  return first === 32 || (first > 32 && first < 128) ? text : text.replace(/^\s+/, (run) => ' '.repeat(run.length));
}

/** A line with comments on it; `null` when nothing else is there and none of them is a boneyard over several lines. */
function commentedLine(
  source: string,
  comments: readonly Comment[],
  first: number,
  lineStart: number,
  lineEnd: number,
  number: number,
): ScriptLine | null {
  const shown: string[] = [];
  let endsBlank = true;
  let start = -1;
  let end = lineStart;
  let blankBoneyard = false;
  let at = lineStart;
  const show = (until: number): void => {
    let part = source.slice(at, until);
    const inked = part.trim() !== '';
    if (inked) {
      if (start < 0) start = at + part.length - part.trimStart().length;
      end = at + part.trimEnd().length;
    }
    if (at > lineStart && endsBlank) part = part.trimStart();
    if (part === '') return;
    shown.push(part);
    endsBlank = part.at(-1)!.trim() === '';
  };
  for (let index = first; index < comments.length && comments[index]!.start < lineEnd; index++) {
    const comment = comments[index]!;
    if (comment.start > at) show(comment.start);
    at = Math.min(comment.end, lineEnd);
    if (comment.kind === 'boneyard' && (comment.start < lineStart || comment.end > lineEnd)) blankBoneyard = true;
  }
  if (at < lineEnd) show(lineEnd);
  if (start >= 0) {
    const visible = shown.join('');
    return scriptLine(visible, visible.trimEnd(), number, lineStart, start, end);
  }
  return blankBoneyard ? scriptLine('', '', number, lineStart, lineStart, lineStart) : null;
}

/** Span from the first visible character of `first` to the last one of `last`. */
export function spanOfLines(first: ScriptLine, last: ScriptLine): Span {
  return {
    start: first.start,
    end: last.end,
    line: first.number,
    column: first.start - first.lineStart + 1,
    endLine: last.number,
  };
}

/** Span of a stretch of source given by offsets. */
export function spanOfOffsets(starts: readonly number[], start: number, end: number): Span {
  const line = lineAt(starts, start);
  return { start, end, line: line + 1, column: start - (starts[line] ?? 0) + 1, endLine: lineAt(starts, end - 1) + 1 };
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
