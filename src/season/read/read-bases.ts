/** `bases`, `base travel` and `units`. */
import type { CalendarDay } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { type Base, type BaseTravel, CONTINUOUS_DAYS, type CrewHold, type Incentive } from '../bases.ts';
import type { CalendarDefaults, Catalog } from '../catalog.ts';
import type { SeasonCalendar, Unit } from '../season.ts';
import type { Money } from '../yaml/amounts.ts';
import { type Known, kindNamed, newId, referenceTo } from '../yaml/ids.ts';
import { nearest } from '../yaml/nearest.ts';
import {
  clock,
  coordinates,
  date,
  daysList,
  oneOf,
  oneOrMore,
  percent,
  scalar,
  text,
  weekdays,
  whole,
} from '../yaml/scalars.ts';
import {
  type At,
  anything,
  completeListOf,
  type Fields,
  listOf,
  optional,
  record,
  required,
  type Shape,
} from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import type { LeaveOut } from './leave-out.ts';
import { reportNoWeekdays } from './read-calendar.ts';
import { inSeasonMoney, packInSeasonMoney, readIncentiveOverride, readRulesOverride } from './read-rule-pack.ts';

const countryCode = scalar('country', 'bad-choice', (word) => (/^[A-Z]{2}$/.test(word) ? word : undefined));

const timeZone = scalar(
  'time-zone',
  'bad-time-zone',
  (name) => (isTimeZone(name) ? name : undefined),
  message('season.write.time-zone'),
);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && name.includes('/');
  } catch {
    // Intl has no question "is there such a zone"; it throws a RangeError for one there is not.
    return false;
  }
}

const holidays: Shape<Readonly<Record<'closed' | 'worked' | 'ordinary', readonly CalendarDay[]>>> = record(
  'holidays',
  {
    closed: optional(oneOrMore(date), []),
    worked: optional(oneOrMore(date), []),
    ordinary: optional(oneOrMore(date), []),
  },
  (lists) => lists,
);

const crewHoldShape = ({ crewHoldPercent, crewRestartPercent, crewRestartAfterDays }: CalendarDefaults) =>
  record(
    'held',
    {
      percent: optional(percent(1000), crewHoldPercent),
      'restart percent': optional(percent(10_000), crewRestartPercent),
      'restart after': optional(whole(1, 366), crewRestartAfterDays),
    },
    (hold): CrewHold => ({
      percent: hold.percent,
      restartPercent: hold['restart percent'],
      restartAfterDays: hold['restart after'],
    }),
  );

/** What a base cannot do without; a city of the catalogue has them all. */
const CITY_KEYS = ['country', 'time zone', 'at', 'rules'] as const;

export function baseShape(catalog: Catalog, money: Money, calendar: SeasonCalendar | null, bases: Known): Shape<Base> {
  const defaults = catalog.calendarDefaults;
  const amount = optional(money.amount, 0);
  const fields = {
    id: required(newId(bases)),
    name: optional(text),
    country: optional(countryCode),
    region: optional(text),
    'time zone': optional(timeZone),
    at: optional(coordinates),
    rules: optional(oneOf(catalog.rulePacks.ids, 'unknown-rule-pack')),
    'rules override': optional(anything),
    incentive: optional(oneOf(['none', ...catalog.incentives.ids], 'unknown-incentive')),
    'incentive override': optional(anything),
    weekdays: optional(weekdays, calendar?.weekdays ?? defaults.weekdays),
    holidays: optional(holidays, { closed: [], worked: [], ordinary: [] }),
    'crew day': amount,
    'crew hold': optional(crewHoldShape(defaults), {
      percent: defaults.crewHoldPercent,
      restartPercent: defaults.crewRestartPercent,
      restartAfterDays: defaults.crewRestartAfterDays,
    }),
    'crew travel': optional(percent(1000), defaults.crewTravelPercent),
    'company move': amount,
    'crew stay': amount,
    'per diem': amount,
    hotel: amount,
    'preferred call': optional(clock, defaults.preferredCall),
    'continuous day': optional(oneOf(CONTINUOUS_DAYS), 'no'),
    blocks: optional(whole(1, 1000), defaults.blocks),
  } satisfies Fields;
  return record('base', fields, (base, at): Base | undefined => {
    reportNoWeekdays(base.weekdays, at('weekdays'));
    const city = catalog.cities.get(base.id);
    const missing = CITY_KEYS.filter((key) => city === undefined && !at(key).isGiven);
    if (missing.length > 0) return reportNoCity(at('id'), base.id, missing, catalog);
    const country = base.country ?? city?.country;
    const zone = base['time zone'] ?? city?.timeZone;
    const position = base.at ?? (city && ([city.latitude, city.longitude] as const));
    const listed = catalog.rulePacks.get(base.rules ?? city?.rules ?? '');
    if (country === undefined || zone === undefined || position === undefined || listed === undefined) return undefined;
    const rulesAt = at('rules override');
    const pack = packInSeasonMoney(listed, money);
    const rules = rulesAt.isGiven ? readRulesOverride(rulesAt, pack, money) : pack;
    if (base['continuous day'] !== 'no' && rules.continuousDay === null)
      return at('continuous day').error('bad-choice.continuous-day', { rules: rules.id });
    return {
      id: base.id,
      name: base.name ?? city?.name ?? base.id,
      country,
      // A region belongs to its country: the city's is no default for another country.
      region: base.region ?? (city?.country === country ? city.region : null),
      timeZone: zone,
      latitude: position[0],
      longitude: position[1],
      rules,
      incentive: incentiveOf(base.incentive ?? city?.incentive ?? 'none', at, catalog, money),
      weekdays: base.weekdays,
      extraHolidays: base.holidays.closed,
      workedHolidays: base.holidays.worked,
      ordinaryDays: base.holidays.ordinary,
      crewDay: base['crew day'],
      crewHold: base['crew hold'],
      crewTravelPercent: base['crew travel'],
      companyMove: base['company move'],
      crewStay: base['crew stay'],
      perDiem: base['per diem'],
      hotel: base.hotel,
      preferredCall: base['preferred call'],
      continuousDay: base['continuous day'],
      blocks: base.blocks,
    };
  });
}

