import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { said } from '../messages/testing/said.ts';
import { type OpenedExample, openExample, removeFolder, SCRIPT } from './testing/open-example.ts';

let season: OpenedExample;
beforeAll(async () => {
  season = await openExample();
});
afterAll(async () => {
  await season.close();
  removeFolder(season.folder);
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const BLUE = SCRIPT.replace('INT. FLAT - DAY #3#', 'INT. FLAT - NIGHT #3#\n\nEMMA\nAt last.');

it('a draft is told, taken but for what is kept out, and undone with everything as it was', async () => {
  const { client, folder } = season;
  const before = await client.season();
  const draft = await client.draft({ file: 'C:\\drafts\\101 blue.fountain', bytes: base64(BLUE), episode: null });
  expect(draft.said.map(said)).toEqual(['Episode 101 is 1/8 pages longer: 4/8, before 3/8.']);
  expect(draft.changes.map((change) => [change.scene, change.kind, change.said.map(said)])).toEqual([
    ['101-3', 'changed', expect.arrayContaining(['Sc. 3 now plays at NIGHT, before at DAY.', 'EMMA joins Sc. 3.'])],
  ]);
  const taken = await client.takeDraft(draft.id!, { keepOut: [], clientId: 'a' });
  expect(taken.refused).toEqual([]);
  expect(existsSync(join(folder, 'scripts', '101 blue.fountain'))).toBe(true);
  const after = await client.season();
  expect(after.season!.scenes.find(({ id }) => id === '101-3')).toMatchObject({ light: 'night' });
  await client.undo({ clientId: 'a' });
  const undone = await client.season();
  expect(undone.season!.scenes).toEqual(before.season!.scenes);
});

it('a script of no known episode is a new one, and what cannot be read says why', async () => {
  const { client } = season;
  const draft = await client.draft({
    file: 'pilot.txt',
    bytes: base64('INT. BARN - DAY\n\nLOU\nHay.\n'),
    episode: null,
  });
  expect([draft.episode, draft.said.map(said)]).toEqual(['102', ['Episode 102 arrives: 1 scene, 1/8 pages.']]);
  await client.takeDraft(draft.id!, { keepOut: [], clientId: 'a' });
  const { season: now } = await client.season();
  expect(now!.scenes.some(({ id }) => id === '102-1')).toBe(true);
  const none = await client.draft({ file: '../../etc/x.pdf', bytes: base64('%PDF-1.7 nothing'), episode: null });
  expect(none).toMatchObject({ id: null, changes: [] });
  expect(none.said.map(said)).toEqual(['The file begins like a PDF and cannot be read as one.']);
});
