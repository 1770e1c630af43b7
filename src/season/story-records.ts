/**
 * What a season says of its story beside the schedule: threads, marked moments, rehearsals, looks, and what is
 * delivered on the way to the release. `docs/season-format.md` has every key.
 */
import type { CalendarDay, Cents, ClockMinutes } from '../foundation/index.ts';

export interface Story {
  readonly threads: readonly Thread[];
  readonly moments: readonly Moment[];
  readonly rehearsals: readonly Rehearsal[];
  readonly looks: readonly Look[];
  readonly deliveries: readonly Delivery[];
  /** From the end of shooting to the release, in this order; worked back from the release of each episode. */
  readonly releaseSteps: readonly ReleaseStep[];
}

/** A line of the story that is followed through the season: two people, a secret, a shop. */
export interface Thread {
  readonly id: string;
  readonly name: string;
  /** Ids; may be empty. */
  readonly people: readonly string[];
  readonly scenes: readonly string[];
}

export const MOMENT_KINDS = ['first-meeting', 'turn', 'break', 'end', 'own'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** A place in somebody's arc, marked on a scene. */
export interface Moment {
  readonly scene: string;
  readonly kind: MomentKind;
  /** Whose; empty: of everybody in the scene. */
  readonly people: readonly string[];
  readonly thread: string | null;
  readonly note: string | null;
}

export const REHEARSAL_KINDS = ['read', 'rehearsal', 'chemistry', 'intimacy', 'coaching'] as const;
export type RehearsalKind = (typeof REHEARSAL_KINDS)[number];

/** People who meet before their scenes are shot. Once scenes are known it is also one of `Season.prerequisites`. */
export interface Rehearsal {
  readonly id: string;
  readonly name: string;
  readonly kind: RehearsalKind;
  readonly people: readonly string[];
  readonly minutes: number;
  /** Scenes that wait for it. */
  readonly before: readonly string[];
  /** Looks that are fitted only after it; missing: none. */
  readonly beforeFittings?: readonly string[];
  /** Where they meet; a slot is one where all of them are there. */
  readonly base: string;
  /** Null: the earliest day on which all of them are free. */
  readonly date: CalendarDay | null;
  readonly at: ClockMinutes | null;
  /** Working days between it and the first of its scenes. */
  readonly leadDays: number;
  readonly cost: Cents;
  /** Who leads it: a coach, an intimacy coordinator. */
  readonly coach: string | null;
  readonly note: string | null;
}

export const LOOK_KINDS = ['costume', 'make-up', 'hair'] as const;
export type LookKind = (typeof LOOK_KINDS)[number];

/** What one person wears, or how they are made up, on some story days or in some scenes. */
export interface Look {
  readonly id: string;
  readonly name: string;
  readonly kind: LookKind;
  readonly person: string;
  /** Story days of the scenes, `D2`; with `scenes` empty, every scene of the person on them. */
  readonly storyDays: readonly string[];
  /** Scenes by name, besides those of the story days. */
  readonly scenes: readonly string[];
  readonly pieces: readonly string[];
  /** Files of the season's folder. */
  readonly photos: readonly string[];
  /** How many of it there are besides the first. */
  readonly doubles: number;
  /** In which state it is seen in a scene: wet, torn. */
  readonly states: readonly { readonly scene: string; readonly state: string }[];
  /** The scene in which it comes to be, or is done with, on camera: a cut, a stain. Both are order rules. */
  readonly beginsIn: string | null;
  readonly endsIn: string | null;
  readonly fitting: Fitting | null;
  readonly note: string | null;
}

export interface Fitting {
  /** Null: on the first day on which its person is free. */
  readonly date: CalendarDay | null;
  /** From the fitting on: sewing, dyeing, the second fitting. */
  readonly workingDays: number;
  readonly cost: Cents;
  readonly base: string;
}

export const DELIVERY_KINDS = ['trailer', 'clip', 'key-art', 'press', 'own'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** What somebody waits for before the release: a trailer, a clip, stills, a day with the press. */
export interface Delivery {
  readonly id: string;
  readonly name: string;
  readonly kind: DeliveryKind;
  readonly due: CalendarDay;
  /** Scenes it is made of. */
  readonly scenes: readonly string[];
  readonly people: readonly string[];
  /** Calendar days of work between its last scene and `due`. */
  readonly days: number;
  /** A wish that costs so much for each scene shot too late (SPEC C-16); missing: a rule. */
  readonly price?: Cents;
  readonly note: string | null;
}

export interface ReleaseStep {
  readonly name: string;
  readonly weeks: number;
  /** Done for each of these beside each other: versions, dubbing, subtitles; missing: once. */
  readonly languages?: readonly string[];
}