function incentiveOf(id: string, at: At<Fields>, catalog: Catalog, money: Money): Incentive | null {
  const overrideAt = at('incentive override');
  const scheme = catalog.incentives.get(id);
  if (scheme === undefined) {
    if (overrideAt.isGiven) {
      overrideAt.error('missing-key.incentive');
    }
    return null;
  }
  const own = inSeasonMoney(scheme, money, at('incentive'));
  if (own === undefined) return null;
  return overrideAt.isGiven ? readIncentiveOverride(overrideAt, own, money) : own;
}

function reportNoCity(at: Spot, id: string, missing: readonly string[], catalog: Catalog): undefined {
  const near = nearest(id, catalog.cities.ids);
  return at.error('missing-key.city', {
    base: id,
    missing: missing.join(', '),
    keys: missing.map((key) => `\`${key}\``).join(', '),
    near,
    cities: catalog.cities.ids.join(', '),
  });
}

const fare = (money: Money) => optional(money.amount, 0);

/** Rows of `base travel`; a pair may be there once. */
export function readBaseTravel(at: Spot, money: Money, bases: Known, leaveOut: LeaveOut): readonly BaseTravel[] {
  const row: Shape<BaseTravel> = record(
    'base-travel',
    { between: required(pairOf(bases)), days: optional(whole(0, 30), 0), company: fare(money), fare: fare(money) },
    (travel) => travel,
  );
  return readPairs(at, leaveOut.of('travel', row));
}

/** Two different ids of `known`. */
export function pairOf(known: Known): Shape<readonly [string, string]> {
  const expected = message('season.expected.pair', { kind: kindNamed(known.kind) });
  return {
    expected,
    read(at) {
      const ids = completeListOf(referenceTo(known)).read(at);
      if (ids === undefined) return undefined;
      const [a, b] = ids;
      if (ids.length === 2 && a !== undefined && b !== undefined && a !== b) return [a, b];
      const found = ids.join(', ') || message('season.found.none');
      return at.unexpected('out-of-range', expected, message('season.write.pair'), found);
    },
  };
}

/** Rows about pairs; a pair that comes twice, in either order, is an error at the second. */
export function readPairs<T extends { readonly between: readonly [string, string] }>(
  at: Spot,
  row: Shape<T>,
): readonly T[] {
  const seen = new Set<string>();
  const once: Shape<T> = {
    expected: row.expected,
    read(rowAt) {
      const value = row.read(rowAt);
      if (value === undefined) return undefined;
      const [one, other] = [...value.between].sort() as [string, string];
      const pair = `${one} ${other}`;
      if (seen.has(pair)) return rowAt.error('duplicate-id.pair', { one, other });
      seen.add(pair);
      return value;
    },
  };
  return at.isGiven ? (listOf(once).read(at) ?? []) : [];
}

/** `units`; without any there is one, `main`, at the first base. */
export function readUnits(at: Spot, bases: readonly Base[], baseIds: Known, units: Known): readonly Unit[] {
  const home = bases[0]?.id ?? '';
  const shape: Shape<Unit> = record(
    'unit',
    {
      id: required(newId(units)),
      name: optional(text),
      home: optional(referenceTo(baseIds), home),
      'crew percent': optional(percent(1000), 100),
      available: optional(daysList, []),
    },
    (unit) => {
      const name = unit.name ?? unit.id;
      return { id: unit.id, name, homeBase: unit.home, crewPercent: unit['crew percent'], available: unit.available };
    },
  );
  if (at.isGiven) return listOf(shape).read(at) ?? [];
  units.ids.set('main', at.place);
  return [{ id: 'main', name: 'Main unit', homeBase: home, crewPercent: 100, available: [] }];
}
