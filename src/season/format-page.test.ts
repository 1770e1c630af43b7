/**
 * Holds `docs/season-format.md` against the reader: the example, the keys of every table, the defaults that are
 * numbers.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument, visit, YAMLMap } from 'yaml';
import { said, written } from '../messages/testing/said.ts';
import { CATALOG } from './catalog.ts';
import { readSeason } from './read/read-season.ts';

const PAGE = readFileSync(new URL('../../docs/season-format.md', import.meta.url), 'utf8');
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(PAGE)![1]!;
const { season: example, diagnostics, sceneOverrides, sceneReferences } = readSeason(EXAMPLE, 'season.yaml', CATALOG);

/** Rows of the table under a heading, as cells. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = PAGE.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`));
  expect(section, `the page has a part "${heading}"`).toBeDefined();
  return [...section!.matchAll(/^\| `([^`]+)`(.*)\|$/gm)].map((match) => [
    match[1]!,
    ...match[2]!
      .split('|')
      .slice(1)
      .map((cell) => cell.trim()),
  ]);
}

describe('the example of the format page', () => {
  it('is read without a word', () => {
    expect(diagnostics.map(written)).toEqual([]);
  });

  it('becomes the records that the tables promise', () => {
    expect(example).toMatchObject({
      title: 'Je ne sais quoi',
      currency: 'EUR',
      // 2028-03-03 less 28 weeks is 2027-08-20: the calendar's own end is earlier.
      calendar: { start: '2027-04-12', end: '2027-05-28', prepStart: '2027-02-15', weekdays: [0, 1, 2, 3, 4] },
      bases: [
        {
          id: 'paris',
          crewDay: 4_200_000,
          rules: { id: 'fr-tv-2642', maxWorkMinutes: 660 },
          incentive: { minimumSpend: 25_000_000 },
        },
        { id: 'chicago', country: 'US', timeZone: 'America/Chicago' },
      ],
      units: [{ id: 'main' }, { id: 'second', crewPercent: 45, available: [{ from: '2027-04-26', to: '2027-05-07' }] }],
      sets: [
        { id: "LOU'S FLAT", ways: [{ id: 'flat-stage', minutesPercent: 90 }, { id: 'flat-real' }] },
        {
          id: 'PONT DES SOUPIRS',
          isCity: true,
          fake: { when: '2027-02-01' },
          ways: [{ id: 'pont' }, { id: 'old-bridge' }],
        },
        { id: 'OFFICE' },
      ],
      elements: [{ rate: 9800 }, { rate: 145_000 }, { needs: ['low-loader'] }, {}],
      order: [
        // biome-ignore lint/suspicious/noThenProperty: the contract's word; it is a list, nobody awaits it.
        { kind: 'before', first: ['101-3'], then: ['103-7'], minDays: 1 },
        { kind: 'before', minDays: 0, price: 80_000 },
        { kind: 'same-day' },
        { kind: 'not-same-day' },
      ],
      prerequisites: [{ id: 'song', base: 'paris', steps: [{ workingDays: 20, cost: 350_000 }, { workingDays: 2 }] }],
      pins: [
        { part: null, unit: 'main' },
        { part: 1, unit: null },
        { strips: [{ part: 1 }, { part: 1 }], shot: true },
      ],
      scenes: [],
      story: {
        threads: [{ id: 'lou-chef' }],
        moments: [{ kind: 'first-meeting', thread: 'lou-chef' }],
        rehearsals: [{ kind: 'read', minutes: 120, date: '2027-04-09', at: 840, leadDays: 1, cost: 90_000 }],
        looks: [{ doubles: 2, states: [{ scene: '101-12', state: 'wet' }], fitting: { workingDays: 3 } }],
        deliveries: [{ due: '2027-06-30', days: 30 }],
        releaseSteps: [{ name: 'picture lock', weeks: 8 }, {}, {}, { weeks: 8 }],
      },
    });
    expect(example!.places[0]).toMatchObject({
      opens: 420,
      closes: 1320,
      closedWeekdays: [6],
      closed: [{ from: '2027-05-03', to: '2027-05-07' }],
      permit: { per: 'use', leadWorkingDays: 15, filed: '2027-03-01' },
    });
    expect(example!.people.map(({ id, castNumber, restMinutes }) => [id, castNumber, restMinutes])).toEqual([
      ['ana-moreau', 1, 720],
      ['theo-blanc', 2, example!.bases[0]!.rules.dailyRestMinutes],
      ['ida-roux', 3, example!.bases[0]!.rules.dailyRestMinutes],
      ['max-petit', 4, example!.bases[0]!.rules.dailyRestMinutes],
    ]);
  });

  it('gives what it says of single scenes apart, each with its place', () => {
    expect(sceneOverrides).toMatchObject([
      { scene: '101-7', minutes: 90, split: null, units: null, heading: null },
      {
        scene: '101-A12',
        heading: 'EXT. OFFICE - DAY',
        page: 14,
        eighths: 3,
        synopsis: 'Lou runs',
        notes: 'rain tower',
      },
      {
        scene: '101-12',
        minutes: null,
        light: 'night',
        castAdd: ['WAITER'],
        castRemove: ['LOU'],
        elements: [
          { element: 'market-crowd', amount: 30 },
          { element: 'peugeot', amount: 1, note: 'door dented' },
        ],
        dismissed: ['props/menu'],
        units: ['main', 'second'],
        storyDay: 'D2',
        split: [
          { eighths: 6, minutes: 60, cast: null },
          { eighths: 4, minutes: null, cast: ['LOU'] },
        ],
      },
    ]);
    const lineOf = (words: string): number => EXAMPLE.slice(0, EXAMPLE.indexOf(words)).split('\n').length;
    expect(sceneOverrides[2]!.place).toMatchObject({ line: lineOf('"101-12":'), column: 3 });
    expect(
      sceneReferences.filter(({ role }) => role === 'pin').map(({ scene, part, place }) => [scene, part, place.line]),
    ).toEqual([
      ['101-1', null, lineOf('press day')],
      ['104-20', null, lineOf('theatre dark')],
      ['101-1', null, lineOf('already shot')],
      ['101-12', 1, lineOf('already shot')],
    ]);
    expect(sceneReferences.map(({ role }) => role)).toContain('prerequisite');
  });
});

describe('the tables of the format page', () => {
  it('have exactly the keys that the reader knows', () => {
    const document = parseDocument(EXAMPLE);
    const add = (path: readonly (string | number)[], value: unknown): void =>
      document.setIn(path, document.createNode(value));
    add(['bases', 0, 'rules override'], {
      overtime: [{ afterMinutes: 480, premiumPercent: 25 }],
      night: [{ from: '04-01', to: '09-30', start: 1320, end: '07:00' }],
      minors: [{ ageFrom: 3, ageTo: 5, maxMinutes: 120, maxMinutesHoliday: 120, earliest: '08:00', latest: 1200 }],
      castForcedCall: { floorMinutes: 600 },
      castOvertime: { day: { paidMinutes: 480, bands: [{ afterMinutes: 480, premiumPercent: 50 }] } },
    });
    add(['bases', 0, 'incentive override', 'financing'], { percentPerYear: 8, months: 12 });
    visit(document, {
      Map(_, map) {
        if (!map.items.some((pair) => /^[A-Z"0-9]/.test(String(pair.key)) && String(pair.key) !== 'USD')) {
          map.add(document.createPair('zzzzzzzzzzzzzzzzzzzzzzzzzzzz', 1));
        }
      },
    });
    expect(document.contents).toBeInstanceOf(YAMLMap);
    const known = new Map<string, Set<string>>();
    for (const { code, message, action } of readSeason(document.toString(), 'season.yaml', CATALOG).diagnostics) {
      const record = code === 'unknown-key' ? /is not a key of ([a-z' ]+);/.exec(said(message))?.[1] : undefined;
      if (record === undefined) continue;
      const heading = record === 'dress' || record === 'strike' ? 'dress, strike' : record;
      const keys = known.get(heading) ?? new Set();
      for (const key of /Known keys: (.*)\./.exec(said(action))![1]!.split(', ')) keys.add(key);
      known.set(heading, keys);
    }
    expect(known.size).toBeGreaterThan(38);
    for (const [heading, keys] of known) {
      expect(
        tableUnder(heading)
          .map(([key]) => key)
          .sort(),
        heading,
      ).toEqual([...keys].sort());
    }
  });

  const SMALLEST =
    'format: onyva-season/1\ntitle: X\ncurrency: EUR\ncalendar: { start: 2027-04-12 }\nbases: [{ id: paris, incentive: none }]\nepisodes: [{ id: "101", script: a.fountain }]\nplaces: [{ id: p }]\npeople: [{ name: A }]\n';

  it('give the defaults of timing that the reader uses', () => {
    const { timing } = readSeason(SMALLEST, 's', CATALOG).season!;
    const { minutesPerEighth: perEighth, ...rest } = timing;
    const minutesOrNumber = tableUnder('timing')
      .slice(1)
      .map((row) => Number(row[2]!.replace(' min', '')));
    expect(minutesOrNumber).toEqual(Object.values(rest));
    expect(tableUnder('minutes per eighth').map((row) => Number(row[2]))).toEqual(Object.values(perEighth));
  });

  it('give the other defaults that the reader uses', () => {
    const season = readSeason(SMALLEST, 's', CATALOG).season!;
    const defaultOf = (heading: string, key: string): string => tableUnder(heading).find(([name]) => name === key)![2]!;
    expect(season.calendar).toMatchObject({ end: null, prepStart: '2027-03-01', weekdays: [0, 1, 2, 3, 4] });
    expect(defaultOf('calendar', 'prep start')).toContain('42 days');
    expect(season.bases[0]).toMatchObject({ crewDay: 0, preferredCall: 480, blocks: 1 });
    expect(season.units).toEqual([
      { id: 'main', name: 'Main unit', homeBase: 'paris', crewPercent: 100, available: [] },
    ]);
    expect(season.places[0]).toMatchObject({ base: 'paris', opens: 0, closes: 2160, keepDays: 3 });
    expect(defaultOf('place', 'hold per day')).toContain(`${CATALOG.calendarDefaults.holdPercent} %`);
    expect(defaultOf('place', 'build per day')).toContain(`${CATALOG.calendarDefaults.buildPercent} %`);
    expect(defaultOf('person', 'make-up')).toContain(`${CATALOG.personDefaults.makeUpMinutes} min`);
    expect(defaultOf('person', 'out')).toContain(`${CATALOG.personDefaults.outMinutes} min`);
    expect(defaultOf('day contract', 'hold percent')).toMatch(new RegExp(`^${CATALOG.personDefaults.holdPercent}\\b`));
    expect(defaultOf('day contract', 'travel day percent')).toMatch(
      new RegExp(`^${CATALOG.personDefaults.travelDayPercent}\\b`),
    );
  });
});
