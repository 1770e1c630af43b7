/**
 * What the server answers; `routes.ts` says to which question. Money in cents, clock times `HH:MM` of the base (`25:30`
 * is half past one the next morning), days ISO, lengths in eighths.
 */
import type { CalendarDay, Cents, CostCode, Diagnostic, Eighths, Text } from '../foundation/index.ts';
import type {
  BoardConflict,
  BoardOrigin,
  Command,
  CommandEffect,
  DayMoveTo,
  Fix,
  SeasonValue,
  WhatIf,
} from '../live/index.ts';
import type { CostLine, DayType, LightNeed, Season, WayKind } from '../season/index.ts';
import type { FilesView, SolveView } from './screens.ts';

// --- The season ----------------------------------------------------------------------------------

export interface SeasonView {
  /** Counts every accepted edit, undo and redo; the same number, the same season. */
  readonly revision: number;
  /**
   * Resolved records: defaults filled in, scenes read from the scripts. Null while `season.yaml` has errors;
   * `diagnostics` say which.
   */
  readonly season: Season | null;
  /** `season.yaml` as plain data: paths of `edit-season` lead into this. */
  readonly source: unknown;
  readonly boards: readonly BoardSummary[];
  readonly activeBoard: string;
  readonly history: HistoryView;
  readonly diagnostics: readonly Diagnostic[];
  /** Every date of the horizon. */
  readonly calendar: readonly CalendarDate[];
  /** Public holidays of each base from the start of preparation on: nobody rehearses on them. */
  readonly holidays: Readonly<Record<string, readonly CalendarDay[]>>;
  /** Name of the season folder, for the window's title. */
  readonly folder: string;
}

export interface BoardSummary {
  readonly id: string;
  readonly name: string;
  readonly shootingDays: number;
  readonly boneyard: number;
  /** Null while the season cannot be evaluated. */
  readonly cost: Cents | null;
  readonly conflicts: number;
  /** First and last shooting day; null while nothing stands on a day. */
  readonly first: CalendarDay | null;
  readonly last: CalendarDay | null;
  /** Null: a board that was made of no other. */
  readonly origin: BoardOrigin | null;
}

/** What undo and redo would do, in words; null: nothing to do. */
export interface HistoryView {
  readonly undo: Text | null;
  readonly redo: Text | null;
}

export interface CalendarDate {
  readonly date: CalendarDay;
  /** By base: why it is closed; bases that are open are not named. */
  readonly closed: Readonly<Record<string, Text>>;
  /** A public holiday of some base, by base, worked or not. */
  readonly holidays: Readonly<Record<string, string>>;
}

// --- A board -------------------------------------------------------------------------------------

export interface BoardView {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  /** Days with entries, a call or a lock, by date, then in the order of the units. */
  readonly days: readonly BoardDayView[];
  readonly boneyard: readonly EntryView[];
  /** Null while the season cannot be evaluated; times and money are then missing too. */
  readonly cost: { readonly total: Cents; readonly byCode: Readonly<Partial<Record<CostCode, Cents>>> } | null;
  readonly legal: boolean;
  readonly conflicts: readonly BoardConflict[];
  /**
   * Proven for every legal plan of the season as it was when it was last solved; null when not known, or when the
   * season changed since.
   */
  readonly bound: { readonly total: Cents; readonly gap: number | null; readonly method: Text } | null;
  /** Way chosen of each set, by `wayKey` (set id, or `set#scene` where ways may be mixed). */
  readonly ways: Readonly<Record<string, string>>;
}

export interface BoardDayView {
  readonly date: CalendarDay;
  readonly unit: string;
  /** Shooting day of its unit, counted from 1; null when there is no strip on it. */
  readonly number: number | null;
  /** Null on a day without strips. */
  readonly base: string | null;
  readonly call: string | null;
  readonly wrap: string | null;
  /** A call was wished for (`set-call`); `call` is what came of it. */
  readonly callIsSet: boolean;
  readonly sunrise: string | null;
  readonly sunset: string | null;
  /** Worked minutes: call to wrap less meals (K-5). */
  readonly workMinutes: number;
  readonly meals: readonly { readonly start: string; readonly end: string }[];
  /** Company moves, and idle time of more than a few minutes. */
  readonly between: readonly BetweenView[];
  readonly eighths: Eighths;
  /**
   * The dated lines of the cost that are about this day (crew, overtime, cast, place, hires ...); what has no date is
   * in none.
   */
  readonly cost: Cents | null;
  readonly locked: boolean;
  /** What the date is for; null: shooting, or nothing said. */
  readonly type: DayType | null;
  readonly note: string | null;
  /** Ids of the conflicts that name the day, its strips, or its people on that date. */
  readonly conflicts: readonly string[];
  readonly entries: readonly EntryView[];
}

