/**
 * What Onyva takes from an FDX file, still in Final Draft's terms: flat records, no element tree. Final Draft publishes no
 * schema; the element names are those seen in its files (versions 1 to 6) and in public readers of them.
 */

/** A stretch of text with one formatting (`<Text>`). */
export interface FdxRun {
  text: string;
  /** `RevisionID`, null for unrevised text. */
  readonly revision: string | null;
  /** `TagNumber`. */
  readonly tag: string | null;
  /** Printed in capitals whatever was typed (`Style="AllCaps"`). */
  readonly allCaps: boolean;
}

export interface FdxParagraph {
  readonly type: string | null;
  readonly number: string | null;
  readonly startsNewPage: boolean;
  readonly centered: boolean;
  readonly runs: FdxRun[];
  /** Offsets of the element in the file. */
  readonly start: number;
  end: number;
  /** `SceneProperties`, where the paragraph has them. */
  properties: {
    readonly length: string | null;
    readonly page: string | null;
    readonly title: string | null;
    readonly summary: FdxParagraph[];
  } | null;
  /** Script notes that stand in the paragraph (older files). */
  readonly notes: FdxNote[];
  /** One list per `DualDialogue` in the paragraph. */
  readonly duals: FdxParagraph[][];
  /** One list per `OmittedScene`: the scene that the OMITTED heading took out. */
  readonly omissions: FdxParagraph[][];
}

export interface FdxNote {
  readonly name: string;
  /** `Range`: first and last character in the script's text (see `anchor-notes.ts`); null where the note has none. */
  readonly range: string | null;
  readonly paragraphs: FdxParagraph[];
  readonly start: number;
  end: number;
}

export interface FdxTagDefinition {
  readonly label: string;
  readonly category: string;
}

export interface FdxTags {
  /** Category name by its id. */
  readonly categories: Map<string, string>;
  readonly definitions: Map<string, FdxTagDefinition>;
  /** Definition ids by tag number (`Text@TagNumber`). */
  readonly tags: Map<string, string[]>;
}

/** `ElementSettings` of one paragraph type. */
export interface FdxElementSettings {
  allCaps: boolean;
  paginateAs: string | null;
}

export interface FdxDocument {
  /** Name of the root element; null when the text has none. */
  root: string | null;
  rootAt: number;
  documentType: string | null;
  hasContent: boolean;
  readonly content: FdxParagraph[];
  readonly titlePage: FdxParagraph[];
  readonly notes: FdxNote[];
  readonly revisions: { readonly id: string; readonly name: string; readonly color: string | null }[];
  readonly tags: FdxTags;
  readonly settings: Map<string, FdxElementSettings>;
  /** Elements inside the script that hold paragraphs we do not know how to read, with where each was first seen. */
  readonly unread: Map<string, number>;
}

export function emptyFdxDocument(): FdxDocument {
  return {
    root: null,
    rootAt: 0,
    documentType: null,
    hasContent: false,
    content: [],
    titlePage: [],
    notes: [],
    revisions: [],
    tags: { categories: new Map(), definitions: new Map(), tags: new Map() },
    settings: new Map(),
    unread: new Map(),
  };
}

/** Text of a paragraph as typed. */
export function typedText(paragraph: FdxParagraph): string {
  let text = '';
  for (const run of paragraph.runs) text += run.text;
  return text;
}
