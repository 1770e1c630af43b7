/**
 * The part of a rule that looks at one strip and one date, whatever else is planned, as data: `dates/` lays limits into masks
 * of dates, leaves out those whose demand is not kept, and tells them as reasons.
 */
import type { RuleCode } from '../../foundation/index.ts';
import type { Problem } from '../problem.ts';
import type { Where } from './rule.ts';
import type { DemandKind } from './rules.ts';

/** Minutes that hold on every date, or one entry per date. */
export type MinutesByDate = number | Int32Array;

/** More than any clock time: minutes of a date on which nothing is asked. */
export const NO_LIMIT = 2 ** 30;

interface Asked {
  /** Demand that the limit goes with; null where there is nothing to give up. */
  readonly demand: DemandKind | null;
  /** What the demand is about, as in `Demand`. */
  readonly subject: number;
  /** Whom the broken rule would name; a date or unit here stands for the one asked about. */
  readonly where: Where;
}

/** Dates that are out, whatever the hours. `aspect`: the rule's. */
export type DayLimit = Asked & { readonly aspect: string } & (
    | { readonly kind: 'dates' /** 1 where allowed. */; readonly allowed: Uint8Array }
    | { readonly kind: 'from' | 'only' | 'except'; readonly date: number }
    | { readonly kind: 'never' }
  );

/** The strip starts at `from` or later and ends at `to` or earlier. */
export interface HoursLimit extends Asked {
  readonly kind: 'hours';
  readonly from: MinutesByDate;
  readonly to: MinutesByDate;
  /** Aspects of a start too early, an end too late, and of a date without any such hours. */
  readonly aspects: { readonly early: string; readonly late: string; readonly none?: string };
}

/** Most minutes of the strip itself, of the day's work, or of the day from call to wrap. */
export interface LengthLimit extends Asked {
  readonly kind: 'length';
  readonly aspect: string;
  readonly of: 'span' | 'work' | 'amplitude';
  readonly most: MinutesByDate;
}

export type DateLimit = DayLimit | HoursLimit | LengthLimit;

/** What a rule asks of a strip's date and hours. */
export interface DateRule {
  readonly rule: RuleCode;
  /** Of a strip shot in a way, by any unit. */
  readonly ofStrip?: (problem: Problem, strip: number, way: number) => readonly DateLimit[];
  /** Of a strip shot by a unit, in any way. */
  readonly ofUnit?: (problem: Problem, strip: number, unit: number) => readonly DateLimit[];
}
