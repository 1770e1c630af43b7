/** A script cannot be used at the moment at which its season is opened. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Text } from '../../foundation/index.ts';
import { said } from '../../messages/testing/said.ts';
import { folderStore } from '../../store/index.ts';
import { type OpenedSeason, openSeason } from '../open-season.ts';
import { eventually, exampleFolder, removeFolder, SCRIPT, SEASON_YAML } from '../testing/open-example.ts';

const SPLIT = `${SEASON_YAML}scenes:\n  "101-2": { minutes: 90 }\n`;
const HALF = SCRIPT.slice(0, SCRIPT.indexOf('EXT. STREET'));

let folder: string;
let opened: OpenedSeason | null;
let told: string[];
beforeEach(() => {
  folder = exampleFolder();
  writeFileSync(join(folder, 'season.yaml'), SPLIT);
  opened = null;
});
afterEach(async () => {
  await opened?.close();
  removeFolder(folder);
});

const script = (): string => join(folder, 'scripts', '101.fountain');
const say = (text: Text): void => void told.push(typeof text === 'string' ? text : said(text));
const scenes = (): readonly string[] => opened!.services.host.model.season.scenes.map(({ id }) => id).sort();

async function open(): Promise<readonly string[] | null> {
  told = [];
  const around = join(folder, '.onyva');
  mkdirSync(around, { recursive: true });
  const store = await folderStore(around);
  const found = await openSeason({ folder, store, now: () => performance.now(), say });
  if (!('services' in found)) {
    await store.close();
    return found.map(({ message }) => said(message));
  }
  opened = found;
  return null;
}

async function close(): Promise<void> {
  await opened!.close();
  opened = null;
}

const ALL = ['101-1', '101-2', '101-3'];
const UNUSABLE: readonly (readonly [string, () => void])[] = [
  ['half written', () => writeFileSync(script(), HALF)],
  ['gone', () => rmSync(script())],
  [
    'a folder',
    () => {
      rmSync(script());
      mkdirSync(script());
    },
  ],
];

describe.each(UNUSABLE)('a script that is %s at the opening', (_, spoil) => {
  it('stays in use as it last was, is said, and comes in when it is put right', async () => {
    expect(await open()).toBeNull();
    await close();
    spoil();
    // Twice: what is in use stays kept.
    for (let opening = 1; opening <= 2; opening++) {
      expect(await open()).toBeNull();
      expect(scenes()).toEqual(ALL);
      expect(told).toEqual([expect.stringMatching(/^A script was changed on disk and cannot be used: .* The old one/)]);
      const edit = { kind: 'edit-season', path: ['title'], value: `Opening ${opening}` } as const;
      expect((await opened!.services.host.command(edit, 'a')).refused).toEqual([]);
      if (opening === 1) await close();
    }
    rmSync(script(), { recursive: true, force: true });
    writeFileSync(script(), `${SCRIPT}\nINT. FLAT - NIGHT #4#\n\nEMMA\nStill here.\n`);
    await eventually(() => scenes().includes('101-4'));
    await close();
    expect(readFileSync(join(folder, 'season.yaml'), 'utf8')).toContain('Opening 2');
  });
});

it('the draft that came in last is the one that stays', async () => {
  await open();
  writeFileSync(script(), `${SCRIPT}\nINT. FLAT - NIGHT #4#\n\nEMMA\nStill here.\n`);
  await eventually(() => scenes().includes('101-4'));
  await close();
  writeFileSync(script(), HALF);
  expect(await open()).toBeNull();
  expect(scenes()).toEqual([...ALL, '101-4']);
});

it('a season that was never read still says why it does not open', async () => {
  writeFileSync(script(), HALF);
  expect(await open()).toEqual(['There is no scene 101-2, which `scenes` names.']);
});
