/**
 * What a file of another scheduling tool holds, whatever its format: breakdown sheets with their elements, and boards
 * of them. Readers make it, writers write it; nothing of a season is in it.
 */
import type { CalendarDay, Diagnostic, Eighths, Message, Weekday } from '../foundation/index.ts';
import type { TableColumn } from './table-columns.ts';

export interface ScheduleFile {
  /** Of the film or series. */
  readonly title: string | null;
  readonly company: string | null;
  readonly author: string | null;
  readonly episode: string | null;
  readonly episodeTitle: string | null;
  readonly script: Draft;
  readonly schedule: Draft;
  /** In the order of the script, as far as the file tells. */
  readonly sheets: readonly Sheet[];
  readonly banners: readonly FileBanner[];
  readonly elements: readonly FileElement[];
  readonly boards: readonly FileBoard[];
  readonly calendars: readonly FileCalendar[];
}

export interface Draft {
  readonly colour: string | null;
  readonly date: CalendarDay | null;
}

/** A breakdown sheet. */
export interface Sheet {
  readonly id: string;
  /** Scene number as written; may be empty. */
  readonly scene: string;
  /** `INT`, `EXT/INT` as written; empty where the file does not say. */
  readonly intExt: string;
  readonly set: string;
  /** `DAY`, `MAGIC HOUR`: as written. */
  readonly time: string;
  readonly eighths: Eighths;
  /** Script page on which it begins, as written. */
  readonly page: string | null;
  readonly minutes: number | null;
  readonly synopsis: string | null;
  readonly notes: string | null;
  readonly storyDay: string | null;
  readonly location: string | null;
  readonly unit: string | null;
  readonly sequence: string | null;
  readonly elements: readonly SheetElement[];
}

export interface SheetElement {
  readonly element: string;
  /** How many; 1 where the file does not say. */
  readonly amount: number;
}

export interface FileBanner {
  readonly id: string;
  readonly text: string;
}

export interface FileElement {
  readonly id: string;
  readonly name: string;
  /** Category of the Universal Category Identification (100 cast, 104 props); null: one of the file's own. */
  readonly category: number | null;
  readonly categoryName: string;
  /** Board number of a performer: `1`, `12A`. */
  readonly number: string | null;
  readonly daysOff: readonly CalendarDay[];
  readonly weekdaysOff: readonly Weekday[];
  /** Days between a drop and the pick-up, where dropping is allowed; null: it is not. */
  readonly dropDays: number | null;
  /** Elements that come with it. */
  readonly linked: readonly string[];
  /** Fittings, rehearsals, travel. */
  readonly events: readonly FileEvent[];
}

export interface FileEvent {
  readonly name: string;
  readonly date: CalendarDay;
}

export interface FileBoard {
  readonly id: string;
  readonly name: string;
  /** Shooting days one after the other, each with its lines; empty for a board without day breaks. */
  readonly days: readonly (readonly BoardLine[])[];
  /** Dates of the days where the file has them (`_onyva` of ours); else they follow the calendar. */
  readonly dates: readonly CalendarDay[] | null;
  /** On no day: of a board without day breaks, all. */
  readonly boneyard: readonly BoardLine[];
  readonly calendar: string | null;
}

export type BoardLine = { readonly sheet: string } | { readonly banner: string };

export interface FileCalendar {
  readonly id: string;
  readonly name: string;
  /** First shooting day. */
  readonly start: CalendarDay | null;
  readonly weekdaysOff: readonly Weekday[];
  /** Holidays and days off. */
  readonly closed: readonly CalendarDay[];
  /** Everything else that is marked on a date. */
  readonly events: readonly FileEvent[];
}

export interface ScheduleReading {
  /** Null when there is nothing in it to go on with. */
  readonly schedule: ScheduleFile | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Of a table: what each column was taken for. */
  readonly columns?: readonly TableColumn[];
}

/** A file of another tool, and what it cannot hold of what was to be written. */
export interface WrittenSchedule {
  readonly content: string | Uint8Array;
  readonly lost: readonly Message[];
}

export const NO_DRAFT: Draft = { colour: null, date: null };

export const EMPTY_SCHEDULE: ScheduleFile = {
  title: null,
  company: null,
  author: null,
  episode: null,
  episodeTitle: null,
  script: NO_DRAFT,
  schedule: NO_DRAFT,
  sheets: [],
  banners: [],
  elements: [],
  boards: [],
  calendars: [],
};
