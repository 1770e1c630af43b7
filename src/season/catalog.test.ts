import { readdirSync, readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { COST_CODES, RULE_CODES } from '../foundation/index.ts';
import { CATALOG } from './catalog.ts';
import { CONFIDENCE_WORDS, factsOf, isSourced, type Sourcing } from './catalog-facts.ts';
import { DOOD_CODES, GLOSSARY, REVISION_COLOURS, SOURCES, STRIP_COLOURS } from './catalog-print.ts';
import { rulePackFields } from './rule-pack-fields.ts';

const DATA = new URL('./data/', import.meta.url);
const files = readdirSync(DATA).filter((name) => name.endsWith('.json') && name !== 'sources.json');
const load = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));

/** Names a row or scheme carries besides its facts. */
const IDENTITY = new Set(['id', 'name', 'kind', 'currency', 'about']);
/** Files whose rows are sourced as a whole. */
const BY_ROW = new Set([
  'glossary.json',
  'dood-codes.json',
  'element-categories.json',
  'revision-colours.json',
  'strip-colours.json',
]);

function sourcings(name: string): readonly { readonly at: string; readonly sourcing: Sourcing }[] {
  const data = load(name);
  if (!BY_ROW.has(name)) return factsOf(data).map((fact) => ({ at: `${name} ${fact.path}`, sourcing: fact }));
  const { rows } = data as { rows: (Sourcing & { id: string })[] };
  return rows.map((row) => ({ at: `${name} ${row.id}`, sourcing: row }));
}

/** Paths of values that stand bare, without a source. */
function bareValues(data: unknown, path: string): readonly string[] {
  if (isSourced(data)) return [];
  if (typeof data !== 'object' || data === null) return [path];
  return Object.entries(data).flatMap(([key, value]) => (IDENTITY.has(key) ? [] : bareValues(value, `${path}.${key}`)));
}

