/**
 * What `explain` answers, as data; `lines` is the same for people. Money in cents, times in minutes, clock times
 * `HH:MM`.
 */
import type { CalendarDay, Cents, CostCode, Diagnostic, RuleCode, Text } from '../foundation/index.ts';
import type { GapCause } from '../schedule/index.ts';
import type { Conflict, CostLine } from '../season/index.ts';
import type { WeatherCover } from './weather-cover.ts';

export interface Explanation {
  /** Null when nothing of the plan is called so; `lines` then says what could be asked. */
  readonly data:
    | SceneExplanation
    | DayExplanation
    | PersonExplanation
    | RuleExplanation
    | SeasonExplanation
    | FixesExplanation
    | WeatherExplanation
    | null;
  readonly lines: readonly Text[];
  /** What is wrong with a season that cannot be planned. */
  readonly diagnostics?: readonly Diagnostic[];
}

export interface FixesExplanation {
  readonly kind: 'fixes';
  /** Rules the plan breaks: how many. */
  readonly count: number;
  /** The first of them. */
  readonly conflicts: readonly (Conflict & {
    /** Single moves that repair it, the best first: fewest broken rules, then the cheapest. */
    readonly fixes: readonly {
      readonly move: Text;
      /** Cost and number of broken rules, after less before. */
      readonly costChange: Cents;
      readonly brokenChange: number;
    }[];
  })[];
}

export interface WeatherExplanation {
  readonly kind: 'weather';
  /** Days with exteriors, and what could be shot there instead. */
  readonly covers: readonly WeatherCover[];
}

export interface SceneExplanation {
  readonly kind: 'scene';
  readonly scene: string;
  readonly heading: string;
  readonly parts: readonly PartExplanation[];
}

export interface PartExplanation {
  readonly part: number;
  /** Null in the boneyard. */
  readonly placed: {
    readonly date: CalendarDay;
    readonly unit: string;
    readonly base: string;
    readonly place: string;
    readonly way: string;
    readonly start: string;
    readonly end: string;
    /** What the plan would save without it. */
    readonly cost: number;
  } | null;
  /** Why it is there: what the day brings together, what holds it there. */
  readonly because: readonly Text[];
  /** Rules that keep it from other dates whatever else is planned. */
  readonly excluded: readonly {
    readonly rule: RuleCode;
    readonly why: Text;
    readonly dates: readonly CalendarDay[];
  }[];
  /** Every other date and unit that could take it, the best first. */
  readonly moves: readonly Move[];
}

/** The strip taken from its place and put on another day, at the best position there; nothing else moves. */
export interface Move {
  readonly date: CalendarDay;
  readonly unit: string;
  /** False: the move opens a shooting day of its own. */
  readonly shootsAlready: boolean;
  readonly costChange: number;
  /** Rules that would be broken and are not now, or more than now. */
  readonly breaks: readonly Conflict[];
  /** Broken rules that would be gone. */
  readonly mends: number;
}

export interface DayExplanation {
  readonly kind: 'day';
  readonly date: CalendarDay;
  /** Bases closed that date, and why. */
  readonly closed: readonly { readonly base: string; readonly why: Text }[];
  readonly units: readonly {
    readonly unit: string;
    readonly base: string;
    readonly call: string;
    readonly wrap: string;
    readonly workMinutes: number;
    readonly eighths: number;
    readonly strips: readonly {
      readonly scene: string;
      readonly part: number;
      readonly place: string;
      readonly start: string;
      readonly end: string;
      /** Of waiting for its light, right before it (K-17). */
      readonly waitMinutes: number;
      /** What passes before it, and why; 0 and null where nothing does. */
      readonly gapMinutes: number;
      readonly gapCause: GapCause | null;
      /** An interior with windows whose light is not that of the hour (K-15). */
      readonly wrongLight: 'dark-by-day' | 'day-after-dark' | null;
    }[];
    /** Meals, each with the minutes since the call or the last one; paid breaks on a continuous day. */
    readonly meals: readonly {
      readonly start: string;
      readonly end: string;
      readonly since: number;
      readonly first: boolean;
      readonly inside: string | null;
    }[];
    readonly continuous: boolean;
  }[];
  /** Money that falls on this date; sums over the whole season (guarantees, builds, incentives) fall on none. */
  readonly cost: { readonly total: number; readonly lines: readonly CostLine[] };
  readonly limits: readonly Limit[];
  readonly conflicts: readonly Conflict[];
  /** Units that wait that day, and why. */
  readonly holes: readonly Hole[];
  /** Where something is shot outside: what could be shot instead. */
  readonly weather: readonly WeatherCover[];
}

/**
 * A working day without shooting inside a unit's run, and the best that was tried to fill it, judged by the whole plan.
 */
