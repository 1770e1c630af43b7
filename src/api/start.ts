/** What is said while there is no season yet: scripts come in, and a season is made of them. */
import type { CalendarDay, Text } from '../foundation/index.ts';

export interface StartView {
  /** Where the season's folder is made, as a whole path. */
  readonly parent: string;
  /** The folder that was asked for; null: it is to be named. */
  readonly folder: string | null;
  /** Folders in there that have a season. */
  readonly seasons: readonly string[];
  readonly base: string;
  readonly start: CalendarDay;
}

export interface StartScriptView {
  /** To name it by; null: it cannot be read, and `said` is why. */
  readonly id: string | null;
  readonly title: string | null;
  /** Of each episode in the file; one in most. */
  readonly scenes: readonly number[];
  /** Length of all of it, in eighths. */
  readonly eighths: number;
  readonly characters: number;
  readonly said: readonly Text[];
}

export interface StartScheduleView {
  /** To name it by; null: no season can be made of it, and `said` is why. */
  readonly id: string | null;
  readonly title: string | null;
  readonly scenes: number;
  readonly boards: number;
  readonly elements: number;
  /** Of a table: what each column is taken for; empty for other files. */
  readonly columns: readonly StartColumn[];
  /** What a column can be besides `elements` and `left-out`. */
  readonly fields: readonly string[];
  readonly said: readonly Text[];
}

export interface StartColumn {
  readonly name: string;
  /** The first cells that have something in them. */
  readonly samples: readonly string[];
  /** A field, `elements` or `left-out`. */
  readonly as: string;
}

/** `opens`: the season is opened at this very address as soon as this one has answered; else why not. */
export type StartAnswer = { readonly opens: string } | { readonly refused: readonly Text[] };
