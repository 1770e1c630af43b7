import { SaxesParser } from 'saxes';
import type { Text } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { DEEPEST_ELEMENT, MOST_FAULTS, MOST_LINES } from '../limits.ts';
import { withoutBareAmpersands } from './bare-ampersands.ts';
import { type Attributes, elementName, isLeftOut, ownAttributes } from './element-names.ts';
import { emptyFdxDocument, type FdxDocument, type FdxNote, type FdxParagraph, type FdxRun } from './fdx-document.ts';
import { addDefinition, hasAllCaps, keyOf, readTables } from './read-tables.ts';

/** What the XML reader complained about, and where. */
export interface XmlFault {
  readonly message: Text;
  readonly offset: number;
}

export interface FdxReading {
  readonly document: FdxDocument;
  readonly faults: readonly XmlFault[];
  /** Offsets of `&` that begin no entity; they were read as the character itself. */
  readonly bareAmpersands: readonly number[];
  /** What cut the reading short, and where; null when the file was read to its end. */
  readonly stopped: { readonly by: StoppedBy; readonly offset: number } | null;
}

/** Why reading stopped before the end of the file. */
export type StoppedBy = 'too-deep' | 'too-many-paragraphs' | 'too-many-faults';

/** An open element and what its children are to it. */
interface Frame {
  /** Final Draft's own name of the element. */
  readonly name: string;
  /** Paragraphs directly inside go here; null: they are not read. */
  readonly sink: FdxParagraph[] | null;
  /** Paragraph that text runs inside belong to. */
  readonly paragraph: FdxParagraph | null;
  /** Paragraph that this element describes (scene properties, notes, omitted scenes). */
  readonly owner: FdxParagraph | null;
  readonly note: FdxNote | null;
  run: FdxRun | null;
  /** Number of the `Tag`, or type of the `ElementSettings`, that the element stands in. */
  readonly key: string | null;
  /** Outermost element around this text that is not read, as the file calls it; null where text is read. */
  readonly unread: string | null;
  /** The nearest element around, or this one, that is neither a paragraph nor its text: its name and its `sink`. */
  readonly holder: Pick<Frame, 'name' | 'sink'> | null;
}

/** Half a surrogate pair: text that was decoded wrongly or cut. saxes 6.0.0 throws on some of them (code point NaN). */
const HALF_CHARACTER = /\p{Surrogate}/gu;
/** Without the `u` flag, so that the common text without any is seen to be so at once. */
const ANY_SURROGATE = /[\uD800-\uDFFF]/;

/** The XML reader is given so much at a time, so that it can be stopped. */
const CHUNK = 32_768;

/**
 * Reads FDX text in one pass through a streaming XML reader; no tree is built. Faults of the XML are collected and
 * reading goes on, so that a cut-off file gives what it has. Never throws on any text.
 */
export function readFdxDocument(text: string): FdxReading {
  const builder = new DocumentBuilder(text);
  const { document, stack } = builder;
  const faults: XmlFault[] = [];
  const { source, restore, bareAmpersands } = withoutBareAmpersands(text);
  const parser = new SaxesParser({ xmlns: false, position: false });
  const offset = (): number => Math.min(parser.position, text.length);

  parser.on('error', (error) => {
    faults.push({ message: error.message.replace(/^undefined:/, ''), offset: Math.max(0, offset() - 1) });
    if (faults.length > MOST_FAULTS) builder.stop('too-many-faults', offset());
  });
  const takeText = (chunk: string): void => builder.takeText(restore(chunk));
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('opentag', (tag) => {
    const start = Math.max(0, text.lastIndexOf('<', offset() - 1));
    const attributes = ownAttributes(tag.attributes);
    builder.open(tag.name, bareAmpersands.length > 0 ? eachRestored(attributes, restore) : attributes, start);
    builder.textFrom = offset();
  });
  parser.on('closetag', () => {
    builder.close(offset());
    builder.textFrom = offset();
  });
  let whole = source;
  if (ANY_SURROGATE.test(text)) {
    for (const { index } of text.matchAll(HALF_CHARACTER))
      faults.push({ message: message('script.half-a-character'), offset: index });
    whole = source.replace(HALF_CHARACTER, '\uFFFD');
  }
  for (let from = 0; from < whole.length && builder.stopped === null; from += CHUNK)
    parser.write(whole.slice(from, from + CHUNK));
  if (builder.stopped === null) parser.close();
  while (stack.length > 0) builder.close(text.length);
  return { document, faults, bareAmpersands, stopped: builder.stopped };
}

