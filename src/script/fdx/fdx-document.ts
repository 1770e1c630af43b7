/**
 * What Onyva takes from an FDX file, still in Final Draft's terms: flat records, no element tree. Final Draft publishes
 * no schema; the element names are those seen in its files (versions 1 to 6) and in public readers of them.
 */

import type { RevisionSet } from '../screenplay.ts';

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
  /** The first category of each name, by the name in lower case. */
  readonly categoryByName: Map<string, string>;
  readonly definitions: Map<string, FdxTagDefinition>;
  /** Definition ids by tag number (`Text@TagNumber`). */
  readonly tags: Map<string, string[]>;
  /** What each tag number was found to say. */
  readonly labels: Map<string, readonly TagLabel[]>;
}

/** A tag's label and the name of its category. */
export interface TagLabel {
  readonly label: string;
  readonly category: string | null;
}

/** `ElementSettings` of one paragraph type. */
export interface FdxElementSettings {
  allCaps: boolean;
  paginateAs: string | null;
  /** Inches from the left edge of the page; null where the file does not say. */
  left: number | null;
  right: number | null;
  /** Points. */
  spaceBefore: number | null;
  font: string | null;
}

/** `PageLayout`: points; null where the file does not say. */
export interface FdxPage {
  top: number | null;
  bottom: number | null;
  height: number | null;
  /** `SceneBreaks`: `(CONTINUED)` and `CONTINUED:` are printed. */
  continuedBottom: boolean;
  continuedTop: boolean;
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
  readonly revisions: RevisionSet[];
  /** The first set of each id. */
  readonly revisionById: Map<string, RevisionSet>;
  readonly tags: FdxTags;
  readonly settings: Map<string, FdxElementSettings>;
  readonly page: FdxPage;
  /** Elements that hold text we do not know how to read, with where each was first seen. */
  readonly unread: Map<string, number>;
  /** Where paragraphs begin that were made of text outside any. */
  readonly loose: number[];
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
    revisionById: new Map(),
    tags: {
      categories: new Map(),
      categoryByName: new Map(),
      definitions: new Map(),
      tags: new Map(),
      labels: new Map(),
    },
    settings: new Map(),
    page: { top: null, bottom: null, height: null, continuedBottom: false, continuedTop: false },
    unread: new Map(),
    loose: [],
  };
}

/** Text of a paragraph as typed. */
export function typedText(paragraph: FdxParagraph): string {
  let text = '';
  for (const run of paragraph.runs) text += run.text;
  return text;
}
