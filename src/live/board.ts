/**
 * A board: one arrangement of all strips of a season (a scenario), as plain JSON. Numbered rules: `SPEC.md` beside this
 * file.
 */
import type { CalendarDay } from '../foundation/index.ts';
import type { DayType, StripRef } from '../season/index.ts';

export type BoardEntry =
  | ({ readonly kind: 'strip' } & StripRef)
  /**
   * A line of the AD's own between strips; `id` is unique on the board. `minutes`: so long it takes of the day; none
   * when left out.
   */
  | { readonly kind: 'banner'; readonly id: string; readonly text: string; readonly minutes?: number };

/** Types of days on which nothing is shot: days that are pushed or broken anew pass over them. */
export const NOT_SHOT: ReadonlySet<DayType> = new Set(['travel', 'prep', 'rehearsal', 'hold', 'holiday']);

export type BoardDay = {
  readonly date: CalendarDay;
  readonly unit: string;
  /** Nothing comes or goes while it is locked; the solver keeps it as it is. */
  readonly locked: boolean;
  /** `HH:MM` wished for; light, hours and rest come first (SPEC S-2). Null: the base's usual call. */
  readonly call: string | null;
  readonly entries: readonly BoardEntry[];
  readonly type?: DayType;
  /** The AD's own words about the day. */
  readonly note?: string;
};

/** Where on which day a strip stood when its scene left the season: it goes there again when the scene comes back. */
export type FormerPlace = { readonly date: CalendarDay; readonly unit: string; readonly position: number };

/** Of which scenario one was made, when (as its maker's clock had it) and why. */
export type BoardOrigin = {
  readonly board: string;
  /** What that one was called then. */
  readonly name: string;
  readonly at: string;
  readonly why: string;
};

export type Board = {
  readonly id: string;
  readonly name: string;
  /** Left out: nothing is known of one. */
  readonly origin?: BoardOrigin;
  /** Days by `dayKey`; a day without entries, lock, call, type and note is not kept. */
  readonly days: Readonly<Record<string, BoardDay>>;
  readonly boneyard: readonly BoardEntry[];
  /** Way of each set by `wayKey`; a set that is not named has the first of its ways. */
  readonly ways: Readonly<Record<string, string>>;
  /** By `stripKey`; left out: no scene has gone from a day. */
  readonly former?: Readonly<Record<string, FormerPlace>>;
};

/** A unit's day as a key: `2027-04-12/main`. */
export function dayKey(day: { readonly date: string; readonly unit: string }): string {
  return `${day.date}/${day.unit}`;
}

/** Sets have one way (`EMMA'S FLAT`), sets whose ways may be mixed one per scene (`EMMA'S FLAT#101-12`). */
export function wayKey(set: string, scene: string | null): string {
  return scene === null ? set : `${set}#${scene}`;
}
