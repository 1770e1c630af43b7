/**
 * What an edit does to the plan of a board, as it is said to people. Worked out by `explain`, sent by `api`; stated
 * here, once. Money in cents; a change is after less before.
 */
import type { CalendarDay, Cents, Text } from '../foundation/index.ts';
import type { Conflict } from '../season/index.ts';
import type { Command } from './command.ts';

/** A broken rule of a board, with a name by which it can be asked about. */
export interface BoardConflict extends Conflict {
  /** Stays the same as long as the rule, what is broken and whom it concerns stay. */
  readonly id: string;
  /** What in the rule: `own-latest`, `daily-rest`, `closed-date` ... */
  readonly aspect: string;
  /** Minutes, days or pieces by which it is broken. */
  readonly amount: number;
  readonly part: number | null;
}

export interface RulesInWords {
  readonly count: number;
  /** The first few, one sentence each. */
  readonly sentences: readonly Text[];
}

/** What a command does to a board: cost to the cent, rules counted and named. */
export interface CommandEffect {
  /** Cost and number of broken rules. */
  readonly delta: { readonly cost: Cents; readonly conflicts: number };
  /** Rules that held and are broken, or are broken by more. */
  readonly breaks: RulesInWords;
  /** Rules that were broken and hold, or are broken by less. */
  readonly mends: RulesInWords;
}

/** What moving strips does to the whole plan. */
export interface MoveEffect {
  readonly costDelta: Cents;
  /** Whether the plan would be more broken than now, or less. How many rules and which: `CommandEffect`. */
  readonly broken: 'more' | 'same' | 'less';
  /** How much more or less, 0..4: for the depth of a colour. */
  readonly depth: number;
}

/** The strips at their best position of the day, behind one another. */
export interface MoveToDay extends MoveEffect {
  readonly date: CalendarDay;
  readonly unit: string;
  /** Position among the entries of the day that stay. */
  readonly position: number;
  /** 0 is the best of all days: breaks least, then costs least. */
  readonly rank: number;
  /** The plainest of what it newly breaks, in a sentence; null when the plan is not more broken than now. */
  readonly sentence: Text | null;
}

/** A whole day moved to another date of its unit, or exchanged with what stands there. */
export interface DayMoveTo extends MoveEffect {
  readonly date: CalendarDay;
  readonly unit: string;
  readonly how: 'move' | 'swap';
  /** 0 is the best of all dates: breaks least, then costs least. */
  readonly rank: number;
}

/** What moving these strips would do, for every day at once. */
export interface WhatIf {
  readonly days: readonly MoveToDay[];
  /** The same strips in the boneyard. */
  readonly boneyard: MoveEffect;
}

/** A repair: one move, and what it does to cost and to the number of broken rules. */
export interface Fix {
  readonly label: Text;
  readonly command: Command;
  readonly costDelta: Cents;
  readonly brokenDelta: number;
}
