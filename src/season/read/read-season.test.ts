import { describe, expect, it } from 'vitest';
import { said, written } from '../../messages/testing/said.ts';
import { CATALOG } from '../catalog.ts';
import type { SeasonCode } from '../season-diagnostics.ts';
import { readSeason } from './read-season.ts';

const SEASON = `format: onyva-season/1
title: Small
currency: EUR
exchange:
  USD: { rate: "0.92", source: ours, year: 2026 }
release: { date: 2028-03-03, post weeks: 20, delivery weeks: 8 }
calendar:
  start: 2027-04-12
  end: 2027-05-28
  weekdays: [mon, tue, wed, thu, fri]
  hiatus: [2027-05-06..2027-05-09]
bases:
  - id: paris
    rules: fr-tv-2642
    incentive: none
    crew day: 42000
    preferred call: "08:00"
    blocks: 2
  - { id: lyon, incentive: none }
base travel:
  - { between: [paris, lyon], days: 1, company: 9000, fare: 120 }
units:
  - { id: main, home: paris }
  - { id: second, home: paris, crew percent: 45 }
places:
  - { id: pont, base: paris, hours: "07:00-22:00", closed: [sun] }
  - { id: stage-4, base: lyon, fee per day: 900 }
place travel:
  - { between: [pont, stage-4], minutes: 300 }
sets:
  "PONT DES SOUPIRS":
    is the city: true
    ways: [ { way: real place, place: pont } ]
  OFFICE:
    ways: [ { way: stage, place: stage-4 } ]
people:
  - name: Ana Moreau
    cast number: 1
    characters: [LOU]
    home: lyon
    contract: { kind: day, rate: 450 USD }
    rest: 12 h
    born: 1990-03-02
  - { name: Theo Blanc, characters: [CHEF] }
episodes:
  - { id: "101", title: One, script: scripts/101.fountain }
  - { id: "102", expected: { arrives: 2027-04-30, eighths: 232, set: OFFICE } }
scenes:
  "101-12":
    light: night
    split: [ { eighths: 6, minutes: 60 }, { eighths: 4 } ]
hires:
  - { id: crane, kind: equipment, rate: 1450 }
order:
  - { before: ["101-3"], after: ["101-7"], min days: 1 }
prerequisites:
  - { id: song, scenes: ["101-20"], steps: [ { name: clear, working days: 20 } ] }
pins:
  - { scene: "101-1", date: 2027-04-12 }
  - { day: 2027-04-13, unit: main, strips: ["101-2", "101-12/2"] }
timing: { first set-up: 45 min }
preferences: { story order: 0 }
`;

interface Broken {
  readonly what: string;
  readonly replace: string;
  /** What stands there instead; `|>` marks where the diagnostic must point. */
  readonly by: string;
  readonly code: SeasonCode;
  /** Words of message and action. */
  readonly says: RegExp;
  readonly does: RegExp;
}

const row = (what: string, replace: string, by: string, code: SeasonCode, says: RegExp, does: RegExp): Broken => ({
  what,
  replace,
  by,
  code,
  says,
  does,
});

