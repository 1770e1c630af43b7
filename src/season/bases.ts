/** Bases with their rule packs and incentives, resolved to plain numbers. */
import type { CalendarDay, Cents, ClockMinutes, CostCode, Weekday } from '../foundation/index.ts';

export interface Base {
  readonly id: string;
  readonly name: string;
  /** ISO 3166 country and, where holidays differ, the state or region code of `date-holidays`. */
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly rules: RulePack;
  readonly incentive: Incentive | null;
  /** Weekdays open here; the calendar's unless the base says otherwise. */
  readonly weekdays: readonly Weekday[];
  /** Public holidays closed here besides the country's list, and listed holidays worked all the same. */
  readonly extraHolidays: readonly CalendarDay[];
  readonly workedHolidays: readonly CalendarDay[];
  /** Listed holidays that are none for this crew: open, and without premium. */
  readonly ordinaryDays: readonly CalendarDay[];
  /** Cost of one shooting day of the main unit's crew, for `rules.baseDayMinutes`. */
  readonly crewDay: Cents;
  /** What the crew costs on a working day without shooting, inside a unit's run (C-20). */
  readonly crewHold: CrewHold;
  /** Share of the crew day that a day on the way here costs. */
  readonly crewTravelPercent: number;
  readonly companyMove: Cents;
  /** Hotel and allowance of the travelling crew, per calendar day, when the unit is away from its home base. */
  readonly crewStay: Cents;
  /** Per diem, and hotel, of one performer away from home, per calendar day. */
  readonly perDiem: Cents;
  readonly hotel: Cents;
  readonly preferredCall: ClockMinutes;
  readonly continuousDay: ContinuousDays;
  /** How many separate visits the season allows. */
  readonly blocks: number;
}

/** A crew between two shooting days: held, or let go and started again. */
export interface CrewHold {
  /** Of a crew day, for each working day without shooting. */
  readonly percent: number;
  /** Of a crew day, once, for stopping and starting again. */
  readonly restartPercent: number;
  /** Free calendar days from which stopping is possible. */
  readonly restartAfterDays: number;
}

/** Whether the days of a base are continuous: none, those short enough, all (SPEC K-14). */
export const CONTINUOUS_DAYS = ['no', 'allowed', 'always'] as const;
export type ContinuousDays = (typeof CONTINUOUS_DAYS)[number];

export interface BaseTravel {
  readonly between: readonly [string, string];
  /** Full calendar days lost between the last day here and the first day there. */
  readonly days: number;
  /** Flights and freight of the company, one way. */
  readonly company: Cents;
  /** One performer, one way. */
  readonly fare: Cents;
}

/**
 * Labour rules of a base, resolved to plain numbers (minutes, percent). Source per value:
 * `season/data/rule-packs.json`.
 */
