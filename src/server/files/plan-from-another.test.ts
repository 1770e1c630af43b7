/** A plan.json that somebody else edited comes in whole: with the banners, calls and day types of their board. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Command } from '../../api/index.ts';
import { calendarDay } from '../../foundation/index.ts';
import { memoryStore, type SeasonStore } from '../../store/index.ts';
import { exampleFolder, type OpenedExample, openExample, removeFolder } from '../testing/open-example.ts';
import { FILE_MARKS } from './file-marks.ts';

const on = (date: string) => ({ date: calendarDay(date), unit: 'main' });
const SHOT = on('2027-04-13');
const FREE = on('2027-04-20');
const move = (scene: string, to = SHOT): Command => ({
  kind: 'move-entries',
  board: 'main',
  entries: [{ scene, part: 1 }],
  to,
});
const SHARED: readonly Command[] = ['101-1', '101-2', '101-3'].map((scene) => move(scene));
const THEIRS: readonly Command[] = [
  { kind: 'add-banner', board: 'main', id: 'x1', text: 'LIGHTNING', minutes: 20, to: { ...SHOT, position: 1 } },
  { kind: 'add-banner', board: 'main', id: 'x2', text: 'Cake for Lou', to: SHOT },
  { kind: 'set-call', board: 'main', day: SHOT, call: '09:30' },
  { kind: 'describe-day', board: 'main', day: FREE, type: 'rehearsal', note: 'FITTING' },
];
const LATER: readonly Command[] = [
  { kind: 'remove-banner', board: 'main', id: 'x2' },
  { kind: 'edit-banner', board: 'main', id: 'x1', text: 'LIGHTNING', minutes: 35 },
  { kind: 'set-call', board: 'main', day: SHOT, call: null },
  { kind: 'describe-day', board: 'main', day: FREE, type: 'travel', note: null },
];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const planPath = (folder: string): string => join(folder, 'plan.json');
const planOf = (folder: string): string => (existsSync(planPath(folder)) ? readFileSync(planPath(folder), 'utf8') : '');
const opened: OpenedExample[] = [];

async function open(folder = exampleFolder(), store: SeasonStore = memoryStore()): Promise<OpenedExample> {
  const season = await openExample(folder, store);
  opened.push(season);
  return season;
}

async function edit({ client }: OpenedExample, commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    const { refused } = await client.command({ command, boardId: 'main', clientId: 'a' });
    expect(refused).toEqual([]);
  }
}

/** What plan.json says once nothing is on its way to it. */
async function written({ client, folder }: OpenedExample): Promise<string> {
  const { files } = await client.catchUpFiles();
  expect(files.map(({ state }) => state)).toEqual(['written', 'written']);
  return planOf(folder);
}

/** What the board says, without the names of banners. */
async function saidBy({ client }: OpenedExample) {
  const { days } = await client.board('main');
  return days
    .filter(({ date }) => date === SHOT.date || date === FREE.date)
    .map(({ date, call, callIsSet, type, note, entries }) => ({
      ...{ date, call: callIsSet ? call : null, type, note },
      entries: entries.map((entry) => (entry.kind === 'banner' ? [entry.text, entry.minutes ?? 0] : entry.scene)),
    }));
}

/** The plan of both; that with what a colleague then said; that with what they changed of it later. */
let plans: readonly [string, string, string];
let boards: readonly Awaited<ReturnType<typeof saidBy>>[];
beforeAll(async () => {
  const theirs = await open();
  await edit(theirs, SHARED);
  const shared = await written(theirs);
  const first = await saidBy(theirs);
  await edit(theirs, THEIRS);
  const said = await written(theirs);
  const second = await saidBy(theirs);
  await edit(theirs, LATER);
  plans = [shared, said, await written(theirs)];
  boards = [first, second, await saidBy(theirs)];
  expect(new Set(boards.map((board) => JSON.stringify(board))).size).toBe(3);
});

const closeAll = async (): Promise<void> => {
  for (const season of opened.splice(0)) {
    await season.close();
    removeFolder(season.folder);
  }
};
afterEach(closeAll);
afterAll(closeAll);

async function untilSaid(season: OpenedExample, board: (typeof boards)[number]): Promise<void> {
  for (let i = 0; i < 200 && JSON.stringify(await saidBy(season)) !== JSON.stringify(board); i++) await pause(25);
  expect(await saidBy(season)).toEqual(board);
}

