/**
 * The part of a rule that looks at one strip and one date, whatever else is planned, as data: `dates/` lays limits into
 * masks of dates, leaves out those whose demand is not kept, and tells them as reasons.
 */
import type { Problem } from '../problem.ts';
import type { Where } from './where.ts';

/** Minutes that hold on every date, or one entry per date. */
export type MinutesByDate = number | Int32Array;

interface Asked<Kind extends string> {
  /** Demand of the rule that the limit goes with; null where there is nothing to give up. */
  readonly demand: Kind | null;
  /** What the demand is about, as in `Demand`. */
  readonly subject: number;
  /** Whom the broken rule would name beside the date and unit asked about; a date or unit here stands for these. */
  readonly where: Where;
}

/** Dates that are out, whatever the hours. */
export type DayLimit<Kind extends string = string, Aspect extends string = string> = Asked<Kind> & {
  readonly aspect: Aspect;
} & (
    | { readonly kind: 'dates' /** 1 where allowed. */; readonly allowed: Uint8Array }
    | { readonly kind: 'from' | 'only' | 'except'; readonly date: number }
    | { readonly kind: 'never' }
  );

/** The strip starts at `from` or later and ends at `to` or earlier. */
export interface HoursLimit<Kind extends string = string, Aspect extends string = string> extends Asked<Kind> {
  readonly kind: 'hours';
  readonly from: MinutesByDate;
  readonly to: MinutesByDate;
  /** Aspects of a start too early, an end too late, and of a date without any such hours. */
  readonly aspects: { readonly early: Aspect; readonly late: Aspect; readonly none?: Aspect };
}

/** Most minutes of the strip itself, of the day's work, or of the day from call to wrap. */
export interface LengthLimit<Kind extends string = string, Aspect extends string = string> extends Asked<Kind> {
  readonly kind: 'length';
  readonly aspect: Aspect;
  readonly of: 'span' | 'work' | 'amplitude';
  readonly most: MinutesByDate;
}

export type DateLimit<Kind extends string = string, Aspect extends string = string> =
  | DayLimit<Kind, Aspect>
  | HoursLimit<Kind, Aspect>
  | LengthLimit<Kind, Aspect>;

/** What a rule asks of a strip's date and hours. */
export interface DateFeature<Kind extends string = string, Aspect extends string = string> {
  /** Place in the order in which reasons are told: the plainest first. */
  readonly told: number;
  /** Of a strip shot in a way, by any unit. */
  readonly ofStrip?: (problem: Problem, strip: number, way: number) => readonly DateLimit<Kind, Aspect>[];
  /** Of a strip shot by a unit, in any way. */
  readonly ofUnit?: (problem: Problem, strip: number, unit: number) => readonly DateLimit<Kind, Aspect>[];
}
