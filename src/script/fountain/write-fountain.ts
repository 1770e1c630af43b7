/**
 * A screenplay as Fountain text. Reading what was written gives the same nodes (type, text, number) for a screenplay
 * that came from Fountain; from FDX, what Fountain has no word for (revision marks, tags, stated lengths) is left out
 * (SPEC W).
 */
import type {
  ActionNode,
  DialogueNode,
  DialoguePart,
  HeadingNode,
  Screenplay,
  ScriptNode,
  TitleEntry,
} from '../screenplay.ts';
import { escapeText } from './emphasis.ts';
import {
  FORCING_MARKS,
  isForcedHeading,
  isHeading,
  isNaturalHeading,
  isNoCharacter,
  looksLikeTransition,
  readCue,
} from './line-shapes.ts';
import { endsAction } from './rules.ts';
import { startsTitlePage } from './title-page.ts';

export function writeFountain(screenplay: Screenplay): string {
  const title = screenplay.titlePage.map(titleEntry);
  let text = title.length > 0 ? `${title.join('\n')}\n\n` : '';
  let first = title.length === 0;
  for (const [index, node] of screenplay.nodes.entries()) {
    const block = writeNode(node);
    text += first && couldBeTitlePage(node, block) ? writeNode(node, true) : block;
    if (node.type !== 'note' && node.type !== 'boneyard') first = false;
    const next = screenplay.nodes[index + 1];
    if (next !== undefined) text += node.type === 'lyric' && next.type === 'lyric' ? '\n' : '\n\n';
  }
  return text === '' ? '' : `${text.trimEnd()}\n`;
}

function titleEntry({ key, values }: TitleEntry): string {
  if (values.length === 1) return escapeText(`${key}: ${values[0]}`);
  return [escapeText(`${key}:`), ...values.map((value) => `    ${escapeText(value)}`)].join('\n');
}

/** Only words can be taken for the key of a title page (SPEC P-2). */
function couldBeTitlePage(node: ScriptNode, block: string): boolean {
  if (node.type === 'note' || node.type === 'boneyard') return false;
  const [first = '', second = ''] = block.split('\n');
  return startsTitlePage(first.trimStart(), second);
}

/** With `forced`, in the form that begins with a mark. */
function writeNode(node: ScriptNode, forced = false): string {
  switch (node.type) {
    case 'heading':
      return writeHeading(node);
    case 'dialogue':
      return writeDialogue(node, forced);
    case 'action':
      return node.centered ? writeCentered(node) : writeAction(node.text, forced || node.forced);
    case 'shot':
    case 'other':
      return writeAction(node.text, forced);
    case 'transition':
      return writeTransition(oneLine(node.text), forced);
    case 'lyric':
      return `~${oneLine(node.text)}`;
    case 'section':
      return `${'#'.repeat(node.depth)} ${oneLine(node.text)}`.trimEnd();
    case 'synopsis':
      return `= ${oneLine(node.text)}`.trimEnd();
    case 'page-break':
      return '===';
    case 'note':
      return writeNote(node.text);
    case 'boneyard':
      return `/* ${node.text.replaceAll('*/', '* /')} */`;
  }
}

function oneLine(text: string): string {
  return escapeText(text.replaceAll('\n', ' '));
}

function writeHeading(node: HeadingNode): string {
  const number = node.number === null ? '' : ` #${node.number}#`;
  const line = `${node.text}${number}`.replaceAll('\n', ' ');
  const natural = isNaturalHeading(line);
  if (natural && !node.forced) return escapeText(line);
  if (isForcedHeading(`.${line}`)) return escapeText(`.${line}`);
  const readable = node.text.replace(/^[.\s]+/, '');
  return escapeText(`.${readable === '' ? 'UNTITLED' : readable}${number}`.replaceAll('\n', ' '));
}

function writeTransition(text: string, forced: boolean): string {
  const natural = looksLikeTransition(text) && !FORCING_MARKS.includes(text[0]!) && !isHeading(text);
  return natural && !forced ? text : `> ${text}`.trimEnd();
}

function writeCentered(node: ActionNode): string {
  return node.text
    .split('\n')
    .map((line) => `> ${escapeText(line.trim())} <`)
    .join('\n');
}

/** Each line gets "!" where it would otherwise be something else, or end the paragraph. */
function writeAction(text: string, forced: boolean): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const bare = line.trim();
      const other = index === 0 ? forced || opensOtherBlock(bare, lines.length > 1) : endsAction(bare);
      return `${other || bare === '' || bare[0] === '!' ? '!' : ''}${escapeText(line)}`;
    })
    .join('\n');
}

function opensOtherBlock(text: string, followed: boolean): boolean {
  if (isHeading(text) || looksLikeTransition(text)) return true;
  if (text[0] !== '.' && FORCING_MARKS.includes(text[0] ?? '!')) return true;
  return followed && readCue(text, false) !== null && !isNoCharacter(text);
}

function writeDialogue(node: DialogueNode, forced: boolean): string {
  const lines = node.parts.flatMap(writePart);
  const text = node.text.replaceAll('\n', ' ');
  const spoken = (lines[0] ?? '').trim() !== '';
  const natural = spoken && !isNoCharacter(text) && readCue(text, false) !== null;
  const cue = `${natural && !forced ? '' : '@'}${escapeText(text)}${node.dual === 'right' ? ' ^' : ''}`;
  return [cue, ...lines].join('\n');
}

function writePart(part: DialoguePart): string[] {
  if (part.type === 'lyric') return part.text.split('\n').map((line) => `~${escapeText(line)}`);
  const bare = part.type === 'parenthetical' && !part.text.startsWith('(');
  const text = bare ? `(${part.text})` : part.text;
  return text.split('\n').map((line) => (line.trim() === '' ? '  ' : escapeText(line)));
}

/** Empty lines keep two spaces, or the note would end there. */
function writeNote(text: string): string {
  const inside = text.replaceAll(']]', '] ]').replace(/\n(?=\n)/g, '\n  ');
  return `[[${inside}${inside.endsWith(']') ? ' ' : ''}]]`;
}
