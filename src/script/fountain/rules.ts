/**
 * Fountain's body as an ordered table. At the start of each block the rules are tried from the top; the first that
 * takes the line has it, and the last takes anything. A new construct is one row here and one case in SPEC.md.
 */
import { omissionAlone, readsLikeShot, saysOmitted, writtenNumber } from '../heading/index.ts';
import type { BlockReader } from './block-reader.ts';
import { readForcedDialogue, readNaturalDialogue, warnOfSwallowedHeading } from './dialogue.ts';
import {
  headingLook,
  isCentered,
  isForcedHeading,
  isHeading,
  isNumberedOmission,
  isPageBreak,
  isSpacedSection,
  looksLikeTransition,
  readCue,
  splitSceneNumber,
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
  { name: 'heading-typed-as-cue', read: readHeadingTypedAsCue },
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
  warnOfHeadingMarked(reader, text.slice(depth));
  reader.addSection(text.slice(depth).trimStart(), depth);
  return true;
}

function readSynopsis(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (text[0] !== '=') return false;
  warnOfHeadingMarked(reader, text.slice(1));
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
  const look = headingLook(text);
  if (look !== 'fountain' && look !== 'heading') return false;
  if (look === 'heading') reader.report(reader.line, 'info', 'heading-by-its-looks', { line: text });
  addHeading(reader, text, false);
  return true;
}

/** `@INT. SHIP`: typed as a character, by habit or by an editor, and surely none (SPEC H-9). */
function readHeadingTypedAsCue(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (text[0] !== '@') return false;
  const written = text.slice(1).trimStart();
  const look = headingLook(written);
  if (look !== 'fountain' && look !== 'heading') return false;
  reader.report(reader.line, 'warning', 'heading-typed-as-cue', { line: written });
  addHeading(reader, written, true);
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
  const inText = number ?? omissionAlone(text)?.numbers ?? writtenNumber(text)?.number ?? null;
  reader.addHeading(text, inText, forced, saysOmitted(text));
}

function readCentered(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (!isCentered(text)) return false;
  warnOfHeadingMarked(reader, text.slice(1, -1));
  reader.addAction(text.slice(1, -1).trim(), { centered: true, forced: false });
  return true;
}

function readForcedTransition(reader: BlockReader): boolean {
  const { text } = reader.line;
  if (text[0] !== '>') return false;
  warnOfHeadingMarked(reader, text.slice(1));
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
      const look = headingLook(line.text);
      if (look === 'doubtful') reader.report(line, 'warning', 'heading-doubtful.fountain', { line: line.text });
      else if (at > reader.at && look !== null) warnOfSwallowedHeading(reader, line, 'action');
      else if (at === reader.at && printed.length === 0) warnOfShot(reader, line);
      printed.push(line.printed);
    }
  }
  reader.addAction(printed.join('\n'), { centered: false, forced }, printed.length);
  return true;
}

/** A heading under a mark that makes it something else: `# INT. HALL - DAY`. */
function warnOfHeadingMarked(reader: BlockReader, written: string): void {
  const line = written.trim();
  const look = headingLook(line);
  if (look === 'fountain' || look === 'heading')
    reader.report(reader.line, 'warning', 'heading-doubtful.marked', { line });
}

/** What would be a cue but for its words is action, and said to be. */
function warnOfShot(reader: BlockReader, line: ScriptLine): void {
  if (reader.nextText === '' || !reader.freeAbove || readCue(line.text, false) === null) return;
  if (readsLikeShot(line.text)) reader.report(line, 'warning', 'cue-reads-like-shot.fountain', { line: line.text });
}
