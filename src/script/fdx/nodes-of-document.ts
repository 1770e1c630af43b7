import { type Diagnostic, type Fields, parseEighths, type Severity } from '../../foundation/index.ts';
import { diagnosticOf, type FindingOf } from '../../messages/index.ts';
import { lookOfHeading, omissionAlone, readsLikeShot, saysOmitted, writtenNumber } from '../heading/index.ts';
import type { DialogueNode, DialoguePart, ScriptNode, Span, TextMark } from '../screenplay.ts';
import { notesByUnit, unitsOf } from './anchor-notes.ts';
import { splitCue } from './cue.ts';
import { type FdxDocument, type FdxNote, type FdxParagraph, typedText } from './fdx-document.ts';
import type { LineTable } from './line-table.ts';
import { kindOfType, type ParagraphKind } from './paragraph-kinds.ts';
import { markedText } from './paragraph-text.ts';
import { isKnownTag } from './tags.ts';

/** Types under which a heading may have been typed. */
const MISTYPED: ReadonlySet<ParagraphKind['kind']> = new Set([
  'action',
  'centered',
  'cue',
  'line',
  'other',
  'parenthetical',
  'section',
  'shot',
  'synopsis',
  'transition',
]);
/** Those of them that stand where a scene can begin. */
const MAY_BECOME_HEADING: ReadonlySet<ParagraphKind['kind']> = new Set([
  'action',
  'cue',
  'other',
  'shot',
  'transition',
]);
/** Those that are shown: with a number they are scenes. */
const SHOWN_KINDS: ReadonlySet<ParagraphKind['kind']> = new Set(['action', 'other', 'shot', 'transition']);

type PlainType = 'note' | 'synopsis' | 'boneyard' | 'other';

interface OpenDialogue {
  readonly paragraph: FdxParagraph;
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly dual: 'left' | 'right' | null;
  readonly parts: DialoguePart[];
  end: number;
}

/**
 * Final Draft's flat paragraphs -> the tree: cues and their lines joined, notes where they point to, omitted scenes
 * kept.
 */
