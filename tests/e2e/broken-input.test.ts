import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, onyva, onyvaHere } from './command-line.ts';

const SCRIPT = `Title: Two Keys

INT. FLAT - DAY #1#

ANNA puts a key on the table.

ANNA
This one is mine.

EXT. BRIDGE - NIGHT #2#

BEN
(out of breath)
And this one?

INT. FLAT - LATER #3#

ANNA
Wrong door.
`;

const SEASON = `format: onyva-season/1
title: Two Keys
currency: EUR
calendar:
  start: 2027-04-12
  end: 2027-04-30
bases:
  - id: paris
    crew day: 20000
sets:
  FLAT:
    ways: [{ way: real place, place: flat }]
  BRIDGE:
    ways: [{ way: real place, place: bridge }]
places:
  - { id: flat, base: paris }
  - { id: bridge, base: paris }
people:
  - { id: anna-k, name: Anna K, characters: [ANNA], contract: { kind: day, rate: 500, hold percent: 0 } }
  - { id: ben-o, name: Ben O, characters: [BEN], contract: { kind: day, rate: 500, hold percent: 0 } }
episodes:
  - { id: "101", title: Two Keys, script: scripts/101.fountain }
`;

interface Break {
  readonly name: string;
  readonly season?: (text: string) => string | Buffer;
  readonly script?: (text: string) => string | Buffer;
  /** File and line the diagnostic must name, a word of what it says. */
  readonly at: RegExp;
  readonly says: RegExp;
  /** A warning leaves a plan possible. */
  readonly warns?: true;
}

const lineOf = (text: string, needle: string): number =>
  text.split('\n').findIndex((line) => line.includes(needle)) + 1;
const inSeason = (needle: string, text = SEASON): RegExp => new RegExp(`season\\.yaml:${lineOf(text, needle)}:\\d+ `);

