/**
 * `comparison.json`, format `onyva-comparison/1`: the schema it is read by, which its types are derived from. Field by
 * field: `docs/comparison-format.md`. Money in cents.
 */
import { COST_CODES, type CostCode, isMessage, type Message } from '../foundation/index.ts';
import { CONFIDENCE_WORDS } from './catalog-facts.ts';
import {
  cents,
  date,
  eighths,
  expected,
  integer,
  list,
  object,
  orNull,
  type Schema,
  said,
  text,
  truth,
  type ValueOf,
  value,
  word,
} from './json/schemas.ts';
import { planFileSchema } from './plan-file.ts';

export const COMPARISON_FORMAT = 'onyva-comparison/1';

/**
 * `all-in`: everything in one base, crews hired there, the city faked where need be. `rest-in`: the city kept, the rest
 * in one base. `mix`: the season as it is. `set-free`: one set that is the city may be faked. `free`: any set may be.
 * `truest`: as true as can be. `page`: any set may be faked, at a price on each page that is not true.
 */
export const COMPARED_KINDS = ['all-in', 'rest-in', 'mix', 'set-free', 'free', 'truest', 'page'] as const;
export type ComparedKind = (typeof COMPARED_KINDS)[number];

const comparedName = {
  kind: word(COMPARED_KINDS),
  /** Of an `all-in` and a `rest-in`. */
  base: orNull(text),
  /** Of a `set-free`. */
  set: orNull(text),
  /** Of `truest` and `page`: the price on an eighth that is not true at all. */
  pagePrice: orNull(cents),
};
/** The question that a plan answers. */
export type ComparedName = ValueOf<ReturnType<typeof nameSchema>>;
const nameSchema = () => object(comparedName);

const visitSchema = object({
  unit: text,
  base: text,
  first: date,
  last: date,
  /** Shooting days. */
  days: integer(1),
});
/** Shooting days of a unit at one base, without another base between. */
export type BaseVisit = ValueOf<typeof visitSchema>;

const codes: ReadonlySet<string> = new Set(COST_CODES);
const sumsByCode: Schema<Readonly<Partial<Record<CostCode, number>>>> = value(
  expected('json-object'),
  (found): found is Readonly<Partial<Record<CostCode, number>>> =>
    typeof found === 'object' &&
    found !== null &&
    Object.entries(found).every(([code, amount]) => codes.has(code) && Number.isSafeInteger(amount)),
);

const measures = {
  /** All that is minimised but the price on pages that are not true, which nobody pays. */
  money: cents,
  /** Lower than this it cannot be; null where the plan was searched with such a price. */
  moneyAtLeast: orNull(cents),
  byCode: sumsByCode,
  /** What habits are worth (SPEC C-27): in `money`, and paid to nobody. */
  wishes: cents,
  /** What the incentives give, as a positive amount. */
  incentive: cents,
  days: integer(0),
  first: orNull(date),
  last: orNull(date),
  eighths,
  /** Of these, shot at the real place. */
  realEighths: eighths,
  /** All of them by how true their ways are, in hundredths of an eighth: 100 is an eighth at the real place. */
  trueHundredths: integer(0),
  /** Every set that is kept for the city is shot there. */
  keepsCity: truth,
  /** Calendar days of units between two shooting days at different bases. */
  travelDays: integer(0),
  /** Calendar days, from the first to the last of each stay of a unit away from its home. */
  nightsAway: integer(0),
  baseMoves: integer(0),
  companyMoves: integer(0),
  /** Bases that are shot in, in the order of the season. */
  bases: list(text),
  /** Visits of units to bases, in the order of their dates. */
  visits: list(visitSchema),
};
const measuresSchema = object(measures);
/** What a plan comes to, in the figures that decide where a story is shot. */
export type Measures = ValueOf<typeof measuresSchema>;

