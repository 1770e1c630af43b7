/** What `init` knows of the scripts, or of a board of another tool, when it writes the first `season.yaml`. */
import type { CalendarDay, CurrencyCode, Weekday } from '../../foundation/index.ts';
import type { KeptNumber, LightNeed } from '../scenes.ts';

export interface InitialScene {
  /** `101-12`. */
  readonly id: string;
  /** Set as the heading has it, sub-sets joined by ` - `. */
  readonly set: string;
  readonly intExt: 'INT' | 'EXT' | 'INT/EXT';
  readonly eighths: number;
  /** Characters of the scene. */
  readonly cast: readonly string[];
  /** Who is only heard in it: no shooting day. */
  readonly voiceOnly?: readonly string[];
  /** Light it asks for, as the breakdown reads it. */
  readonly light: LightNeed;
  /** What is written of it where no script has it. */
  readonly byHand?: SceneByHand;
}

/** A scene that stands in `season.yaml` alone. */
export interface SceneByHand {
  readonly heading: string;
  readonly page: number | null;
  readonly synopsis: string | null;
  readonly notes: string | null;
  readonly minutes: number | null;
  readonly storyDay: string | null;
  /** Where it is another than the heading is read as. */
  readonly light: LightNeed | null;
  readonly elements: readonly { readonly element: string; readonly amount: number }[];
}

/** A part, where something is known of it besides its scenes. */
export interface InitialPart {
  readonly character: string;
  readonly castNumber: number | null;
  readonly unavailable: readonly CalendarDay[];
  /** Empty: all of them. */
  readonly freeWeekdays: readonly Weekday[];
  /** Days from which a drop is allowed; null: none is. */
  readonly dropDays: number | null;
}

export interface InitialElement {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly needs: readonly string[];
  readonly unavailable: readonly CalendarDay[];
}

export interface InitialScript {
  /** Path of the script from the season folder; null: its scenes are written by hand. */
  readonly file: string | null;
  readonly title: string | null;
  /** Id of its episode; `101`, `102` ... in the order given unless set. */
  readonly episode?: string;
  readonly draft?: { readonly colour: string | null; readonly date: CalendarDay | null };
  /** Numbers that the script itself does not give: they are written down, so that they stay when scenes are added. */
  readonly sceneNumbers?: readonly KeptNumber[];
  readonly scenes: readonly InitialScene[];
  /** Characters who may be under age, by what the script says of them. */
  readonly minors?: readonly InitialMinor[];
}

/** A character who may be a child's part. */
export interface InitialMinor {
  readonly character: string;
  /** As the script says it, else a guess. */
  readonly age: number;
  readonly isStated: boolean;
  /** Words of the script that say so. */
  readonly words: string;
}

export interface InitialSeasonInput {
  /**
   * For whom of those who may be children the hours of their age are kept, by a guessed birthday: all unless set; those
   * who are in no night, dawn or dusk outside; all, where such scenes are shot by day and graded; nobody: they are
   * planned as if they were 18.
   */
  readonly holdsMinors?: 'all' | 'by-day' | 'graded' | 'grown-up';
  /** Minutes that the shortest window of each light has in the base, over the calendar; ours unless given. */
  readonly lightMinutes?: {
    readonly day: number;
    readonly night: number;
    readonly dawn: number;
    readonly dusk: number;
  };
  readonly title: string;
  /** A city of `CATALOG.cities`; check it first, an unknown one is a bug of the caller. */
  readonly base: string;
  /** First day on which anything may be shot. */
  readonly start: CalendarDay;
  /** The city's own unless given. */
  readonly currency?: CurrencyCode;
  readonly scripts: readonly InitialScript[];
  /** Weeks that the calendar is longer than the estimate, where that is too short. */
  readonly moreWeeks?: number;
  /** A date that the calendar has to reach. */
  readonly atLeastUntil?: CalendarDay;
  /** Weekdays that are worked; empty or missing: as everywhere. */
  readonly weekdays?: readonly Weekday[];
  /** Dates on which the base is closed besides its public holidays. */
  readonly closed?: readonly CalendarDay[];
  readonly cast?: readonly InitialPart[];
  readonly elements?: readonly InitialElement[];
  /** Categories of elements that the trade's list does not have. */
  readonly categories?: readonly { readonly id: string; readonly name: string }[];
}
