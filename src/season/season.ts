/**
 * The records of a production, fully resolved: defaults filled in, rule packs and incentives looked up, money in cents
 * of the season's currency, scenes read from the scripts. `season/read` makes it from `season.yaml`, `breakdown` adds
 * scenes. Every field is documented, with its default, in `docs/season-format.md`.
 */
import type {
  CalendarDay,
  Cents,
  ClockMinutes,
  CurrencyCode,
  DayRange,
  Eighths,
  Weekday,
} from '../foundation/index.ts';
import type { Base, BaseTravel, CastOvertime, ForcedCall } from './bases.ts';
import type { Element, OwnCategory } from './elements.ts';
import type { StripRef } from './json/schemas.ts';
import type { LineNote } from './line-notes.ts';
import type { Place, PlaceTravel, StorySet } from './places-and-ways.ts';
import type { Episode, Scene } from './scenes.ts';
import type { Story } from './story-records.ts';

export interface Season {
  readonly title: string;
  readonly currency: CurrencyCode;
  /** What other currencies are worth in it, as stated; missing where none is. */
  readonly exchange?: readonly StatedRate[];
  readonly release: CalendarDay | null;
  readonly calendar: SeasonCalendar;
  readonly bases: readonly Base[];
  readonly baseTravel: readonly BaseTravel[];
  readonly units: readonly Unit[];
  readonly places: readonly Place[];
  readonly placeTravel: readonly PlaceTravel[];
  readonly sets: readonly StorySet[];
  readonly people: readonly Person[];
  /** Numbers that roles keep whoever plays them, and from draft to draft; missing: none. */
  readonly castNumbers?: readonly CastNumber[];
  readonly episodes: readonly Episode[];
  /** All scenes of all episodes in story order (episode order, then script order), expected ones included. */
  readonly scenes: readonly Scene[];
  readonly elements: readonly Element[];
  /** On lines of the scripts; those that stand in the scripts themselves are `breakdown`'s `lineNotes`. */
  readonly notes?: readonly LineNote[];
  /** Keys of proposals about the whole season that somebody has decided. */
  readonly dismissed?: readonly string[];
  /** Categories of the season's own, besides the trade's. */
  readonly elementCategories: readonly OwnCategory[];
  readonly order: readonly OrderConstraint[];
  readonly prerequisites: readonly Prerequisite[];
  readonly pins: readonly Pin[];
  readonly timing: Timing;
  readonly preferences: Preferences;
  /** Who makes it; missing where nothing is said. */
  readonly production?: Production;
  /** The story beside the schedule; missing where nothing is said. */
  readonly story?: Story;
}

/** A rate of exchange as the season states it: amounts were converted by it when they were read. */
export interface StatedRate {
  readonly currency: CurrencyCode;
  /** A decimal, as written. */
  readonly rate: string;
  readonly source: string | null;
  readonly year: number | null;
  /** The day on which it held. */
  readonly date: CalendarDay | null;
}

/** What stands at the head of call sheets and reports. */
export interface Production {
  readonly company: string | null;
  /** Address and telephone of the office. */
  readonly office: string | null;
  readonly contacts: readonly Contact[];
}

export interface Contact {
  /** `1st AD`, `Location manager`. */
  readonly role: string;
  readonly name: string;
  readonly phone: string | null;
}

export interface SeasonCalendar {
  /** First and last day on which anything may be shot. */
  readonly start: CalendarDay;
  /** The earlier of the user's `end` and release less post-production and delivery; null when neither is given. */
  readonly end: CalendarDay | null;
  /** Day on which preparation starts: builds, permits and prerequisites without a date of their own count from here. */
  readonly prepStart: CalendarDay;
  readonly weekdays: readonly Weekday[];
  readonly hiatus: readonly DayRange[];
  /** School holidays (for minors' hours); outside them the stricter school-term hours hold. */
  readonly schoolHolidays: readonly DayRange[];
}

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly homeBase: string;
  /** Share of the base's crew-day this unit costs: 100 for the main unit. */
  readonly crewPercent: number;
  /** Days on which the unit exists; empty = the whole calendar. */
  readonly available: readonly DayRange[];
}

/** Hours of some dates: own call not before, own wrap not after. */
export interface HoursOn {
  readonly days: readonly DayRange[];
  readonly earliest: ClockMinutes | null;
  readonly latest: ClockMinutes | null;
}

