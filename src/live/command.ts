/**
 * Everything a person can do to a live season, as plain JSON: drag, menu, keyboard, the command line and a change on disk issue the same
 * commands (SPEC L-1). Numbered rules: `SPEC.md` beside this file.
 */
import type { CalendarDay, DayRange } from '../foundation/index.ts';
import type { LightNeed, StripRef } from '../season/index.ts';

/** What a move takes hold of. */
export type EntryRef = StripRef | { readonly banner: string };

/** Where it goes. `position` counts entries of the day that stay (those moved are taken out first); the end when left out or too large. */
export type Destination =
  | { readonly date: CalendarDay; readonly unit: string; readonly position?: number }
  | { readonly boneyard: true; readonly position?: number };

export interface DayRef {
  readonly date: CalendarDay;
  readonly unit: string;
}

/** Key path into `season.yaml`, as its text has it: `['people', 3, 'available']`. */
export type SeasonPath = readonly (string | number)[];

/** Commands on one board; `board` is the id of the board meant. */
export type BoardCommand =
  | {
      readonly kind: 'move-entries';
      readonly board: string;
      readonly entries: readonly EntryRef[];
      readonly to: Destination;
    }
  /** All entries of a day, its call and its lock go to a date and unit that has no entries. */
  | { readonly kind: 'move-day'; readonly board: string; readonly from: DayRef; readonly to: DayRef }
  | { readonly kind: 'swap-days'; readonly board: string; readonly a: DayRef; readonly b: DayRef }
  | {
      readonly kind: 'add-banner';
      readonly board: string;
      readonly id: string;
      readonly text: string;
      readonly to: Destination;
    }
  | { readonly kind: 'edit-banner'; readonly board: string; readonly id: string; readonly text: string }
  | { readonly kind: 'remove-banner'; readonly board: string; readonly id: string }
  | { readonly kind: 'set-call'; readonly board: string; readonly day: DayRef; readonly call: string | null }
  | { readonly kind: 'lock-day'; readonly board: string; readonly day: DayRef; readonly locked: boolean }
  /** `scene` only for sets whose ways may be mixed. */
  | {
      readonly kind: 'choose-way';
      readonly board: string;
      readonly set: string;
      readonly scene: string | null;
      readonly way: string;
    }
  /** A whole arrangement at once: a solved plan taken, a plan.json that changed on disk. Banners, calls and locks of kept days stay. */
  | {
      readonly kind: 'arrange';
      readonly board: string;
      readonly days: readonly (DayRef & { readonly strips: readonly StripRef[] })[];
      readonly ways: Readonly<Record<string, string>>;
      readonly why: string;
    };

/** Commands on the list of boards. */
export type BoardsCommand =
  | { readonly kind: 'duplicate-board'; readonly board: string; readonly id: string; readonly name: string }
  | { readonly kind: 'rename-board'; readonly board: string; readonly name: string }
  | { readonly kind: 'delete-board'; readonly board: string }
  /** The active board is the one that `plan.json` is written from. */
  | { readonly kind: 'activate-board'; readonly board: string };

/** Commands on `season.yaml`; they hold for all boards. */
export type SeasonCommand =
  /** `value` undefined (left out): the key or list item is taken away. */
  | { readonly kind: 'edit-season'; readonly path: SeasonPath; readonly value?: SeasonValue }
  | {
      readonly kind: 'pin-scene';
      readonly scene: string;
      readonly part: number | null;
      readonly date: CalendarDay;
      readonly unit: string | null;
      readonly why: string;
    }
  | { readonly kind: 'unpin-scene'; readonly scene: string; readonly part: number | null }
  /** Two parts or more; eighths add up to the scene's. New parts stand behind the first, on every board. */
  | {
      readonly kind: 'split-scene';
      readonly scene: string;
      readonly parts: readonly {
        readonly eighths: number;
        readonly minutes?: number;
        readonly cast?: readonly string[];
      }[];
    }
  | { readonly kind: 'join-scene'; readonly scene: string }
  /** Paints a range of a person's availability: `away` adds to `unavailable`, `free` takes the range out of it. */
  | {
      readonly kind: 'set-availability';
      readonly person: string;
      readonly range: DayRange;
      readonly state: 'away' | 'free';
    }
  /** A scene's override; a field that is left out stays, null takes the override away (the script counts again). */
  | {
      readonly kind: 'edit-scene';
      readonly scene: string;
      readonly minutes?: number | null;
      readonly light?: LightNeed | null;
      readonly storyDay?: string | null;
      readonly units?: readonly string[] | null;
      readonly omit?: boolean | null;
      /** Characters, as cues have them. */
      readonly castAdd?: readonly string[] | null;
      readonly castRemove?: readonly string[] | null;
      /** Amounts by id of the hire. */
      readonly hires?: Readonly<Record<string, number>> | null;
    }
  /** The whole text: a change on disk that came in, or an import. */
  | { readonly kind: 'replace-season'; readonly text: string; readonly why: string };

/** Several at once, undone as one: accepted proposals, a repair. */
export interface BatchCommand {
  readonly kind: 'batch';
  readonly label: string;
  readonly commands: readonly (BoardCommand | BoardsCommand | SeasonCommand)[];
}

export type Command = BoardCommand | BoardsCommand | SeasonCommand | BatchCommand;

/** What `season.yaml` can hold: text, numbers, truths, lists and groups of them. */
export type SeasonValue =
  | string
  | number
  | boolean
  | null
  | readonly SeasonValue[]
  | { readonly [key: string]: SeasonValue };
