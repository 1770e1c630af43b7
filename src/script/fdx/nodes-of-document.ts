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
): { nodes: readonly ScriptNode[]; diagnostics: readonly Diagnostic[] } {
  return new NodeBuilder(document, lines, file).build();
}

class NodeBuilder {
  readonly #document: FdxDocument;
  readonly #lines: LineTable;
  readonly #file: string;
  readonly #nodes: ScriptNode[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #unknownTypes = new Set<string>();
  readonly #unknownTags = new Set<string>();
  #dialogue: OpenDialogue | null = null;
  /** Notes that wait for the end of the dialogue they stand in. */
  #waiting: FdxNote[] = [];

  constructor(document: FdxDocument, lines: LineTable, file: string) {
    this.#document = document;
    this.#lines = lines;
    this.#file = file;
  }

  build(): { nodes: readonly ScriptNode[]; diagnostics: readonly Diagnostic[] } {
    const anchored = notesByUnit(this.#document.notes);
    let unit = 0;
    for (const paragraph of this.#document.content) {
      this.#pushWhole(paragraph, null);
      unit += unitsOf(paragraph);
      for (const note of anchored.takeBefore(unit)) this.#waiting.push(note);
      if (!this.#dialogue) this.#closeDialogue();
    }
    this.#closeDialogue();
    for (const note of anchored.rest()) this.#pushNote(note);
    for (const paragraph of this.#document.titlePage) this.#pushInside('other', paragraph);
    return { nodes: this.#nodes, diagnostics: this.#diagnostics };
  }

  #spanOf(start: number, end: number): Span {
    const place = this.#lines.placeAt(start);
    return { start, end, ...place, endLine: this.#lines.placeAt(Math.max(start, end - 1)).line };
  }
  #report(severity: Severity, at: number, finding: FindingOf<'script'>, fields: Fields): void {
    this.#diagnostics.push(
      diagnosticOf('script', finding, fields, { file: this.#file, ...this.#lines.placeAt(at) }, severity),
    );
  }

  #closeDialogue(): void {
    if (this.#dialogue) {
      const { paragraph, text, marks, dual, parts, end } = this.#dialogue;
      const node: DialogueNode = {
        type: 'dialogue',
        span: this.#spanOf(paragraph.start, end),
        text,
        marks,
        ...splitCue(text),
        dual,
        parts,
      };
      this.#nodes.push(node);
      this.#dialogue = null;
    }
    for (const note of this.#waiting) this.#pushNote(note);
    this.#waiting = [];
  }

  #pushPlain(type: PlainType, paragraph: FdxParagraph): void {
    const { text, marks } = this.#marked(paragraph, 'both');
    if (text !== '') this.#nodes.push({ type, span: this.#spanOf(paragraph.start, paragraph.end), text, marks });
  }

  /** A paragraph, and all that stands in it, as one kind of node. */
  #pushAll(type: PlainType, paragraph: FdxParagraph): void {
    this.#pushPlain(type, paragraph);
    this.#pushInside(type, paragraph);
  }

  #pushInside(type: PlainType, paragraph: FdxParagraph): void {
    for (const inside of [paragraph.properties?.summary ?? [], ...paragraph.duals, ...paragraph.omissions])
      for (const child of inside) this.#pushAll(type, child);
    for (const note of paragraph.notes) this.#pushNote(note);
  }

  #pushNote(note: FdxNote): void {
    const body = note.paragraphs
      .map((paragraph) => this.#marked(paragraph, 'both').text)
      .filter((text) => text !== '')
      .join('\n');
    const text = [note.name.trim(), body].filter((part) => part !== '').join(': ');
    if (text !== '') this.#nodes.push({ type: 'note', span: this.#spanOf(note.start, note.end), text, marks: [] });
    for (const paragraph of note.paragraphs) this.#pushInside('note', paragraph);
  }

  #marked(paragraph: FdxParagraph, trim: 'both' | 'end'): { text: string; marks: readonly TextMark[] } {
    for (const { tag } of paragraph.runs) {
      if (tag === null || this.#unknownTags.has(tag) || isKnownTag(this.#document.tags, tag)) continue;
      this.#unknownTags.add(tag);
      this.#report('warning', paragraph.start, 'fdx-unknown-tag', { tag: String(tag) });
    }
    const allCaps = paragraph.type !== null && (this.#document.settings.get(paragraph.type)?.allCaps ?? false);
    return markedText(this.#document, paragraph, allCaps, trim);
  }

  #kindOf(paragraph: FdxParagraph): ParagraphKind {
    const kind = kindOfType(this.#document, paragraph.type);
    if (kind) return kind;
    const type = paragraph.type!;
    if (!this.#unknownTypes.has(type)) {
      this.#unknownTypes.add(type);
      this.#report('info', paragraph.start, 'fdx-unknown-type', { type });
    }
    return { kind: 'other' };
  }

  #pushHeading(paragraph: FdxParagraph): void {
    const { text, marks } = this.#marked(paragraph, 'both');
    const { number, properties, omissions } = paragraph;
    const summary = properties?.summary ?? [];
    if (text === '' && number === null && omissions.length === 0) {
      for (const paragraph of summary) this.#pushAll('synopsis', paragraph);
      return;
    }
    if (text === '' && omissions.length === 0)
      this.#report('warning', paragraph.start, 'fdx-empty-heading', { scene: number });
    const length = properties?.length ? parseEighths(properties.length) : null;
    if (properties?.length && length === null)
      this.#report('info', paragraph.start, 'fdx-unknown-length', { length: properties.length });
    const written = omissionAlone(text)?.numbers ?? writtenNumber(text)?.number ?? null;
    if (number !== null && written !== null && written !== number.trim().toUpperCase())
      this.#report('info', paragraph.start, 'heading-numbered-twice', { number, written });
    this.#nodes.push({
      type: 'heading',
      span: this.#spanOf(paragraph.start, paragraph.end),
      text,
      marks,
      number: number ?? written,
      forced: false,
      omitted: omissions.length > 0 || saysOmitted(text),
      statedEighths: length,
      statedPage: properties?.page ? properties.page : null,
      title: properties?.title?.trim() ? properties.title.trim() : null,
    });
    for (const paragraph of summary) this.#pushAll('synopsis', paragraph);
    for (const omitted of omissions.flat()) this.#pushAll('boneyard', omitted);
  }

