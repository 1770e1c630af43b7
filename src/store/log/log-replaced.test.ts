/** Another program gets at the log while its season is open: rsync, a cloud folder, a restore, a tidy hand. */
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { seededRandom, type Text } from '../../foundation/index.ts';
import { diffOf, type LiveSeason } from '../../live/index.ts';
import { said } from '../../messages/testing/said.ts';
import type { Disk } from '../disk/disk.ts';
import { systemDisk } from '../disk/system-disk.ts';
import type { SeasonStore } from '../store.ts';
import { forgetfulDisk } from '../testing/forgetful-disk.ts';
import { logStore } from './log-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'onyva-log-'));
const log = join(folder, 'edits.log');
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

const state = (name: string): LiveSeason => ({
  text: 'title: Kept\n',
  activeBoard: 'main',
  boards: { main: { id: 'main', name, days: {}, boneyard: [], ways: {} } },
});
const open = (told: Text[] = [], disk: Disk = systemDisk, path = log): Promise<SeasonStore> =>
  logStore(disk, path, { mayWrite: () => {}, say: (text) => told.push(text) });

async function edits(store: SeasonStore, from: number, to: number): Promise<void> {
  for (let revision = from; revision <= to; revision++) {
    const [before, after] = [state(String(revision - 1)), state(String(revision))];
    const edit = { kind: 'do' as const, label: 'Edit', diff: diffOf(before, after), revision, clientId: 'tab' };
    expect(await store.append('season', edit, after)).toEqual({ kind: 'kept' });
  }
}

interface Meddling {
  readonly name: string;
  readonly done: () => void;
  /** Edits that can still be taken back at the next opening, of 10. */
  readonly undone: 5 | 10;
  readonly told: RegExp | null;
  /** What the other program put there is kept. */
  readonly keeps?: true;
}

const old = join(folder, 'old');
const LOST = /^Another program has (emptied|written over) the log of edits/;
const REPLACED = /^Another program has (taken away|replaced) the log of edits while the season is open\. No edit/;
const MEDDLING: readonly Meddling[] = [
  { name: 'removes it', done: () => rmSync(log), undone: 10, told: REPLACED },
  { name: 'puts an older one in its place', done: () => renameSync(old, log), undone: 10, told: REPLACED, keeps: true },
  {
    name: 'puts an equal one in its place',
    done: () => {
      copyFileSync(log, `${log}.copy`);
      renameSync(`${log}.copy`, log);
    },
    undone: 10,
    told: null,
  },
  { name: 'appends to it', done: () => appendFileSync(log, 'notes\n'), undone: 10, told: REPLACED, keeps: true },
  { name: 'touches it', done: () => utimesSync(log, 1, 1), undone: 10, told: null },
  { name: 'empties it', done: () => truncateSync(log), undone: 5, told: LOST },
  { name: 'cuts it', done: () => truncateSync(log, 300), undone: 5, told: LOST, keeps: true },
  {
    name: 'writes an older one over it',
    done: () => writeFileSync(log, readFileSync(old)),
    undone: 5,
    told: LOST,
    keeps: true,
  },
  {
    name: 'writes something as long over it',
    done: () => writeFileSync(log, Buffer.alloc(readFileSync(log).length, '#')),
    undone: 5,
    told: LOST,
    keeps: true,
  },
];

describe.each(MEDDLING)('a program that $name', ({ done, undone, told, keeps }) => {
  it.each([
    ['before an edit', 5],
    ['and no edit follows', 0],
  ])('%s: what was acknowledged is there at the next opening', async (_, more) => {
    const heard: Text[] = [];
    const store = await open(heard);
    await store.create('season', 'Kept', state('0'));
    await edits(store, 1, 2);
    copyFileSync(log, old);
    await edits(store, 3, 5);
    done();
    await edits(store, 6, 5 + more);
    // With an edit after it, a kill would do: nothing is written at the end that was not there.
    if (more === 0) await store.close();
    const kept = readdirSync(folder).filter((name) => name.includes('replaced'));
    expect(kept).toHaveLength(keeps === true ? 1 : 0);
    expect(heard.map(said)).toEqual(told === null ? [] : [expect.stringMatching(told)]);
    if (more > 0) await store.close();
    const again: Text[] = [];
    const reopened = await open(again);
    const season = await reopened.load('season');
    await reopened.close();
    expect(again).toEqual([]);
    expect([season?.revision, season?.live]).toEqual([5 + more, state(String(5 + more))]);
    expect(season?.edits.length).toBe(undone === 10 ? 5 + more : more);
  });
});

it('removed again and again, with power cuts between: nothing acknowledged is lost', async () => {
  const disk = forgetfulDisk();
  const random = seededRandom(5);
  const path = '/season/.onyva/edits.log';
  let store = await open([], disk, path);
  await store.create('season', 'Kept', state('0'));
  let revision = 0;
  for (let round = 0; round < 60; round++) {
    const count = 1 + random.below(4);
    const meddling = random.below(3);
    if (meddling === 0) await disk.remove(path);
    if (meddling === 1) disk.damage(path, (bytes) => bytes.slice(0, random.below(bytes.length)));
    await edits(store, revision + 1, revision + count);
    revision += count;
    if (random.below(2) === 0) disk.powerCut(random);
    else await store.close();
    store = await open([], disk, path);
    expect((await store.load('season'))?.live).toEqual(state(String(revision)));
  }
});
