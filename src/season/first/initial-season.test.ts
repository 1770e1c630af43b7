import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { calendarDay, storyName } from '../../foundation/index.ts';
import { CATALOG } from '../catalog.ts';
import { readSeason } from '../read/read-season.ts';
import type { InitialScene, InitialSeasonInput } from './initial-scene.ts';
import { initialSeasonYaml } from './initial-season.ts';

const scene = (id: string, set: string, cast: readonly string[], more: Partial<InitialScene> = {}): InitialScene => ({
  id,
  set,
  intExt: 'INT',
  light: 'day',
  eighths: 8,
  cast,
  ...more,
});

const input = (scenes: readonly InitialScene[], more: Partial<InitialSeasonInput> = {}): InitialSeasonInput => ({
  title: 'Je ne sais quoi: "part #1"',
  base: 'paris',
  start: calendarDay('2027-04-12'),
  scripts: [{ file: 'scripts/101.fountain', title: 'Terms & Conditions', scenes }],
  ...more,
});

const read = (yaml: string) => readSeason(yaml, 'season.yaml', CATALOG);

describe('initialSeasonYaml', () => {
  const yaml = initialSeasonYaml(
    input([
      scene('101-1', "EMMA'S FLAT - KITCHEN", ['EMMA', 'WAITER #2'], { eighths: 12 }),
      scene('101-2', "EMMA'S FLAT - BEDROOM", ['EMMA']),
      scene('101-3', 'PONT: CÔTÉ "NORD" #3', ['EMMA', 'MINDY'], { intExt: 'EXT', light: 'night' }),
    ]),
  );

  it('is read without errors or warnings', () => {
    const { season, diagnostics } = read(yaml);
    expect(diagnostics).toEqual([]);
    expect(season).toMatchObject({ title: 'Je ne sais quoi: "part #1"', currency: 'EUR' });
    expect(season!.calendar).toMatchObject({ start: '2027-04-12', prepStart: '2027-03-01', end: '2027-04-19' });
  });

  it('gives performers the rest of the agreement where a forced call is paid, and none of its own elsewhere', () => {
    const text = initialSeasonYaml(input([scene('101-1', 'BAR', ['EMMA', 'MINDY'])], { base: 'los-angeles' }));
    const { season, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    for (const { restMinutes, contract } of season!.people) {
      expect([restMinutes, contract]).toMatchObject([720, { forcedCall: { floorMinutes: 600, percent: 100 } }]);
    }
    expect(text).toMatch(/# rest 12 h, cut for a price only: [^-]*\bSAG-REST/);
    expect(yaml).not.toMatch(/^ +rest:/m);
  });

  it('groups sub-sets under their set, and invents no place for any', () => {
    const { season } = read(yaml);
    expect(season!.sets.map((set) => [set.id, set.ways])).toEqual([
      ["EMMA'S FLAT", []],
      ['PONT', []],
    ]);
    expect(season!.places).toEqual([]);
    expect(yaml).toMatch(/"EMMA'S FLAT": \{\} +# 2 scenes, 20 eighths; with KITCHEN, BEDROOM/);
    expect(yaml).toMatch(/"PONT": \{\} +# 1 scene, 8 eighths; with CÔTÉ "NORD" #3/);
  });

  it('gives windows to interiors of vehicles, and to nothing else (K-15)', () => {
    const { season } = read(
      initialSeasonYaml(
        input([
          scene('101-1', "EMMA'S CAR - BACK SEAT", ['EMMA'], { light: 'night' }),
          scene('101-2', 'TRAIN STATION', ['EMMA'], { intExt: 'EXT' }),
          scene('101-3', 'CARPET SHOP', ['EMMA']),
        ]),
      ),
    );
    const windows = season!.sets.filter((set) => set.windows === true).map(({ id }) => id);
    expect(windows).toEqual(["EMMA'S CAR"]);
  });

  it('gives a dusk up that no window holds, and splits none into parts that do not fit', () => {
    const light = { day: 600, night: 500, dawn: 25, dusk: 25 };
    const dusk = { intExt: 'EXT', light: 'dusk' } as const;
    const text = initialSeasonYaml(
      input(
        [scene('101-1', 'PIER', [], { ...dusk, eighths: 16 }), scene('101-2', 'PIER', [], { ...dusk, eighths: 3 })],
        {
          lightMinutes: light,
        },
      ),
    );
    expect(text).toMatch(/"101-1": \{ light: day.* #|"101-1": \{ light: day/);
    const { sceneOverrides } = read(text);
    for (const { split } of sceneOverrides)
      for (const part of split ?? []) expect(part.eighths * CATALOG.timing.minutesPerEighth.extNight).toBeLessThan(30);
    const tiny = initialSeasonYaml(
      input([scene('101-1', 'PIER', [], { ...dusk, eighths: 1 })], { lightMinutes: { ...light, dusk: 5 } }),
    );
    expect(read(tiny).sceneOverrides).toMatchObject([{ scene: '101-1', light: 'day', split: null }]);
  });

  it('keeps the hours of minors for who may be a child, and says that it is unsure', () => {
    const minors = [{ character: 'TIM', age: 8, isStated: true, words: 'TIM (8)' }];
    const cast = [
      scene('101-1', 'BAR', ['EMMA', 'TIM']),
      scene('101-2', 'QUAY', ['TIM'], { intExt: 'EXT', light: 'night' }),
    ];
    const scripts = [{ file: 'scripts/101.fountain', title: 'T', scenes: cast, minors }];
    const all = read(initialSeasonYaml(input([], { scripts })));
    expect(all.season!.people.map(({ id, born, tutor, isPerhapsMinor }) => [id, born, tutor, isPerhapsMinor])).toEqual([
      ['tim', '2019-01-01', 'to find', true],
      ['emma', null, null, undefined],
    ]);
    expect(all.diagnostics.map(({ code }) => code)).toEqual(['perhaps-minor']);
    const byDay = read(initialSeasonYaml(input([], { scripts, holdsMinors: 'by-day' })));
    expect(byDay.season!.people[0]).toMatchObject({ id: 'tim', born: null, isPerhapsMinor: true });
    expect(byDay.diagnostics.map(({ code }) => code)).toEqual(['perhaps-minor']);
    const graded = read(initialSeasonYaml(input([], { scripts, holdsMinors: 'graded' })));
    expect(graded.season!.people[0]).toMatchObject({ id: 'tim', born: '2019-01-01', isPerhapsMinor: true });
    const grownUp = read(initialSeasonYaml(input([], { scripts, holdsMinors: 'grown-up' })));
    expect(grownUp.season!.people[0]).toMatchObject({ born: '2009-01-01', isPerhapsMinor: true });
    expect(grownUp.diagnostics.map(({ code }) => code)).toEqual(['perhaps-minor']);
    expect(graded.sceneOverrides).toMatchObject([{ scene: '101-2', light: 'day' }]);
  });

  it('names voices, who have no row', () => {
    const text = initialSeasonYaml(input([scene('101-1', 'BAR', ['EMMA'], { voiceOnly: ['RADIO', 'EMMA'] })]));
    expect(text).toMatch(/# Voices, recorded, without a shooting day: RADIO\./);
    expect(read(text).season!.people.map(({ id }) => id)).toEqual(['emma']);
  });

  it('says nothing of Paris in a season of Los Angeles', () => {
    const text = initialSeasonYaml(input([scene('101-1', 'BAR', ['EMMA'])], { base: 'los-angeles', title: 'X' }));
    expect(text.match(/.*(?:Paris|French|France).*/g) ?? []).toEqual([]);
  });

  it('writes names that are one as one set', () => {
    const text = initialSeasonYaml(
      input([
        scene('101-1', 'BIG-TOP', []),
        scene('101-2', 'BIG TOP - RING', []),
        scene('101-3', 'Big top', []),
        scene('101-4', 'BACK IN THE BIG TOP', []),
      ]),
    );
    expect(read(text).diagnostics).toEqual([]);
    expect(read(text).season!.sets.map(({ id }) => id)).toEqual(['BIG-TOP']);
  });

  it('says how long the street permit takes there (R-11)', () => {
    expect(yaml).toMatch(/permit for exteriors in Paris: 15 working days/);
  });

  it('numbers people by the length of their parts', () => {
    const { season } = read(yaml);
    expect(season!.people.map((person) => [person.castNumber, person.characters[0], person.id])).toEqual([
      [1, 'EMMA', 'emma'],
      [2, 'WAITER #2', 'waiter-2'],
      [3, 'MINDY', 'mindy'],
    ]);
  });

  it('pays performers at the minimum of the base, with its age in a comment', () => {
    const { season } = read(yaml);
    expect(season!.people[0]!.contract).toEqual({
      kind: 'day',
      rate: 28154,
      holdPercent: 0,
      drop: null,
      travelDayPercent: 100,
      overtime: CATALOG.rulePacks.get('fr-tv-2642')!.castOvertime!.day,
      forcedCall: null,
    });
    expect(yaml).toMatch(/281\.54.*2018/);
  });

  it('says that prices are placeholders, and where every default comes from', () => {
    expect(yaml).toContain('PRICES ARE PLACEHOLDERS');
    expect(yaml).toMatch(/crew day: 35000/);
    expect(yaml).toMatch(/set change: 20 min +# .*\[BALDERSON/);
    expect(yaml).toMatch(/^# {3}BALDERSON: .*http/m);
  });

  it('names the uncertain values of the rule pack where they can be corrected', () => {
    expect(yaml).toMatch(/# - sixthDayPremiumPercent: 50/);
  });

  it('keeps the defaults of the catalog', () => {
    const { season } = read(yaml);
    expect(season!.timing).toEqual(CATALOG.timing);
    expect(season!.bases[0]!.rules).toEqual(CATALOG.rulePacks.get('fr-tv-2642'));
  });

  it.each(CATALOG.cities.ids)('can be based in %s', (base) => {
    const { diagnostics, season } = read(initialSeasonYaml(input([scene('101-1', 'BAR', ['EMMA'])], { base })));
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    expect(season!.bases[0]!.id).toBe(base);
  });

  it('leaves an incentive out that is in another currency, and says so', () => {
    const foreign = initialSeasonYaml(input([scene('101-1', 'BAR', ['EMMA'])], { base: 'london', currency: 'EUR' }));
    expect(read(foreign).diagnostics).toEqual([]);
    expect(foreign).toMatch(/incentive: none +# uk-avec is in GBP/);
  });

  it('is a season without scenes too', () => {
    const empty = read(initialSeasonYaml(input([])));
    expect(empty.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });

  it('makes ids that name one thing only', () => {
    const yamlOfParis = initialSeasonYaml(input([scene('101-1', 'PARIS', ['PARIS', 'MAIN'])]));
    expect(read(yamlOfParis).diagnostics).toEqual([]);
    expect(yamlOfParis).toContain('id: paris-role');
  });

  it('quotes whatever a script may call its sets and characters', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => /[\p{L}\p{N}]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 6 }), name, (pairs, title) => {
        const text = initialSeasonYaml(
          input(
            pairs.map(([set, character], index) => scene(`101-${index}`, set, [character])),
            { title: `T ${title}` },
          ),
        );
        const file = parse(text) as { title: string; people: { characters: string[] }[] };
        expect(file.title).toBe(`T ${title}`);
        expect(new Set(file.people.flatMap((person) => person.characters))).toEqual(
          new Set(pairs.map(([, character]) => storyName(character))),
        );
        expect(read(text).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
      }),
      { seed: 20270412, numRuns: 200 },
    );
  });
});
