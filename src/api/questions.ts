/**
 * What the browser sends along with a question: schemas, by which the server reads it, and the types derived from them.
 */
import * as v from 'valibot';
import { commandSchema } from '../live/index.ts';
import {
  byKey,
  date,
  expected,
  ISSUED_DOCUMENTS,
  integer,
  kindOf,
  list,
  maybe,
  name,
  object,
  orNull,
  pageColour,
  stripRefSchema,
  text,
  truth,
  type ValueOf,
  wholeNumber,
  word,
} from '../season/index.ts';

const historyFields = {
  /** Board to send back; a command's own unless given. */
  boardId: maybe(name),
  /** The tab that asks: it hears of its own edit by the answer, the others by an event. */
  clientId: name,
  /**
   * Revision of that board which the caller has: a patch comes back instead of the whole board where the server can
   * make one.
   */
  have: maybe(integer(0)),
};

export const historyRequest = object(historyFields);
export type HistoryRequest = ValueOf<typeof historyRequest>;

/** A script as a file: a new draft, or a new episode. */
export const draftRequest = object({
  /** Its name on the sender's disk. */
  file: name,
  /** Base 64. */
  bytes: text,
  /** Null: told by the name, or the next one. */
  episode: orNull(name),
});
export type DraftRequest = ValueOf<typeof draftRequest>;

/** `keepOut`: scenes whose change is not taken, by id. The draft's colour and date where they are known. */
export const takeDraftRequest = object({
  keepOut: list(name),
  colour: maybe(pageColour),
  date: maybe(date),
  ...historyFields,
});
export type TakeDraftRequest = ValueOf<typeof takeDraftRequest>;

/** A script for a season that is not there yet. */
export const startScript = object({ file: name, bytes: text });
export type StartScript = ValueOf<typeof startScript>;

/**
 * A schedule or breakdown of another tool for a season that is not there yet. Of a table, `columns` says what each
 * column is, by its name: a field, `elements` or `left-out`; where it is empty, fields are found by the names of their
 * columns.
 */
export const startSchedule = object({
  file: name,
  bytes: text,
  columns: list(object({ name: text, as: name })),
});
export type StartSchedule = ValueOf<typeof startSchedule>;

/** A season to be made: in `folder` beside the others, of the scripts named by what they were sent as. */
export const startOrder = object({
  folder: name,
  title: name,
  /** A city of the catalogue. */
  base: name,
  start: date,
  scripts: list(name),
  /** In place of scripts: the schedule or breakdown of another tool, by what it was sent as. */
  schedule: maybe(name),
});
export type StartOrder = ValueOf<typeof startOrder>;

/** One of the seasons that are there. */
export const startChoice = object({ folder: name });
export type StartChoice = ValueOf<typeof startChoice>;

export const commandRequest = object({ command: commandSchema, ...historyFields });
export type CommandRequest = ValueOf<typeof commandRequest>;

/** A command asked about before it is given: what it would do, to the cent and the rule. Nothing is changed. */
export const tryRequest = object({ command: commandSchema, have: maybe(integer(0)) });
export type TryRequest = ValueOf<typeof tryRequest>;

/** Strips that move together; a drag takes no more. */
const MOST_STRIPS = 200;

export const whatIfRequest = object({
  strips: v.pipe(
    list(stripRefSchema),
    v.check((strips) => strips.length > 0 && strips.length <= MOST_STRIPS, `1 to ${MOST_STRIPS} strips`),
  ),
});
export type WhatIfRequest = ValueOf<typeof whatIfRequest>;

const dayAsked = object({ date, unit: name });

export const dayMovesRequest = object({ day: dayAsked });
export type DayMovesRequest = ValueOf<typeof dayMovesRequest>;

/** Days put in at once; more is another season. */
const MOST_DAYS = 60;

export const dayPlansRequest = v.variant(
  'kind',
  [
    /** `everyUnit`: the days of the other units are pushed as well. */
    kindOf({
      kind: v.literal('insert'),
      day: dayAsked,
      count: integer(1, MOST_DAYS),
      everyUnit: truth,
    }),
    kindOf({ kind: v.literal('delete'), day: dayAsked }),
    /** `most`: eighths, or minutes of shooting, of a day. */
    kindOf({
      kind: v.literal('break'),
      day: dayAsked,
      by: word(['eighths', 'minutes']),
      most: integer(1),
      withBoneyard: truth,
    }),
  ],
  expected('json-object'),
);
export type DayPlansRequest = ValueOf<typeof dayPlansRequest>;

/** `conflict`: a `BoardConflict.id`. */
export const fixRequest = object({ conflict: text });
export type FixRequest = ValueOf<typeof fixRequest>;

export const weatherQuery = object({ date, unit: name });
export type WeatherQuery = ValueOf<typeof weatherQuery>;

export const comparedBoards = object({ a: name, b: name });

/** `seconds`: of search for each plan; `pages`: plans along the frontier; null: as the comparison has it. */
export const comparisonOrder = object({ seconds: orNull(integer(1)), pages: orNull(integer(0)) });
export type ComparisonOrder = ValueOf<typeof comparisonOrder>;

const percents = byKey(integer(0), 'percents by id');

/** Rates in percent of what they are; `pageValue`: what a page of the real city is taken to be worth, in cents. */
export const otherTerms = object({ incentives: percents, exchange: percents, pageValue: integer(0) });
export type OtherTerms = ValueOf<typeof otherTerms>;

export const solveOrder = object({
  boardId: name,
  /** 30 unless given. */
  seconds: maybe(integer(1, 3600)),
  seed: maybe(wholeNumber),
  /** Start from nothing instead of from the board. */
  afresh: maybe(truth),
});
export type SolveOrder = ValueOf<typeof solveOrder>;

/**
 * `lang` and `format` as `DocumentEntry` offers them; any `download` makes the browser keep the file instead of showing
 * it.
 */
export const documentQuery = object({
  board: maybe(text),
  lang: maybe(text),
  format: maybe(text),
  /** Only this day, unit, person. */
  day: maybe(date),
  unit: maybe(text),
  person: maybe(text),
  /** Of the document `subtitles`: only this episode. */
  episode: maybe(text),
  /** Of the document `comparison`: the board beside. */
  beside: maybe(text),
  /** Of the document `issued`: its code. */
  code: maybe(text),
  download: maybe(text),
  /** Of the `DocumentEntry`, for a frame or a download. */
  key: maybe(text),
});
export type DocumentQuery = ValueOf<typeof documentQuery>;

/** A paper to be issued from a board; `anyway`: though something is missing. */
export const issueOrder = object({
  boardId: name,
  document: word(ISSUED_DOCUMENTS),
  day: orNull(date),
  unit: orNull(name),
  /** On which it is issued: today where the person is. */
  date,
  colour: maybe(pageColour),
  lang: text,
  anyway: truth,
});
export type IssueRequest = ValueOf<typeof issueOrder>;

/** Somebody has confirmed a paper; null: they have not. */
export const confirmation = object({ person: name, date: orNull(date) });
export type Confirmation = ValueOf<typeof confirmation>;

/** The version that counts from now on; the other one stays beside it as `*.kept`. */
export const fileChoice = object({ keep: word(['disk', 'live']), clientId: name });
export type FileChoice = ValueOf<typeof fileChoice>;
