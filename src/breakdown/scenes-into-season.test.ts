import { describe, expect, it } from 'vitest';
import { inEnglish } from '../messages/testing/said.ts';
import { parseFountain, type Screenplay } from '../script/index.ts';
import { CATALOG, readSeason, type Scene } from '../season/index.ts';
import { breakDownInto } from './scenes-into-season.ts';

const HEADER = `format: onyva-season/1
title: Test
currency: EUR
calendar: { start: 2027-04-12, end: 2027-06-30 }
bases:
  - { id: paris, crew day: 40000 }
places:
  - { id: flat, name: A flat, base: paris }
  - { id: roof, name: A roof, base: paris }
`;
const SETS = `sets:
  "EMMA'S FLAT": { ways: [{ way: real place, place: flat }] }
  "EMMA'S FLAT - ROOF": { ways: [{ way: real place, place: roof }] }
people:
  - { name: Ana Moreau, characters: [EMMA] }
  - { name: Theo Blanc, characters: [LOU, LOU'S TWIN] }
episodes:
  - { id: "101", title: One, script: scripts/101.fountain }
`;
const SCRIPT = `INT. EMMA’S FLAT - KITCHEN - DAY #1#

Emma cooks.

EMMA
Hi.

EXT. EMMA'S  FLAT - ROOF - NIGHT #2#

LOU
Hi.

EMMA
Hi.

INT. EMMA'S FLATSHARE - DAY #3#

WAITER
Hi.

OMITTED #4#

INT. EMMA'S FLATSHARE - HALL - DAY #5#

LOU waits.

WAITER
Hi.
`;

function season(more = '', script: string | null = SCRIPT, header = HEADER + SETS) {
  const reading = readSeason(header + more, 'season.yaml', CATALOG);
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const scripts = new Map<string, Screenplay>();
  if (script !== null) scripts.set('101', parseFountain(script, 'scripts/101.fountain'));
  const result = breakDownInto(reading.season!, scripts, reading);
  const scene = (id: string): Scene => {
    const found = result.season.scenes.find((one) => one.id === id);
    if (!found) throw new Error(`no scene ${id}`);
    return found;
  };
  const said = (code: string) => result.diagnostics.filter((found) => found.code === code).map(inEnglish);
  return { ...result, scene, said };
}

describe('scenes of a season', () => {
  it('belong to the set with the longest name they begin with, however it is spelt', () => {
    const { season: made } = season();
    expect(made.scenes.map(({ id, set, setId }) => [id, set, setId])).toEqual([
      ['101-1', "EMMA'S FLAT - KITCHEN", "EMMA'S FLAT"],
      ['101-2', "EMMA'S FLAT - ROOF", "EMMA'S FLAT - ROOF"],
      ['101-3', "EMMA'S FLATSHARE", "EMMA'S FLATSHARE"],
      ['101-4', 'OMITTED', ''],
      ['101-5', "EMMA'S FLATSHARE - HALL", "EMMA'S FLATSHARE"],
    ]);
  });

  it('have people, one part, light and a source; omitted ones have no part', () => {
    const { scene } = season();
    expect(scene('101-2')).toMatchObject({
      characters: ['LOU', 'EMMA'],
      people: ['theo-blanc', 'ana-moreau'],
      light: 'night',
      units: ['main'],
      source: { file: 'scripts/101.fountain', line: 8 },
      expected: false,
    });
    expect(scene('101-2').parts).toEqual([
      { part: 1, eighths: scene('101-2').eighths, minutes: null, people: ['theo-blanc', 'ana-moreau'] },
    ]);
    expect(scene('101-4')).toMatchObject({ omitted: true, parts: [], people: [] });
  });

  it('say who is named but silent, until they are added', () => {
    expect(
      season()
        .said('named-but-silent')
        .map(({ message }) => message),
    ).toEqual(['Scene 101-5 names LOU, who says nothing in it; not counted as needed on the day.']);
    const added = season('scenes: { "101-5": { cast: { add: [lou] } } }\n');
    expect(added.said('named-but-silent')).toEqual([]);
    expect(added.scene('101-5').people).toContain('theo-blanc');
  });
});

