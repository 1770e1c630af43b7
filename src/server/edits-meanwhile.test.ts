import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../api/index.ts';
import { calendarDay } from '../foundation/index.ts';
import { type SeasonPath, valueAt } from '../live/index.ts';
import { eventually, type OpenedExample, openExample, removeFolder, SEASON_YAML } from './testing/open-example.ts';

let season: OpenedExample;
beforeEach(async () => {
  season = await openExample();
});
afterEach(async () => {
  await season.close();
  removeFolder(season.folder);
});

const send = (command: Command) => season.client.command({ command, clientId: 'a' });
const onDisk = (file: string): string => readFileSync(join(season.folder, file), 'utf8');
const change = (file: string, text: string): void => writeFileSync(join(season.folder, file), text);

describe('an edit of a season that somebody else changes at the same time', () => {
  const lou = (key: string): SeasonPath => ['people', { id: 'lou' }, ...key.split('/')];
  const rateOf = async (id: string): Promise<unknown> =>
    valueAt((await season.client.season()).source, ['people', { id }, 'contract', 'rate']);

  it('reaches its person although a row was written above on disk', async () => {
    const { source } = await season.client.season();
    const was = valueAt(source, lou('contract/rate')) as number;
    const ana = '  - { id: ana, name: Ana, contract: { kind: day, rate: 800 } }';
    change('season.yaml', SEASON_YAML.replace('people:\n', `people:\n${ana}\n`));
    await changedOnDisk();
    expect((await send({ kind: 'edit-season', path: lou('contract/rate'), value: 850, was })).refused).toEqual([]);
    expect(await Promise.all(['ana', 'emma', 'lou'].map(rateOf))).toEqual([800, 1000, 850]);
    await eventually(() => onDisk('season.yaml').includes('LOU], contract: { kind: day, rate: 850 }'));
    expect(onDisk('season.yaml')).toContain(ana);
    expect(onDisk('season.yaml')).toContain('# the lead');
  });

  it('writes no value over that it has not seen, and hears which is there', async () => {
    change('season.yaml', SEASON_YAML.replace('rate: 800', 'rate: 900'));
    await changedOnDisk();
    const edit = { kind: 'edit-season', path: lou('contract/rate'), value: 850, was: 800 } as const;
    expect(await send(edit)).toMatchObject({ refused: [{ code: 'changed-meanwhile' }], present: { value: 900 } });
    expect(await rateOf('lou')).toBe(900);
    const response = await fetch(`${season.origin}/api/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${season.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ command: edit, clientId: 'a' }),
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([409, 'application/problem+json']);
    expect(await response.json()).toMatchObject({ present: { value: 900 }, title: 'Not done' });
    expect((await send({ ...edit, was: 900 })).refused).toEqual([]);
    expect(await rateOf('lou')).toBe(850);
  });

  it('of a person who is gone is refused, and makes none', async () => {
    change('season.yaml', SEASON_YAML.replace(/.*id: lou.*\n/, ''));
    await changedOnDisk();
    const edit: Command = { kind: 'edit-season', path: lou('contract/rate'), value: 850, was: 800 };
    expect((await send(edit)).refused).toMatchObject([{ code: 'cannot-edit' }]);
    await send({
      kind: 'set-call',
      board: 'main',
      day: { date: calendarDay('2027-04-13'), unit: 'main' },
      call: '07:00',
    });
    expect(onDisk('season.yaml')).not.toContain('lou');
  });

  it('cannot name a row by its place', async () => {
    for (const path of [
      ['people', 1, 'name'],
      ['people', '1', 'name'],
      ['people', { id: 'lou' }, 0],
    ]) {
      const command = JSON.parse(JSON.stringify({ kind: 'edit-season', path, value: 'Lou' })) as Command;
      const answer = await send(command).catch((error: { problem: { status: number } }) => error.problem.status);
      expect(typeof answer === 'number' ? answer : answer.refused[0]?.code).toEqual(
        path.some((key) => typeof key === 'number') ? 400 : 'cannot-edit',
      );
    }
  });

  async function changedOnDisk(): Promise<void> {
    const { revision } = await season.client.season();
    for (let attempt = 0; attempt < 400 && (await season.client.season()).revision === revision; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
});