/** A role's number on strips and call sheets. */
export interface CastNumber {
  readonly character: string;
  readonly number: number;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly castNumber: number;
  /** No number is written for the person or the role: it goes by the rank of their scenes, and may change. */
  readonly isNumberedByRank?: true;
  readonly characters: readonly string[];
  /** Base they live in; null = lives wherever the company is (no travel, no per diem). */
  readonly homeBase: string | null;
  readonly contract: Contract;
  /** When not empty: free only inside these. */
  readonly available: readonly DayRange[];
  readonly unavailable: readonly DayRange[];
  /** Days asked for and promised, and days under contract: words to plan by, no rule; missing: none. */
  readonly booked?: readonly DayRange[];
  readonly confirmed?: readonly DayRange[];
  readonly freeWeekdays: readonly Weekday[];
  /** Own call not before, own wrap not after. */
  readonly earliest: ClockMinutes | null;
  readonly latest: ClockMinutes | null;
  /** On these dates instead; of several rows with a date the first. Missing: on none. */
  readonly hoursOn?: readonly HoursOn[];
  readonly restMinutes: number;
  /** From the last worked date of a civil week to the first of their next one. */
  readonly weeklyRestMinutes: number;
  /** Own call to own wrap. */
  readonly maxDayMinutes: number | null;
  readonly maxConsecutiveDays: number | null;
  readonly maxDaysPerWeek: number | null;
  /** Hair, make-up and wardrobe before the first strip; getting out after the last. */
  readonly makeUpMinutes: number;
  readonly outMinutes: number;
  /** From the car's coming to their own call; missing: they come by themselves. */
  readonly pickUpMinutes?: number;
  readonly born: CalendarDay | null;
  /** The part may be a child's: `born`, where it stands, is a guess of ours until somebody says. */
  readonly isPerhapsMinor?: boolean;
  readonly tutor: string | null;
  /** Telephone, agent: for paper only; missing where nothing is said. */
  readonly contact?: string;
}

/** How a performer is paid. Money per the unit named; percentages are whole numbers. */
export type Contract =
  | {
      readonly kind: 'day';
      readonly rate: Cents;
      /** Pay of a hold day, in percent of the rate (0: dates are firm, waiting is not paid). */
      readonly holdPercent: number;
      readonly drop: Drop | null;
      readonly travelDayPercent: number;
      readonly overtime?: CastOvertime | null;
      readonly forcedCall?: ForcedCall | null;
    }
  | {
      readonly kind: 'weekly';
      readonly rate: Cents;
      /** Pay of a week between two worked weeks without work, in percent. */
      readonly holdPercent: number;
      readonly drop: Drop | null;
      /** By the fifth part of the rate. */
      readonly overtime?: CastOvertime | null;
      readonly forcedCall?: ForcedCall | null;
    }
  | {
      readonly kind: 'series';
      readonly perEpisode: Cents;
      readonly episodes: number;
      readonly includedDays: number;
      readonly extraDay: Cents;
      /** Base whose incentive the guarantee counts for; null: it does not qualify. */
      readonly qualifiesAt: string | null;
      /** By the pay of an extra day; none unless the contract says so. */
      readonly overtime?: CastOvertime | null;
      readonly forcedCall?: ForcedCall | null;
    }
  | { readonly kind: 'run'; readonly fee: Cents; readonly qualifiesAt: string | null };

/**
 * A gap is droppable when pick-up is MORE than `minCalendarDays` days after the last day worked; at most `max` drops.
 */
export interface Drop {
  readonly minCalendarDays: number;
  readonly max: number;
}

export type OrderConstraint =
  | {
      readonly kind: 'before';
      readonly first: readonly string[];
      readonly then: readonly string[];
      /** Calendar days at least between them; 0: the same day will do, in this order. */
      readonly minDays: number;
      readonly why: string;
      /** What each pair of its scenes shot in reverse costs: a wish (SPEC C-16); missing: a rule. */
      readonly price?: Cents;
    }
  | { readonly kind: 'same-day' | 'not-same-day'; readonly scenes: readonly string[]; readonly why: string };