export interface Hole {
  readonly date: CalendarDay;
  readonly unit: string;
  readonly attempt: 'later-days-earlier' | 'earlier-days-later' | 'last-day-here' | 'first-day-here';
  /** Of the whole plan, after less before. */
  readonly costChange: Cents;
  /** The line that grows most. */
  readonly dearer: { readonly code: CostCode; readonly amount: Cents } | null;
  /** What it would break; empty when the price alone is against it. */
  readonly breaks: readonly Conflict[];
}

/** How close a day comes to a rule. */
export interface Limit {
  readonly rule: RuleCode;
  readonly date: CalendarDay;
  readonly unit: string | null;
  /** Whose limit it is, where it is one person's. */
  readonly person: string | null;
  readonly what: Text;
  /** What is left before the rule breaks; negative when it is broken. */
  readonly slack: number;
  readonly measure: 'minutes' | 'days';
}

export interface PersonExplanation {
  readonly kind: 'person';
  readonly person: string;
  readonly name: string;
  readonly contract: Text;
  readonly days: readonly {
    readonly date: CalendarDay;
    readonly base: string;
    readonly call: string;
    readonly wrap: string;
    readonly scenes: readonly string[];
  }[];
  /** Between neighbouring working dates with open days between. */
  readonly gaps: readonly {
    readonly from: CalendarDay;
    readonly to: CalendarDay;
    readonly openDays: number;
    readonly holdPay: number;
    readonly away: boolean;
  }[];
  readonly cost: { readonly total: number; readonly lines: readonly CostLine[] };
  readonly limits: readonly Limit[];
  readonly conflicts: readonly Conflict[];
}

export interface RuleExplanation {
  readonly kind: 'rule';
  readonly rule: RuleCode;
  /** Number in `src/schedule/SPEC.md`. */
  readonly number: string;
  readonly says: Text;
  /** Numbers of the rule by base, with where they come from. */
  readonly numbers: readonly {
    readonly base: string;
    readonly what: Text;
    readonly value: Text;
    readonly source: Text;
  }[];
  /** Strips that it keeps from some date of the calendar whatever else is planned, and how many dates in sum. */
  readonly excludes: { readonly strips: number; readonly dates: number };
  /** Where the plan comes close to it, the closest first. */
  readonly binds: readonly Limit[];
  readonly breaks: readonly Conflict[];
}

export interface SeasonExplanation {
  readonly kind: 'season';
  readonly legal: boolean;
  readonly cost: number;
  /** What the search saved by going on with everything in place: no price is counted twice for it. */
  readonly savedBySearchingOn: number;
  readonly length: SeasonLength;
  /** Working days on which a unit waits, and why. */
  readonly holes: readonly Hole[];
  /** What each thing the season asks for costs, the dearest first. Found by searching, never proven. */
  readonly prices: readonly Price[];
  /** What would save something, the most first. Found by searching, never proven. */
  readonly asks: readonly SeasonAsk[];
}

/** Why the plan is not shorter, in numbers that are proven about the model of `SPEC.md`. */
export interface SeasonLength {
  readonly days: number;
  readonly first: CalendarDay | null;
  readonly last: CalendarDay | null;
  /** What binds, the tightest first. */
  readonly needs: readonly SeasonNeed[];
  /** No plan can have its last day before; null when nothing is on a day, or the plan is not legal. */
  readonly earliestLast: CalendarDay | null;
  /** What cannot hold together when it should be finished a day before that. */
  readonly because: readonly Conflict[];
  /** When the plan is not legal: what cannot hold together, where that is proven. */
  readonly impossible: readonly Conflict[];
}

/** Days that the strips of one resource need, at least, beside those it has and those the plan uses. */
export interface SeasonNeed {
  readonly of: 'company' | 'base' | 'unit' | 'light' | 'place' | 'person';
  /** Id; the word for the light; `season` for the company. */
  readonly subject: string;
  readonly scenes: number;
  /** Of the strips alone, and what the fullest of its days holds. */
  readonly minutes: number;
  readonly dayMinutes: number;
  readonly daysNeeded: number;
  readonly daysAvailable: number;
  readonly daysUsed: number;
}

export type PriceKind = 'pin' | 'black-out' | 'unavailable' | 'hiatus' | 'order';
export type AskKind = 'place-open' | 'person-free' | 'permit' | 'prerequisite' | 'script' | 'calendar';

export interface Price {
  readonly kind: PriceKind;
  readonly subject: string;
  readonly what: Text;
  /** At least so much less was found without it; 0: nothing cheaper was found. */
  readonly costs: number;
  /** False where lifting it changes nothing at all: its dates are closed anyway. */
  readonly matters: boolean;
  /** False where the time did not do for a search without it. */
  readonly tried: boolean;
}

export interface SeasonAsk {
  readonly kind: AskKind;
  readonly subject: string;
  readonly date: CalendarDay | null;
  readonly what: Text;
  readonly saves: number;
}
