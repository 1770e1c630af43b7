/**
 * The tree both readers (Fountain, FDX) produce. It says what is written, never how it will be shot.
 * Every node has a position in its source file; no non-blank source line is without a node or a diagnostic.
 */
import type { Diagnostic } from '../foundation/index.ts';
import type { PageLayout } from './page-layout.ts';

/** Where a node stands: offsets are UTF-16 units from the start of the source text; lines and columns count from 1. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** Last line that belongs to the node. */
  readonly endLine: number;
}

/** A revision mark or a breakdown tag on part of a node's text (FDX); offsets are into the node's `text`. */
export interface TextMark {
  readonly kind: 'revision' | 'tag';
  /** Revision set name (`Blue`), or the tag's label. */
  readonly label: string;
  /** Tag category as the file names it (`Props`); null for revisions. */
  readonly category: string | null;
  readonly from: number;
  readonly to: number;
}

interface NodeBase {
  readonly span: Span;
  /** Text as printed: forcing characters, notes and emphasis marks removed. */
  readonly text: string;
  readonly marks: readonly TextMark[];
}

export interface HeadingNode extends NodeBase {
  readonly type: 'heading';
  /** Scene number as written (`12A`, `A12`), without `#`; null when the script has none. */
  readonly number: string | null;
  readonly forced: boolean;
  /** The number is kept but the scene was taken out (`OMITTED`). */
  readonly omitted: boolean;
  /** Final Draft's own length in eighths and page, where the file gives them. */
  readonly statedEighths: number | null;
  readonly statedPage: string | null;
  /** Title or synopsis stored with the heading (FDX `SceneProperties`). */
  readonly title: string | null;
}

export interface ActionNode extends NodeBase {
  readonly type: 'action';
  readonly centered: boolean;
  readonly forced: boolean;
}

export interface DialoguePart {
  readonly type: 'parenthetical' | 'line' | 'lyric';
  readonly text: string;
  readonly span: Span;
  readonly marks: readonly TextMark[];
}

/** A character cue with all that is said under it. `text` is the cue as printed (`EMMA (V.O.) (CONT'D)`). */
export interface DialogueNode extends NodeBase {
  readonly type: 'dialogue';
  /** Cue without extensions: `EMMA`, `WAITER #2`. */
  readonly character: string;
  /** Extensions without brackets, upper-cased: `V.O.`, `O.S.`, `CONT'D`. */
  readonly extensions: readonly string[];
  readonly dual: 'left' | 'right' | null;
  readonly parts: readonly DialoguePart[];
}

export interface PlainNode extends NodeBase {
  /** `other` is an FDX paragraph of a type we do not know; its text is kept. */
  readonly type: 'transition' | 'lyric' | 'synopsis' | 'page-break' | 'note' | 'boneyard' | 'shot' | 'other';
}

export interface SectionNode extends NodeBase {
  readonly type: 'section';
  readonly depth: number;
}

export type ScriptNode = HeadingNode | ActionNode | DialogueNode | PlainNode | SectionNode;

export interface TitleEntry {
  /** Key as written (`Draft date`), compare case-insensitively. */
  readonly key: string;
  readonly values: readonly string[];
  readonly span: Span;
}

/** Revision set of the file (FDX), in file order. */
export interface RevisionSet {
  readonly id: string;
  readonly name: string;
  readonly color: string | null;
}

export interface Screenplay {
  readonly format: 'fountain' | 'fdx' | 'pdf' | 'text' | 'trelby' | 'celtx' | 'fadein' | 'docx';
  readonly file: string;
  readonly title: string | null;
  readonly titlePage: readonly TitleEntry[];
  /** In source order. Notes inside a line are nodes of their own that follow the node they stand in. */
  readonly nodes: readonly ScriptNode[];
  readonly revisions: readonly RevisionSet[];
  /** How the file itself says its pages are set (FDX); null: it does not say. */
  readonly layout: PageLayout | null;
  readonly diagnostics: readonly Diagnostic[];
}