const BREAKS: readonly Break[] = [
  {
    name: 'a date that does not exist',
    season: (s) => s.replace('2027-04-12', '2027-02-30'),
    at: inSeason('start:'),
    says: /2027-02-30/,
  },
  {
    name: 'an end before the start',
    season: (s) => s.replace('2027-04-30', '2027-04-01'),
    at: inSeason('end:'),
    says: /before|after/,
  },
  {
    name: 'a misspelt key',
    season: (s) => s.replace('crew day', 'crew dya'),
    at: inSeason('crew day'),
    says: /crew day/,
    warns: true,
  },
  {
    name: 'a place nobody described',
    season: (s) => s.replace('place: bridge', 'place: brigde'),
    at: inSeason('place: bridge'),
    says: /bridge/,
  },
  {
    name: 'a base nobody described',
    season: (s) => s.replace('{ id: flat, base: paris }', '{ id: flat, base: pairs }'),
    at: inSeason('id: flat'),
    says: /paris/,
  },
  {
    name: 'the same id twice',
    season: (s) => s.replace('id: bridge', 'id: flat'),
    at: inSeason('id: bridge'),
    says: /flat/,
  },
  {
    name: 'money that is no amount',
    season: (s) => s.replace('20000', 'plenty'),
    at: inSeason('crew day'),
    says: /plenty/,
  },
  {
    name: 'a currency without a rate',
    season: (s) => s.replace('crew day: 20000', 'crew day: 20000 USD'),
    at: inSeason('crew day'),
    says: /USD/,
  },
  {
    name: 'a contract nobody signs',
    season: (s) =>
      s.replace('kind: day, rate: 500, hold percent: 0 } }\n  - { id: ben', 'kind: dai, rate: 500 } }\n  - { id: ben'),
    at: inSeason('anna-k'),
    says: /dai/,
  },
  {
    name: 'a missing title',
    season: (s) => s.replace('title: Two Keys\n', ''),
    at: /season\.yaml:\d+:\d+ /,
    says: /title/,
  },
  {
    name: 'a newer format',
    season: (s) => s.replace('onyva-season/1', 'onyva-season/9'),
    at: inSeason('format:'),
    says: /onyva-season\/9|newer/,
  },
  {
    name: 'a tab where YAML wants blanks',
    season: (s) => s.replace('  start:', '\tstart:'),
    at: inSeason('start:'),
    says: /tab/i,
  },
  {
    name: 'a bracket that never closes',
    season: (s) => s.replace('place: flat }]', 'place: flat }'),
    at: /season\.yaml:\d+:\d+ /,
    says: /./,
  },
  {
    name: 'a script that is not there',
    season: (s) => s.replace('101.fountain', '102.fountain'),
    at: inSeason('101.fountain'),
    says: /102\.fountain/,
  },
  {
    name: 'a script outside the folder',
    season: (s) => s.replace('scripts/101.fountain', '../../../../../../etc/passwd'),
    at: inSeason('101.fountain'),
    says: /script-outside/,
  },
  {
    name: 'a device as a script',
    season: (s) => s.replace('scripts/101.fountain', '/dev/zero'),
    at: inSeason('101.fountain'),
    says: /script-outside/,
  },
  {
    name: 'a folder as a script',
    season: (s) => s.replace('scripts/101.fountain', 'scripts'),
    at: inSeason('101.fountain'),
    says: /no-plain-file/,
  },
  {
    name: 'a NUL in the path of a script',
    season: (s) => s.replace('scripts/101.fountain', '"scripts/101\\0.fountain"'),
    at: inSeason('101.fountain'),
    says: /file-unreadable/,
  },
  {
    name: 'a script that is too large',
    script: () => 'x'.repeat(20_000_001),
    at: inSeason('101.fountain'),
    says: /file-too-large/,
  },
  {
    name: 'a season in another encoding',
    season: (s) => Buffer.from(s.replace('title: Two Keys', 'title: Deux cl\u00e9s'), 'latin1'),
    at: inSeason('title:'),
    says: /windows-1252/,
  },
  {
    name: 'a pin on a scene that is not there',
    season: (s) => `${s}pins:\n  - { scene: "101-33", date: 2027-04-13 }\n`,
    at: /season\.yaml:24:\d+ /,
    says: /101-33/,
  },
  {
    name: 'an override of a scene that is not there',
    season: (s) => `${s}scenes:\n  "101-9": { minutes: 50 }\n`,
    at: /season\.yaml:24:\d+ /,
    says: /101-9/,
  },
  {
    name: 'a split that does not add up',
    season: (s) => `${s}scenes:\n  "101-1": { split: [{ eighths: 9 }, { eighths: 9 }] }\n`,
    at: /season\.yaml:24:\d+ /,
    says: /eighths/,
  },
  {
    name: 'a city that has no real place',
    season: (s) =>
      s.replace('  BRIDGE:\n    ways: [{ way: real place', '  BRIDGE:\n    is the city: true\n    ways: [{ way: plate'),
    at: /season\.yaml:1\d:\d+ /,
    says: /real place/,
  },
  {
    name: 'an order that contradicts itself in days',
    season: (s) => `${s}order:\n  - { before: ["101-1"], after: ["101-2"], min days: -2 }\n`,
    at: /season\.yaml:24:\d+ /,
    says: /-2|whole number/,
  },
  {
    name: 'a character nobody plays',
    season: (s) => s.replace('characters: [BEN]', 'characters: [BENN]'),
    at: /101\.fountain|season\.yaml/,
    says: /BEN/,
    warns: true,
  },
  {
    name: 'a set nobody mapped',
    season: (s) => s.replace('  BRIDGE:', '  BRIGDE:'),
    at: /101\.fountain:\d+:\d+ /,
    says: /BRIDGE/,
    warns: true,
  },
  { name: 'a script that is a PDF', script: () => '%PDF-1.7\n%....\n', at: /101\.fountain:1:1 /, says: /PDF/ },
  { name: 'a script that is empty', script: () => '', at: /101\.fountain:1:1 /, says: /empty|no script/ },
  {
    name: 'a boneyard that never closes',
    script: (s) => s.replace('EXT. BRIDGE', '/* cut?\n\nEXT. BRIDGE'),
    at: /101\.fountain:10:\d+ /,
    says: /boneyard|\*\//,
    warns: true,
  },
  {
    name: 'bytes that are not UTF-8',
    script: (s) => Buffer.from(s.replace('out of breath', 'essoufl\u00e9e'), 'latin1'),
    at: /101\.fountain:\d+:\d+ /,
    says: /UTF-8/,
    warns: true,
  },
  {
    name: 'two scenes with one number',
    script: (s) => s.replace('#2#', '#1#'),
    at: /101\.fountain:10:\d+ /,
    says: /\b1\b/,
    warns: true,
  },
];

function seasonFolder(change: Break): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'scripts'));
  writeFileSync(join(folder, 'season.yaml'), change.season?.(SEASON) ?? SEASON);
  writeFileSync(join(folder, 'scripts', '101.fountain'), change.script?.(SCRIPT) ?? SCRIPT);
  return folder;
}

describe('broken seasons and scripts get an answer with a place and a way out', () => {
  it('the season is whole before anything is broken', () => {
    const { code, err } = onyva(['plan', '.', '--iterations', '20'], seasonFolder({ name: '', at: /./, says: /./ }));
    expect(err).not.toMatch(/ (error|warning) /);
    expect(code).toBe(0);
  });

  it.each(BREAKS)('$name', async (change) => {
    const { code, err } = await onyvaHere(['plan', '.', '--iterations', '20'], seasonFolder(change));
    const entries = err.split(/\n(?! {4}->)/).filter((entry) => / (error|warning) [a-z0-9-]+: /.test(entry));
    const found = entries.find((entry) => change.at.test(entry) && change.says.test(entry));
    expect(found, `expected ${change.at} saying ${change.says}, got:\n${err}`).toBeDefined();
    expect(found).toMatch(/\n {4}-> \S/);
    expect(code === 1).toBe(change.warns !== true);
  });
});
