/**
 * The scheduling problem in integers: no records, no names. `planning/build-problem` makes it from a season; it can be
 * posted to a worker as it is. Indices are positions in the arrays; dates are indices into the horizon (0 = first
 * date); money is cents, times are minutes. Rule and cost numbers (R-n, C-n, K-n) are those of `SPEC.md`.
 */

import type { CostCode } from '../foundation/index.ts';

export interface Problem {
  /** Number of calendar dates of the horizon. */
  readonly dateCount: number;
  /** Weekday of date 0, Monday = 0. */
  readonly firstWeekday: number;
  readonly units: readonly UnitModel[];
  readonly bases: readonly BaseModel[];
  /** base x base (row-major). */
  readonly baseTravelDays: Int16Array;
  readonly baseTravelCompany: Float64Array;
  readonly baseTravelFare: Float64Array;
  readonly sunSites: readonly SunSite[];
  readonly places: readonly PlaceModel[];
  /** place x place road minutes (K-4), without `moveMinutes`. */
  readonly road: Int32Array;
  readonly groups: readonly WayGroup[];
  readonly ways: readonly WayModel[];
  readonly strips: readonly StripModel[];
  readonly people: readonly PersonModel[];
  readonly hires: readonly HireModel[];
  readonly order: readonly OrderModel[];
  readonly scenePins: readonly { readonly strip: number; readonly date: number; readonly unit: number }[];
  readonly dayPins: readonly { readonly unit: number; readonly date: number; readonly strips: readonly number[] }[];
  /**
   * Neighbouring scenes of one episode, as strips (first parts) in story order (C-16); true: the second goes on where
   * the first ends (C-28).
   */
  readonly storyNeighbours: readonly (readonly [number, number, goesOn?: boolean])[];
  /** Order that is wished for, not asked for: strips (first parts) and what shooting them in reverse costs (C-16). */
  readonly wishedOrder?: readonly (readonly [earlier: number, later: number, price: number])[];
  /** Last dates that are wished for: a strip (first part), the date, and what each later one costs (C-16). */
  readonly wishedDates?: readonly (readonly [strip: number, last: number, price: number])[];
  readonly wishes: WishModel;
  /** Lines that no decision changes (C-15, guarantees of series and run contracts); base -1: counts for none. */
  readonly constants: readonly {
    readonly code: CostCode;
    readonly base: number;
    readonly amount: number;
    readonly person: number;
  }[];
  readonly clock: ClockModel;
  /**
   * Calls a person wished for (unit x dateCount, -1: none); where one is, it stands for the base's `preferredCall` in
   * S-2.
   */
  readonly wishedCalls?: Int16Array;
  /** Banners (K-16), by unit, date and place among the strips. */
  readonly banners?: readonly BannerModel[];
}

/** Something on a unit's date that is no strip: a press call, a rehearsal (K-16). */
export interface BannerModel {
  readonly unit: number;
  readonly date: number;
  /** How many strips of the day come before it; after the last where there are fewer. */
  readonly after: number;
  /** 0: it takes no time. */
  readonly minutes: number;
}

/** An element that is paid by the day (C-14) or is not there on every date. */
export interface HireModel {
  readonly rate: number;
  readonly equipment: boolean;
  /** 1 where it is there; missing: always. */
  readonly there?: Uint8Array | undefined;
  /** First date allowed by its lead time; missing: 0. */
  readonly earliest?: number;
}

/** What habits are worth (C-16, C-21 to C-26, C-28, C-29, C-31), in cents; 0: nothing. C-17 is the ways'. */
export interface WishModel {
  readonly storyOrder: number;
  /** Per hour. */
  readonly earlierCall: number;
  readonly loneNight: number;
  /** Per company move beyond `movesPerDay`. */
  readonly extraMove: number;
  readonly movesPerDay: number;
  /** Per hour of a day's work beyond the day that is paid. */
  readonly longDay: number;
  /** Per change between day and night scenes within a day. */
  readonly lightFlip: number;
  readonly setReturn: number;
  readonly placeReturn: number;
  /** Per pair of scenes of one moment shot on different dates. */
  readonly sequenceSplit: number;
  /** Per hour beyond `castWaitFree` minutes. */
  readonly castWait: number;
  readonly castWaitFree: number;
  readonly firstDay: number;
}

export interface ClockModel {
  readonly firstSetUp: number;
  readonly setChange: number;
  /** From day to dark, or back, on one set. */
  readonly relight: number;
  readonly costumeChange: number;
  readonly move: number;
  readonly wrap: number;
  /** Meals between strips are taken by then where that costs nothing (K-5.7). */
  readonly mealBy: number;
  /** A day waits so long at most for the light of a strip (K-17). */
  readonly lightWait: number;
}

