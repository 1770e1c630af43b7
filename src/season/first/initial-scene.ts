/** What `init` knows of the scripts when it writes the first `season.yaml`. */
import type { CalendarDay, CurrencyCode } from '../../foundation/index.ts';
import type { LightNeed } from '../scenes.ts';

export interface InitialScene {
  /** `101-12`. */
  readonly id: string;
  /** Set as the heading has it, sub-sets joined by ` - `. */
  readonly set: string;
  readonly intExt: 'INT' | 'EXT' | 'INT/EXT';
  readonly eighths: number;
  /** Characters of the scene. */
  readonly cast: readonly string[];
  /** Light it asks for, as the breakdown reads it. */
  readonly light: LightNeed;
}

export interface InitialScript {
  /** Path of the script from the season folder. */
  readonly file: string;
  readonly title: string | null;
  /** Id of its episode; `101`, `102` ... in the order given unless set. */
  readonly episode?: string;
  readonly scenes: readonly InitialScene[];
}

export interface InitialSeasonInput {
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
}
