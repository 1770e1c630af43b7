/**
 * What a report says, before anyone decides how it looks: a page of headings, notes and tables. Reports make it,
 * renderers (`render/`) print it. Everything is text; meaning that a renderer may colour is a `Tone`.
 */

import type { StripColour } from '../season/index.ts';

/** What a cell or a row means. Renderers give it a colour, a mark, or nothing. */
export type Tone = StripColour | 'work' | 'hold' | 'travel' | 'off' | 'muted' | 'broken';

export interface Cell {
  readonly text: string;
  /** Smaller, under the text: a synopsis under a set. */
  readonly sub?: string;
  /** Columns the cell takes; 1 unless given. */
  readonly span?: number;
  /** The cell names its row (a performer, a scene number). */
  readonly isHeader?: boolean;
  readonly tone?: Tone;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** `banner`: something between strips (a meal, a move); `total`: a sum. */
  readonly kind?: 'banner' | 'total';
  /** Colour of the strip, at the row's edge. */
  readonly edge?: Tone;
}

/** Rows that belong together: a shooting day. */
export interface RowGroup {
  /** Stands across the whole table above the rows. */
  readonly title?: GroupTitle;
  readonly rows: readonly Row[];
  /** Stands across the whole table below the rows: the day break. */
  readonly end?: string;
}

export interface GroupTitle {
  readonly text: string;
  /** At the other end of the line. */
  readonly aside?: string;
  /** `week` opens a week, `day` a day. */
  readonly level: 'week' | 'day';
}

export interface Column {
  readonly align?: 'left' | 'right' | 'center';
  /** May be wrapped and made narrower (or wider) to fit the paper; the least width in characters. */
  readonly flexible?: number;
  /** Characters it has at least, so that columns of a kind look alike. */
  readonly least?: number;
}

export interface Table {
  readonly type: 'table';
  /** Said to screen readers and printed above the table when `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column[];
  /** Header rows; spans are allowed. */
  readonly head: readonly (readonly Cell[])[];
  readonly groups: readonly RowGroup[];
  /** Many narrow columns: no space round the cells. */
  readonly isGrid?: boolean;
}

export interface Heading {
  readonly type: 'heading';
  readonly text: string;
}

export interface Note {
  readonly type: 'note';
  readonly text: string;
  readonly tone?: Tone;
}

export type Block = Heading | Note | Table;

export interface Page {
  /** BCP 47 language of the words, for hyphenation and screen readers. */
  readonly language: string;
  /** Title of the production. */
  readonly production: string;
  /** Name of the document. */
  readonly title: string;
  /** Facts under the title: dates, totals. */
  readonly facts: readonly string[];
  readonly blocks: readonly Block[];
}
