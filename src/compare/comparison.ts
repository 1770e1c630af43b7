/** What comes of comparing: plans under different questions, and what they say together. */
import type { Cents, Message } from '../foundation/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import type { Assumption } from './assumptions.ts';
import type { CityPrice } from './city-price.ts';
import type { Measures } from './measures.ts';
import type { Tip } from './tipping.ts';
import type { Verdict } from './verdict.ts';

/**
 * `all-in`: everything in one base, crews hired there, the city faked where need be. `rest-in`: the city kept, the rest
 * in one base. `mix`: the season as it is. `set-free`: one set that is the city may be faked. `free`: any set may be.
 * `truest`: as many pages at the real place as can be. `page`: any set may be faked, at a price on each page that is.
 */
export type ComparedKind = 'all-in' | 'rest-in' | 'mix' | 'set-free' | 'free' | 'truest' | 'page';

export interface ComparedName {
  readonly kind: ComparedKind;
  /** Of an `all-in` and a `rest-in`. */
  readonly base: string | null;
  /** Of a `set-free`. */
  readonly set: string | null;
  /** Of `truest` and `page`: the price on an eighth that is not shot at the real place. */
  readonly pagePrice: Cents | null;
}

export interface ComparedPlan extends Measures, ComparedName {
  /** `all-in-budapest`, `rest-in-budapest`, `mix`, `free`, `truest`, `page-1` ... */
  readonly id: string;
  readonly legal: boolean;
  /** The independent check agrees with every figure of the plan. */
  readonly checked: boolean;
  readonly season: Season;
  readonly plan: PlanFile;
}

export interface NotPossible {
  readonly base: string;
  /** Sets that have no way there. */
  readonly sets: readonly string[];
}

export interface Comparison {
  readonly plans: readonly ComparedPlan[];
  /** Bases in which not everything can be shot. */
  readonly notPossible: readonly NotPossible[];
  /** Questions that have no plan, and why; what should be known of the others. */
  readonly remarks: readonly Message[];
  /** Ids of the plans that none beats in both money and real pages, the cheapest first. */
  readonly frontier: readonly string[];
  /** Among the plans that keep the city; among all, where none does. */
  readonly verdict: Verdict | null;
  /** What the city costs: of all its sets together first, then each by itself. */
  readonly cityPrices: readonly CityPrice[];
  /** What must change for the second-best plan to win, the nearest first. */
  readonly tips: readonly Tip[];
  readonly assumptions: readonly Assumption[];
  /** What is here was finished before the stop. */
  readonly stopped: boolean;
}