export interface UnitModel {
  readonly homeBase: number;
  readonly crewPercent: number;
  /** 1 where the unit exists. */
  readonly available: Uint8Array;
}

export interface BaseModel {
  /** 1 where open (K-8). */
  readonly open: Uint8Array;
  /** 1 where a public or extra holiday (C-4), worked or not. */
  readonly holiday: Uint8Array;
  /** 1 where the school-term hours of minors hold. */
  readonly schoolTerm: Uint8Array;
  /** Minutes east of UTC at noon (K-7). */
  readonly utcOffset: Int16Array;
  /** Night hours (C-3): [nightStart, 1440 + nightEnd] and [0, nightEnd]. */
  readonly nightStart: Int16Array;
  readonly nightEnd: Int16Array;
  readonly crewDay: number;
  readonly crewHold: CrewHoldModel;
  /** Percent of D that a day on the way here costs (C-44). */
  readonly crewTravel: number;
  readonly companyMove: number;
  readonly crewStay: number;
  readonly perDiem: number;
  readonly hotel: number;
  readonly preferredCall: number;
  readonly blocks: number;
  readonly rules: RuleModel;
  readonly incentive: IncentiveModel | null;
}

/** C-20, in percent of D; `restartAfter`: free calendar days from which a crew may be let go. */
export interface CrewHoldModel {
  readonly percent: number;
  readonly restartPercent: number;
  readonly restartAfter: number;
}

export interface RuleModel {
  readonly maxWork: number;
  /** -1: none. */
  readonly maxAmplitude: number;
  readonly baseDay: number;
  readonly overtimeAfter: Int32Array;
  readonly overtimePremium: Int32Array;
  readonly dailyRest: number;
  readonly weeklyRest: number;
  readonly maxDaysPerWeek: number;
  readonly maxConsecutive: number;
  readonly maxWeekWork: number;
  /** A meal between strips is not earlier than this after call or the last meal, and none is later than this. */
  readonly mealFrom: number;
  readonly mealAfter: number;
  readonly meal: number;
  /** By so many minutes a meal may be late, at a price, for a strip to be finished (K-13). */
  readonly mealLate: number;
  /** Of one person, by half hours begun; the last stands for all further ones. Empty: nothing is paid. */
  readonly mealPenalty: Float64Array;
  /** Whether days are continuous (K-14), with which paid break, and how long one may be. */
  readonly continuous: 'no' | 'allowed' | 'always';
  readonly continuousBreak: number;
  readonly continuousMaxWork: number;
  readonly nightPremium: number;
  readonly sixthDayPremium: number;
  readonly sundayPremium: number;
  readonly holidayPremium: number;
}

export interface IncentiveModel {
  readonly rate: number;
  /** Percent by cost code, in the order of `COST_CODES`. */
  readonly qualifies: Int32Array;
  readonly minimumSpend: number;
  readonly minimumDays: number;
  readonly maxPercentOfBudget: number;
  /** -1: none. */
  readonly cap: number;
  /** Percent a year times months until it is paid: 1200 would eat all of it; missing: nothing. */
  readonly waiting?: number;
}

/** Windows per date (K-11), margin taken off; empty when from > to. Order of the arrays: day, night, dawn, dusk. */
export interface SunSite {
  readonly from: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  readonly to: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
}

export interface PlaceModel {
  readonly base: number;
  readonly sunSite: number;
  /** 1 where shooting is allowed (R-4, dates only). */
  readonly open: Uint8Array;
  /** 1 where a visit may start (dress days before are free), and end (strike days after are free). */
  readonly visitMayStart: Uint8Array;
  readonly visitMayEnd: Uint8Array;
  readonly opens: number;
  readonly closes: number;
  readonly naturalLight: boolean;
  /** Some set has a way there that is a real place or a double: a company has to arrive again (C-24). */
  readonly onLocation: boolean;
  readonly fee: number;
  /** Of a day on which the place is kept and nothing is shot (C-41). */
  readonly hold: number;
  /** Sets that may stand at once; -1: any number. */
  readonly setsAtOnce: number;
  readonly dressDays: number;
  readonly strikeDays: number;
  /** C-9, with the rent of the days that it takes. */
  readonly dressCost: number;
  readonly strikeCost: number;
  readonly keepDays: number;
  readonly permitCost: number;
  readonly permitPer: 'none' | 'use' | 'day' | 'fortnight';
  /** First date allowed by the permit. */
  readonly earliest: number;
}

/** Strips that must share one way: those of a set, or a single scene where ways may be mixed. */
export interface WayGroup {
  /** Ways to choose from; those that R-2 forbids (a city that may not be faked) are already left out. */
  readonly ways: Int32Array;
}