export type EntryView = StripView | BannerView;

export interface BannerView {
  readonly kind: 'banner';
  readonly id: string;
  readonly text: string;
  /** Left out: it takes no time. */
  readonly minutes?: number;
  /** Null where it takes no time, or the day has no clock. */
  readonly start: string | null;
  readonly end: string | null;
}

/** Time of a day in which nothing is shot: before the strip named, in its place. */
export interface BetweenView {
  /** `stripKey` of the strip that it comes before. */
  readonly before: string;
  /** `idle`: nothing but waiting: for the light, for a person's hours. */
  /** `light`: the day waits for the light of the strip (K-17). */
  readonly kind: 'move' | 'light' | 'idle';
  readonly minutes: number;
}

export interface StripView {
  readonly kind: 'strip';
  readonly scene: string;
  readonly part: number;
  /** Parts of the scene; 1 when it is not split. */
  readonly parts: number;
  readonly episode: string;
  readonly number: string;
  readonly intExt: 'INT' | 'EXT' | 'INT/EXT';
  /** No heading says it: shown with a question mark. Missing: one does. */
  readonly intExtGuessed?: boolean;
  /** As the heading has it. */
  readonly set: string;
  readonly setId: string;
  readonly time: string;
  readonly light: LightNeed;
  /** No heading says it: shown with a question mark. Missing: one does. */
  readonly lightGuessed?: boolean;
  readonly eighths: Eighths;
  readonly minutes: number;
  readonly synopsis: string | null;
  /** Cast numbers, ascending, and the ids of the people, in the same order. */
  readonly castNumbers: readonly number[];
  readonly people: readonly string[];
  readonly storyDay: string | null;
  readonly wayId: string | null;
  readonly way: WayKind | null;
  readonly place: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly pinned: boolean;
  readonly expected: boolean;
  /** Ids of the conflicts that name the strip. */
  readonly conflicts: readonly string[];
}

// --- Edits ---------------------------------------------------------------------------------------

export interface CommandAnswer {
  readonly revision: number;
  /** What was done, in words; for the announcement and for undo. Null when nothing was done. */
  readonly label: Text | null;
  /** Null also when `patch` says it in less. */
  readonly board: BoardView | null;
  /** What differs from the board the caller has; null when it said none, or one too old. */
  readonly patch: BoardPatch | null;
  /** The season's records changed: ask for `SeasonView` again. */
  readonly seasonChanged: boolean;
  /** Cost and broken rules of that board, after less before; null when either could not be evaluated. */
  readonly delta: CommandEffect['delta'] | null;
  readonly history: HistoryView;
  /** Empty when the command was done; else the answer is a 409. */
  readonly refused: readonly Diagnostic[];
  /** Where the command saw a value that is no longer there (`was`): what is there now; null: nothing. */
  readonly present?: { readonly value: SeasonValue | null };
}

/** What makes the board of revision `from` into that of `revision` (`applyPatch`). What is null is as it was. */
export interface BoardPatch extends Pick<BoardView, 'id' | 'name' | 'revision' | 'cost' | 'legal' | 'bound'> {
  readonly from: number;
  /** Days that are new or differ. */
  readonly days: readonly BoardDayView[];
  /** Days (`date/unit`) that are no more. */
  readonly gone: readonly string[];
  readonly boneyard: readonly EntryView[] | null;
  readonly conflicts: readonly BoardConflict[] | null;
  readonly ways: BoardView['ways'] | null;
}

export interface TryAnswer {
  readonly revision: number;
  /** Cost and number of broken rules, after less before; null when it is refused or cannot be evaluated. */
  readonly delta: CommandAnswer['delta'];
  readonly breaks: CommandEffect['breaks'];
  readonly mends: CommandEffect['mends'];
  /** What would be done, in words. */
  readonly label: Text | null;
  /** The board as it would be; `revision` is that of the board it was tried on. */
  readonly patch: BoardPatch | null;
  readonly refused: readonly Diagnostic[];
}

