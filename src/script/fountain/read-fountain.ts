/** Fountain text to a screenplay: comments out, lines cut, title page, then the table of rules. */
import type { Diagnostic, SourcePlace } from '../../foundation/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import { MOST_CHARACTERS, MOST_LINES } from '../limits.ts';
import type { PlainNode, Screenplay, ScriptNode, TitleEntry } from '../screenplay.ts';
import { tooLargeScript, tooLongScript } from '../too-large.ts';
import { BlockReader, NO_MARKS } from './block-reader.ts';
import { type Comment, scanComments, type Unclosed } from './comments.ts';
import { FOUNTAIN_RULES } from './rules.ts';
import { cutLines, hasMoreLines, spanOfOffsets } from './script-lines.ts';
import { readTitlePage } from './title-page.ts';

/**
 * Reads a Fountain script (fountain.io, 1.1). Never throws: whatever the text is, every line that is not blank ends up
 * in a node, in the title page or under a diagnostic. `file` is only a name for messages.
 */
export function parseFountain(text: string, file: string): Screenplay {
  if (text.length > MOST_CHARACTERS) return tooLargeScript('fountain', file);
  if (hasMoreLines(text, MOST_LINES)) return tooLongScript(file);
  const { comments, unclosed } = scanComments(text);
  const { lines, starts } = cutLines(text, comments);
  const titlePage = readTitlePage(lines);
  const reader = new BlockReader(file, lines, titlePage.next);
  readBody(reader);
  const at = (offset: number): SourcePlace => {
    const span = spanOfOffsets(starts, offset, offset + 1);
    return { file, line: span.line, column: span.column };
  };
  const diagnostics: Diagnostic[] = [
    ...unclosed.map((mark) => unclosedMark(mark, at(mark.start))),
    ...(titlePage.guessed && titlePage.entries.length > 0 ? [guessedTitlePage(titlePage.entries[0]!, file)] : []),
    ...reader.diagnostics,
    ...(reader.nodes.length === 0 ? [emptyFile(file)] : []),
  ];
  return {
    format: 'fountain',
    file,
    title: titleOf(titlePage.entries),
    titlePage: titlePage.entries,
    nodes: withComments(reader.nodes, comments, text, starts),
    revisions: [],
    layout: null,
    diagnostics: diagnostics.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)),
  };
}

function readBody(reader: BlockReader): void {
  while (reader.at < reader.lines.length) {
    if (reader.line.text === '') reader.at += 1;
    else FOUNTAIN_RULES.some((rule) => rule.read(reader));
  }
}

function titleOf(entries: readonly TitleEntry[]): string | null {
  const title = entries.find((entry) => entry.key.toLowerCase() === 'title')?.values.join(' ') ?? '';
  return title === '' ? null : title;
}

/** Notes and boneyards take their place by where they start, so they follow the node they stand in. */
function withComments(
  nodes: readonly ScriptNode[],
  comments: readonly Comment[],
  source: string,
  starts: readonly number[],
): readonly ScriptNode[] {
  if (comments.length === 0) return nodes;
  const merged: ScriptNode[] = [];
  let next = 0;
  for (const comment of comments) {
    while (next < nodes.length && nodes[next]!.span.start < comment.start) merged.push(nodes[next++]!);
    merged.push(commentNode(comment, source, starts));
  }
  for (; next < nodes.length; next++) merged.push(nodes[next]!);
  return merged;
}

function commentNode(comment: Comment, source: string, starts: readonly number[]): PlainNode {
  const inside = source.slice(comment.start + 2, comment.end - 2).replace(/\r\n?/g, '\n');
  const text = inside.replace(/\n[^\S\n]+(?=\n)/g, '\n').trim();
  return { type: comment.kind, text, marks: NO_MARKS, span: spanOfOffsets(starts, comment.start, comment.end) };
}

function unclosedMark(mark: Unclosed, place: SourcePlace): Diagnostic {
  const finding = mark.kind === 'note' ? 'fountain-unclosed-note' : 'fountain-unclosed-boneyard';
  return diagnosticOf('script', finding, {}, place, 'warning');
}

function guessedTitlePage(entry: TitleEntry, file: string): Diagnostic {
  const place = { file, line: entry.span.line, column: entry.span.column };
  return diagnosticOf('script', 'fountain-title-page-guess', { key: entry.key }, place, 'info');
}

function emptyFile(file: string): Diagnostic {
  return diagnosticOf('script', 'fountain-empty-file', {}, { file, line: 1, column: 1 });
}
