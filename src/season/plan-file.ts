/**
 * `plan.json`, format `onyva-plan/1`: the schema it is read by, which its types are derived from and whose order of
 * fields it is written in. Field by field: `docs/plan-format.md`. Money in cents, clock times `HH:MM`.
 */
import { COST_CODES, isMessage, RULE_CODES, type Text } from '../foundation/index.ts';
import { DAY_TYPES } from './day-types.ts';
import {
  cents,
  clock,
  date,
  finite,
  integer,
  list,
  maybe,
  object,
  orNull,
  text,
  truth,
  type ValueOf,
  value,
  wholeNumber,
  word,
} from './json/schemas.ts';
import { WAY_KINDS } from './places-and-ways.ts';

export const PLAN_FORMAT = 'onyva-plan/1';

export const costLineSchema = object({
  code: word(COST_CODES),
  /** Id of the person, place, set, base, unit or hire the line is about. */
  subject: text,
  date: maybe(date),
  amount: cents,
  /** In English. */
  why: text,
});
export type PlanCostLine = ValueOf<typeof costLineSchema>;

/** A sum and what it is for, to be said in any language. */
export interface CostLine extends Omit<PlanCostLine, 'why'> {
  readonly why: Text;
}

export const planStripSchema = object({
  scene: text,
  part: integer(1),
  set: text,
  way: word(WAY_KINDS),
  /** Id of the way, where a set has several. */
  wayId: text,
  place: text,
  start: clock,
  end: clock,
  minutes: integer(0),
  eighths: integer(0),
  /** Ids of the people in it. */
  cast: list(text),
});
export type PlanStrip = ValueOf<typeof planStripSchema>;

export const dayTypeSchema = object({ date, unit: text, type: word(DAY_TYPES), note: maybe(text) });
export type PlanDayType = ValueOf<typeof dayTypeSchema>;

/** A day without its strips: the first line of a day as it is written. */
const planDayHead = {
  date,
  unit: text,
  base: text,
  call: clock,
  /**
   * The call that a board was given by hand (SPEC S-2); null: none. Missing in plans that no board was written to.
   */
  setCall: maybe(orNull(clock)),
  wrap: clock,
  /** Meal breaks, those inside a long strip included. */
  meals: list(object({ start: clock, end: clock })),
  /** Waits for light, in order (SPEC K-17); missing where there are none. */
  waits: maybe(list(object({ start: clock, end: clock }))),
  /** Banners, in order (SPEC K-16); missing where there are none, and no board was written. */
  banners: maybe(list(object({ text, after: integer(0), start: clock, end: clock, minutes: integer(0) }))),
};
export const planDayHeadSchema = object(planDayHead);
const planDaySchema = object({ ...planDayHead, strips: list(planStripSchema) });
export type PlanDay = ValueOf<typeof planDaySchema>;

export const planConflictSchema = object({
  rule: word(RULE_CODES),
  /** In English. */
  message: text,
  /** The same as code and fields, to be said in another language; missing in plans of earlier versions. */
  said: maybe(value('a message with its code and fields', isMessage)),
  where: object({
    date: maybe(date),
    unit: maybe(text),
    scene: maybe(text),
    person: maybe(text),
    place: maybe(text),
    base: maybe(text),
    element: maybe(text),
  }),
});
export type PlanConflict = ValueOf<typeof planConflictSchema>;

/** A broken rule, or one of the demands that cannot hold together, to be said in any language. */
export interface Conflict extends Omit<PlanConflict, 'message' | 'said'> {
  readonly message: Text;
}

export const boundSchema = object({
  total: cents,
  /**
   * (cost.total - bound.total) / bound.total, four decimals; null where the bound is not positive or the plan not
   * legal.
   */
  gap: orNull(finite),
  method: text,
});

export const cityLockSchema = object({
  sets: list(text),
  /** Null: unknown. 0: proven to cost nothing; older files also say 0 where it was unknown. */
  cost: orNull(cents),
  method: text,
});
export type CityLock = ValueOf<typeof cityLockSchema>;

export const boneyardStripSchema = object({ scene: text, part: integer(1) });

export const planFileSchema = object({
  format: word([PLAN_FORMAT]),
  season: text,
  seed: wholeNumber,
  iterations: integer(0),
  stoppedBy: word(['iterations', 'seconds', 'user', 'optimal', 'nothing-to-do']),
  legal: truth,
  cost: object({
    currency: text,
    total: cents,
    /** Of the total; missing in plans of earlier versions. */
    money: maybe(cents),
    wishes: maybe(cents),
    lines: list(costLineSchema),
  }),
  bound: boundSchema,
  days: list(planDaySchema),
  /** Dates that a board says something of, by date; missing in plans that no board was written to. */
  dayTypes: maybe(list(dayTypeSchema)),
  boneyard: list(boneyardStripSchema),
  conflicts: list(planConflictSchema),
  /** Only when no legal plan was found: the smallest set found of rules that cannot hold together. */
  cannotHoldTogether: maybe(list(planConflictSchema)),
  /** What the city locks cost: best plan found with them less best found without (an estimate, as `method` says). */
  cityLock: orNull(cityLockSchema),
});
export type PlanFile = ValueOf<typeof planFileSchema>;
