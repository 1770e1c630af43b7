import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Client, createClient, type StartOrder } from '../../api/index.ts';
import { calendarDay } from '../../foundation/index.ts';
import { said } from '../../messages/testing/said.ts';
import { type Serving, serveStart } from '../serve.ts';
import { SCRIPT } from '../testing/open-example.ts';

let parent = '';
let opened: string[] = [];
let serving: Serving;
let client: Client;
beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'onyva-start-'));
  opened = [];
  const onError = (error: unknown): void => {
    throw error;
  };
  const options = { port: 0, webFolder: join(parent, 'no-web'), onError };
  serving = await serveStart(
    { parent, folder: null, keepBoards: async () => {} },
    (path) => opened.push(path),
    options,
  );
  client = createClient({ address: serving.origin, token: serving.token });
});
afterEach(async () => {
  await serving.close();
  rmSync(parent, { recursive: true, force: true });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const order = (more: Partial<StartOrder>): StartOrder => ({
  folder: 'show',
  title: 'Show',
  base: 'paris',
  start: calendarDay('2027-04-12'),
  scripts: ['1'],
  ...more,
});

it('makes a season folder of the scripts that were sent, and opens it', async () => {
  const script = await client.startScript({ file: '101.fountain', bytes: base64(SCRIPT) });
  expect(script).toMatchObject({ id: '1', title: 'One', scenes: [3], eighths: 3, characters: 2 });
  expect(await client.startSeason(order({ title: 'Deux bancs' }))).toEqual({ opens: 'show' });
  expect(opened).toEqual([join(parent, 'show')]);
  const yaml = readFileSync(join(parent, 'show', 'season.yaml'), 'utf8');
  expect(yaml).toContain('title: "Deux bancs"');
  expect(yaml).toContain('scripts/101.fountain');
  expect(readFileSync(join(parent, 'show', 'scripts', '101.fountain'), 'utf8')).toBe(SCRIPT);
});

it('makes one of a table whose columns were put right, with every other column as it is', async () => {
  const bytes = base64(
    'No,Where it plays,When,Long,Props,Office\n1,KITCHEN,DAY,1 2/8,Umbrella; Lease,x\n2,QUAY,NIGHT,4/8,,y\n',
  );
  const guessed = await client.startSchedule({ file: 'b.csv', bytes, columns: [] });
  expect(guessed).toMatchObject({
    id: null,
    scenes: 0,
    columns: [{ name: 'No', samples: ['1', '2'], as: 'elements' }, {}, {}, {}, {}, {}],
  });
  expect(guessed.said.map(said).join(' ')).toContain('No column of this table is a set');
  const as = ['scene', 'set', 'day/night', 'pages', 'elements', 'left-out'];
  const columns = guessed.columns.map(({ name }, index) => ({ name, as: as[index]! }));
  const read = await client.startSchedule({ file: 'b.csv', bytes, columns });
  expect(read).toMatchObject({ id: 'b.csv', scenes: 2, elements: 2, boards: 0, columns });
  expect(await client.startSeason(order({ scripts: [], schedule: 'b.csv' }))).toEqual({ opens: 'show' });
  const yaml = readFileSync(join(parent, 'show', 'season.yaml'), 'utf8');
  expect(yaml).toContain('INT. KITCHEN - DAY');
  expect(yaml).toContain('Umbrella');
  expect(yaml).not.toContain('Office');
});

it('writes over nothing, and makes no folder outside of this one', async () => {
  await client.startScript({ file: '101.fountain', bytes: base64(SCRIPT) });
  mkdirSync(join(parent, 'taken', 'scripts'), { recursive: true });
  writeFileSync(join(parent, 'taken', 'scripts', '101.fountain'), 'mine');
  mkdirSync(join(parent, 'old'));
  writeFileSync(join(parent, 'old', 'season.yaml'), 'mine');
  const refusal = async (more: Partial<StartOrder>) => {
    const answer = await client.startSeason(order(more));
    return 'refused' in answer ? answer.refused.map(said).join(' ') : 'made';
  };
  expect(await refusal({ folder: 'taken' })).toContain('101.fountain is there already');
  expect(await refusal({ folder: 'old' })).toContain('season.yaml is there already');
  symlinkSync(join(parent, 'nowhere'), join(parent, 'link'));
  for (const folder of [
    '../up',
    '/etc/onyva',
    '.',
    ' ',
    'a/b',
    'a\\b',
    '.git',
    '-rf',
    'a\nb',
    'link',
    'é'.repeat(200),
  ]) {
    expect(await refusal({ folder })).toContain('cannot be a folder here');
  }
  expect(await refusal({ start: calendarDay('9999-12-31') })).toContain('expected a date');
  expect(await refusal({ start: calendarDay('0000-01-01') })).toContain('expected a date');
  expect(await refusal({ base: 'atlantis' })).toContain('atlantis');
  expect(await refusal({ scripts: ['7'] })).toContain('no script');
  expect(readFileSync(join(parent, 'taken', 'scripts', '101.fountain'), 'utf8')).toBe('mine');
  expect(existsSync(join(parent, 'taken', 'season.yaml'))).toBe(false);
  expect(opened).toEqual([]);
});

it('opens a season that is here, says why a script cannot be read, and answers nothing of a season', async () => {
  mkdirSync(join(parent, 'yesterday'));
  writeFileSync(join(parent, 'yesterday', 'season.yaml'), 'format: onyva-season/1');
  expect(await client.start()).toMatchObject({ parent, folder: null, seasons: ['yesterday'], base: 'paris' });
  const none = await client.startScript({ file: 'x.pdf', bytes: base64('%PDF-1.7 nothing') });
  expect([none.id, none.said.map(said)]).toEqual([null, ['The file begins like a PDF and cannot be read as one.']]);
  expect(await client.startWith({ folder: '..' })).toHaveProperty('refused');
  expect(await client.startWith({ folder: 'yesterday' })).toEqual({ opens: 'yesterday' });
  expect(opened).toEqual([join(parent, 'yesterday')]);
  await expect(client.season()).rejects.toMatchObject({ problem: { status: 404 } });
});