/** Work that must be done before its scenes: permit, song, fitting, build, rehearsal. */
export const STEP_STATUSES = ['open', 'under-way', 'done'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

export interface PrerequisiteStep {
  readonly name: string;
  readonly workingDays: number;
  readonly cost: Cents;
  /** Who holds the rights, or does the work; missing: nobody is named. */
  readonly holder?: string;
  /** Missing: open. */
  readonly status?: StepStatus;
  /** The day it is done by, or is promised for: the steps after it count from the next (SPEC R-11). */
  readonly by?: CalendarDay;
}

export interface Prerequisite {
  readonly id: string;
  readonly name: string;
  readonly kind: 'permit' | 'song' | 'fitting' | 'build' | 'rehearsal' | 'other';
  readonly scenes: readonly string[];
  readonly starts: CalendarDay;
  readonly base: string;
  readonly steps: readonly PrerequisiteStep[];
  /** The record it follows from, whose id it has; missing: it is written under `prerequisites`. */
  readonly of?: 'rehearsals' | 'looks';
}

export type Pin =
  | {
      readonly kind: 'scene';
      readonly scene: string;
      readonly part: number | null;
      readonly date: CalendarDay;
      readonly unit: string | null;
      readonly why: string;
    }
  /** The day holds exactly these strips in this order (a locked day, or one already shot). */
  | {
      readonly kind: 'day';
      readonly date: CalendarDay;
      readonly unit: string;
      readonly strips: readonly StripRef[];
      readonly shot: boolean;
      readonly why: string;
    };

/** Minutes of the day's clock work and of a strip; each default's source is in `season/data/defaults.json`. */
export interface Timing {
  /** Minutes per eighth: interior or exterior, by day or in the dark (`night`, `dawn`, `dusk`). */
  readonly minutesPerEighth: {
    readonly intDay: number;
    readonly intNight: number;
    readonly extDay: number;
    readonly extNight: number;
  };
  /** People a strip has before each further one adds `castPercent`. */
  readonly castFree: number;
  readonly castPercent: number;
  readonly minimumStripMinutes: number;
  readonly firstSetUpMinutes: number;
  readonly setChangeMinutes: number;
  /** From day to dark, or back, on one set. */
  readonly relightMinutes: number;
  /** Of a place or set with windows that has no minutes of its own. */
  readonly blackOutMinutes: number;
  readonly costumeChangeMinutes: number;
  /** Loading and unloading, added to the road at a company move. */
  readonly moveMinutes: number;
  readonly wrapMinutes: number;
  /** Kept off both ends of every daylight window. */
  readonly lightMarginMinutes: number;
  /** Days between an expected script's arrival and its first possible shooting day. */
  readonly expectedPrepDays: number;
  /** Length of one strip of an expected episode. */
  readonly expectedStripEighths: Eighths;
  /** Road speed where no travel time is given: minutes = base + per km of great-circle distance, both ours. */
  /** Meals between strips are taken by then where that costs nothing (K-5.7). */
  readonly mealByMinutes: number;
  /** A day waits so long at most for the light of a strip (K-17). */
  readonly waitForLightMinutes: number;
  /** To and from a place that is to be found (K-4). */
  readonly roadToFindMinutes: number;
  readonly roadBaseMinutes: number;
  readonly roadMinutesPerKm: number;
}

/** What the user is willing to pay for; zero by default. */
/** What habits are worth that no law and no invoice asks for: the wishes of SPEC C; all 0 where they are off. */
export interface Preferences {
  /** Per pair of neighbouring scenes of an episode shot in reverse order. */
  readonly storyOrder: Cents;
  /** Per eighth not shot at the real place. */
  readonly authenticity: Cents;
  /** Per hour by which a call is earlier than the one before it in its civil week. */
  readonly earlierCall: Cents;
  /** Per run of nights that a day follows in the same civil week, and per single night. */
  readonly nightApart: Cents;
  /** Per company move of a day beyond `movesPerDay`. */
  readonly furtherMove: Cents;
  readonly movesPerDay: number;
  /** Per hour of a day's work beyond the day that is paid. */
  readonly longDay: Cents;
  /** Per change between day and night scenes within a day. */
  readonly lightFlip: Cents;
  /** Per return to a set after open days elsewhere. */
  readonly returnToSet: Cents;
  /** The same to a place on location. */
  readonly returnToPlace: Cents;
  /** Per pair of scenes of one moment at one set shot on different dates. */
  readonly splitSequence: Cents;
  /** Per hour that someone waits between scenes of theirs in a day, beyond so many minutes. */
  readonly castWaiting: Cents;
  readonly castWaitingFreeMinutes: number;
  /** Per strip of a unit's first day that is a night exterior or in the biggest set. */
  readonly unfitFirstDay: Cents;
}