const planHead = {
  /** `all-in-budapest`, `rest-in-budapest`, `mix`, `free`, `truest`, `page-1` ... */
  id: text,
  /** The question, in words. */
  name: said,
  ...comparedName,
  legal: truth,
  /** The independent check agreed with every figure of the plan when it was made. */
  checked: truth,
  ...measures,
};
/** A compared plan without its days: how its head is written. */
export const comparedHeadSchema = object(planHead);
const comparedPlanSchema = object({ ...planHead, plan: planFileSchema });
export type ComparedOnFile = ValueOf<typeof comparedPlanSchema>;

/** From the least to the most, whatever a longer search finds. */
export const rangeSchema = object({ least: cents, most: cents });
export type Range = ValueOf<typeof rangeSchema>;

export const verdictSchema = object({
  best: text,
  second: orNull(text),
  /** How much cheaper the best plan is than the second. */
  ahead: cents,
  /** The second cannot be brought below the best, however long one searches. */
  decided: truth,
  /** The second less the best. */
  range: orNull(rangeSchema),
});
export type Verdict = ValueOf<typeof verdictSchema>;

const cityPrice = {
  /** A set that is kept for the city; null: all of them together. */
  set: orNull(text),
  /** Plans the price lies between: the best that keeps it, the best that need not. */
  kept: text,
  faked: text,
  /** The difference of the best plans found; null where faking was not found to be cheaper. */
  found: orNull(cents),
  range: rangeSchema,
  /** Eighths that `kept` has at the real place and `faked` has not. */
  eighths,
};
const cityPriceFields = object(cityPrice);
export type CityPrice = ValueOf<typeof cityPriceFields>;
export const cityPriceSchema = object({ ...cityPrice, said });

/** Prices of a base; `set`: what one set costs to build, strike and hire its place for, wherever it is shot. */
export const LEVERS = ['crew', 'incentive', 'build', 'place-fee', 'stay', 'base-travel', 'overtime', 'set'] as const;
export type Lever = (typeof LEVERS)[number];

const tip = {
  lever: word(LEVERS),
  /** The base, or the set. */
  of: text,
  /** Of today's price: makes both plans cost the same. */
  percent: integer(0),
};
const tipFields = object(tip);
export type Tip = ValueOf<typeof tipFields>;
export const tipSchema = object({ ...tip, said });

export const assumptionSchema = object({
  /** Null for what concerns every base. */
  base: orNull(text),
  about: word(['rules', 'incentive', 'exchange']),
  /** Id of the rule pack or scheme, or the currency, and the path of the value in it. */
  record: text,
  path: text,
  value: text,
  source: text,
  year: orNull(text),
  confidence: word(CONFIDENCE_WORDS),
  note: orNull(text),
});
export type Assumption = ValueOf<typeof assumptionSchema>;

const message = value('a message with its code and fields', isMessage) satisfies Schema<Message>;
export const remarkSchema = object({
  code: text,
  severity: word(['error', 'warning', 'info']),
  message,
  action: message,
  place: orNull(object({ file: text, line: integer(1), column: integer(1) })),
});

export const notPossibleSchema = object({
  base: text,
  /** Sets that have no way there. */
  sets: list(text),
});
export type NotPossible = ValueOf<typeof notPossibleSchema>;

export const comparisonFileSchema = object({
  format: word([COMPARISON_FORMAT]),
  season: text,
  currency: text,
  /** Mark of the records it was made from: another mark, other records. */
  records: text,
  /** What is here was finished before a stop. */
  stopped: truth,
  /** The answer in words, the first sentence first. */
  sentences: list(said),
  verdict: orNull(verdictSchema),
  cityPrices: list(cityPriceSchema),
  /** Ids of the plans that none beats in both money and truth, the cheapest first. */
  frontier: list(text),
  tips: list(tipSchema),
  notPossible: list(notPossibleSchema),
  remarks: list(remarkSchema),
  assumptions: list(assumptionSchema),
  plans: list(comparedPlanSchema),
});
export type ComparisonFile = ValueOf<typeof comparisonFileSchema>;