function eachRestored(attributes: Attributes, restore: (chunk: string) => string): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, restore(value)]));
}

/** Makes the document of the elements and texts that the XML reader meets. */
class DocumentBuilder {
  readonly document = emptyFdxDocument();
  readonly stack: Frame[] = [];
  stopped: { readonly by: StoppedBy; readonly offset: number } | null = null;
  /** End of the last tag: where the text after it begins. */
  textFrom = 0;
  readonly #source: string;
  #paragraphs = 0;
  /** The last paragraph made of text that stood in none. */
  #loose: FdxParagraph | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /** The rest of the file is not read. */
  stop(by: StoppedBy, offset: number): void {
    this.stopped ??= { by, offset };
  }

  close(end: number): void {
    const frame = this.stack.pop();
    if (frame?.name === 'Paragraph' && frame.paragraph) frame.paragraph.end = end;
    if (frame?.name === 'ScriptNote' && frame.note) frame.note.end = end;
  }

  takeText(chunk: string): void {
    const frame = this.stack.at(-1);
    if (!frame || this.stopped !== null) return;
    if (frame.run && frame.paragraph) {
      // What follows an element inside the text comes after that element's own.
      if (frame.paragraph.runs.at(-1) !== frame.run) {
        frame.run = { ...frame.run, text: '' };
        frame.paragraph.runs.push(frame.run);
      }
      frame.run.text += chunk;
      return;
    }
    if (frame.name === 'DefId' && frame.key !== null) {
      addDefinition(this.document, frame.key, chunk.trim());
      return;
    }
    if (chunk.trim() === '') return;
    let start = this.textFrom;
    while (start < this.#source.length - 1 && this.#source[start]!.trim() === '') start++;
    if (frame.name === 'Paragraph' && frame.paragraph) frame.paragraph.runs.push(plainRun(chunk));
    else if (frame.sink) {
      const text = chunk.trim();
      this.#looseParagraph(frame.sink, start, start + text.length).runs.push(plainRun(text));
    } else this.#leaveOut(frame, start);
  }

  open(written: string, attributes: Attributes, start: number): void {
    if (this.stopped !== null || this.stack.length >= DEEPEST_ELEMENT) {
      this.stop('too-deep', start);
      this.stack.push(NOWHERE);
      return;
    }
    const name = elementName(written);
    const parent = this.stack.at(-1);
    const frame = parent ? this.#child(parent, name, written, attributes, start) : this.#root(name, attributes, start);
    const holds = frame.holder === null && name !== 'Paragraph' && name !== 'Text';
    this.stack.push(holds ? { ...frame, holder: { name, sink: frame.sink } } : frame);
  }

  #root(name: string, attributes: Attributes, start: number): Frame {
    const { document } = this;
    if (document.root === null) {
      document.root = name;
      document.rootAt = start;
      document.documentType = attributes.DocumentType ?? null;
    }
    return { ...NOWHERE, name };
  }