export interface WayModel {
  readonly place: number;
  /** Ways of several groups that stand for one way of a set (mixed sets) share their build cost through this id. */
  readonly build: number;
  /** C-9, with the rent of the days that it takes. */
  readonly buildCost: number;
  readonly strikeCost: number;
  /** Something is built: the place is kept while it stands (C-41). */
  readonly stands: boolean;
  /** Of a calendar day that the set stands (C-42). */
  readonly standing: number;
  /** First date allowed by the build. */
  readonly earliest: number;
  /** C-17: an eighth shot this way, for not being the real place. */
  readonly notReal: number;
  /** The light rule holds here (real place or double). */
  readonly needsLight: boolean;
  /** K-15: minutes to keep the light of the hour out of interiors, or to make it; 0: it does not come in. */
  readonly blackOut: number;
}

/** 0 any, 1 day, 2 night, 3 dawn, 4 dusk. */
export type LightCode = 0 | 1 | 2 | 3 | 4;

export interface StripModel {
  readonly group: number;
  /** Set as written (K-5 set changes): an id. */
  readonly set: number;
  /** Minutes by way, in the order of the group's `ways` (K-3). */
  readonly minutes: Int32Array;
  readonly eighths: number;
  readonly light: LightCode;
  /** EXT or INT/EXT: the light rule holds; else only at places with natural light. */
  readonly exterior: boolean;
  readonly people: Int32Array;
  readonly hires: readonly { readonly hire: number; readonly amount: number }[];
  /** Units that may shoot it. */
  readonly units: Int32Array;
  /** First date allowed by prerequisites of the scene or an expected episode. */
  readonly earliest: number;
  /** Last date that what it is delivered for allows, before the first date where negative; missing: none. */
  readonly latest?: number;
  /** -1: none; else an id (K-5 costume changes). */
  readonly storyDay: number;
  /** Not for a unit's first day (C-26). */
  readonly unfitToBegin: boolean;
  /** Parts of one scene share this id; for order rules and for reading back. */
  readonly scene: number;
}

export interface PersonModel {
  readonly homeBase: number;
  /** 1 where free (R-3, dates only). */
  readonly free: Uint8Array;
  /** -1: none. */
  readonly earliest: number;
  readonly latest: number;
  /** The same by date (`own-hours.ts`) where some dates have hours of their own. */
  readonly hoursOn?: { readonly earliest: Int16Array; readonly latest: Int16Array } | null;
  readonly rest: number;
  /** Rest that may not be cut even for the price of a forced call; `rest` where it may not be cut at all. */
  readonly restFloor: number;
  /** Price of a call before the rest is over (C-43); 0: none. */
  readonly forcedCall: number;
  /** Rest between the last date of a civil week and the first of their next; 0: none. */
  readonly weeklyRest: number;
  readonly maxDay: number;
  readonly maxConsecutive: number;
  readonly maxDaysPerWeek: number;
  readonly makeUp: number;
  readonly out: number;
  /** Per base and date (base x dateCount): index into `minorRows`, -1 where no rule. Null for adults. */
  readonly minorRow: Int16Array | null;
  readonly minorRows: readonly MinorModel[];
  readonly contract: ContractModel;
}

export interface MinorModel {
  readonly maxMinutes: number;
  readonly earliest: number;
  readonly latest: number;
  /** Presence and days of a civil week that begins with such a date; -1: no such limit. */
  readonly weekMinutes: number;
  readonly weekDays: number;
  /** A tutor is asked for and none is named. */
  readonly tutorMissing: boolean;
}

export interface ContractModel {
  readonly kind: 'day' | 'weekly' | 'series' | 'run';
  /** Per day or week; 0 for series and run (their guarantees are constants). */
  readonly rate: number;
  /** Of one hold day or week. */
  readonly hold: number;
  readonly dropMinDays: number;
  readonly drops: number;
  /** Of one travel day. */
  readonly travelPay: number;
  readonly includedDays: number;
  readonly extraDay: number;
  /** Base the extra days of a series contract count for; -1 none. */
  readonly qualifiesAt: number;
  /** Null where long days are not paid (C-40). */
  readonly overtime: CastOvertimeModel | null;
}

/** C-40: the pay of one day, the minutes it covers, the bands beyond, and how far waiting counts as time. */
export interface CastOvertimeModel {
  readonly rate: number;
  readonly paid: number;
  readonly after: Int32Array;
  readonly premium: Int32Array;
  readonly waitingPercent: number;
}

export type OrderModel =
  | { readonly kind: 'before'; readonly first: Int32Array; readonly then: Int32Array; readonly minDays: number }
  /** Strips of each scene are one inner array for `not-same-day`. */
  | { readonly kind: 'same-day'; readonly strips: Int32Array }
  | { readonly kind: 'not-same-day'; readonly scenes: readonly Int32Array[] };
