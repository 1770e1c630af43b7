import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seasonFolder } from '../folder/index.ts';
import { calendarDay } from '../foundation/index.ts';
import { planSeason } from '../planning/index.ts';
import { solve } from '../schedule/index.ts';
import { type PlanFile, type Season, writePlan } from '../season/index.ts';
import { keepPlan } from './keep-plan.ts';
import { type FakeHost, fakeHost } from './testing/fake-host.ts';

const SEASON = `format: onyva-season/1
title: Two keys
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-30 }
bases:
  - { id: paris, crew day: 20000 }
people:
  - { id: anna, name: Anna, characters: [ANNA], contract: { kind: day, rate: 500 }, unavailable: [2027-04-13] }
episodes:
  - { id: "101", title: One, script: 101.fountain }
`;

let folder = '';
let season: Season;
let best: PlanFile;
let host: FakeHost;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-keep-'));
  writeFileSync(join(folder, 'season.yaml'), SEASON);
  writeFileSync(
    join(folder, '101.fountain'),
    'INT. FLAT - DAY #1#\n\nANNA\nMine.\n\nINT. FLAT - DAY #2#\n\nANNA\nAlso.\n',
  );
  season = seasonFolder(folder, '').season().season!;
  const found = await planSeason(season, async (problem, options) => solve(problem, options), {
    seed: 1,
    iterations: 50,
  });
  best = found.plan!;
  expect(best.legal).toBe(true);
  host = fakeHost();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keep = (plan: PlanFile) => keepPlan(folder, 'show', seasonFolder(folder, 'show'), { season, plan }, host);
const onDisk = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** On the date that Anna is away. */
function illegal(): PlanFile {
  return { ...best, legal: false, days: best.days.map((day) => ({ ...day, date: calendarDay('2027-04-13') })) };
}

it('is written where there was none, and over a plan that is not better', async () => {
  expect(await keep(illegal())).toBe(join('show', 'plan.json'));
  expect(await keep(best)).toBe(join('show', 'plan.json'));
  expect(onDisk('plan.json')).toBe(writePlan(best));
  expect(host.remarked()).toBe('');
});

it('never replaces a legal plan by an illegal one: that one is offered beside it, each under its own name', async () => {
  await keep(best);
  expect(await keep(illegal())).toBe(join('show', 'plan-2.json'));
  expect(await keep({ ...illegal(), seed: 77 })).toBe(join('show', 'plan-3.json'));
  expect(onDisk('plan.json')).toBe(writePlan(best));
  expect(onDisk('plan-2.json')).toBe(writePlan(illegal()));
  expect(host.remarked()).toContain(
    'show/plan.json stays: it is better than the plan found now, which is in show/plan-2.json.',
  );
});

it('never replaces a cheaper legal plan by a dearer one', async () => {
  const [day] = best.days;
  const [first, second] = day!.strips;
  const onTwoDays: PlanFile = {
    ...best,
    days: [
      { ...day!, strips: [first!] },
      { ...day!, date: calendarDay('2027-04-20'), strips: [second!] },
    ],
  };
  await keep(best);
  expect(await keep(onTwoDays)).toBe(join('show', 'plan-2.json'));
  expect(onDisk('plan.json')).toBe(writePlan(best));
});

it('a plan of another season is not better, one that cannot be read is kept beside', async () => {
  const [day] = best.days;
  writeFileSync(join(folder, 'plan.json'), writePlan({ ...best, days: [{ ...day!, strips: day!.strips.slice(1) }] }));
  expect(await keep(illegal())).toBe(join('show', 'plan.json'));
  writeFileSync(join(folder, 'plan.json'), Buffer.from('{ "titre": "Été" ', 'latin1'));
  expect(await keep(best)).toBe(join('show', 'plan.json'));
  expect(readFileSync(join(folder, 'plan.json.kept'), 'latin1')).toBe('{ "titre": "Été" ');
  expect(host.remarked()).toContain('kept as show/plan.json.kept');
});

it('is measured by the season as it is when it is found', async () => {
  await keep(illegal());
  // Meanwhile Anna is away on the date of the plan that was found, and here on the other.
  const away = SEASON.replace('2027-04-13', best.days[0]!.date);
  writeFileSync(join(folder, 'season.yaml'), away);
  expect(await keep(best)).toBe(join('show', 'plan-2.json'));
});

it('goes to a named place when it cannot be written', async () => {
  mkdirSync(join(folder, 'plan.json'));
  const elsewhere = await keep(best);
  expect(readFileSync(elsewhere!, 'utf8')).toBe(writePlan(best));
  expect(host.remarked()).toContain(`The plan is in ${elsewhere}`);
  expect(readdirSync(join(folder, 'plan.json'))).toEqual([]);
  rmSync(join(elsewhere!, '..'), { recursive: true });
});

it('is printed when it can be written nowhere', async () => {
  mkdirSync(join(folder, 'plan.json'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = join(folder, 'none');
  try {
    expect(await keep(best)).toBeNull();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  expect(host.remarked()).toContain('save it as show/plan.json');
});

it('a link to what is no plan stays what it is: the plan goes beside it', async () => {
  writeFileSync(join(folder, 'precious'), 'precious');
  symlinkSync(join(folder, 'precious'), join(folder, 'plan.json'));
  expect(await keep(best)).toBe(join('show', 'plan-2.json'));
  expect(onDisk('precious')).toBe('precious');
  expect(onDisk('plan-2.json')).toBe(writePlan(best));
  expect(host.remarked()).toContain('is a link to something that is not a plan');
});