describe('every value says where it comes from', () => {
  it.each(files)('%s: source, year (or null with the reason) and confidence on every row', (name) => {
    const rows = sourcings(name);
    expect(rows.length).toBeGreaterThan(0);
    for (const { at, sourcing } of rows) {
      expect(sourcing.source, at).toMatch(/\S/);
      expect(CONFIDENCE_WORDS, at).toContain(sourcing.confidence);
      if (sourcing.year === null) expect(sourcing.note ?? '', `${at}: a row without a year says why`).toMatch(/\S{3}/);
      else expect(sourcing.year, at).toMatch(/^\d{4}(-\d{2,4})?$/);
      if (sourcing.source.startsWith('ours, cautious') || sourcing.confidence === 'unsure')
        expect(sourcing.note ?? '', `${at}: an uncertain value says why`).toMatch(/\S{3}/);
    }
  });

  it.each(files.filter((name) => !BY_ROW.has(name)))('%s: no value stands without a source', (name) => {
    expect(bareValues(load(name), name)).toEqual([]);
  });

  it('every source key has an address', () => {
    const known = new Set([...SOURCES.map((row) => row.id), 'ours', 'ours,', 'usage']);
    const unknown = files.flatMap((name) =>
      sourcings(name).flatMap(({ at, sourcing }) =>
        sourcing.source
          .split(' ; ')
          .map((part) => part.split(' ')[0]!)
          .filter((key) => !known.has(key))
          .map((key) => `${at}: ${key}`),
      ),
    );
    expect(unknown).toEqual([]);
    for (const row of SOURCES) expect(row.address, row.id).toMatch(/^https?:\/\//);
  });

  it('nothing sourced is without a reader: each address is cited somewhere', () => {
    const cited = new Set(
      files.flatMap((name) => sourcings(name).flatMap(({ sourcing }) => sourcing.source.split(/[ ;]+/))),
    );
    const notes = files.map((name) => readFileSync(new URL(name, DATA), 'utf8')).join('');
    expect(SOURCES.filter((row) => !cited.has(row.id) && !notes.includes(row.id)).map((row) => row.id)).toEqual([]);
  });
});

describe('rule packs', () => {
  it('are there for every base the product names', () => {
    for (const id of [
      'fr-tv-2642',
      'fr-film-3097',
      'uk-tv-pact-bectu',
      'us-ny',
      'us-il',
      'us-guild',
      'ca-on',
      'hu',
      'it',
    ])
      expect(CATALOG.rulePacks.get(id), id).toBeDefined();
    expect(CATALOG.rulePacks.get('atlantis')).toBeUndefined();
    expect(CATALOG.rulePacks.facts('atlantis')).toEqual([]);
  });

  it.each(CATALOG.rulePacks.ids)('%s is a whole RulePack in whole minutes and percent', (id) => {
    const pack = CATALOG.rulePacks.get(id)!;
    const whole = [
      pack.maxWorkMinutes,
      pack.maxAmplitudeMinutes ?? 0,
      pack.baseDayMinutes,
      pack.dailyRestMinutes,
      pack.weeklyRestMinutes,
      pack.maxDaysPerWeek,
      pack.maxConsecutiveDays,
      pack.maxWeekMinutes,
      pack.mealAfterMinutes,
      pack.mealMinutes,
      pack.nightPremiumPercent,
      pack.sixthDayPremiumPercent,
      pack.sundayPremiumPercent,
      pack.holidayPremiumPercent,
    ];
    for (const value of whole) expect(Number.isInteger(value)).toBe(true);
    expect(pack.name).toMatch(/\S/);
    expect(pack.baseDayMinutes).toBeLessThanOrEqual(pack.maxWorkMinutes);
    expect(pack.dailyRestMinutes + pack.maxWorkMinutes).toBeLessThanOrEqual(1440);
    const starts = pack.overtime.map((band) => band.afterMinutes);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const night of pack.night) {
      expect(night.from).toMatch(/^\d\d-\d\d$/);
      expect(night.to).toMatch(/^\d\d-\d\d$/);
      expect(night.end).toBeLessThan(night.start);
    }
  });

  it.each(CATALOG.rulePacks.ids)('%s: ages of minors follow each other without a gap or an overlap (R-9)', (id) => {
    const { minors } = CATALOG.rulePacks.get(id)!;
    expect(minors[0]!.ageFrom).toBe(0);
    minors.forEach((row, index) => {
      expect(row.ageFrom).toBeLessThanOrEqual(row.ageTo);
      expect(row.ageTo).toBeLessThan(18);
      if (index > 0) expect(row.ageFrom).toBe(minors[index - 1]!.ageTo + 1);
      expect(row.maxMinutes).toBeLessThanOrEqual(row.maxMinutesHoliday);
      expect(row.earliest).toBeLessThan(row.latest);
      expect(typeof row.tutor).toBe('boolean');
    });
  });

  it('a French child of eight works three hours in term and not after 20:00', () => {
    const row = CATALOG.rulePacks.get('fr-tv-2642')!.minors.find((minor) => minor.ageFrom <= 8 && minor.ageTo >= 8)!;
    expect([row.maxMinutes, row.maxMinutesHoliday, row.latest]).toEqual([180, 240, 1200]);
  });

  it('have the fields that rules take their numbers from', () => {
    for (const pack of CATALOG.rulePacks.ids.map((id) => CATALOG.rulePacks.get(id))) {
      for (const rule of RULE_CODES) for (const field of rulePackFields(rule)) expect(pack).toHaveProperty(field);
    }
  });

  it('Atlanta and Los Angeles work by the guilds, not by a cautious eight-hour day; what the state adds is unsure', () => {
    for (const city of ['atlanta', 'los-angeles']) {
      const pack = CATALOG.rulePacks.get(CATALOG.cities.get(city)!.rules)!;
      expect([pack.id, pack.maxWorkMinutes, pack.dailyRestMinutes, pack.weeklyRestMinutes]).toEqual([
        'us-guild',
        720,
        600,
        3240,
      ]);
    }
    const unsure = CATALOG.rulePacks.unsure('us-guild').map((fact) => fact.path);
    expect(unsure).toContain('minors.0.maxMinutes');
    expect(CATALOG.cities.get('atlanta')!.incentive).toBe(null);
  });

  it('what is not known stays visible: the unsure values of a pack can be listed', () => {
    expect(CATALOG.rulePacks.unsure('fr-tv-2642').map((fact) => fact.path)).toContain('sixthDayPremiumPercent');
    expect(CATALOG.rulePacks.unsure('cautious').length).toBe(CATALOG.rulePacks.facts('cautious').length);
    const sunday = CATALOG.rulePacks.facts('fr-tv-2642').find((fact) => fact.path === 'sundayPremiumPercent');
    expect(sunday).toMatchObject({ value: 50, source: 'K2642 VI.9', confidence: 'firm' });
  });
});