/** What is written after one more edit has all of it. */
async function staysWritten(season: OpenedExample): Promise<void> {
  await edit(season, [move('101-3', on('2027-04-16'))]);
  const plan = await written(season);
  for (const word of ['"LIGHTNING"', '"Cake for Lou"', '"setCall": "09:30"', '"FITTING"']) expect(plan).toContain(word);
}

it('comes in while the season is open, as steps that can be undone', async () => {
  const season = await open();
  await edit(season, SHARED);
  expect(await written(season)).toBe(plans[0]);
  writeFileSync(planPath(season.folder), plans[1]);
  await untilSaid(season, boards[1]!);
  expect(await written(season)).toBe(plans[1]);
  writeFileSync(planPath(season.folder), plans[2]);
  await untilSaid(season, boards[2]!);
  await season.client.undo({ clientId: 'a' });
  await untilSaid(season, boards[1]!);
  await staysWritten(season);
  for (let i = 0; i < 2; i++) await season.client.undo({ clientId: 'a' });
  await untilSaid(season, boards[0]!);
  expect(await written(season)).toBe(plans[0]);
});

it('comes in at opening without a log', async () => {
  const folder = exampleFolder();
  writeFileSync(planPath(folder), plans[1]);
  const season = await open(folder);
  expect(await saidBy(season)).toEqual(boards[1]);
  expect(await written(season)).toBe(plans[1]);
  await staysWritten(season);
});

it('comes in at opening with a log', async () => {
  const store = memoryStore();
  const before = await open(exampleFolder(), store);
  await edit(before, SHARED);
  await written(before);
  await opened.pop()!.close();
  writeFileSync(planPath(before.folder), plans[1]);
  const season = await open(before.folder, store);
  expect(await saidBy(season)).toEqual(boards[1]);
  await staysWritten(season);
});

it.each(THEIRS)('is a conflict when only this waits to be written: $kind', async (mine) => {
  const store = memoryStore();
  const before = await open(exampleFolder(), store);
  await edit(before, SHARED);
  await written(before);
  const marks = await store.document('season', FILE_MARKS);
  await edit(before, [mine]);
  await opened.pop()!.close();
  // As if killed before the files were written.
  await store.putDocument('season', FILE_MARKS, marks!);
  writeFileSync(planPath(before.folder), plans[2]);
  const season = await open(before.folder, store);
  expect((await season.client.files()).files[1]).toMatchObject({ state: 'conflict' });
  expect(planOf(season.folder)).toBe(plans[2]);
});

it('what a day is for reaches plan.json by itself, also before anything is planned', async () => {
  const season = await open();
  await edit(season, [THEIRS[3]!]);
  expect(await written(season)).toContain('"FITTING"');
  await edit(season, SHARED);
  await written(season);
  await edit(season, [{ kind: 'describe-day', board: 'main', day: FREE, note: 'Wigs' }]);
  expect(await written(season)).toContain('"Wigs"');
  await edit(season, [{ kind: 'describe-day', board: 'main', day: FREE, type: null, note: null }]);
  expect(await written(season)).toBe(plans[0]);
});

it('a plan that no board was written to leaves banners, calls and day types as they are', async () => {
  const season = await open();
  await edit(season, [...SHARED, ...THEIRS]);
  await written(season);
  const { dayTypes: _, days, ...plan } = JSON.parse(plans[0]);
  const searched = days.map(({ banners: _b, setCall: _c, ...day }: Record<string, unknown>) => ({
    ...day,
    strips: (day['strips'] as unknown[]).toReversed(),
  }));
  writeFileSync(planPath(season.folder), JSON.stringify({ ...plan, days: searched }));
  const moved = async () => (await saidBy(season))[0]!.entries;
  for (let i = 0; i < 200 && (await moved())[0] !== '101-3'; i++) await pause(25);
  expect(await moved()).toEqual(['101-3', ['LIGHTNING', 20], '101-2', '101-1', ['Cake for Lou', 0]]);
  const now = await written(season);
  for (const word of ['"setCall": "09:30"', '"FITTING"']) expect(now).toContain(word);
});

it('an edit of what plan.json does not hold is none that waits', async () => {
  const season = await open();
  await edit(season, SHARED);
  await written(season);
  await edit(season, [{ kind: 'lock-day', board: 'main', day: FREE, locked: true }]);
  await written(season);
  writeFileSync(planPath(season.folder), plans[1]);
  const types = async () => (await saidBy(season)).map(({ type }) => type ?? null);
  for (let i = 0; i < 200 && !(await types()).includes('rehearsal'); i++) await pause(25);
  expect(await types()).toContain('rehearsal');
});
