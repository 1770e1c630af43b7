/** A character cue and all that is said under it (SPEC D). */
import type { DialogueNode, DialoguePart } from '../screenplay.ts';
import { type BlockReader, NO_MARKS } from './block-reader.ts';
import {
  type Cue,
  headingLook,
  isNoCharacter,
  isPageBreak,
  isSpacedSection,
  parentheticalLength,
  readCue,
} from './line-shapes.ts';
import { type ScriptLine, spanOfLines } from './script-lines.ts';

/** `EMMA`, `EMMA (V.O.)`, `EMMA ^`: capitals, free above, something said below (SPEC D-1). */
export function readNaturalDialogue(reader: BlockReader): boolean {
  if (reader.nextText === '' || !reader.freeAbove) return false;
  const cue = readCue(reader.line.text, false);
  if (cue === null || isPageBreak(reader.nextText) || isNoCharacter(reader.line.text)) return false;
  readDialogue(reader, cue);
  return true;
}

/** `@McCLANE`: a cue whatever it looks like and whatever follows (SPEC D-5). */
export function readForcedDialogue(reader: BlockReader): boolean {
  if (reader.line.text[0] !== '@') return false;
  const cue = readCue(reader.line.text.slice(1).trimStart(), true);
  if (cue === null) return false;
  readDialogue(reader, cue);
  return true;
}

function readDialogue(reader: BlockReader, cue: Cue): void {
  const from = reader.at;
  const until = endOfDialogue(reader.lines, from + 1);
  const parts = readParts(reader, from + 1, until);
  if (parts.length === 0) {
    reader.report(reader.line, 'info', 'fountain-cue-without-dialogue', { cue: cue.text });
  }
  const node: DialogueNode = {
    type: 'dialogue',
    text: cue.text,
    character: cue.character,
    extensions: cue.extensions,
    dual: cue.dual && pairWithPrevious(reader) ? 'right' : null,
    parts,
    marks: NO_MARKS,
    span: spanOfLines(reader.line, reader.lines[until - 1]!),
  };
  reader.addDialogue(node, until - from);
}

/** Index after the last line said. A line of exactly two spaces is a pause, not an end (SPEC D-7). */
function endOfDialogue(lines: readonly ScriptLine[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const { text, soft } = lines[at]!;
    if (text === '') {
      if (!soft) break;
    } else {
      if (isPageBreak(text) || isSpacedSection(text)) break;
      end = at + 1;
    }
  }
  return end;
}

function readParts(reader: BlockReader, from: number, until: number): DialoguePart[] {
  const { lines } = reader;
  const parts: DialoguePart[] = [];
  let at = from;
  while (at < until) {
    const line = lines[at]!;
    const bracketed = parentheticalLength(lines, at, until);
    const last = bracketed === 0 ? line : lines[at + bracketed - 1]!;
    const span = spanOfLines(line, last);
    if (bracketed > 0) {
      const text = lines
        .slice(at, at + bracketed)
        .map((one) => one.text)
        .join('\n');
      parts.push({ type: 'parenthetical', text, span, marks: NO_MARKS });
      at += bracketed;
      continue;
    }
    if (line.text[0] === '~') {
      parts.push({ type: 'lyric', text: line.text.slice(1).trimStart(), span, marks: NO_MARKS });
    } else {
      const look = headingLook(line.text);
      if (look === 'fountain' || look === 'heading') warnOfSwallowedHeading(reader, line, 'dialogue');
      parts.push({ type: 'line', text: line.text, span, marks: NO_MARKS });
    }
    at += 1;
  }
  return parts;
}

/** The speech just before becomes the left column, when it is free to (SPEC D-8). */
function pairWithPrevious(reader: BlockReader): boolean {
  const previous = reader.nodes.at(-1);
  if (previous?.type === 'dialogue' && previous.dual === null) {
    reader.nodes[reader.nodes.length - 1] = { ...previous, dual: 'left' };
    return true;
  }
  reader.report(reader.line, 'warning', 'fountain-dual-without-partner');
  return false;
}

/**
 * A heading without a blank line above is text to every Fountain reader, and a scene lost to the schedule (SPEC H-5).
 */
export function warnOfSwallowedHeading(reader: BlockReader, line: ScriptLine, inside: 'dialogue' | 'action'): void {
  const finding =
    inside === 'action'
      ? 'fountain-heading-needs-blank-line.in-action'
      : 'fountain-heading-needs-blank-line.in-dialogue';
  reader.report(line, 'warning', finding, { line: line.text });
}
