import { describe, expect, it } from 'vitest';
import { parseFountain } from '../script/index.ts';
import { CATALOG, readSeason } from '../season/index.ts';
import { breakDownInto } from './scenes-into-season.ts';

const HEADER = `format: onyva-season/1
title: Test
currency: EUR
calendar: { start: 2027-04-12, end: 2027-06-30 }
bases: [{ id: paris, crew day: 40000 }]
people: [{ name: Ana, characters: [EMMA] }, { name: Theo, characters: [LOU] }]
`;

function broken(yaml: string, script: string | null = null) {
  const reading = readSeason(HEADER + yaml, 'season.yaml', CATALOG);
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const scripts = new Map(script === null ? [] : [['101', parseFountain(script, '101.fountain')]]);
  return breakDownInto(reading.season!, scripts, reading);
}

const ROWS = `episodes: [{ id: "101", title: One }]
scenes:
  "101-1": { heading: "INT. OFFICE - KITCHEN - NIGHT", page: 2, eighths: 1 4/8, synopsis: Tea, cast: { add: [LOU] } }
  "101-A2": { heading: "EXT. QUAY - CONTINUOUS", notes: rain, cast: { add: [EMMA, LOU] } }
`;

describe('rows with a heading', () => {
  it('are the scenes of an episode without a script, in their order', () => {
    const { scenes } = broken(ROWS).season;
    expect(scenes).toMatchObject([
      {
        id: '101-1',
        number: '1',
        intExt: 'INT',
        set: 'OFFICE - KITCHEN',
        light: 'night',
        eighths: 12,
        page: 2,
        synopsis: 'Tea',
        people: ['theo'],
        source: { file: 'season.yaml', line: 9 },
      },
      { id: '101-A2', intExt: 'EXT', light: 'night', eighths: 1, notes: 'rain', people: ['ana', 'theo'] },
    ]);
    expect(scenes[0]!.parts).toEqual([{ part: 1, eighths: 12, minutes: null, people: ['theo'] }]);
  });

  it('follow the scenes of a script; where it has the scene, the heading of the row counts', () => {
    const script = 'INT. HALL - DAY #1#\n\nEMMA\nHello.\n\nINT. HALL - CONTINUOUS #2#\n\nEMMA\nAgain.\n';
    const { season, diagnostics } = broken(ROWS.replace('title: One', 'script: 101.fountain'), script);
    expect(
      season.scenes.map(({ id, set, intExt, light, page, eighths }) => [id, set, intExt, light, page, eighths]),
    ).toEqual([
      ['101-1', 'OFFICE - KITCHEN', 'INT', 'night', 2, 12],
      ['101-2', 'HALL', 'INT', 'day', 1, 1],
      ['101-A2', 'QUAY', 'EXT', 'night', 1, 1],
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('count before the room that is kept for an expected script', () => {
    const expected = 'expected: { arrives: 2027-04-30, eighths: 40, set: OFFICE }';
    const yaml = `${ROWS.replace('title: One', expected)}sets: { OFFICE: { ways: [{ way: stage, place: s }] } }\nplaces: [{ id: s }]\n`;
    const reading = readSeason(HEADER + yaml, 'season.yaml', CATALOG);
    const { scenes } = breakDownInto(reading.season!, new Map(), reading).season;
    expect(scenes.map(({ id }) => id)).toEqual(['101-1', '101-A2']);
  });

  it('are what an episode without script and expectation needs', () => {
    const reading = readSeason(`${HEADER}episodes: [{ id: "101" }]\n`, 'season.yaml', CATALOG);
    expect(reading.diagnostics.map(({ code }) => code)).toContain('episode-without-source');
  });
});