  /** What a paragraph is by its words and its number, whatever type it was given (SPEC F-7, F-8). */
  #kindByWords(paragraph: FdxParagraph, kind: ParagraphKind): ParagraphKind {
    if (!MISTYPED.has(kind.kind)) return kind;
    const { text } = this.#marked(paragraph, 'both');
    const said = { line: shortened(text), type: paragraph.type ?? 'Action' };
    const look = lookOfHeading(text);
    if (look === 'heading' && MAY_BECOME_HEADING.has(kind.kind)) {
      this.#report('warning', paragraph.start, 'heading-typed-otherwise', said);
      return { kind: 'heading' };
    }
    if (paragraph.number !== null && SHOWN_KINDS.has(kind.kind)) {
      this.#report('warning', paragraph.start, 'fdx-numbered-paragraph', { ...said, number: paragraph.number });
      return { kind: 'heading' };
    }
    if (look === 'heading' || (look === 'doubtful' && kind.kind !== 'line'))
      this.#report('warning', paragraph.start, 'heading-doubtful.fdx', said);
    else if (kind.kind === 'cue' && readsLikeShot(text))
      this.#report('warning', paragraph.start, 'cue-reads-like-shot.fdx', said);
    return kind;
  }

  #pushParagraph(paragraph: FdxParagraph, dual: 'left' | 'right' | null): void {
    const blank = typedText(paragraph).trim() === '';
    const typed = this.#kindOf(paragraph);
    if (blank && typed.kind !== 'heading') return;
    const kind = this.#kindByWords(paragraph, typed);
    if (kind.kind === 'line' || kind.kind === 'parenthetical' || kind.kind === 'lyric') {
      const { text, marks } = this.#marked(paragraph, 'both');
      const span = this.#spanOf(paragraph.start, paragraph.end);
      if (this.#dialogue) {
        this.#dialogue.parts.push({ type: kind.kind, text, span, marks });
        this.#dialogue.end = paragraph.end;
      } else if (kind.kind === 'lyric') {
        this.#nodes.push({ type: 'lyric', span, text, marks });
      } else {
        this.#nodes.push({ type: 'other', span, text, marks });
        this.#report('warning', paragraph.start, 'fdx-dialogue-without-cue', {
          type: paragraph.type,
          text: shortened(text),
        });
      }
      return;
    }
    this.#closeDialogue();
    switch (kind.kind) {
      case 'heading':
        this.#pushHeading(paragraph);
        return;
      case 'cue':
        this.#dialogue = { paragraph, ...this.#marked(paragraph, 'both'), dual, parts: [], end: paragraph.end };
        return;
      case 'synopsis':
      case 'note':
      case 'other':
        this.#pushPlain(kind.kind, paragraph);
        return;
      case 'transition':
      case 'shot': {
        const { text, marks } = this.#marked(paragraph, 'both');
        this.#nodes.push({ type: kind.kind, span: this.#spanOf(paragraph.start, paragraph.end), text, marks });
        return;
      }
      case 'section': {
        const { text, marks } = this.#marked(paragraph, 'both');
        this.#nodes.push({
          type: 'section',
          depth: kind.depth,
          span: this.#spanOf(paragraph.start, paragraph.end),
          text,
          marks,
        });
        return;
      }
      case 'action':
      case 'centered': {
        const { text, marks } = this.#marked(paragraph, 'end');
        this.#nodes.push({
          type: 'action',
          centered: paragraph.centered || kind.kind === 'centered',
          forced: false,
          span: this.#spanOf(paragraph.start, paragraph.end),
          text,
          marks,
        });
      }
    }
  }

  #pushDual(paragraphs: readonly FdxParagraph[]): void {
    this.#closeDialogue();
    let side: 'left' | 'right' | null = null;
    for (const child of paragraphs) {
      if (this.#kindOf(child).kind === 'cue') side = side === null ? 'left' : 'right';
      this.#pushWhole(child, side);
    }
    this.#closeDialogue();
  }

  /** A paragraph with what stands in it: two speeches side by side, a scene taken out, notes. */
  #pushWhole(paragraph: FdxParagraph, dual: 'left' | 'right' | null): void {
    if (paragraph.startsNewPage) {
      this.#closeDialogue();
      this.#nodes.push({
        type: 'page-break',
        span: this.#spanOf(paragraph.start, paragraph.start),
        text: '',
        marks: [],
      });
    }
    for (const inside of paragraph.duals) this.#pushDual(inside);
    this.#pushParagraph(paragraph, dual);
    const summary = paragraph.properties?.summary ?? [];
    if (this.#kindOf(paragraph).kind !== 'heading' && summary.length + paragraph.omissions.length > 0) {
      this.#closeDialogue();
      for (const child of summary) this.#pushAll('synopsis', child);
      for (const omitted of paragraph.omissions.flat()) this.#pushAll('boneyard', omitted);
    }
    for (const note of paragraph.notes) this.#waiting.push(note);
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