describe('what nobody mapped', () => {
  it('gets a person who costs nothing, with one warning at the first scene', () => {
    const { season: made, said, scene } = season();
    expect(said('character-not-cast')).toMatchObject([
      { severity: 'warning', place: { file: 'scripts/101.fountain', line: 16 } },
    ]);
    expect(said('character-not-cast')[0]!.message).toContain('WAITER, who is in 2 scenes from 101-3 on');
    expect(made.people.at(-1)).toMatchObject({
      id: 'waiter',
      characters: ['WAITER'],
      contract: { rate: 0 },
      castNumber: 3,
      restMinutes: made.bases[0]!.rules.dailyRestMinutes,
    });
    expect(scene('101-3').people).toEqual(['waiter']);
  });

  it('gets the place to find in the first base, shared by its sub-sets', () => {
    const { season: made, said } = season();
    expect(said('set-not-mapped')).toHaveLength(1);
    const set = made.sets.at(-1)!;
    expect(set).toMatchObject({ id: "EMMA'S FLATSHARE", isCity: false });
    expect(set.ways).toMatchObject([{ kind: 'real place' }]);
    expect(made.places.find((place) => place.id === set.ways[0]!.place)).toMatchObject({
      toFind: true,
      base: 'paris',
      feePerDay: 0,
      permit: null,
    });
  });

  it('is at another place than the sets that are listed without a way, which are named once', () => {
    const listed = HEADER + SETS.replace(/"EMMA'S FLAT - ROOF": .*/, `"EMMA'S FLAT - ROOF": {}`);
    const { season: made, said } = season('', SCRIPT, listed);
    expect(said('places-to-find').map(({ message }) => message)).toEqual([
      "The place of EMMA'S FLAT - ROOF is to be found: it is planned in Paris, 1 h 05 from any other, with no fee or " +
        'permit in the price.',
    ]);
    expect(made.sets.map(({ id, ways }) => [id, ways.map(({ place }) => place)])).toEqual([
      ["EMMA'S FLAT", ['flat']],
      ["EMMA'S FLAT - ROOF", ['to-find-emmas-flat']],
      ["EMMA'S FLATSHARE", ['to-find-emmas-flatshare']],
    ]);
  });

  it('is looked for where the set is that its name begins with', () => {
    const sets = [
      'BLOOM HOUSE KITCHEN',
      'STAGE DOOR ALLEY',
      'BLOOM HOUSE',
      'STAGE',
      'BLOOM HOUSES',
      'BLOOM HOUSE - ATTIC',
    ];
    const script = sets.map((set, n) => `INT. ${set} - DAY #${n + 1}#`).join('\n\nx\n\n');
    const { season: made } = season('', script);
    const placeOf = new Map(made.sets.map(({ id, ways }) => [id, ways[0]?.place]));
    expect(placeOf.get('BLOOM HOUSE KITCHEN')).toBe(placeOf.get('BLOOM HOUSE'));
    const apart = ['BLOOM HOUSE', 'BLOOM HOUSES', 'STAGE', 'STAGE DOOR ALLEY'].map((set) => placeOf.get(set));
    expect(new Set(apart).size).toBe(4);
    const name = made.places.find(({ id }) => id === placeOf.get('BLOOM HOUSE'))!.name;
    expect(name).toBe('BLOOM HOUSE');
  });

  it('gets one place for a set and its sub-sets, however their headings part them', () => {
    const script = ['INT. BIG-TOP, RING - DAY #1#', 'INT. BIG TOP - LOBBY - DAY #2#', 'INT. Big top - DAY #3#'];
    const { season: made } = season('', script.join('\n\nx\n\n'));
    expect(made.sets.at(-1)!.id).toBe('BIG-TOP');
    expect(made.scenes.map(({ set, setId }) => [set, setId])).toEqual([
      ['BIG-TOP, RING', 'BIG-TOP'],
      ['BIG TOP - LOBBY', 'BIG-TOP'],
      ['BIG TOP', 'BIG-TOP'],
    ]);
  });

  it('never takes an id that is there already', () => {
    const { season: made } = season('', SCRIPT.replaceAll("EMMA'S FLATSHARE", 'PARIS').replaceAll('WAITER', 'PARIS'));
    const ids = [...made.bases, ...made.places, ...made.people].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Row by row what docs/season-format.md says under "scene". */
describe('light and cast that a script decides', () => {
  const scenesOf = (headings: readonly string[], more = ''): readonly Scene[] =>
    season(more, headings.map((heading, i) => `${heading} #${i + 1}#\n\nx\n`).join('\n')).season.scenes;
  const lights = (...headings: string[]): string[] => scenesOf(headings).map(({ light }) => light);

  it.each([
    ['several times of different light', ['EXT. A - DAY TO NIGHT'], ['any']],
    ['several times of one light', ['EXT. A - MORNING / NOON'], ['day']],
    ['CONTINUOUS after them takes no light either', ['EXT. A - DAY/NIGHT', 'EXT. B - CONTINUOUS'], ['any', 'any']],
    ['CONTINUOUS at the beginning', ['EXT. A - CONTINUOUS', 'INT. B - SAME'], ['day', 'any']],
    ['no time', ['EXT. A', 'INT/EXT. B', 'INT. C'], ['day', 'day', 'any']],
    ['no time between', ['INT. A - NIGHT', 'EXT. B', 'EXT. C - CONTINUOUS'], ['night', 'night', 'night']],
    ['FLASHBACK is no time', ['INT. A - NIGHT', 'EXT. B - FLASHBACK', 'INT. C - LATER'], ['night', 'night', 'night']],
    ['a chain', ['EXT. A - DUSK', 'EXT. B - CONTINUOUS', 'EXT. C - MOMENTS LATER'], ['dusk', 'dusk', 'dusk']],
  ])('%s', (_, headings, expected) => {
    expect(lights(...headings)).toEqual(expected);
  });

  it('a light that no heading says is a guess, until a row in season.yaml or a heading says it', () => {
    const headings = ['EXT. A', 'EXT. B - NIGHT', 'EXT. C', 'INT. D', 'EXT. E', 'EXT. F', 'EXT. G - LATER'];
    const rows = 'scenes: { "101-5": { light: night }, "101-6": { heading: EXT. F - DAY } }\n';
    const said = scenesOf(headings, rows).map(({ light, lightGuessed }) => `${light}${lightGuessed ? '?' : ''}`);
    expect(said).toEqual(['day?', 'night', 'night?', 'any', 'night', 'day', 'night']);
  });

  it('a light given in season.yaml is of that scene alone', () => {
    const scenes = scenesOf(['EXT. A - DAY', 'EXT. B - CONTINUOUS'], 'scenes: { "101-1": { light: dusk } }\n');
    expect(scenes.map(({ light }) => light)).toEqual(['dusk', 'day']);
  });

  it('who is in a scene', () => {
    const cues = 'EMMA\nHi.\n\nLOU\nHi.\n';
    const bodies = [
      cues,
      'LOU enters.\n\nEMMA (O.S.)\nHi.\n',
      'Lou and EMMA wait. JO passes.\n',
      'Emma reads.\n\nLOU (V.O.)\nHi.\n',
      'LOU looks up.\n\nLOU (V.O.)\nHi.\n',
      'EMMA waits.\n\nALL\nHi!\n',
    ];
    const script = bodies.map((body, i) => `INT. A - DAY #${i + 1}#\n\n${body}`).join('\n');
    const { season: made } = season('scenes: { "101-3": { cast: { add: [CHEF], remove: [LOU] } } }\n', script);
    expect(made.scenes.map(({ characters }) => characters)).toEqual([
      ['EMMA', 'LOU'],
      ['EMMA'],
      ['EMMA', 'CHEF'],
      ['EMMA'],
      [],
      ['EMMA'],
    ]);
  });
});

describe('what season.yaml says of a scene', () => {
  it('counts over the script', () => {
    const { scene } = season(`scenes:
  "101-1": { minutes: 90, light: dusk, cast: { add: [WAITER], remove: [EMMA] }, hires: { crowd: 30 }, units: [main], story day: D2 }
  "101-3": { omit: true }
hires: [{ id: crowd, kind: background, rate: 98 }]
`);
    expect(scene('101-1')).toMatchObject({
      light: 'dusk',
      characters: ['WAITER'],
      people: ['waiter'],
      elements: [{ element: 'crowd', amount: 30 }],
      storyDay: 'D2',
      parts: [{ minutes: 90, people: ['waiter'] }],
    });
    expect(scene('101-3')).toMatchObject({ omitted: true, parts: [] });
  });

  it('splits a scene when the parts add up, each with its people', () => {
    const long = SCRIPT.replace('LOU\nHi.', `LOU\n${'He talks and talks and talks. '.repeat(60)}`);
    const eighths = season('', long).scene('101-2').eighths;
    const split = (last: number): string =>
      `scenes: { "101-2": { split: [{ eighths: 2, minutes: 60 }, { eighths: ${last}, cast: [LOU] }] } }\n`;
    const { scene, said } = season(split(eighths - 2), long);
    expect(said('split-does-not-add-up')).toEqual([]);
    expect(scene('101-2').parts).toEqual([
      { part: 1, eighths: 2, minutes: 60, people: ['theo-blanc', 'ana-moreau'] },
      { part: 2, eighths: eighths - 2, minutes: null, people: ['theo-blanc'] },
    ]);
    const wrong = season(split(eighths + 1), long);
    expect(wrong.said('split-does-not-add-up')).toMatchObject([{ severity: 'error', place: { file: 'season.yaml' } }]);
    expect(wrong.scene('101-2').parts).toHaveLength(1);
  });

  it('splits a scene of an eighth: an eighth each counts once, and a part may have no length', () => {
    const road = 'EXT. ROAD - DAY\n\nA car goes by.\n';
    for (const second of ['{ eighths: 1, minutes: 30 }', '{ minutes: 30 }']) {
      const split = `[{ eighths: 1, minutes: 20 }, ${second}]`;
      const { scene, said } = season(`scenes: { "101-1": { split: ${split} } }\n`, road);
      expect(said('split-does-not-add-up')).toEqual([]);
      expect(scene('101-1').parts.map(({ eighths, minutes }) => [eighths, minutes])).toEqual([
        [1, 20],
        [0, 30],
      ]);
    }
  });

  it('is questioned when it removes someone who is not there', () => {
    const { said } = season('scenes: { "101-1": { cast: { remove: [EMA] } } }\n');
    expect(said('cast-not-in-scene')).toMatchObject([{ severity: 'warning', place: { line: 18 } }]);
    expect(said('cast-not-in-scene')[0]!.action).toContain('In scene 101-1: EMMA.');
  });
});

describe('names of scenes that no script has', () => {
  it('are errors at their place, with the nearest scene, and are left out of the season', () => {
    const { season: made, said } = season(`scenes: { "101-22": { minutes: 90 } }
order:
  - { before: ["101-1"], after: ["101-7"] }
  - { not same day: ["101-1", "101-2"] }
prerequisites:
  - { id: song, name: Song, kind: song, scenes: ["101-2", "101-9"], steps: [{ name: clear, working days: 3 }] }
pins:
  - { scene: "101-8", date: 2027-04-12 }
  - { day: 2027-04-13, unit: main, strips: ["101-1", "101-6"] }
`);
    expect(said('unknown-scene').map(({ severity, place }) => [severity, place?.file, place?.line])).toEqual([
      ['error', 'season.yaml', 18],
      ['error', 'season.yaml', 20],
      ['error', 'season.yaml', 23],
      ['error', 'season.yaml', 25],
      ['error', 'season.yaml', 26],
    ]);
    expect(said('unknown-scene')[0]).toMatchObject({
      message: 'There is no scene 101-22, which `scenes` names.',
      action: 'Did you mean 101-2?',
    });
    expect(made.order).toMatchObject([{ kind: 'not-same-day' }]);
    expect(made.prerequisites[0]?.scenes).toEqual(['101-2']);
    expect(made.pins).toMatchObject([{ kind: 'day', strips: [{ scene: '101-1' }] }]);
  });

  it('are warnings when the scene is omitted', () => {
    const { season: made, said } = season('pins: [{ scene: "101-4", date: 2027-04-12 }]\n');
    expect(said('scene-is-omitted')).toMatchObject([{ severity: 'warning', place: { line: 18 } }]);
    expect(made.pins).toEqual([]);
  });
});

describe('an expected episode', () => {
  const header = HEADER + SETS.replace(/ {2}- \{ id: "101".*\n/, '');
  const expected = header.replace(
    'episodes:\n',
    `episodes:
  - { id: "105", title: Five, expected: { arrives: 2027-04-30, eighths: 40, cast: [LOU, CHEF], set: "EMMA'S FLAT" } }
`,
  );

  it('keeps room: strips with all the probable cast, the last one the rest', () => {
    const { season: made, said } = season('timing: { expected strip: 16 }\n', null, expected);
    const strip = made.timing.expectedStripEighths;
    expect(made.scenes.map(({ id, eighths }) => [id, eighths])).toEqual(
      Array.from({ length: Math.ceil(40 / strip) }, (_, i) => [`105-E${i + 1}`, Math.min(strip, 40 - i * strip)]),
    );
    expect(made.scenes[0]).toMatchObject({
      setId: "EMMA'S FLAT",
      characters: ['LOU', 'CHEF'],
      people: ['theo-blanc', 'chef'],
      light: 'any',
      expected: true,
      source: null,
    });
    expect(said('character-not-cast')).toHaveLength(1);
  });
});

describe('scripts and episodes', () => {
  it('that do not meet are errors', () => {
    expect(season('', null).said('episode-without-script')).toMatchObject([
      {
        severity: 'error',
        place: {
          file: 'season.yaml',
          line: (HEADER + SETS).split('\n').findIndex((line) => line.includes('script:')) + 1,
        },
      },
    ]);
    const reading = readSeason(HEADER + SETS, 'season.yaml', CATALOG);
    const scripts = new Map(['101', '111'].map((id) => [id, parseFountain(SCRIPT, `${id}.fountain`)]));
    const { diagnostics, season: made } = breakDownInto(reading.season!, scripts);
    expect(diagnostics.map(inEnglish).find(({ code }) => code === 'unknown-episode')?.action).toBe('Did you mean 101?');
    expect(made.scenes).toHaveLength(5);
  });
});
