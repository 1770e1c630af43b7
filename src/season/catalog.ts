/**
 * The catalog: labour rules, incentives, cities, contract templates and defaults of the field, each value with source, year
 * and confidence (`data/*.json`), resolved to the plain records of `season.ts`.
 */
import type { ClockMinutes, CurrencyCode, Weekday } from '../foundation/index.ts';
import { type Fact, factsOf, type Shelf, type SourcedRecord, shelfOf, withoutSources } from './catalog-facts.ts';
import baseCities from './data/base-cities.json' with { type: 'json' };
import contracts from './data/contracts.json' with { type: 'json' };
import defaults from './data/defaults.json' with { type: 'json' };
import incentives from './data/incentives.json' with { type: 'json' };
import rulePacks from './data/rule-packs.json' with { type: 'json' };
import type { Drop, Incentive, RulePack, Timing } from './season.ts';

export interface Catalog {
  readonly rulePacks: Shelf<RulePack>;
  readonly incentives: Shelf<CatalogIncentive>;
  readonly cities: Shelf<BaseCity>;
  readonly contractTemplates: Shelf<ContractTemplate>;
  readonly timing: Timing;
  readonly personDefaults: PersonDefaults;
  readonly calendarDefaults: CalendarDefaults;
  /** Illustrative amounts for a first season file, in whole units of any currency. Nobody's price. */
  readonly examplePrices: ExamplePrices;
  /** Every default (`timing.castFree`, `person.makeUpMinutes` ...) with source, year and confidence. */
  readonly defaultFacts: readonly Fact[];
}

/** `minimumSpend` and `cap` are in cents of `currency`, the scheme's own: convert them to the season's. */
export interface CatalogIncentive extends Incentive {
  readonly currency: CurrencyCode;
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
  readonly blocks: number;
  /** First start and last end of a strip at a place without hours. */
  readonly opens: ClockMinutes;
  readonly closes: ClockMinutes;
}

export interface ExamplePrices {
  readonly crewDay: number;
  readonly companyMove: number;
  readonly crewStay: number;
  readonly perDiem: number;
  readonly hotel: number;
  readonly feePerDay: number;
  readonly castDay: number;
}

interface DefaultsFile {
  readonly timing: SourcedRecord<Timing>;
  readonly person: SourcedRecord<PersonDefaults>;
  readonly calendar: SourcedRecord<CalendarDefaults>;
  readonly examplePrices: SourcedRecord<ExamplePrices>;
}

// The JSON is checked against these types by catalog.test.ts; TypeScript widens literals and tuples of JSON, so it cannot.
const defaultsFile = defaults as unknown as DefaultsFile;

const sameRecord = <T>(plain: T): T => plain;

export const CATALOG: Catalog = {
  rulePacks: shelfOf<RulePack>(rulePacks.rows, sameRecord<RulePack>),
  incentives: shelfOf<CatalogIncentive>(incentives.rows, sameRecord<CatalogIncentive>),
  cities: shelfOf<BaseCity>(baseCities.rows, sameRecord<BaseCity>),
  contractTemplates: shelfOf<ContractTemplate>(contracts.rows, sameRecord<ContractTemplate>),
  timing: withoutSources(defaultsFile.timing) as Timing,
  personDefaults: withoutSources(defaultsFile.person) as PersonDefaults,
  calendarDefaults: withoutSources(defaultsFile.calendar) as CalendarDefaults,
  examplePrices: withoutSources(defaultsFile.examplePrices) as ExamplePrices,
  defaultFacts: factsOf(defaultsFile),
};