// biome-ignore format: a table, one case a line
const ERRORS: readonly Broken[] = [
  row('a quote not closed', 'title: Small', 'title: "Small|>', 'yaml-syntax', /not closed/, /quote/),
  row('a tab', '  start: 2027-04-12', '|>\tstart: 2027-04-12', 'yaml-tab', /tab/, /two spaces/),
  row('a colon in a text', 'title: Small', 'title: |>Small: the film', 'yaml-syntax', /second colon/, /in quotes/),
  row('a bracket not closed', '[mon, tue, wed, thu, fri]', '[mon, tue\n  |>hiatus: []', 'yaml-syntax', /not/, /./),
  row('a key twice', '  end: 2027-05-28', '  |>start: 2027-05-28', 'duplicate-key', /`start`.*twice/, /Keep one/),
  row('a merge key', '{ id: lyon,', '{ |><<: { id: x }, id: lyon,', 'merge-key', /are not read/, /Write the keys/),
  row('no title', 'title: Small\n', '', 'missing-key', /season has no `title`/, /Add `title:`/),
  row('an empty title', 'title: Small', 'title:|>', 'missing-key', /title: nothing/, /Add `title:`/),
  row('a currency in words', 'currency: EUR', 'currency: |>euro', 'bad-currency', /found "euro"/, /EUR, USD/),
  row('a rate with a comma', '"0.92"', '|>"0,92"', 'bad-currency', /positive decimal/, /with a point/),
  row('a rate of nothing', '"0.92"', '|>"0.00"', 'bad-currency', /positive decimal/, /with a point/),
  row('a currency without rate', '450 USD', '|>450 GBP', 'missing-exchange-rate', /no rate for GBP/, /GBP: \{ rate/),
  row('a date the French way', 'start: 2027-04-12', 'start: |>12/04/2027', 'bad-date', /a date such as/, /year-month-day/),
  row('a day that is not', 'start: 2027-04-12', 'start: |>2027-02-30', 'bad-date', /found "2027-02-30"/, /exists/),
  row('the calendar backwards', 'end: 2027-05-28', 'end: |>2027-04-01', 'end-before-start', /before its start/, /Swap/),
  row('a release too early', '{ date: 2028-03-03', '|>{ date: 2027-06-03', 'end-before-start', /must end by 2026-11-19/, /Move the release/),
  row('a range backwards', '2027-05-06..2027-05-09', '|>2027-05-09..2027-05-06', 'end-before-start', /ends before/, /2027-05-06\.\.2027-05-09/),
  row('a range of three', '2027-05-06..2027-05-09', '|>2027-05-06..2027-05-07..2027-05-09', 'bad-date', /a range/, /two dots/),
  row('a French weekday', '[mon, tue,', '[|>lun, tue,', 'bad-weekday', /a weekday/, /Did you mean `(mon|sun)`/),
  row('a weekday in full', '[mon, tue,', '[|>Wednesday, tue,', 'bad-weekday', /a weekday/, /`wed`/),
  row('a text for a list', 'weekdays: [mon, tue, wed, thu, fri]', 'weekdays: |>mon-fri', 'wrong-type', /expected a list/, /in \[ \]/),
  row('an amount with commas', 'crew day: 42000', 'crew day: |>42.000,00', 'bad-amount', /an amount/, /at most two decimals/),
  row('an amount with three decimals', 'crew day: 42000', 'crew day: |>42.000', 'bad-amount', /found "42.000"/, /two decimals/),
  row('a negative amount', 'crew day: 42000', 'crew day: |>-1', 'out-of-range', /negative/, /0 or more/),
  row('an amount no one has', 'crew day: 42000', 'crew day: |>42000000000000', 'out-of-range', /more than any budget/, /digits/),
  row('an unknown rule pack', 'rules: fr-tv-2642', 'rules: |>fr-tv-2643', 'unknown-rule-pack', /one of/, /`fr-tv-2642`/),
  row('an unknown incentive', 'incentive: none\n', 'incentive: |>non\n', 'unknown-incentive', /one of/, /`none`/),
  row('a clock time in words', '"08:00"', '|>8am', 'bad-clock', /found "8am"/, /colon/),
  row('a number in words', 'blocks: 2', 'blocks: |>two', 'bad-number', /whole number/, /from|at least/),
  row('a number too small', 'blocks: 2', 'blocks: |>0', 'out-of-range', /from 1 to 1000, found 0/, /Write a whole number/),
  row('a base nobody knows', 'id: lyon, incentive: none }', 'id: lyon, incentive: none }\n  - { id: |>Lyons }', 'missing-key', /no city `Lyons`/, /`lyon`/),
  row('an id with spaces', 'id: lyon, incentive: none }', 'id: lyon, incentive: none }\n  - { id: |>Lyon centre }', 'bad-id', /an id/, /without spaces/),
  row('a base twice', '{ id: lyon,', '{ id: |>paris,', 'duplicate-id', /on line 13/, /another id/),
  row('one end of a travel only', '[paris, lyon]', '|>[paris]', 'out-of-range', /two different/, /\[one, other\]/),
  row('travel to itself', '[paris, lyon]', '|>[paris, paris]', 'out-of-range', /two different/, /\[one, other\]/),
  row('an unknown home of a unit', 'id: main, home: paris', 'id: main, home: |>pari', 'unknown-reference', /no base `pari`/, /`paris`/),
  row('a place without base', '{ id: pont, base: paris,', '|>{ id: pont,', 'missing-key', /place has no `base`/, /Add `base:`/),
  row('hours backwards', '"07:00-22:00"', '|>"20:00-02:00"', 'end-before-start', /end before/, /20:00-26:00/),
  row('hours that are none', '"07:00-22:00"', '|>"all day"', 'bad-clock', /hours such as/, /two clock times/),
  row('a road to nowhere', '[pont, stage-4], minutes', '[pont, |>stage-5], minutes', 'unknown-reference', /`stage-5`/, /`stage-4`/),
  row('a way at an unknown place', 'way: real place, place: pont', 'way: real place, place: |>pond', 'unknown-reference', /no place `pond`/, /`pont`/),
  row('an unknown kind of way', 'way: stage', 'way: |>studio', 'bad-choice', /real place, stage, double, plate/, /./),
  row('the city on a stage', '  "PONT DES SOUPIRS":\n    is the city: true\n    ways: [ { way: real place, place: pont } ]', '  |>"PONT DES SOUPIRS":\n    is the city: true\n    ways: [ { way: stage, place: pont } ]', 'city-without-real-place', /is the city/, /real place.*fake/),
  row('two sets of one name', '  OFFICE:', '  |>Pont  des soupirs: { ways: [ { way: stage, place: stage-4 } ] }\n  OFFICE:', 'set-twice', /`PONT DES SOUPIRS`.*line 31/, /under one name/),
  row('two sets whose names are one', '  OFFICE:', '  |>Pont-des soupirs: { ways: [ { way: stage, place: stage-4 } ] }\n  OFFICE:', 'set-twice', /`PONT DES SOUPIRS`.*line 31/, /under one name/),
  row('a contract of no kind', 'kind: day', 'kind: |>monthly', 'unknown-contract-kind', /day, weekly, series, run/, /./),
  row('a contract without rate', '{ kind: day, rate: 450 USD }', '|>{ kind: day }', 'missing-key', /no `rate`/, /Add `rate:`/),
  row('a rest without unit', 'rest: 12 h', 'rest: |>12', 'bad-duration', /a duration/, /unit/),
  row('a rest with odd minutes', 'rest: 12 h', 'rest: |>1 h 75', 'bad-duration', /a duration/, /./),
  row('two of one cast number', 'Theo Blanc, characters: [CHEF]', 'Theo Blanc, cast number: |>1', 'duplicate-id', /Ana Moreau/, /another number/),
  row('two people of one name', '{ name: Theo Blanc,', '{ name: |>Ana Moréau,', 'duplicate-id', /`ana-moreau`.*line 37/, /another id/),
  row('an episode with nothing', ', script: scripts/101.fountain', '', 'episode-without-source', /neither/, /Add `script/),
  row('an unknown set', 'set: OFFICE', 'set: |>OFICE', 'unknown-reference', /no set `OFICE`/, /`OFFICE`/),
  row('a scene of no episode', '"101-20"', '|>"110-20"', 'bad-scene-id', /not a scene of any episode/, /`10[12]-20`/),
  row('light that is none', 'light: night', 'light: |>nigth', 'bad-choice', /any, day, night/, /`night`/),
  row('a split in one', '[ { eighths: 6, minutes: 60 }, { eighths: 4 } ]', '|>[ { eighths: 6 } ]', 'bad-split', /1 part/, /other parts/),
  row('a part of nothing', '{ eighths: 4 }', '{ eighths: |>0 }', 'out-of-range', /at least 1 eighth/, /at least/),
  row('before itself', 'after: ["101-7"]', 'after: |>["101-3"]', 'bad-order', /101-3/, /one side/),
  row('one scene on the same day', '{ before: ["101-3"], after: ["101-7"], min days: 1 }', '{ same day: |>["101-3"] }', 'bad-order', /two scenes/, /another/),
  row('an order of nothing', '{ before: ["101-3"], after: ["101-7"], min days: 1 }', '|>{ befor: ["101-3"] }', 'missing-key', /one of the keys/, /`before`/),
  row('a part where a scene is meant', '["101-3"]', '[|>"101-3/1"]', 'bad-scene-id', /whole scenes/, /Write "101-3"/),
  row('a pin on an unknown unit', 'unit: main, strips', 'unit: |>mian, strips', 'unknown-reference', /no unit `mian`/, /`main`/),
  row('a pin outside the calendar', 'scene: "101-1", date: 2027-04-12', 'scene: "101-1", date: |>2026-04-12', 'outside-calendar', /2027-04-12 to 2027-05-28/, /calendar/),
  row('a strip pinned twice', 'strips: ["101-2",', 'strips: [|>"101-1",', 'pin-twice', /2027-04-12 on line 59/, /Keep one/),
  row('a part the scene has not', '"101-12/2"', '|>"101-12/3"', 'unknown-part', /2 parts/, /1 to 2/),
  row('a newer format', 'format: onyva-season/1', 'format: |>onyva-season/2', 'format-newer', /reads up to onyva-season\/1/, /Update Onyva/),
  row('another format', 'format: onyva-season/1', 'format: |>onyva-plan/1', 'format-unknown', /expected onyva-season\/1/, /Write/),
  row('a wrong time zone', '{ id: lyon,', '{ id: lyon, time zone: |>Europe/Lyons,', 'bad-time-zone', /time zone/, /IANA/),
  row('coordinates the wrong way', '{ id: lyon,', '{ id: lyon, at: |>[104.5, 45.7],', 'out-of-range', /latitude/, /latitude from -90/),
  row('a true that is none', 'is the city: true', 'is the city: |>yes', 'bad-choice', /true or false/, /without quotes/),
  row('an override of no field', 'rules: fr-tv-2642', 'rules: fr-tv-2642\n    rules override: { maxWorkMinutes: |>ten }', 'bad-number', /whole number/, /./),
];

// biome-ignore format: a table, one case a line
const WARNINGS: readonly Broken[] = [
  row('a key misspelt', '  hiatus:', '  |>hiatuss:', 'unknown-key', /`hiatuss` is not a key/, /Did you mean `hiatus`/),
  row('a key of the user', 'title: Small', 'title: Small\n|>our notes: x', 'unknown-key', /`our notes`/, /extensions/),
  row('travel not given', '  - { between: [paris, lyon], days: 1, company: 9000, fare: 120 }', '  |>[]', 'missing-base-travel', /lyon and paris/, /between: \[lyon, paris\]/),
  row('a character played twice', '[CHEF]', '|>[LOU]', 'character-twice', /Ana Moreau and by Theo Blanc/, /unless both/),
  row('a place called like a base', '{ id: stage-4,', '{ id: |>lyon,', 'shared-id', /same id as a base/, /Rename/),
  row('a script that has come', 'id: "102", expected: {', 'id: "102", script: a.fdx, expected: |>{', 'expected-and-written', /102/, /Remove/),
  row('a decision about no city', '  OFFICE:', '  OFFICE:\n    fake: |>{ who: A, when: 2027-01-01, why: b }', 'fake-without-city', /not the city/, /is the city: true/),
];

function diagnose({ replace, by, what }: Broken) {
  expect(SEASON, `the case "${what}" replaces text that is there`).toContain(replace);
  const marked = SEASON.replace(replace, () => by);
  const at = marked.indexOf('|>');
  const text = at < 0 ? marked : marked.slice(0, at) + marked.slice(at + 2);
  const place = {
    file: 'season.yaml',
    line: text.slice(0, at).split('\n').length,
    column: at - text.lastIndexOf('\n', at - 1),
  };
  return { reading: readSeason(text, 'season.yaml', CATALOG), place: at < 0 ? null : place };
}

describe('a season.yaml that is right', () => {
  it('gives a season and nothing to report', () => {
    const { season, diagnostics } = readSeason(SEASON, 'season.yaml', CATALOG);
    expect(diagnostics.map(written)).toEqual([]);
    expect(season?.title).toBe('Small');
  });
});

describe('a season.yaml that is wrong', () => {
  it.each(ERRORS)('$what: $code', (broken) => {
    const { reading, place } = diagnose(broken);
    expect(reading.season).toBeNull();
    const found = reading.diagnostics.find((diagnostic) => diagnostic.code === broken.code);
    expect(found, reading.diagnostics.map(written).join('\n')).toBeDefined();
    expect(found!.severity).toBe('error');
    expect(said(found!.message)).toMatch(broken.says);
    expect(said(found!.action)).toMatch(broken.does);
    if (place) expect(found!.place).toEqual(place);
  });

  it.each(WARNINGS)('$what: $code, a warning', (broken) => {
    const { reading, place } = diagnose(broken);
    const found = reading.diagnostics.find((diagnostic) => diagnostic.code === broken.code);
    expect(found, reading.diagnostics.map(written).join('\n')).toBeDefined();
    expect(found!.severity).toBe('warning');
    expect(said(found!.message)).toMatch(broken.says);
    expect(said(found!.action)).toMatch(broken.does);
    expect(found!.place).toEqual(place);
  });

  it('reports one mistake once: what refers to a record that is half wrong is not blamed', () => {
    const once = ERRORS.filter(
      ({ code }) => !code.startsWith('yaml') && code !== 'unknown-reference' && code !== 'duplicate-id',
    );
    for (const broken of once) {
      const errors = diagnose(broken).reading.diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(written), broken.what).toHaveLength(1);
    }
  });

  it('reports every mistake of a file in the order of its lines', () => {
    const text = SEASON.replace('rest: 12 h', 'rest: 12')
      .replace('blocks: 2', 'blocks: two')
      .replace('light: night', 'light: x');
    expect(readSeason(text, 's', CATALOG).diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
      ['bad-number', 18],
      ['bad-duration', 42],
      ['bad-choice', 50],
    ]);
  });
});
