/** "There or fake it" as a screen shows it: plans of one season under different questions, and what they say. */
import type { CalendarDay, Cents, CurrencyCode, Diagnostic, Eighths, Text } from '../foundation/index.ts';
import type { Assumption, ComparedKind, Measures, WayKind } from '../season/index.ts';

export interface ComparisonView {
  /** `none`: nothing has been compared yet. */
  readonly state: 'none' | 'running' | 'stopping' | 'done';
  /** The season's records were edited since. */
  readonly stale: boolean;
  /** What is being planned; null when nothing is. */
  readonly progress: { readonly number: number; readonly of: number; readonly plan: Text } | null;
  /** It was stopped: what is there was finished before. */
  readonly stopped: boolean;
  /** What went wrong with us; null: nothing. */
  readonly failure: string | null;
  /** The answer, the first sentence first. */
  readonly sentences: readonly Text[];
  readonly plans: readonly ComparedPlanView[];
  /** Ids of the plans that none beats in both money and real pages, the cheapest first. */
  readonly frontier: readonly string[];
  /** The best plan of those that keep the city. */
  readonly best: string | null;
  readonly sets: readonly ComparedSet[];
  /** What must change for the second-best plan to win, the nearest first; `second` is that plan. */
  readonly tips: readonly Text[];
  readonly second: Text | null;
  /** Bases in which not everything can be shot. */
  readonly notPossible: readonly Text[];
  /** What could not be answered, and what should be known of what was; each with its place in `season.yaml`. */
  readonly remarks: readonly Diagnostic[];
  /** Sliders can be answered: it was made from the records as they are. */
  readonly canEstimate: boolean;
  /** The weakest first. */
  readonly assumptions: readonly Assumption[];
  /** What can be tried out at once: rates of incentives, and of exchange. */
  readonly incentives: readonly { readonly base: string; readonly scheme: string; readonly basisPoints: number }[];
  readonly exchange: readonly { readonly currency: CurrencyCode; readonly rate: string }[];
}

export interface ComparedPlanView extends Measures {
  readonly id: string;
  readonly name: Text;
  readonly kind: ComparedKind;
  /** Of an `all-in`: where its crews are hired. */
  readonly base: string | null;
  readonly legal: boolean;
  readonly checked: boolean;
}

export interface ComparedSet {
  readonly set: string;
  readonly isCity: boolean;
  readonly eighths: Eighths;
  readonly ways: readonly {
    readonly id: string;
    readonly kind: WayKind;
    readonly place: string;
    readonly base: string;
    /** In percent of the real place, and a word why where somebody judged it. */
    readonly truth: number;
    readonly truthWhy: string | null;
    /** Plans that shoot it so. */
    readonly plans: readonly string[];
  }[];
  /** What keeping it costs, as a range; null where it is not kept, or has no other way. */
  readonly lock: Text | null;
}

/** The plans held as they are, at other prices: an estimate until the comparison is made again. */
export interface ComparisonEstimate {
  readonly plans: readonly { readonly id: string; readonly money: Cents }[];
  readonly frontier: readonly string[];
  /** The plan that is worth most: the least money, and what is not real counted at the value given. */
  readonly best: string | null;
  readonly said: Text;
}

/** Days and ways of a compared plan, for a board of its own. */
export interface ComparedBoard {
  readonly days: readonly {
    readonly date: CalendarDay;
    readonly unit: string;
    readonly strips: readonly { readonly scene: string; readonly part: number }[];
  }[];
  readonly ways: Readonly<Record<string, string>>;
}