// --- What a move would do ------------------------------------------------------------------------

export interface WhatIfAnswer extends WhatIf {
  readonly revision: number;
}

/** A whole day on every other date of its unit. */
export interface DayMovesAnswer {
  readonly revision: number;
  readonly days: readonly DayMoveTo[];
}

/** A way to put in a day, to take one out, or to break days anew, with what it would do: nothing is changed. */
export interface DayPlan extends Pick<TryAnswer, 'delta' | 'breaks' | 'mends' | 'label' | 'refused'> {
  /** Whether the whole rest moves, or only what stands before the next free working day. */
  readonly reach: 'rest' | 'gap';
  /** To be given as it is; null: there is no room before the calendar ends, or nothing to do. */
  readonly command: Command | null;
  /** There is no room before the calendar ends. */
  readonly isShort: boolean;
  /** Days that move. */
  readonly moves: readonly { readonly from: DayPlace; readonly to: DayPlace }[];
  /** Days that stay where they are, and why. */
  readonly stays: readonly (DayPlace & { readonly why: 'locked' | 'pinned' })[];
  /** Shooting days of the unit from there on, before and after; null where their number stays. */
  readonly days: { readonly was: number; readonly is: number } | null;
}

export interface DayPlansAnswer {
  readonly revision: number;
  readonly plans: readonly DayPlan[];
}

/** What could be shot on a day instead of its exteriors. */
export interface WeatherAnswer {
  readonly revision: number;
  /** Null where nothing is shot outside that day. */
  readonly cover: {
    readonly said: Text;
    /** True where there is something to shoot instead. */
    readonly isCovered: boolean;
  } | null;
}

export interface FixAnswer {
  readonly revision: number;
  /** Best first: fewest broken rules, then cheapest. Empty when no single move or swap helps. */
  readonly fixes: readonly Fix[];
}

/** A count of the AD's scorecard for two boards; `better`: which has less of it, null where that is no matter. */
export interface ScorecardLine {
  readonly label: Text;
  readonly a: Text;
  readonly b: Text;
  readonly better: 'a' | 'b' | null;
}

export interface BoardComparison {
  readonly a: BoardSummary;
  readonly b: BoardSummary;
  /** Strips that are elsewhere on b; null = boneyard. */
  readonly moved: readonly {
    readonly scene: string;
    readonly part: number;
    readonly from: DayPlace | null;
    readonly to: DayPlace | null;
  }[];
  readonly ways: readonly { readonly key: string; readonly a: string | null; readonly b: string | null }[];
  readonly cost: readonly { readonly code: CostCode; readonly a: Cents; readonly b: Cents }[];
  /** Whose dates of work differ, the most first. */
  readonly people: readonly {
    readonly person: string;
    readonly more: readonly CalendarDay[];
    readonly fewer: readonly CalendarDay[];
  }[];
  /** Days that both have, called at another time. */
  readonly calls: readonly (DayPlace & { readonly a: string; readonly b: string })[];
  /** How a crew lives with each, as a first AD reads it; empty while a board cannot be evaluated. */
  readonly scorecard: readonly ScorecardLine[];
  readonly onlyA: readonly BoardConflict[];
  readonly onlyB: readonly BoardConflict[];
}

export interface DayPlace {
  readonly date: CalendarDay;
  readonly unit: string;
}

export interface CostView {
  readonly revision: number;
  readonly total: Cents;
  readonly lines: readonly CostLine[];
}

// --- Events and problems -------------------------------------------------------------------------

export type ServerEvent =
  /** First on every connection, and after a reconnection: compare the revision with yours. */
  | { readonly type: 'hello'; readonly revision: number }
  | {
      readonly type: 'revision';
      readonly revision: number;
      readonly label: Text;
      readonly clientId: string;
      readonly boards: readonly string[];
      readonly seasonChanged: boolean;
      readonly history: HistoryView;
    }
  | { readonly type: 'solve'; readonly solve: SolveView }
  /** The proven bound of the season as it is now is known: boards have it from now on. */
  | { readonly type: 'bound'; readonly revision: number }
  | { readonly type: 'files'; readonly files: FilesView };

/** RFC 9457 problem+json. */
export interface ProblemDetails {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** What to do. */
  readonly action: string;
  /** The same in any language; the others are English, as RFC 9457 wants words. */
  readonly said: { readonly title: Text; readonly detail: Text; readonly action: Text };
}

export type { Command };