describe('incentives', () => {
  it.each(CATALOG.incentives.ids)('%s names only cost codes, in whole percent', (id) => {
    const scheme = CATALOG.incentives.get(id)!;
    const codes: readonly string[] = COST_CODES;
    for (const [code, percent] of Object.entries(scheme.qualifies)) {
      expect(codes).toContain(code);
      expect(Number.isInteger(percent)).toBe(true);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    }
    for (const code of ['story-order', 'authenticity', 'incentive']) expect(scheme.qualifies).not.toHaveProperty(code);
    expect(scheme.currency).toMatch(/^[A-Z]{3}$/);
    expect(scheme.rateBasisPoints).toBeGreaterThan(0);
    expect(scheme.caution).toMatch(/\S/);
  });

  it('amounts are in cents: the French minimum is EUR 250,000 and the cap EUR 30 M', () => {
    expect(CATALOG.incentives.get('fr-trip')).toMatchObject({
      currency: 'EUR',
      rateBasisPoints: 3000,
      minimumSpend: 25_000_000,
      cap: 3_000_000_000,
      minimumShootingDays: 5,
      maxPercentOfBudget: 80,
    });
  });
});

describe('cities', () => {
  it.each(CATALOG.cities.ids)('%s has a rule pack, a time zone and holidays', (id) => {
    const city = CATALOG.cities.get(id)!;
    expect(CATALOG.rulePacks.get(city.rules), city.rules).toBeDefined();
    if (city.incentive !== null) expect(CATALOG.incentives.get(city.incentive), city.incentive).toBeDefined();
    expect(() => new Intl.DateTimeFormat('en', { timeZone: city.timeZone })).not.toThrow();
    expect(Math.abs(city.latitude)).toBeLessThan(70);
    const holidays = city.region === null ? new Holidays(city.country) : new Holidays(city.country, city.region);
    expect(holidays.getHolidays(2027).filter((day) => day.type === 'public').length).toBeGreaterThan(5);
  });
});

describe('defaults', () => {
  it('timing is whole minutes', () => {
    const { minutesPerEighth, ...rest } = CATALOG.timing;
    for (const value of [...Object.values(minutesPerEighth), ...Object.values(rest)]) {
      expect(Number.isInteger(value)).toBe(true);
      expect(value).toBeGreaterThan(0);
    }
  });

  it('minutes per eighth give the 6 to 8 pages a day they are derived from (K-3)', () => {
    const { minutesPerEighth, firstSetUpMinutes, wrapMinutes, setChangeMinutes } = CATALOG.timing;
    const pages = (worked: number): number =>
      (worked - firstSetUpMinutes - wrapMinutes - 4 * setChangeMinutes) / minutesPerEighth.intDay / 8;
    expect(pages(600)).toBeGreaterThan(6);
    expect(pages(720)).toBeLessThan(8);
  });

  it('contract templates carry the hold rule of their country (C-6)', () => {
    expect(CATALOG.contractTemplates.get('sag-day')).toMatchObject({
      kind: 'day',
      holdPercent: 100,
      drop: { minCalendarDays: 14, max: 1 },
    });
    expect(CATALOG.contractTemplates.get('fr-tv-day')).toMatchObject({
      holdPercent: 0,
      drop: null,
      minimumRate: 281.54,
    });
  });
});

describe('words and colours of print', () => {
  it('has no id twice', () => {
    for (const rows of [GLOSSARY, DOOD_CODES, REVISION_COLOURS, STRIP_COLOURS, SOURCES]) {
      const ids = rows.map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('ships both presets of night strips, since the sources disagree', () => {
    const night = STRIP_COLOURS.filter((row) => row.key === 'ext-night');
    expect(night.map((row) => [row.preset, row.colour])).toEqual([
      ['newer', 'green'],
      ['singleton', 'blue'],
    ]);
  });
});
