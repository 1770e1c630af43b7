import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command, ServerEvent } from '../api/index.ts';
import { said } from '../messages/testing/said.ts';
import { FILE_MARKS, markOf } from './files/file-marks.ts';
import { move, scenesOn } from './testing/example-moves.ts';
import {
  eventually,
  exampleFolder,
  type OpenedExample,
  openExample,
  removeFolder,
  SCRIPT,
  SEASON_YAML,
} from './testing/open-example.ts';

let season: OpenedExample;
beforeEach(async () => {
  season = await openExample();
});
afterEach(async () => {
  await season.close();
  removeFolder(season.folder);
});

const send = (command: Command, clientId = 'a') => season.client.command({ command, boardId: 'main', clientId });
const onDisk = (file: string): string => readFileSync(join(season.folder, file), 'utf8');
const change = (file: string, text: string): void => writeFileSync(join(season.folder, file), text);

describe('the readable files', () => {
  it('follow each edit, comments kept', async () => {
    await send(move('101-1', '2027-04-13'));
    await send({ kind: 'edit-season', path: ['people', { id: 'lou' }, 'name'], value: 'Lou Reed-Basket' });
    await eventually(() => onDisk('season.yaml').includes('Reed-Basket'));
    expect(onDisk('season.yaml')).toBe(SEASON_YAML.replace('name: Lou,', 'name: Lou Reed-Basket,'));
    const plan = await eventually(() => existsSync(join(season.folder, 'plan.json')) && onDisk('plan.json'));
    expect(JSON.parse(plan)).toMatchObject({ format: 'onyva-plan/1', days: [{ date: '2027-04-13' }] });
  });

  it('changed on disk, come in as one edit that can be undone', async () => {
    const heard: ServerEvent[] = [];
    const stop = season.client.listen((event) => heard.push(event));
    await eventually(() => heard.length > 0);
    change('season.yaml', SEASON_YAML.replace('Two tabs', 'Three tabs'));
    await eventually(() => heard.some((event) => event.type === 'revision'));
    expect((await season.client.season()).season!.title).toBe('Three tabs');
    const { label } = await season.client.undo({ clientId: 'a' });
    expect(said(label!)).toBe('season.yaml changed on disk');
    await eventually(() => onDisk('season.yaml') === SEASON_YAML);
    stop();
  });

  it('changed on disk and unreadable, are a conflict; both versions live until one is chosen', async () => {
    change('season.yaml', SEASON_YAML.replace('2027-04-30', 'soon'));
    const state = async () => (await season.client.files()).files[0]!;
    let seen = await state();
    for (let i = 0; i < 200 && seen.state !== 'conflict'; i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      seen = await state();
    }
    expect(seen).toMatchObject({ file: 'season.yaml', state: 'conflict', live: SEASON_YAML });
    expect(said(seen.message!)).toMatch(/^line 5: /);
    await send({ kind: 'edit-season', path: ['title'], value: 'Edited meanwhile' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(onDisk('season.yaml')).toContain('soon');
    await season.client.chooseFile('season.yaml', { keep: 'live', clientId: 'a' });
    expect(onDisk('season.yaml')).toContain('Edited meanwhile');
    expect(onDisk('season.yaml.kept')).toContain('soon');
    expect((await state()).state).toBe('written');
  });

  it('saved in another encoding, are a conflict and keep every byte, whichever side is chosen', async () => {
    const bytes = Buffer.from(SEASON_YAML.replace('Two tabs', 'Été à Nîmes'), 'latin1');
    const state = async () => (await season.client.files()).files[0]!;
    writeFileSync(join(season.folder, 'season.yaml'), bytes);
    for (let i = 0; i < 200 && (await state()).state !== 'conflict'; i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(said((await state()).message!)).toMatch(/looks like windows-1252/);
    expect((await state()).disk).toContain('Été à Nîmes');
    await send({ kind: 'edit-season', path: ['title'], value: 'Edited here' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await season.client.chooseFile('season.yaml', { keep: 'disk', clientId: 'a' });
    expect((await state()).state).toBe('conflict');
    expect(readFileSync(join(season.folder, 'season.yaml'))).toEqual(bytes);
    await season.client.chooseFile('season.yaml', { keep: 'live', clientId: 'a' });
    expect(readFileSync(join(season.folder, 'season.yaml.kept'))).toEqual(bytes);
    expect(onDisk('season.yaml')).toContain('Edited here');
  });

  it('are not opened in another encoding, and stay as they are', async () => {
    const folder = exampleFolder();
    const bytes = Buffer.from(SEASON_YAML.replace('Two tabs', 'Été à Nîmes'), 'latin1');
    writeFileSync(join(folder, 'season.yaml'), bytes);
    await expect(openExample(folder)).rejects.toThrow();
    expect(readFileSync(join(folder, 'season.yaml'))).toEqual(bytes);
    removeFolder(folder);
  });

  it('that cannot be written are said to be so, and follow when they can', async () => {
    const planned = async () => (await season.client.files()).files[1]!;
    // A folder of that name takes no text.
    mkdirSync(join(season.folder, 'plan.json'));
    await send(move('101-1', '2027-04-13'));
    for (let i = 0; i < 200 && !['failed', 'conflict'].includes((await planned()).state); i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(said((await planned()).message!)).toMatch(/plan\.json is a folder, a device or a pipe/);
    rmSync(join(season.folder, 'plan.json'), { recursive: true });
    await season.client.chooseFile('plan.json', { keep: 'live', clientId: 'a' });
    expect(JSON.parse(onDisk('plan.json'))).toMatchObject({ days: [{ date: '2027-04-13' }] });
  });

  it('keep what a second conflict would overwrite', async () => {
    for (const word of ['soon', 'later']) {
      change('season.yaml', SEASON_YAML.replace('2027-04-30', word));
      for (let i = 0; i < 200 && (await season.client.files()).files[0]!.state !== 'conflict'; i++) {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      await season.client.chooseFile('season.yaml', { keep: 'live', clientId: 'a' });
    }
    expect(onDisk('season.yaml.kept')).toContain('soon');
    expect(onDisk('season.yaml.kept-2')).toContain('later');
  });

  it('a new draft of a script reaches every board; no undo brings the old one back', async () => {
    await send(move('101-1', '2027-04-13'));
    await send(move('101-2', '2027-04-13'));
    change('scripts/101.fountain', SCRIPT.replace('EXT. STREET - DAY #2#', 'INT. FLAT - NIGHT #2A#'));
    const board = async () => season.client.board('main');
    let seen = await board();
    for (let i = 0; i < 200 && scenesOn(seen, '2027-04-13').length === 2; i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      seen = await board();
    }
    expect(scenesOn(seen, '2027-04-13')).toEqual(['101-1']);
    expect(seen.boneyard.map((entry) => entry.kind === 'strip' && entry.scene)).toEqual(['101-3', '101-2A']);
    const labels = [await season.client.undo({ clientId: 'a' }), await season.client.undo({ clientId: 'a' })];
    expect(labels.map(({ label }) => said(label!))).toEqual([
      'Move scene 101-2 to Tue 13 Apr',
      'Move scene 101-1 to Tue 13 Apr',
    ]);
    const undone = await board();
    expect(undone.boneyard.map((entry) => entry.kind === 'strip' && entry.scene).sort()).toEqual([
      '101-1',
      '101-2A',
      '101-3',
    ]);
  });

  it('edits that were kept but not yet written are written at the next opening', async () => {
    const { folder, store } = season;
    await send({ kind: 'edit-season', path: ['title'], value: 'Kept' });
    await season.close();
    // As if killed between keeping the edit and writing the file.
    change('season.yaml', SEASON_YAML);
    await store.putDocument(
      'season',
      FILE_MARKS,
      JSON.stringify({ 'season.yaml': markOf('season.yaml', SEASON_YAML) }),
    );
    season = await openExample(folder, store);
    await eventually(() => onDisk('season.yaml') === SEASON_YAML.replace('Two tabs', 'Kept'));
    await expect.poll(async () => (await season.client.files()).files[0]!.state).toBe('written');
    expect(said((await season.client.season()).history.undo!)).toBe('Edit title');
  });

  it('killed between writing a file and noting it, with a later edit kept: the file is ours, and follows', async () => {
    const { folder, store } = season;
    await send({ kind: 'edit-season', path: ['title'], value: 'Later' });
    await season.close();
    const written = SEASON_YAML.replace('Two tabs', 'Earlier');
    change('season.yaml', written);
    const next = { 'season.yaml': markOf('season.yaml', written) };
    const marks = { 'season.yaml': markOf('season.yaml', SEASON_YAML), next };
    await store.putDocument('season', FILE_MARKS, JSON.stringify(marks));
    season = await openExample(folder, store);
    await eventually(() => onDisk('season.yaml') === SEASON_YAML.replace('Two tabs', 'Later'));
    await expect.poll(async () => (await season.client.files()).files[0]!.state).toBe('written');
  });
});
