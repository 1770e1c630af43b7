import { existsSync, readFileSync } from 'node:fs';
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
  expect(draft.said.map(said)).toEqual(['Episode 101 is 1/8 pages longer: 4/8 (was 3/8).']);
  expect(draft.changes.map((change) => [change.scene, change.kind, change.said.map(said)])).toEqual([
    ['101-3', 'changed', expect.arrayContaining(['Sc. 3 now plays at NIGHT (was DAY).', 'EMMA joins Sc. 3.'])],
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

it.each(['!!!', 'SU5ULiBY', 'SU5ULiBY_', 'SU5ULiBYI'])(
  'bytes that are no whole base 64 are told as that: %s',
  async (bytes) => {
    const draft = season.client.draft({ file: 'a.fountain', bytes, episode: null });
    if (bytes === 'SU5ULiBY') expect((await draft).said.map(said)).toEqual([expect.stringContaining('scene')]);
    else await expect(draft).rejects.toThrow(/base 64/);
  },
);

it('scripts that arrive together become an episode each, also when they are taken at once', async () => {
  const { client, folder } = season;
  const sent = async (set: string) =>
    client.draft({ file: 'new.fountain', bytes: base64(`INT. ${set} - DAY\n\nLOU\nHay.\n`), episode: set });
  const [one, two] = [await sent('301'), await sent('302')];
  const taken = await Promise.all([one, two].map(({ id }) => client.takeDraft(id!, { keepOut: [], clientId: 'a' })));
  expect(taken.map(({ refused }) => refused)).toEqual([[], []]);
  const { season: now } = await client.season();
  for (const { id, script } of now!.episodes.filter(({ id }) => id.startsWith('30'))) {
    expect(readFileSync(join(folder, script!), 'utf8')).toContain(`INT. ${id}`);
  }
  const names = ['first.fountain', 'second.fountain'];
  const drafts = [];
  for (const file of names) drafts.push(await client.draft({ file, bytes: base64('INT. X - DAY\n'), episode: null }));
  expect(new Set(drafts.map(({ episode }) => episode)).size).toBe(2);
});

it('what was held against another script than the episode has now is not taken', async () => {
  const { client } = season;
  const first = await client.draft({ file: '101 a.fountain', bytes: base64(BLUE), episode: '101' });
  const second = await client.draft({ file: '101 b.fountain', bytes: base64(`${BLUE}\nMore.\n`), episode: '101' });
  await client.takeDraft(second.id!, { keepOut: [], clientId: 'a' });
  await expect(client.takeDraft(first.id!, { keepOut: [], clientId: 'a' })).rejects.toThrow(/another draft was taken/);
});
