/**
 * What a report says, before anyone decides how it looks: a page of headings, notes and tables. Reports make it,
 * renderers (`render/`) print it. Everything is text; meaning that a renderer may colour is a `Tone`.
 */

import type { CalendarDay, Cents, Eighths } from '../foundation/index.ts';
import type { StripColour } from '../season/index.ts';

/** What a cell or a row means. Renderers give it a colour, a mark, or nothing. */
export type Tone = StripColour | 'work' | 'hold' | 'travel' | 'off' | 'muted' | 'broken' | 'to-fill';

/** What a cell's text says, for programs that calculate. */
export type CellValue =
  | { readonly count: number }
  | { readonly eighths: Eighths }
  | { readonly cents: Cents }
  | { readonly date: CalendarDay };

export interface Cell {
  readonly text: string;
  readonly value?: CellValue;
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
  readonly edge?: StripColour;
  /** The whole row has the colour of its strip: a stripboard. */
  readonly strip?: StripColour;
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
  /** Cells are filled in by hand: lines round them, and room. */
  readonly isToWriteIn?: boolean;
  /** A stripboard: the ends of its groups are black, as day breaks are. */
  readonly isBoard?: boolean;
}

export interface Heading {
  readonly type: 'heading';
  readonly text: string;
}

export interface Note {
  readonly type: 'note';
  readonly text: string;
  readonly tone?: Tone;
  /** Leads here: a file beside this one. */
  readonly link?: string;
}

/** What is said of one thing: `Crew call: 07:00`. */
export interface FormBox {
  readonly label: string;
  /** Empty: room to write by hand. */
  readonly text: string;
  /** `to-fill`: nobody has said it yet; the text names it. */
  readonly tone?: Tone;
  /** The one thing of the page to be read from across a room. */
  readonly isLarge?: boolean;
  /** Takes this many columns; 1 unless given. */
  readonly span?: number;
  /** Lines to write on, at least. */
  readonly room?: number;
}

/** A form: facts beside each other, row by row. */
export interface Form {
  readonly type: 'form';
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: number;
  readonly boxes: readonly FormBox[];
}

export type SidesLineKind = 'heading' | 'action' | 'character' | 'parenthetical' | 'dialogue' | 'transition';

export interface SidesLine {
  readonly kind: SidesLineKind;
  readonly text: string;
  /** Said by the performer whose sides these are. */
  readonly isMarked?: boolean;
}

/** Pages of a script. */
export interface ScriptText {
  readonly type: 'script';
  readonly lines: readonly SidesLine[];
}

export interface Axis {
  readonly label: string;
  /** Marks along it, in thousandths of its length. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** Points on two axes; a table beside it says the same in figures. */
export interface Chart {
  readonly type: 'chart';
  readonly caption: string;
  readonly across: Axis;
  readonly up: Axis;
  readonly points: readonly ChartPoint[];
}

/** In thousandths of the axes, from their beginning. */
export interface ChartPoint {
  readonly across: number;
  readonly up: number;
  /** What the table calls it. */
  readonly letter: string;
  /** A line leads to the next such point. */
  readonly isJoined?: boolean;
  /** The one to be looked at. */
  readonly isMarked?: boolean;
}

export type Block = Heading | Note | Table | Form | ScriptText | Chart;

/** `legal` is 8.5 by 14 inches, of forms that have always been so long. */
export type PaperSize = 'a4' | 'letter' | 'legal';

/** One report, or one of several of a kind: the call sheet of a day. It begins on a new sheet of paper. */
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
  /** Which draft the paper is, and its colour where it is one of the trade's. */
  readonly draft?: { readonly text: string; readonly hex: string | null };
  /** `landscape` unless given. */
  readonly orientation?: 'portrait' | 'landscape';
  /** Where the form has a size of its own. */
  readonly size?: PaperSize;
  /** Which one of its kind it is, for tables of contents: `Day 3 · Wed 14 April 2027`. */
  readonly name?: string;
}