export function nodesOfDocument(
  document: FdxDocument,
  lines: LineTable,
  file: string,
): { nodes: ScriptNode[]; diagnostics: Diagnostic[] } {
  const nodes: ScriptNode[] = [];
  const diagnostics: Diagnostic[] = [];
  const unknownTypes = new Set<string>();
  const unknownTags = new Set<string>();
  let dialogue: OpenDialogue | null = null;
  /** Notes that wait for the end of the dialogue they stand in. */
  let waiting: FdxNote[] = [];

  const spanOf = (start: number, end: number): Span => {
    const place = lines.placeAt(start);
    return { start, end, ...place, endLine: lines.placeAt(Math.max(start, end - 1)).line };
  };
  const report = (severity: Severity, at: number, finding: FindingOf<'script'>, fields: Fields): void => {
    diagnostics.push(diagnosticOf('script', finding, fields, { file, ...lines.placeAt(at) }, severity));
  };

  const closeDialogue = (): void => {
    if (dialogue) {
      const { paragraph, text, marks, dual, parts, end } = dialogue;
      const node: DialogueNode = {
        type: 'dialogue',
        span: spanOf(paragraph.start, end),
        text,
        marks,
        ...splitCue(text),
        dual,
        parts,
      };
      nodes.push(node);
      dialogue = null;
    }
    for (const note of waiting) pushNote(note);
    waiting = [];
  };

  const pushPlain = (type: PlainType, paragraph: FdxParagraph): void => {
    const { text, marks } = marked(paragraph, 'both');
    if (text !== '') nodes.push({ type, span: spanOf(paragraph.start, paragraph.end), text, marks });
  };

  /** A paragraph, and all that stands in it, as one kind of node. */
  const pushAll = (type: PlainType, paragraph: FdxParagraph): void => {
    pushPlain(type, paragraph);
    pushInside(type, paragraph);
  };

  const pushInside = (type: PlainType, paragraph: FdxParagraph): void => {
    for (const inside of [paragraph.properties?.summary ?? [], ...paragraph.duals, ...paragraph.omissions])
      for (const child of inside) pushAll(type, child);
    for (const note of paragraph.notes) pushNote(note);
  };

  const pushNote = (note: FdxNote): void => {
    const body = note.paragraphs
      .map((paragraph) => marked(paragraph, 'both').text)
      .filter((text) => text !== '')
      .join('\n');
    const text = [note.name.trim(), body].filter((part) => part !== '').join(': ');
    if (text !== '') nodes.push({ type: 'note', span: spanOf(note.start, note.end), text, marks: [] });
    for (const paragraph of note.paragraphs) pushInside('note', paragraph);
  };

  const marked = (paragraph: FdxParagraph, trim: 'both' | 'end'): { text: string; marks: readonly TextMark[] } => {
    for (const { tag } of paragraph.runs) {
      if (tag === null || unknownTags.has(tag) || isKnownTag(document.tags, tag)) continue;
      unknownTags.add(tag);
      report('warning', paragraph.start, 'fdx-unknown-tag', { tag: String(tag) });
    }
    const allCaps = paragraph.type !== null && (document.settings.get(paragraph.type)?.allCaps ?? false);
    return markedText(document, paragraph, allCaps, trim);
  };

  const kindOf = (paragraph: FdxParagraph): ParagraphKind => {
    const kind = kindOfType(document, paragraph.type);
    if (kind) return kind;
    const type = paragraph.type!;
    if (!unknownTypes.has(type)) {
      unknownTypes.add(type);
      report('info', paragraph.start, 'fdx-unknown-type', { type });
    }
    return { kind: 'other' };
  };

  const pushHeading = (paragraph: FdxParagraph): void => {
    const { text, marks } = marked(paragraph, 'both');
    const { number, properties, omissions } = paragraph;
    const summary = properties?.summary ?? [];
    if (text === '' && number === null && omissions.length === 0) {
      for (const paragraph of summary) pushAll('synopsis', paragraph);
      return;
    }
    if (text === '' && omissions.length === 0)
      report('warning', paragraph.start, 'fdx-empty-heading', { scene: number });
    const length = properties?.length ? parseEighths(properties.length) : null;
    if (properties?.length && length === null)
      report('info', paragraph.start, 'fdx-unknown-length', { length: properties.length });
    const written = omissionAlone(text)?.numbers ?? writtenNumber(text)?.number ?? null;
    if (number !== null && written !== null && written !== number.trim().toUpperCase())
      report('info', paragraph.start, 'heading-numbered-twice', { number, written });
    nodes.push({
      type: 'heading',
      span: spanOf(paragraph.start, paragraph.end),
      text,
      marks,
      number: number ?? written,
      forced: false,
      omitted: omissions.length > 0 || saysOmitted(text),
      statedEighths: length,
      statedPage: properties?.page ? properties.page : null,
      title: properties?.title?.trim() ? properties.title.trim() : null,
    });
    for (const paragraph of summary) pushAll('synopsis', paragraph);
    for (const omitted of omissions.flat()) pushAll('boneyard', omitted);
  };

  /** What a paragraph is by its words and its number, whatever type it was given (SPEC F-7, F-8). */
  const kindByWords = (paragraph: FdxParagraph, kind: ParagraphKind): ParagraphKind => {
    if (!MISTYPED.has(kind.kind)) return kind;
    const { text } = marked(paragraph, 'both');
    const said = { line: shortened(text), type: paragraph.type ?? 'Action' };
    const look = lookOfHeading(text);
    if (look === 'heading' && MAY_BECOME_HEADING.has(kind.kind)) {
      report('warning', paragraph.start, 'heading-typed-otherwise', said);
      return { kind: 'heading' };
    }
    if (paragraph.number !== null && SHOWN_KINDS.has(kind.kind)) {
      report('warning', paragraph.start, 'fdx-numbered-paragraph', { ...said, number: paragraph.number });
      return { kind: 'heading' };
    }
    if (look === 'heading' || (look === 'doubtful' && kind.kind !== 'line'))
      report('warning', paragraph.start, 'heading-doubtful.fdx', said);
    else if (kind.kind === 'cue' && readsLikeShot(text))
      report('warning', paragraph.start, 'cue-reads-like-shot.fdx', said);
    return kind;
  };

  const pushParagraph = (paragraph: FdxParagraph, dual: 'left' | 'right' | null): void => {
    const blank = typedText(paragraph).trim() === '';
    const typed = kindOf(paragraph);
    if (blank && typed.kind !== 'heading') return;
    const kind = kindByWords(paragraph, typed);
    if (kind.kind === 'line' || kind.kind === 'parenthetical' || kind.kind === 'lyric') {
      const { text, marks } = marked(paragraph, 'both');
      const span = spanOf(paragraph.start, paragraph.end);
      if (dialogue) {
        dialogue.parts.push({ type: kind.kind, text, span, marks });
        dialogue.end = paragraph.end;
      } else if (kind.kind === 'lyric') {
        nodes.push({ type: 'lyric', span, text, marks });
      } else {
        nodes.push({ type: 'other', span, text, marks });
        report('warning', paragraph.start, 'fdx-dialogue-without-cue', {
          type: paragraph.type,
          text: shortened(text),
        });
      }
      return;
    }
    closeDialogue();
    switch (kind.kind) {
      case 'heading':
        pushHeading(paragraph);
        return;
      case 'cue':
        dialogue = { paragraph, ...marked(paragraph, 'both'), dual, parts: [], end: paragraph.end };
        return;
      case 'synopsis':
      case 'note':
      case 'other':
        pushPlain(kind.kind, paragraph);
        return;
      case 'transition':
      case 'shot': {
        const { text, marks } = marked(paragraph, 'both');
        nodes.push({ type: kind.kind, span: spanOf(paragraph.start, paragraph.end), text, marks });
        return;
      }
      case 'section': {
        const { text, marks } = marked(paragraph, 'both');
        nodes.push({
          type: 'section',
          depth: kind.depth,
          span: spanOf(paragraph.start, paragraph.end),
          text,
          marks,
        });
        return;
      }
      case 'action':
      case 'centered': {
        const { text, marks } = marked(paragraph, 'end');
        nodes.push({
          type: 'action',
          centered: paragraph.centered || kind.kind === 'centered',
          forced: false,
          span: spanOf(paragraph.start, paragraph.end),
          text,
          marks,
        });
      }
    }
  };

  const pushDual = (paragraphs: readonly FdxParagraph[]): void => {
    closeDialogue();
    let side: 'left' | 'right' | null = null;
    for (const child of paragraphs) {
      if (kindOf(child).kind === 'cue') side = side === null ? 'left' : 'right';
      pushWhole(child, side);
    }
    closeDialogue();
  };

  /** A paragraph with what stands in it: two speeches side by side, a scene taken out, notes. */
  const pushWhole = (paragraph: FdxParagraph, dual: 'left' | 'right' | null): void => {
    if (paragraph.startsNewPage) {
      closeDialogue();
      nodes.push({ type: 'page-break', span: spanOf(paragraph.start, paragraph.start), text: '', marks: [] });
    }
    for (const inside of paragraph.duals) pushDual(inside);
    pushParagraph(paragraph, dual);
    const summary = paragraph.properties?.summary ?? [];
    if (kindOf(paragraph).kind !== 'heading' && summary.length + paragraph.omissions.length > 0) {
      closeDialogue();
      for (const child of summary) pushAll('synopsis', child);
      for (const omitted of paragraph.omissions.flat()) pushAll('boneyard', omitted);
    }
    for (const note of paragraph.notes) waiting.push(note);
  };

  const anchored = notesByUnit(document.notes);
  let unit = 0;
  for (const paragraph of document.content) {
    pushWhole(paragraph, null);
    unit += unitsOf(paragraph);
    for (const note of anchored.takeBefore(unit)) waiting.push(note);
    if (!dialogue) closeDialogue();
  }
  closeDialogue();
  for (const note of anchored.rest()) pushNote(note);
  for (const paragraph of document.titlePage) pushInside('other', paragraph);
  return { nodes, diagnostics };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
