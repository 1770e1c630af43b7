/**
 * The catalog: labour rules, incentives, cities, contract templates and defaults of the field, each value with source,
 * year and confidence (`data/*.json`), resolved to the plain records of `season.ts`.
 */
import type { ClockMinutes, CurrencyCode, Weekday } from '../foundation/index.ts';
import type { Incentive, RulePack } from './bases.ts';
import { type Fact, factsOf, type Shelf, shelfOf, withoutSources } from './catalog-facts.ts';
import baseCities from './data/base-cities.json' with { type: 'json' };
import contracts from './data/contracts.json' with { type: 'json' };
import defaults from './data/defaults.json' with { type: 'json' };
import incentives from './data/incentives.json' with { type: 'json' };
import rulePacks from './data/rule-packs.json' with { type: 'json' };
import type { Drop, Timing } from './season.ts';

export interface Catalog {
  readonly rulePacks: Shelf<CatalogRulePack>;
  readonly incentives: Shelf<CatalogIncentive>;
  readonly cities: Shelf<BaseCity>;
  readonly contractTemplates: Shelf<ContractTemplate>;
  readonly timing: Timing;
  readonly personDefaults: PersonDefaults;
  readonly calendarDefaults: CalendarDefaults;
  readonly wishDefaults: WishDefaults;
  /** Illustrative amounts for a first season file, in whole units of any currency. Nobody's price. */
  readonly examplePrices: ExamplePrices;
  /** Every default (`timing.castFree`, `person.makeUpMinutes` ...) with source, year and confidence. */
  readonly defaultFacts: readonly Fact[];
}

/** `mealPenalty` is in cents of `mealPenaltyCurrency`: convert it to the season's. */
export interface CatalogRulePack extends RulePack {
  readonly mealPenaltyCurrency?: CurrencyCode;
}

/** `minimumSpend` and `cap` are in cents of `currency`, the scheme's own: convert them to the season's. */
export interface CatalogIncentive extends Incentive {
  readonly currency: CurrencyCode;
  /** What the numbers do not say: conditions, frozen budgets, approvals outstanding. To be shown beside the amount. */
  readonly caution: string;
}

/** What is known of a city before anyone has a price: a base's `name`, `country` ... default from here. */
export interface BaseCity {
  readonly id: string;
  readonly name: string;
  /** ISO 3166 country, and the state or region code of `date-holidays` where holidays differ. */
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Id of a rule pack. */
  readonly rules: string;
  /** Id of an incentive. */
  readonly incentive: string | null;
  /** Suggested for a season whose first base this is. */
  readonly currency: CurrencyCode;
  /** Working days a street permit takes; null when not found. */
  readonly permitLeadWorkingDays: number | null;
  /** Id of the contract template performers are usually engaged on here; null when none is known. */
  readonly contract: string | null;
}

/** Union or convention terms that a performer's contract may start from. Percentages are whole numbers. */
export interface ContractTemplate {
  readonly id: string;
  readonly name: string;
  readonly kind: 'day' | 'weekly' | 'series' | 'run';
  /** Minimum known to us in whole units of `currency` (per day or week); null when none was found. */
  readonly minimumRate: number | null;
  readonly currency: CurrencyCode;
  readonly holdPercent: number;
  readonly drop: Drop | null;
  readonly travelDayPercent: number;
  readonly restMinutes: number;
}

export interface PersonDefaults {
  /** Rest of a performer when neither season nor rule pack says (SPEC R-7). */
  readonly restMinutes: number;
  readonly makeUpMinutes: number;
  readonly outMinutes: number;
  readonly holdPercent: number;
  readonly travelDayPercent: number;
}

export interface CalendarDefaults {
  readonly weekdays: readonly Weekday[];
  /** `prep start` = start less so many days. */
  readonly prepStartDays: number;
  readonly preferredCall: ClockMinutes;
  readonly keepDays: number;
  /** Of a place's fee: a day on which it is kept, and one on which it is built in, dressed or struck. */
  readonly holdPercent: number;
  readonly buildPercent: number;
  readonly blocks: number;
  readonly crewTravelPercent: number;
  readonly crewHoldPercent: number;
  readonly crewRestartPercent: number;
  readonly crewRestartAfterDays: number;
  /** First start and last end of a strip at a place without hours. */
  readonly opens: ClockMinutes;
  readonly closes: ClockMinutes;
}

/** What habits are worth where a season does not say, in whole units of any currency (SPEC C-21 to C-28). */
export interface WishDefaults {
  readonly earlierCall: number;
  readonly nightApart: number;
  readonly furtherMove: number;
  readonly movesPerDay: number;
  readonly longDay: number;
  readonly lightFlip: number;
  readonly returnToSet: number;
  readonly returnToPlace: number;
  readonly splitSequence: number;
  readonly castWaiting: number;
  readonly castWaitingFreeMinutes: number;
  readonly unfitFirstDay: number;
}

export interface ExamplePrices {
  readonly crewDay: number;
  readonly companyMove: number;
  readonly crewStay: number;
  readonly perDiem: number;
  readonly hotel: number;
  readonly castDay: number;
}

interface Defaults {
  readonly timing: Timing;
  readonly person: PersonDefaults;
  readonly calendar: CalendarDefaults;
  readonly wishes: WishDefaults;
  readonly examplePrices: ExamplePrices;
}

// TypeScript widens the literals and tuples of imported JSON, so these files are typed by assertion; catalog.test.ts
// checks every field of every record against season.ts.
const plainDefaults = withoutSources(defaults) as Defaults;

/** The file has whole units of the scheme's currency, the record cents. */
function inCents(written: CatalogIncentive): CatalogIncentive {
  return {
    ...written,
    minimumSpend: written.minimumSpend * 100,
    cap: written.cap === null ? null : written.cap * 100,
  };
}

function penaltyInCents(written: CatalogRulePack): CatalogRulePack {
  return { ...written, mealPenalty: written.mealPenalty.map((amount) => amount * 100) };
}

export const CATALOG: Catalog = {
  rulePacks: shelfOf<CatalogRulePack>(rulePacks.rows, penaltyInCents),
  incentives: shelfOf<CatalogIncentive>(incentives.rows, inCents),
  cities: shelfOf<BaseCity>(baseCities.rows),
  contractTemplates: shelfOf<ContractTemplate>(contracts.rows),
  timing: plainDefaults.timing,
  personDefaults: plainDefaults.person,
  calendarDefaults: plainDefaults.calendar,
  wishDefaults: plainDefaults.wishes,
  examplePrices: plainDefaults.examplePrices,
  defaultFacts: factsOf(defaults),
};
