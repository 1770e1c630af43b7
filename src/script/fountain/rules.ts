/**
 * Fountain's body as an ordered table. At the start of each block the rules are tried from the top; the first that
 * takes the line has it, and the last takes anything. A new construct is one row here and one case in SPEC.md.
 */
import { saysOmitted } from '../omitted-scene.ts';
import type { BlockReader } from './block-reader.ts';
import { readForcedDialogue, readNaturalDialogue, warnOfSwallowedHeading } from './dialogue.ts';
import {
  isCentered,
  isForcedHeading,
  isHeading,
  isNumberedOmission,
  isPageBreak,
  isReversedHeading,
  isSpacedSection,
  looksLikeTransition,
  splitSceneNumber,
  startsLikeHeading,
} from './line-shapes.ts';
import { plainIndentation, type ScriptLine } from './script-lines.ts';

export interface FountainRule {
  readonly name: string;
  /**
   * Takes the line at `reader.at` (and what belongs to it) and answers true, or leaves everything alone and answers
   * false.
   */
  read(reader: BlockReader): boolean;
  /** Whether a line of this kind ends a running action paragraph although no blank line stands above it. */
  endsAction?(text: string): boolean;
}

export const FOUNTAIN_RULES: readonly FountainRule[] = [
  // told by their first mark
  { name: 'page-break', read: readPageBreak, endsAction: isPageBreak },
  { name: 'section', read: readSection, endsAction: isSpacedSection },
  { name: 'synopsis', read: readSynopsis, endsAction: (text) => text.startsWith('= ') },
  { name: 'forced-action', read: readForcedAction },
  { name: 'forced-heading', read: readForcedHeading },
  { name: 'forced-cue', read: readForcedDialogue },
  { name: 'centered', read: readCentered, endsAction: isCentered },
  { name: 'forced-transition', read: readForcedTransition },
  { name: 'lyric', read: readLyric, endsAction: (text) => text[0] === '~' },
  // told by their words and where they stand
  { name: 'heading', read: readHeading },
  { name: 'omitted-heading', read: readOmittedHeading },
  { name: 'transition', read: readTransition },
  { name: 'cue', read: readNaturalDialogue },
  { name: 'action', read: readAction },
];

const ACTION_ENDS = FOUNTAIN_RULES.flatMap((rule) => (rule.endsAction ? [rule.endsAction] : []));

/** Whether this line would break into a paragraph of action; the writer asks too. */
export function endsAction(text: string): boolean {
  return ACTION_ENDS.some((ends) => ends(text));
}

function readPageBreak(reader: BlockReader): boolean {
  if (!isPageBreak(reader.line.text)) return false;
  reader.addPlain('page-break', '');
  return true;
}

function readSection(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (text[0] !== '#') return false;
  let depth = 1;
  while (text[depth] === '#') depth++;
  reader.addSection(text.slice(depth).trimStart(), depth);
  return true;
}

function readSynopsis(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (text[0] !== '=') return false;
  reader.addPlain('synopsis', text.slice(1).trimStart());
  return true;
}

function readForcedAction(reader: BlockReader): boolean {
  return reader.line.text[0] === '!' && readAction(reader);
}

function readForcedHeading(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (!isForcedHeading(text)) return false;
  addHeading(reader, text.slice(1), true);
  return true;
}

function readHeading(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (!startsLikeHeading(text)) return false;
  addHeading(reader, text, false);
  return true;
}

function readOmittedHeading(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (!isNumberedOmission(text)) return false;
  addHeading(reader, text, false);
  return true;
}

function addHeading(reader: BlockReader, written: string, forced: boolean): void {
  const { text, number } = splitSceneNumber(written);
  reader.addHeading(text, number, forced, saysOmitted(text));
}

function readCentered(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (!isCentered(text)) return false;
  reader.addAction(text.slice(1, -1).trim(), { centered: true, forced: false });
  return true;
}

function readForcedTransition(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (text[0] !== '>') return false;
  reader.addPlain('transition', text.slice(1).trimStart());
  return true;
}

function readTransition(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (!looksLikeTransition(text) || !reader.freeAbove) return false;
  if (reader.nextText !== '' && !isHeading(reader.nextText)) return false;
  reader.addPlain('transition', text);
  return true;
}

function readLyric(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (text[0] !== '~') return false;
  reader.addPlain('lyric', text.slice(1).trimStart());
  return true;
}

function readAction(reader: BlockReader): boolean {
  const printed: string[] = [];
  let forced = false;
  for (let at = reader.at; at < reader.lines.length; at++) {
    const line = reader.lines[at]!;
    if (line.text === '') break;
    if (at > reader.at && endsAction(line.text)) break;
    if (line.text[0] === '!') {
      if (at === reader.at) forced = true;
      printed.push(plainIndentation(line.text.slice(1)));
    } else {
      if (at > reader.at && startsLikeHeading(line.text)) warnOfSwallowedHeading(reader, line, 'action');
      if (isReversedHeading(line.text)) warnOfReversedHeading(reader, line);
      printed.push(line.printed);
    }
  }
  reader.addAction(printed.join('\n'), { centered: false, forced }, printed.length);
  return true;
}

/** Every Fountain reader takes `EXT/INT` for action, so we do too; but a scene must not be lost without a word. */
function warnOfReversedHeading(reader: BlockReader, line: ScriptLine): void {
  reader.report(line, 'warning', 'fountain-heading-reversed', { line: line.text });
}
