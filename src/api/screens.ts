/**
 * What the server answers to the other screens than the board, and about solves, documents and files. Units as in
 * `contract.ts`.
 */
import type { CalendarDay, Cents, Diagnostic, Text } from '../foundation/index.ts';
import type { Command } from '../live/index.ts';
import type { Language } from '../messages/index.ts';
import type { LineNote } from '../season/index.ts';

/** Day-out-of-days: dates across, people down. */
export interface PresenceView {
  readonly revision: number;
  readonly dates: readonly CalendarDay[];
  readonly people: readonly {
    readonly person: string;
    readonly castNumber: number;
    readonly name: string;
    /** One per date: `SW`, `W`, `H`, `WF` ... or empty. */
    readonly codes: readonly string[];
    readonly worked: number;
    readonly held: number;
    readonly travelled: number;
    /** Money paid for holds (C-6). */
    readonly holdCost: Cents;
  }[];
}

/** Minutes on the road between places, row by row (K-4, without loading). */
export interface RoadView {
  readonly places: readonly string[];
  readonly minutes: readonly (readonly number[])[];
}

export interface ScriptView {
  readonly episode: string;
  readonly title: string;
  readonly file: string;
  readonly pages: number;
  readonly lines: readonly ScriptLine[];
  readonly proposals: readonly ProposalView[];
  /** Notes on its lines, in the order of its scenes. */
  readonly notes: readonly LineNoteView[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lines of all scripts, added up; what is misread between languages. */
export interface SpokenView {
  readonly byEpisode: readonly SpokenSum[];
  readonly byPerson: readonly SpokenSum[];
  readonly misread: readonly {
    readonly scene: string;
    readonly line: number;
    readonly character: string;
    readonly words: string;
    readonly looksLike: string;
    readonly means: string;
  }[];
}

export interface SpokenSum {
  /** Of the first of its lines. */
  readonly episode: string;
  readonly character: string;
  /** Null: nobody plays the part. */
  readonly person: string | null;
  readonly language: string;
  readonly lines: number;
  readonly words: number;
  readonly seconds: number;
  /** Ids, in story order. */
  readonly scenes: readonly string[];
}

/** `from`: a note of the script itself has no row to delete. */
export interface LineNoteView extends LineNote {
  readonly from: 'script' | 'season';
}

/** One paragraph of the script as printed. */
export interface ScriptLine {
  readonly kind:
    | 'heading'
    | 'action'
    | 'character'
    | 'parenthetical'
    | 'dialogue'
    | 'lyric'
    | 'transition'
    | 'section'
    | 'synopsis'
    | 'note'
    | 'page-break'
    | 'shot'
    | 'other';
  readonly text: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Scene it belongs to; null before the first heading. */
  readonly scene: string | null;
  readonly dual: 'left' | 'right' | null;
  readonly marks: readonly ScriptMark[];
}

/** An element, a person or a revision on part of a line's text. */
export interface ScriptMark {
  readonly kind: 'cast' | 'set' | 'tag' | 'revision' | 'proposal';
  readonly label: string;
  readonly category: string | null;
  readonly from: number;
  readonly to: number;
  /** For `proposal`: which one. */
  readonly proposal: string | null;
}

/** Something the breakdown is not sure of; one key accepts or dismisses it. */
export interface ProposalView {
  readonly id: string;
  readonly scene: string;
  readonly line: number;
  /** Words of the script that it comes from. */
  readonly words: string;
  /** Of an element that is proposed; null for a person. */
  readonly category: string | null;
  /** 0 to 100; null where it is not measured. */
  readonly confidence: number | null;
  readonly sentence: Text;
  readonly accept: Command;
  readonly dismiss: Command;
}

// --- Solving -------------------------------------------------------------------------------------

export interface SolveView {
  readonly id: string;
  readonly boardId: string;
  readonly state: 'running' | 'stopping' | 'done' | 'taken' | 'dropped' | 'failed';
  readonly seconds: number;
  readonly seed: number;
  readonly elapsedMs: number;
  /** Cost and number of broken rules of the board when the solve began. */
  readonly from: { readonly cost: Cents; readonly conflicts: number };
  /** Best so far over time, for the curve; `broken` weighs what is broken, 0 = legal. */
  readonly history: readonly { readonly ms: number; readonly cost: Cents; readonly broken: number }[];
  readonly iterations: number;
  /** Counts the plans that can be looked at (`/api/solves/:id/board`) while the search goes on; 0: none yet. */
  readonly preview: number;
  readonly result: {
    readonly cost: Cents;
    readonly conflicts: number;
    readonly legal: boolean;
    readonly optimal: boolean;
    readonly bound: Cents;
    readonly gap: number | null;
    readonly method: Text;
    /** Rules that cannot hold together, in sentences, when not legal. */
    readonly infeasible: readonly Text[];
  } | null;
  /** The season was edited since the solve began: taking it may leave strips in the boneyard. */
  readonly stale: boolean;
  /** Why it failed. */
  readonly message: Text | null;
}

// --- Documents and files -------------------------------------------------------------------------

export interface DocumentEntry {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly formats: readonly DocumentFormat[];
  readonly languages: readonly DocumentLanguage[];
  /** What it can be of one of: a day, a person; beside which scenario. */
  readonly asks: readonly ('day' | 'person' | 'scenario')[];
  /** It can be issued: numbered, and never changed again. */
  readonly canBeIssued: boolean;
  /** Goes with the document's address: reads papers in this run, and nothing else. */
  readonly key: string;
}
/** A paper that was issued. */
export interface IssuedView {
  readonly code: string;
  readonly document: string;
  readonly colour: string;
  readonly date: CalendarDay;
  readonly day: CalendarDay | null;
  readonly isLatest: boolean;
  /** Its files are no longer what was issued. */
  readonly isAltered: boolean;
  readonly changes: readonly Text[];
  readonly languages: readonly DocumentLanguage[];
  /** Who is called, with what changed for them and when they confirmed. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly changes: readonly Text[];
    readonly confirmed: CalendarDay | null;
  }[];
}

/** Every paper issued of the season, the last one first. */
export interface IssuedList {
  readonly papers: readonly IssuedView[];
  /** Papers whose record is damaged or gone: where, and what to do. */
  readonly lost: readonly { readonly said: Text; readonly action: Text }[];
}

/** What was issued; or what is missing before it is, and nothing was issued. */
export type IssueAnswer = { readonly issued: IssuedView } | { readonly missing: readonly string[] };

/** `en+fr`: both, beside each other. */
export type DocumentLanguage = Language | 'en+fr';

export type DocumentFormat = 'html' | 'txt' | 'json' | 'pdf' | 'xlsx' | 'csv' | 'ics' | 'srt';

/** How the readable files and the database stand. */
/** What a script that was sent would change. */
export interface DraftView {
  /** To take it by; null: it cannot be read, and `said` is why. */
  readonly id: string | null;
  readonly episode: string | null;
  readonly said: readonly Text[];
  /** Empty of a new episode. */
  readonly changes: readonly DraftChangeView[];
}

export interface DraftChangeView {
  readonly scene: string;
  readonly number: string;
  readonly kind: 'added' | 'changed' | 'moved' | 'omitted' | 'split' | 'merged';
  readonly said: readonly Text[];
  /** How it is known that it is the scene of before. */
  readonly because: Text | null;
  /** Something of it can; `ifKeptOut` says what, or why nothing can. */
  readonly canBeKeptOut: boolean;
  readonly ifKeptOut: Text;
  readonly paragraphs: readonly { readonly kind: 'same' | 'out' | 'in'; readonly text: string }[];
}

export interface FilesView {
  readonly files: readonly FileState[];
}

export interface FileState {
  readonly file: 'season.yaml' | 'plan.json';
  /** `conflict`: changed on disk in a way that cannot simply come in; both versions are kept until someone chooses. */
  readonly state: 'written' | 'writing' | 'conflict' | 'failed';
  readonly message: Text | null;
  /** For a conflict: the text on disk and the live one. */
  readonly disk: string | null;
  readonly live: string | null;
}
