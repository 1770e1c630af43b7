import { SaxesParser } from 'saxes';
import type { Text } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { emptyFdxDocument, type FdxDocument, type FdxNote, type FdxParagraph, type FdxRun } from './fdx-document.ts';

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
}

/** An open element and what its children are to it. */
interface Frame {
  readonly name: string;
  /** Paragraphs directly inside go here; null: they are not read. */
  readonly sink: FdxParagraph[] | null;
  /** Paragraph that text runs inside belong to. */
  readonly paragraph: FdxParagraph | null;
  /** Paragraph that this element describes (scene properties, notes, omitted scenes). */
  readonly owner: FdxParagraph | null;
  readonly note: FdxNote | null;
  readonly run: FdxRun | null;
  /** Number of the `Tag`, or type of the `ElementSettings`, that the element stands in. */
  readonly key: string | null;
  /** Inside the script's own `Content`. */
  readonly inScript: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Half a surrogate pair: text that was decoded wrongly or cut. saxes 6.0.0 throws on some of them (code point NaN). */
const HALF_CHARACTER = /\p{Surrogate}/gu;
/** Without the `u` flag, so that the common text without any is seen to be so at once. */
const ANY_SURROGATE = /[\uD800-\uDFFF]/;

/** XML 1.0 section 4.1: what may follow `&` in a well-formed file. */
const BARE_AMPERSAND = /&(?!(?:#[0-9]+|#x[0-9A-Fa-f]+|[A-Za-z_][\w.-]*);)/g;

/**
 * Reads FDX text in one pass through a streaming XML reader; no tree is built. Faults of the XML are collected and reading
 * goes on, so that a cut-off file gives what it has. Never throws on any text.
 */
export function readFdxDocument(text: string): FdxReading {
  const document = emptyFdxDocument();
  const faults: XmlFault[] = [];
  const { source, restore, bareAmpersands } = withoutBareAmpersands(text);
  const parser = new SaxesParser({ xmlns: false, position: false });
  const stack: Frame[] = [];
  const offset = (): number => Math.min(parser.position, text.length);

  const takeText = (chunk: string): void => {
    const frame = stack.at(-1);
    if (!frame) return;
    if (frame.run) frame.run.text += restore(chunk);
    else if (frame.name === 'DefId' && frame.key !== null) addDefinition(document, frame.key, chunk.trim());
    else if (frame.name === 'Paragraph' && frame.paragraph && chunk.trim() !== '')
      frame.paragraph.runs.push({ text: restore(chunk), revision: null, tag: null, allCaps: false });
  };

  parser.on('error', (error) => {
    faults.push({ message: error.message.replace(/^undefined:/, ''), offset: Math.max(0, offset() - 1) });
  });
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('opentag', (tag) => {
    const start = Math.max(0, text.lastIndexOf('<', offset() - 1));
    const { attributes } = tag;
    if (bareAmpersands.length > 0)
      for (const [name, value] of Object.entries(attributes)) attributes[name] = restore(value);
    stack.push(open(document, stack, tag.name, attributes, start));
  });
  parser.on('closetag', () => {
    close(stack.pop(), offset());
  });
  if (ANY_SURROGATE.test(text)) {
    for (const { index } of text.matchAll(HALF_CHARACTER))
      faults.push({ message: message('script.half-a-character'), offset: index });
    parser.write(source.replace(HALF_CHARACTER, '\uFFFD'));
  } else parser.write(source);
  parser.close();
  while (stack.length > 0) close(stack.pop(), text.length);
  return { document, faults, bareAmpersands };
}

function close(frame: Frame | undefined, end: number): void {
  if (frame?.name === 'Paragraph' && frame.paragraph) frame.paragraph.end = end;
  if (frame?.name === 'ScriptNote' && frame.note) frame.note.end = end;
}

function open(
  document: FdxDocument,
  stack: readonly Frame[],
  name: string,
  attributes: Attributes,
  start: number,
): Frame {
  const parent = stack.at(-1);
  const plain: Frame = {
    name,
    sink: null,
    paragraph: parent?.paragraph ?? null,
    owner: parent?.owner ?? null,
    note: parent?.note ?? null,
    run: null,
    key: parent?.key ?? null,
    inScript: parent?.inScript ?? false,
  };
  if (!parent) {
    if (document.root === null) {
      document.root = name;
      document.rootAt = start;
      document.documentType = attributes.DocumentType ?? null;
    }
    return plain;
  }
  switch (name) {
    case 'Content':
      if (stack.length === 1) {
        document.hasContent = true;
        return { ...plain, sink: document.content, inScript: true };
      }
      return { ...plain, sink: parent.name === 'TitlePage' && stack.length === 2 ? document.titlePage : null };
    case 'Paragraph':
      return openParagraph(document, stack, plain, attributes, start);
    case 'Text': {
      if (!parent.paragraph) return plain;
      const run: FdxRun = {
        text: '',
        revision: attributes.RevisionID && attributes.RevisionID !== '0' ? attributes.RevisionID : null,
        tag: attributes.TagNumber ? attributes.TagNumber : null,
        allCaps: hasAllCaps(attributes.Style),
      };
      parent.paragraph.runs.push(run);
      return { ...plain, run };
    }
    case 'SceneProperties': {
      const owner = parent.owner;
      if (owner)
        owner.properties = {
          length: attributes.Length ?? null,
          page: attributes.Page ?? null,
          title: attributes.Title ?? null,
          summary: owner.properties?.summary ?? [],
        };
      return { ...plain, paragraph: null };
    }
    case 'Summary':
      return { ...plain, paragraph: null, sink: parent.owner?.properties?.summary ?? null };
    case 'ScriptNote': {
      const note: FdxNote = {
        name: attributes.Name ?? '',
        range: attributes.Range ?? null,
        paragraphs: [],
        start,
        end: start,
      };
      (parent.owner?.notes ?? document.notes).push(note);
      return { ...plain, paragraph: null, note, sink: note.paragraphs };
    }
    case 'DualDialogue':
    case 'OmittedScene': {
      const paragraphs: FdxParagraph[] = [];
      if (!parent.owner) return plain;
      (name === 'DualDialogue' ? parent.owner.duals : parent.owner.omissions).push(paragraphs);
      return { ...plain, paragraph: null, sink: paragraphs };
    }
    case 'Alts': // Ids of alternative lines, kept elsewhere in the file.
    case 'SceneArcBeats': // The writer's notes on each character's arc.
      return { ...plain, paragraph: null, inScript: false };
    default:
      readTables(document, parent, name, attributes);
      return { ...plain, key: keyOf(name, attributes) ?? plain.key };
  }
}

/** A paragraph right inside another one, or inside its text, is a missing end tag: it stands beside, not in, the other. */
function openParagraph(
  document: FdxDocument,
  stack: readonly Frame[],
  plain: Frame,
  attributes: Attributes,
  start: number,
): Frame {
  let depth = stack.length - 1;
  while (depth > 0 && (stack[depth]!.name === 'Paragraph' || stack[depth]!.name === 'Text')) {
    close(stack[depth], start);
    depth--;
  }
  const holder = stack[depth]!;
  if (!holder.sink) {
    if (holder.inScript && !document.unread.has(holder.name)) document.unread.set(holder.name, start);
    return { ...plain, paragraph: null };
  }
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
  holder.sink.push(paragraph);
  return { ...plain, paragraph, owner: paragraph, inScript: holder.inScript };
}

function keyOf(name: string, attributes: Attributes): string | null {
  if (name === 'Tag') return attributes.Number ?? null;
  if (name === 'ElementSettings') return attributes.Type ?? null;
  return null;
}

/** Revisions, tags and element settings: the tables at the end of the file. */
function readTables(document: FdxDocument, parent: Frame, name: string, attributes: Attributes): void {
  const { tags, settings } = document;
  if (name === 'Revision' && attributes.ID !== undefined) {
    document.revisions.push({ id: attributes.ID, name: attributes.Name ?? '', color: attributes.Color ?? null });
  } else if (name === 'TagCategory' && attributes.Id !== undefined) {
    tags.categories.set(attributes.Id, attributes.Name ?? '');
  } else if (name === 'TagDefinition' && attributes.Id !== undefined) {
    tags.definitions.set(attributes.Id, { label: attributes.Label ?? '', category: attributes.CatId ?? '' });
  } else if (name === 'ElementSettings' && attributes.Type !== undefined) {
    settings.set(attributes.Type, { allCaps: false, paginateAs: null });
  } else if (parent.name === 'ElementSettings' && parent.key !== null) {
    const own = settings.get(parent.key);
    if (own && name === 'FontSpec') own.allCaps = hasAllCaps(attributes.Style);
    if (own && name === 'Behavior') own.paginateAs = attributes.PaginateAs ?? null;
  }
}

function addDefinition(document: FdxDocument, tag: string, definition: string): void {
  if (definition === '') return;
  const known = document.tags.tags.get(tag);
  if (known) known.push(definition);
  else document.tags.tags.set(tag, [definition]);
}

function hasAllCaps(style: string | undefined): boolean {
  return style?.split('+').some((part) => part.trim() === 'AllCaps') ?? false;
}

/**
 * Hand-made files have `Tom & Jerry`. An XML reader would then look for the entity's `;` and swallow tags on the way, so
 * such an `&` is stood in for by a private-use character of the same length (offsets stay true) and put back in the text.
 */
function withoutBareAmpersands(text: string): {
  source: string;
  restore: (chunk: string) => string;
  bareAmpersands: readonly number[];
} {
  const bareAmpersands = [...text.matchAll(BARE_AMPERSAND)].map((match) => match.index);
  if (bareAmpersands.length === 0) return { source: text, restore: (chunk) => chunk, bareAmpersands };
  let code = 0xe000;
  while (code < 0xf8ff && text.includes(String.fromCharCode(code))) code++;
  const standIn = String.fromCharCode(code);
  return {
    source: text.replace(BARE_AMPERSAND, standIn),
    restore: (chunk) => chunk.replaceAll(standIn, '&'),
    bareAmpersands,
  };
}
