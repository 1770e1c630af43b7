/** A comparison as a browser sees it: begun, watched, tried at other rates, opened on a board, stopped. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seasonFolder } from '../../folder/index.ts';
import { speak } from '../../messages/index.ts';
import { solve } from '../../schedule/index.ts';
import { memoryStore } from '../../store/index.ts';
import { type OpenedSeason, openSeason } from '../open-season.ts';
import { eventually, removeFolder } from '../testing/open-example.ts';
import { Comparisons, shelfIn } from './comparisons.ts';

const SEASON = `format: onyva-season/1
title: Two keys
currency: EUR
exchange: { USD: { rate: "0.9", source: "ours, illustrative", year: 2026 } }
calendar: { start: 2027-04-12, end: 2027-04-30 }
bases:
  - { id: paris, crew day: 30000, incentive: none }
  - { id: budapest, crew day: 30000 USD, incentive: hu, crew stay: 100 }
base travel: [{ between: [paris, budapest], days: 1, company: 400, fare: 50 }]
places:
  - { id: stage-p, base: paris, fee per day: 500 }
  - { id: stage-b, base: budapest, fee per day: 500 }
  - { id: bridge, base: paris }
  - { id: lane, base: budapest }
sets:
  FLAT: { ways: [{ id: p, way: stage, place: stage-p }, { id: b, way: stage, place: stage-b }] }
  BRIDGE: { is the city: true, ways: [{ id: r, way: real place, place: bridge }, { id: d, way: double, place: lane }] }
people: [{ id: anna, name: Anna K, characters: [ANNA], contract: { kind: day, rate: 500, hold percent: 0 } }]
episodes: [{ id: "101", title: Two keys, script: scripts/101.fountain }]
`;
const SCRIPT = `INT. FLAT - DAY #1#

ANNA
This one is mine.

EXT. BRIDGE - DAY #2#

ANNA
There it is.
`;

let folder = '';
let opened: OpenedSeason;
let comparisons: Comparisons;
const say = speak('en').say;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-compared-'));
  mkdirSync(join(folder, 'scripts'));
  writeFileSync(join(folder, 'season.yaml'), SEASON);
  writeFileSync(join(folder, 'scripts', '101.fountain'), SCRIPT);
  const season = await openSeason({ folder, store: memoryStore(), now: () => performance.now(), say: () => {} });
  if (!('services' in season)) throw new Error('the season opens');
  opened = season;
  // In this process, a few rounds: threads would run compiled code.
  comparisons = comparing();
});

function comparing(): Comparisons {
  return new Comparisons(opened.services.host, shelfIn(folder, seasonFolder(folder, '')), async (problem, options) => {
    const { seed, start, signal } = options;
    return signal?.aborted ? null : solve(problem, { seed, iterations: 40, ...(start === undefined ? {} : { start }) });
  });
}

afterEach(async () => {
  await comparisons.close();
  await opened.close();
  removeFolder(folder);
});

it('says where to shoot, what the city costs, and prices the plans at other rates at once', async () => {
  expect(comparisons.view().state).toBe('none');
  expect(comparisons.start({ pages: 1 })?.state).toBe('running');
  expect(comparisons.start({})).toBe(null);
  await eventually(() => comparisons.view().state === 'done');
  const view = comparisons.view();
  expect(view.failure).toBe(null);
  expect(view.plans.every(({ legal, checked }) => legal && checked)).toBe(true);
  expect(say(view.sentences[0]!)).toMatch(/^Cheapest with the city kept: /);
  expect(view.sets[0]).toMatchObject({ set: 'BRIDGE', isCity: true });
  expect(say(view.sets[0]!.lock!)).toMatch(/at (most|least)|between/);
  expect(view.incentives.map(({ base }) => base)).toEqual(['budapest']);
  expect(view.assumptions[0]).toMatchObject({ about: 'exchange', value: '0.9' });

  const all = (money: 'asked' | number, terms: Parameters<typeof comparisons.estimate>[0]) => {
    const estimate = comparisons.estimate(terms)!;
    const plan = estimate.plans.find(({ id }) => id === 'all-in-budapest')!;
    if (money !== 'asked') expect(plan.money).toBe(money);
    return plan.money;
  };
  const now = view.plans.find(({ id }) => id === 'all-in-budapest')!;
  all(now.money, { incentives: {}, exchange: {}, pageValue: 0 });
  // Half the rate gives half of what it gave.
  all(now.money + Math.ceil(now.incentive / 2), { incentives: { budapest: 50 }, exchange: {}, pageValue: 0 });
  // A dearer dollar makes the crew dearer, and the rebate with it.
  expect(all('asked', { incentives: {}, exchange: { USD: 110 }, pageValue: 0 })).toBeGreaterThan(now.money);
  // Whoever values a page of the real bridge at a million shoots it.
  const valued = comparisons.estimate({ incentives: {}, exchange: {}, pageValue: 100_000_000 })!;
  expect(view.plans.find(({ id }) => id === valued.best)!.keepsCity).toBe(true);
}, 60_000);

it('its plans open on a board; an edit of the season makes it old', async () => {
  comparisons.start({ pages: 0 });
  await eventually(() => comparisons.view().state === 'done');
  const board = comparisons.board('mix')!;
  const { host } = opened.services;
  const made = { kind: 'duplicate-board', board: 'main', id: 'there', name: 'There' } as const;
  expect((await host.command(made, 'a')).refused).toEqual([]);
  const arranged = { kind: 'arrange', board: 'there', ...board, why: 'There' } as const;
  expect((await host.command(arranged, 'a')).refused).toEqual([]);
  const mix = comparisons.view().plans.find(({ id }) => id === 'mix')!;
  const { evaluation } = host.model.evaluator.evaluate(host.board('there')!)!;
  expect([evaluation.legal, evaluation.cost]).toEqual([true, mix.money]);
  expect(comparisons.board('nothing')).toBe(null);
  expect(comparisons.view().stale).toBe(false);
  await host.command({ kind: 'edit-season', path: ['title'], value: 'Three keys' }, 'a');
  expect(comparisons.view().stale).toBe(true);
}, 60_000);

it('keeps what is done when it is stopped', async () => {
  comparisons.start({});
  await eventually(() => comparisons.view().plans.length > 0 || comparisons.view().state === 'done');
  comparisons.stop();
  await eventually(() => comparisons.view().state === 'done');
  const view = comparisons.view();
  expect(view.plans.length).toBeGreaterThan(0);
  expect(view.sentences.length).toBeGreaterThan(0);
}, 60_000);

it('is there again when the season is opened again, until its records are others', async () => {
  comparisons.start({ pages: 0 });
  await eventually(() => comparisons.view().state === 'done');
  const before = comparisons.view();
  await comparisons.close();
  const again = comparing();
  expect(again.view()).toMatchObject({ state: 'done', stale: false, plans: before.plans, sentences: before.sentences });
  expect(again.estimate({ incentives: {}, exchange: {}, pageValue: 0 })!.plans.length).toBe(before.plans.length);
  expect(again.board('mix')!.days.length).toBeGreaterThan(0);

  const { host } = opened.services;
  await host.command({ kind: 'edit-season', path: ['bases', { id: 'paris' }, 'crew day'], value: 100 }, 'a');
  const later = comparing();
  expect(later.view()).toMatchObject({ state: 'done', stale: true, canEstimate: false, plans: before.plans });

  writeFileSync(join(folder, 'comparison.json'), '{ "format": "onyva-comparison/1", ');
  const damaged = comparing();
  expect(damaged.view()).toMatchObject({ state: 'none', remarks: [{ code: 'comparison-json', place: { line: 1 } }] });
}, 60_000);
