/** Where a set can be shot: places with their hours, fees and permits, sets, and the ways to shoot them. */
import type { CalendarDay, Cents, ClockMinutes, DayRange, Weekday } from '../foundation/index.ts';

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly base: string;
  /** Its own coordinates, or its base's. */
  readonly latitude: number;
  readonly longitude: number;
  /** First start and last end of a strip here, on the clock; `closes` may be past 24:00. */
  readonly opens: ClockMinutes;
  readonly closes: ClockMinutes;
  readonly closedWeekdays: readonly Weekday[];
  /** Black-outs. */
  readonly closed: readonly DayRange[];
  /** When not empty: only inside these. */
  readonly available: readonly DayRange[];
  /** Interiors here need daylight when the story says day, dark when it says night. */
  readonly naturalLight: boolean;
  /** Interiors here let the light of the hour in (SPEC K-15). */
  readonly windows: boolean;
  /** Minutes to keep it out, or to light them from outside after dark; null: those of `timing`. */
  readonly blackOutMinutes: number | null;
  readonly feePerDay: Cents;
  readonly dress: { readonly days: number; readonly cost: Cents };
  readonly strike: { readonly days: number; readonly cost: Cents };
  /** Free days between two shooting days up to which the dressing stays; a longer gap strikes and dresses again. */
  readonly keepDays: number;
  /** A day on which the place is kept between shooting dates and nothing is shot there. */
  readonly holdPerDay: Cents;
  /** A day on which something is built, dressed or struck there. */
  readonly buildPerDay: Cents;
  /** Sets that may stand here at once; null: any number. */
  readonly setsAtOnce: number | null;
  readonly permit: Permit | null;
  /** What people who go there must know; missing where nothing is said. */
  readonly information?: PlaceInformation;
  /** Stands for a place that is still to be found: no record of `season.yaml`, and neither fee nor permit. */
  readonly toFind?: true;
}

/** Facts of a place for the call sheet and the movement order, in the production's own words. */
export interface PlaceInformation {
  /** Who opens the door, with a telephone number. */
  readonly contact: string | null;
  readonly parking: string | null;
  /** The nearest hospital with an emergency room. */
  readonly hospital: string | null;
  readonly baseCamp: string | null;
  /** Where background waits. */
  readonly holding: string | null;
  readonly catering: string | null;
  /** How to get there. */
  readonly access: string | null;
}

export interface Permit {
  readonly cost: Cents;
  readonly per: 'use' | 'day' | 'fortnight';
  readonly leadWorkingDays: number;
  /** Date the request goes in; the calendar's `prepStart` unless given. */
  readonly filed: CalendarDay;
}

/** Minutes on the road between two places, either direction. */
export interface PlaceTravel {
  readonly between: readonly [string, string];
  readonly minutes: number;
}

export const WAY_KINDS = ['real place', 'stage', 'double', 'plate'] as const;
export type WayKind = (typeof WAY_KINDS)[number];

export interface StorySet {
  /**
   * Name as the headings have it, upper case; sub-sets (`EMMA'S FLAT - KITCHEN`) belong to the longest name that fits.
   */
  readonly id: string;
  /** Other names that headings have for it, upper case; none: only its own. */
  readonly also?: readonly string[];
  /** The set *is* the city: shot at a `real place` unless `fake` is recorded. */
  readonly isCity: boolean;
  readonly fake: { readonly who: string; readonly when: CalendarDay; readonly why: string } | null;
  /** Different scenes of the set may use different ways. */
  readonly mixWays: boolean;
  /** The same of its interiors wherever they are shot on location; null: as the place has it. */
  readonly windows: boolean | null;
  readonly blackOutMinutes: number | null;
  /** Empty in `season.yaml`: its place is to be found. The breakdown gives it one way, at that place. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly id: string;
  readonly kind: WayKind;
  readonly place: string;
  readonly build: { readonly workingDays: number; readonly cost: Cents };
  readonly strikeCost: Cents;
  /** Strip minutes here in percent of the default (a plate may take longer, a stage less). */
  readonly minutesPercent: number;
  /** A calendar day from the first to the last that the set is shot on: what stands is hired, guarded, kept. */
  readonly standingPerDay: Cents;
  /** How much of the real place is in the picture; missing: all of it at a `real place`, nothing elsewhere. */
  readonly truth?: Truth;
}

/** How true a way is to the place of the story: 100 is the place itself, 0 a place like any other. */
export interface Truth {
  readonly percent: number;
  /** A word why. */
  readonly why: string;
}

/** What a way is worth of a page that is shot so, in percent of the real place. */
export function truthPercent(way: Pick<Way, 'kind' | 'truth'>): number {
  return way.truth?.percent ?? (way.kind === 'real place' ? 100 : 0);
}
