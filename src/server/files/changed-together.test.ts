import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { BoardView, Command } from '../../api/index.ts';
import { calendarDay } from '../../foundation/index.ts';
import { said } from '../../messages/testing/said.ts';
import {
  exampleFolder,
  type OpenedExample,
  openExample,
  removeFolder,
  SCRIPT,
  SEASON_YAML,
} from '../testing/open-example.ts';
import { FILE_MARKS, markOf } from './file-marks.ts';

const SPLIT = `${SEASON_YAML}scenes:\n  "101-2": { minutes: 90 }\n`;

interface Change {
  readonly name: string;
  /** Each step changes one file. */
  readonly steps: readonly ((folder: string) => void)[];
  /** The scenes there are afterwards. */
  readonly scenes: readonly string[];
}

const season = (text: string) => (folder: string) => writeFileSync(join(folder, 'season.yaml'), text);
const script = (text: string) => (folder: string) => writeFileSync(join(folder, 'scripts', '101.fountain'), text);

const CHANGES: readonly Change[] = [
  {
    name: 'a scene that season.yaml speaks of is renumbered',
    steps: [script(SCRIPT.replace('#2#', '#2A#')), season(SPLIT.replace('101-2', '101-2A'))],
    scenes: ['101-1', '101-2A', '101-3'],
  },
  {
    name: 'a scene that season.yaml speaks of is removed',
    steps: [script(SCRIPT.replace(/EXT\. STREET[\s\S]*?(?=INT\. FLAT - DAY #3#)/, '')), season(SEASON_YAML)],
    scenes: ['101-1', '101-3'],
  },
  {
    name: 'a script is renamed',
    steps: [
      (folder) => renameSync(join(folder, 'scripts', '101.fountain'), join(folder, 'scripts', 'one.fountain')),
      season(SPLIT.replace('101.fountain', 'one.fountain')),
    ],
    scenes: ['101-1', '101-2', '101-3'],
  },
  {
    name: 'a script moves into a new folder',
    steps: [
      (folder) => {
        mkdirSync(join(folder, 'blue'));
        renameSync(join(folder, 'scripts', '101.fountain'), join(folder, 'blue', '101.fountain'));
      },
      season(SPLIT.replace('scripts/101.fountain', 'blue/101.fountain')),
    ],
    scenes: ['101-1', '101-2', '101-3'],
  },
  {
    name: 'an episode and its script go',
    steps: [
      (folder) => rmSync(join(folder, 'scripts', '101.fountain')),
      season(
        SEASON_YAML.replace(
          / {2}- \{ id: "101".*\n/,
          '  - { id: "102", title: Two, expected: { arrives: 2027-04-12, eighths: 8, cast: [EMMA], set: FLAT } }\n',
        ),
      ),
    ],
    scenes: ['102-E1'],
  },
];

let opened: OpenedExample;
afterEach(async () => {
  await opened.close();
  removeFolder(opened.folder);
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sceneIds = ({ days, boneyard }: BoardView): readonly string[] =>
  [...days.flatMap(({ entries }) => entries), ...boneyard].flatMap((e) => (e.kind === 'strip' ? [e.scene] : [])).sort();
const board = () => opened.client.board('main');
const state = async () => (await opened.client.files()).files[0]!;
const onDisk = (file: string): string => readFileSync(join(opened.folder, file), 'utf8');
const send = (command: Command) => opened.client.command({ command, boardId: 'main', clientId: 'a' });
const move = (scene: string, date: string): Command => ({
  kind: 'move-entries',
  board: 'main',
  entries: [{ scene, part: 1 }],
  to: { date: calendarDay(date), unit: 'main' },
});

/** Nothing that was edited here waits to be written. */
async function untilWritten(): Promise<void> {
  const states = async () => (await opened.client.files()).files.map(({ state }) => state).join();
  for (let i = 0; i < 400 && (await states()) !== 'written,written'; i++) await pause(25);
  expect(await states()).toBe('written,written');
}

async function untilScenes(scenes: readonly string[]): Promise<void> {
  for (let i = 0; i < 200 && sceneIds(await board()).join() !== scenes.join(); i++) await pause(25);
  expect(sceneIds(await board())).toEqual(scenes);
}

async function openSplit(): Promise<void> {
  const folder = exampleFolder();
  season(SPLIT)(folder);
  opened = await openExample(folder);
}

describe.each(CHANGES)('$name', ({ steps, scenes }) => {
  it.each([
    ['in this order', steps],
    ['in the other order', steps.toReversed()],
  ])('while the season is open, %s, a while between them', async (_, inOrder) => {
    await openSplit();
    await send(move('101-1', '2027-04-13'));
    await pause(300);
    for (const step of inOrder) {
      step(opened.folder);
      await pause(500);
    }
    const text = onDisk('season.yaml');
    await untilScenes(scenes);
    for (let i = 0; i < 80 && (await state()).state !== 'written'; i++) await pause(25);
    expect(await state()).toMatchObject({ state: 'written' });
    expect(onDisk('season.yaml')).toBe(text);
    expect(existsSync(join(opened.folder, 'season.yaml.kept'))).toBe(false);
  });

  it('while the season is closed', async () => {
    await openSplit();
    const { folder, store } = opened;
    await send(move('101-1', '2027-04-13'));
    await opened.close();
    for (const step of steps) step(folder);
    const text = readFileSync(join(folder, 'season.yaml'), 'utf8');
    opened = await openExample(folder, store);
    expect(sceneIds(await board())).toEqual(scenes);
    await pause(400);
    expect(await state()).toMatchObject({ state: 'written' });
    expect(onDisk('season.yaml')).toBe(text);
  });
});

it('a conflict over two files is solved by keeping what is on disk', async () => {
  await openSplit();
  season(SPLIT.replace('101-2', '101-2A'))(opened.folder);
  for (let i = 0; i < 200 && (await state()).state !== 'conflict'; i++) await pause(25);
  await send({ kind: 'edit-season', path: ['title'], value: 'Edited here' });
  script(SCRIPT.replace('#2#', '#2A#'))(opened.folder);
  await pause(500);
  expect(await state()).toMatchObject({ state: 'conflict' });
  await opened.client.chooseFile('season.yaml', { keep: 'disk', clientId: 'a' });
  expect(await state()).toMatchObject({ state: 'written' });
  expect(sceneIds(await board())).toEqual(['101-1', '101-2A', '101-3']);
  expect(onDisk('season.yaml.kept')).toContain('Edited here');
});

it('what is taken back cannot leave a season that the scripts do not fit', async () => {
  await openSplit();
  const [first, second] = [CHANGES[0]!.steps[0]!, CHANGES[0]!.steps[1]!];
  first(opened.folder);
  second(opened.folder);
  await untilScenes(CHANGES[0]!.scenes);
  const answer = await opened.client.undo({ clientId: 'a' });
  expect(answer.label).toBeNull();
  expect(said(answer.refused[0]!.message)).toMatch(/^the scripts have changed since/);
  expect(sceneIds(await board())).toEqual(CHANGES[0]!.scenes);
  expect((await send(move('101-2A', '2027-04-13'))).refused).toEqual([]);
});

it('edits that were not written yet and fit the scripts no more are kept beside season.yaml at opening', async () => {
  await openSplit();
  const { folder, store } = opened;
  await send({ kind: 'edit-season', path: ['title'], value: 'Edited here' });
  await opened.close();
  // As if killed before the file was written.
  await store.putDocument('season', FILE_MARKS, JSON.stringify({ 'season.yaml': markOf('season.yaml', SPLIT) }));
  for (const step of CHANGES[0]!.steps) step(folder);
  opened = await openExample(folder, store);
  expect(sceneIds(await board())).toEqual(CHANGES[0]!.scenes);
  expect(onDisk('season.yaml.kept')).toContain('Edited here');
});

it('a scene added to a script while the season was closed stands in the boneyard, and can be moved', async () => {
  opened = await openExample();
  const { folder, store } = opened;
  await send(move('101-1', '2027-04-13'));
  await opened.close();
  script(`${SCRIPT}\nINT. FLAT - NIGHT #4#\n\nEMMA\nStill here.\n`)(folder);
  opened = await openExample(folder, store);
  expect((await board()).boneyard.map((e) => e.kind === 'strip' && e.scene)).toEqual(['101-2', '101-3', '101-4']);
  expect((await send(move('101-4', '2027-04-13'))).refused).toEqual([]);
});

it('a plan that comes before the season it is of waits for it', async () => {
  opened = await openExample();
  for (const scene of ['101-1', '101-2', '101-3']) await send(move(scene, '2027-04-13'));
  for (let i = 0; i < 200 && !existsSync(join(opened.folder, 'plan.json')); i++) await pause(25);
  await untilWritten();
  const plan = onDisk('plan.json').replaceAll('"101-2"', '"101-2A"');
  writeFileSync(join(opened.folder, 'plan.json'), plan);
  await pause(500);
  const files = (await opened.client.files()).files;
  expect(files[1]).toMatchObject({ state: 'conflict' });
  expect(said(files[1]!.message!)).toBe('plan.json has scene 101-2A, which the season does not have (yet)');
  expect(onDisk('plan.json')).toBe(plan);
});

describe('a plan made outside after the season changed', () => {
  /** Prices and scripts change, and `onyva plan` has moved a scene. */
  const changeAll = (folder: string): void => {
    season(SEASON_YAML.replace('crew day: 30000', 'crew day: 31000'))(folder);
    script(`${SCRIPT}\nINT. FLAT - NIGHT #4#\n\nEMMA\nStill here.\n`)(folder);
    const path = join(folder, 'plan.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"2027-04-13"', '"2027-04-16"'));
  };
  const planned = async (): Promise<void> => {
    opened = await openExample();
    for (const scene of ['101-1', '101-2', '101-3']) await send(move(scene, '2027-04-13'));
    for (let i = 0; i < 200 && !existsSync(join(opened.folder, 'plan.json')); i++) await pause(25);
    await untilWritten();
  };
  const untilMoved = async (): Promise<void> => {
    const dates = async () => (await board()).days.map(({ date }) => date).join();
    for (let i = 0; i < 200 && (await dates()) !== '2027-04-16'; i++) await pause(25);
    expect(await dates()).toBe('2027-04-16');
    await pause(400);
    expect((await opened.client.files()).files.map(({ state }) => state)).toEqual(['written', 'written']);
  };

  it('comes in with it while the season is closed', async () => {
    await planned();
    const { folder, store } = opened;
    await opened.close();
    changeAll(folder);
    opened = await openExample(folder, store);
    await untilMoved();
  });

  it('comes in with it while the season is open', async () => {
    await planned();
    changeAll(opened.folder);
    await untilMoved();
  });

  it('is a conflict when the board has edits that were not written', async () => {
    await planned();
    const { folder, store } = opened;
    const marks = await store.document('season', FILE_MARKS);
    await send(move('101-3', '2027-04-20'));
    await opened.close();
    // As if killed before the files were written.
    await store.putDocument('season', FILE_MARKS, marks!);
    changeAll(folder);
    opened = await openExample(folder, store);
    expect((await opened.client.files()).files[1]).toMatchObject({ state: 'conflict' });
  });
});

it('a plan.json that cannot be read is not written over by the first edit', async () => {
  const folder = exampleFolder();
  writeFileSync(join(folder, 'plan.json'), '{ "format": "onyva-plan/1", mine');
  opened = await openExample(folder);
  await send(move('101-1', '2027-04-13'));
  await pause(600);
  expect((await opened.client.files()).files[1]).toMatchObject({ state: 'conflict' });
  expect(onDisk('plan.json')).toBe('{ "format": "onyva-plan/1", mine');
  await opened.client.chooseFile('plan.json', { keep: 'live', clientId: 'a' });
  expect(onDisk('plan.json.kept')).toBe('{ "format": "onyva-plan/1", mine');
});