  #child(parent: Frame, name: string, written: string, attributes: Attributes, start: number): Frame {
    const { document, stack } = this;
    const { paragraph, owner, note, key, unread } = parent;
    const plain: Frame = { name, sink: null, paragraph, owner, note, run: null, key, unread, holder: null };
    const inUnread = { ...plain, paragraph: null, unread: unread ?? written };
    switch (name) {
      case 'Content':
        if (stack.length === 1) {
          document.hasContent = true;
          return { ...plain, sink: document.content };
        }
        return parent.name === 'TitlePage' && stack.length === 2 ? { ...plain, sink: document.titlePage } : inUnread;
      case 'Paragraph':
        return this.#openParagraph(parent, plain, attributes, start);
      case 'Text':
        return this.#openText(parent, plain, attributes, start);
      case 'SceneProperties':
        if (owner)
          owner.properties = {
            length: attributes.Length ?? null,
            page: attributes.Page ?? null,
            title: attributes.Title ?? null,
            summary: owner.properties?.summary ?? [],
          };
        return inUnread;
      case 'Summary': {
        const sink = owner?.properties?.summary;
        return sink ? { ...plain, paragraph: null, sink, unread: null } : inUnread;
      }
      case 'ScriptNote': {
        const range = attributes.Range ?? null;
        const own: FdxNote = { name: attributes.Name ?? '', range, paragraphs: [], start, end: start };
        (owner?.notes ?? document.notes).push(own);
        return { ...plain, paragraph: null, note: own, sink: own.paragraphs, unread: null };
      }
      case 'DualDialogue':
      case 'OmittedScene': {
        // Where it stands in no paragraph, one without text is made to hold it.
        const sink = parent.holder?.sink ?? null;
        const holding = owner ?? (sink ? this.#addParagraph(sink, NO_ATTRIBUTES, start) : null);
        if (!holding) return inUnread;
        const paragraphs: FdxParagraph[] = [];
        (name === 'DualDialogue' ? holding.duals : holding.omissions).push(paragraphs);
        return { ...plain, paragraph: null, owner: holding, sink: paragraphs, unread: null };
      }
      default:
        // Markup inside a text is read for its words.
        if (parent.run && !isLeftOut(name)) return { ...plain, run: parent.run, holder: parent.holder };
        readTables(document, parent, name, attributes);
        return {
          ...plain,
          paragraph: isLeftOut(name) ? null : paragraph,
          key: keyOf(name, attributes) ?? key,
          unread: isLeftOut(name) ? written : (unread ?? written),
        };
    }
  }

  #openText(parent: Frame, plain: Frame, attributes: Attributes, start: number): Frame {
    const sink = parent.holder?.sink ?? null;
    const paragraph = parent.paragraph ?? (sink ? this.#looseParagraph(sink, start, start) : null);
    if (!paragraph) return plain;
    const run: FdxRun = {
      text: '',
      revision: attributes.RevisionID && attributes.RevisionID !== '0' ? attributes.RevisionID : null,
      tag: attributes.TagNumber ? attributes.TagNumber : null,
      allCaps: hasAllCaps(attributes.Style),
    };
    paragraph.runs.push(run);
    return { ...plain, paragraph, run, holder: parent.holder };
  }

  /**
   * A paragraph right inside another one, or inside its text, is a missing end tag: it stands beside, not in, the
   * other.
   */
  #openParagraph(parent: Frame, plain: Frame, attributes: Attributes, start: number): Frame {
    const { holder } = parent;
    if (!holder?.sink) return { ...plain, paragraph: null, unread: parent.unread ?? holder?.name ?? null, holder };
    const paragraph = this.#addParagraph(holder.sink, attributes, start);
    return { ...plain, paragraph, owner: paragraph, unread: null, holder };
  }

  #addParagraph(sink: FdxParagraph[], attributes: Attributes, start: number): FdxParagraph {
    if (++this.#paragraphs > MOST_LINES) this.stop('too-many-paragraphs', start);
    const paragraph: FdxParagraph = {
      type: attributes.Type ?? null,
      number: attributes.Number ? attributes.Number : null,
      startsNewPage: attributes.StartsNewPage === 'Yes',
      centered: attributes.Alignment === 'Center',
      runs: [],
      start,
      end: start,
      properties: null,
      notes: [],
      duals: [],
      omissions: [],
    };
    sink.push(paragraph);
    return paragraph;
  }

  /** The paragraph that text in no paragraph belongs to: the same as the text just before it. */
  #looseParagraph(sink: FdxParagraph[], start: number, end: number): FdxParagraph {
    if (this.#loose === null || sink.at(-1) !== this.#loose) {
      this.#loose = this.#addParagraph(sink, NO_ATTRIBUTES, start);
      this.document.loose.push(start);
    }
    this.#loose.end = Math.max(this.#loose.end, end);
    return this.#loose;
  }

  #leaveOut(frame: Frame, at: number): void {
    const { unread } = this.document;
    const name = frame.unread ?? frame.name;
    if (!isLeftOut(elementName(name)) && !unread.has(name)) unread.set(name, at);
  }
}

const NO_ATTRIBUTES: Attributes = {};

/** Where nothing is read: outside the root, and past the end of what is read. */
const NOWHERE: Frame = {
  name: '',
  sink: null,
  paragraph: null,
  owner: null,
  note: null,
  run: null,
  key: null,
  unread: null,
  holder: null,
};

function plainRun(text: string): FdxRun {
  return { text, revision: null, tag: null, allCaps: false };
}
