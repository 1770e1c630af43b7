/** `plan.json`, format `onyva-plan/1`. Field by field: `docs/plan-format.md`. Money in cents, clock times `HH:MM`. */
import type { CalendarDay, Cents, CostCode, CurrencyCode, RuleCode } from '../foundation/index.ts';
import type { WayKind } from './season.ts';

export interface PlanFile {
  readonly format: 'onyva-plan/1';
  readonly season: string;
  readonly seed: number;
  readonly iterations: number;
  readonly stoppedBy: 'iterations' | 'seconds' | 'user' | 'optimal' | 'nothing-to-do';
  readonly legal: boolean;
  readonly cost: { readonly currency: CurrencyCode; readonly total: Cents; readonly lines: readonly CostLine[] };
  /** `gap` = (cost.total - bound.total) / bound.total, four decimals; null where the bound is not positive. */
  readonly bound: { readonly total: Cents; readonly gap: number | null; readonly method: string };
  readonly days: readonly PlanDay[];
  readonly boneyard: readonly { readonly scene: string; readonly part: number }[];
  readonly conflicts: readonly PlanConflict[];
  /** Only when no legal plan was found: the smallest set found of rules that cannot hold together. */
  readonly cannotHoldTogether?: readonly PlanConflict[];
  /** What the city locks cost: best plan found with them less best found without (an estimate, as `method` says). */
  readonly cityLock: CityLock | null;
}

export interface CostLine {
  readonly code: CostCode;
  /** Id of the person, place, set, base, unit or hire the line is about. */
  readonly subject: string;
  readonly date?: CalendarDay;
  readonly amount: Cents;
  readonly why: string;
}

export interface PlanDay {
  readonly date: CalendarDay;
  readonly unit: string;
  readonly base: string;
  readonly call: string;
  readonly wrap: string;
  /** Meal breaks, those inside a long strip included. */
  readonly meals: readonly { readonly start: string; readonly end: string }[];
  readonly strips: readonly PlanStrip[];
}

export interface PlanStrip {
  readonly scene: string;
  readonly part: number;
  readonly set: string;
  readonly way: WayKind;
  /** Id of the way, where a set has several. */
  readonly wayId: string;
  readonly place: string;
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
  readonly eighths: number;
  /** Ids of the people in it. */
  readonly cast: readonly string[];
}

export interface PlanConflict {
  readonly rule: RuleCode;
  readonly message: string;
  readonly where: {
    readonly date?: CalendarDay;
    readonly unit?: string;
    readonly scene?: string;
    readonly person?: string;
    readonly place?: string;
    readonly base?: string;
  };
}

export interface CityLock {
  readonly sets: readonly string[];
  /** Null: unknown. 0: proven to cost nothing; older files also say 0 where it was unknown. */
  readonly cost: Cents | null;
  readonly method: string;
}