export interface RulePack {
  readonly id: string;
  readonly name: string;
  /** Work without meals, call to wrap. */
  readonly maxWorkMinutes: number;
  /** Call to wrap with everything in it; null where no such rule. */
  readonly maxAmplitudeMinutes: number | null;
  /** Minutes that the crew-day pays. */
  readonly baseDayMinutes: number;
  /** Ascending; each band starts after so many worked minutes and lasts to the next. */
  readonly overtime: readonly { readonly afterMinutes: number; readonly premiumPercent: number }[];
  readonly dailyRestMinutes: number;
  readonly weeklyRestMinutes: number;
  readonly maxDaysPerWeek: number;
  readonly maxConsecutiveDays: number;
  readonly maxWeekMinutes: number;
  /** A meal between strips is not earlier than this after call or the last meal; no meal is later than the second. */
  readonly mealFromMinutes: number;
  readonly mealAfterMinutes: number;
  readonly mealMinutes: number;
  /** By so many minutes a meal may be late for a strip to be finished; 0: never. */
  readonly mealLateMinutes: number;
  /** Paid to each performer kept from a late meal, by half hours begun; the last stands for all further ones. */
  readonly mealPenalty: readonly Cents[];
  /** The continuous day: a paid break in place of meals, and the most work of such a day; null where there is none. */
  readonly continuousDay: { readonly breakMinutes: number; readonly maxWorkMinutes: number } | null;
  /** Night hours by season of the year, `MM-DD` bounds inclusive (may wrap the year); times on the clock. */
  readonly night: readonly {
    readonly from: string;
    readonly to: string;
    readonly start: ClockMinutes;
    readonly end: ClockMinutes;
  }[];
  readonly nightPremiumPercent: number;
  readonly sixthDayPremiumPercent: number;
  readonly sundayPremiumPercent: number;
  readonly holidayPremiumPercent: number;
  /**
   * Holidays of the agreement, each by a date rule of `date-holidays` (`easter -2`, `3rd monday in January`); null: the
   * public holidays of the base's country or region.
   */
  readonly holidays: readonly { readonly name: string; readonly on: string }[] | null;
  readonly minors: readonly MinorRule[];
  /**
   * Whether a performer's rest may be cut for a price where their contract does not say; none: it may not.
   * `restMinutes`: the rest that performers are promised, which `onyva init` writes with each of them.
   */
  readonly castForcedCall?: (Omit<ForcedCall, 'most'> & { readonly restMinutes?: number | null }) | null;
  /** What performers engaged here are paid for long days where their contract does not say; none: nothing. */
  readonly castOvertime?: { readonly day: CastOvertime | null; readonly weekly: CastOvertime | null } | null;
}

/** A rest that may be cut: to the floor and no further, for a price. */
export interface ForcedCall {
  readonly floorMinutes: number;
  /** Of one day's pay. */
  readonly percent: number;
  /** What it costs at most; null: no such limit. */
  readonly most: Cents | null;
}

/** Pay of a performer's long days: what the day's pay covers, and bands of premium beyond it. */
export interface CastOvertime {
  /** Minutes that one day's pay covers: the minute is paid at this part of it. */
  readonly paidMinutes: number;
  /** Ascending; each band starts after so many minutes and lasts to the next. */
  readonly bands: readonly { readonly afterMinutes: number; readonly premiumPercent: number }[];
  /** Share of the minutes between their own strips that counts as time: 100 as worked, 0 not at all. */
  readonly waitingPercent: number;
}

export interface MinorRule {
  readonly ageFrom: number;
  readonly ageTo: number;
  /** Presence, own call to own wrap, in school term and in school holidays. */
  readonly maxMinutes: number;
  readonly maxMinutesHoliday: number;
  readonly earliest: ClockMinutes;
  readonly latest: ClockMinutes;
  /** Presence, and days with work, in a civil week; none: no such limit. */
  readonly maxMinutesPerWeek?: number | null;
  readonly maxDaysPerWeek?: number | null;
  /** Lessons on a day of school term: they count within the presence that is allowed. */
  readonly schoolMinutes?: number;
  /** Own wrap on the eve of a day of school term, where that is earlier than `latest`. */
  readonly latestBeforeSchool?: ClockMinutes | null;
  /** A named tutor is needed on school-term weekdays. */
  readonly tutor: boolean;
}

/** One incentive scheme as it applies to a base. Shares in whole percent, the rate in basis points (3000 = 30 %). */
export interface Incentive {
  readonly id: string;
  readonly name: string;
  readonly rateBasisPoints: number;
  /** Percent of each cost code that qualifies; codes not named do not. */
  readonly qualifies: Readonly<Partial<Record<CostCode, number>>>;
  readonly minimumSpend: Cents;
  readonly minimumShootingDays: number;
  /** Qualifying spend counts up to this share of the whole plan's cost before incentives. */
  readonly maxPercentOfBudget: number;
  readonly cap: Cents | null;
  /** What waiting for it costs (C-18); missing: nothing. */
  readonly financing?: Financing;
}

/** The money arrives so many months after it was spent, and is lent until then. */
export interface Financing {
  readonly percentPerYear: number;
  readonly months: number;
}
