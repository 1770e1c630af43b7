/**
 * Two tabs and somebody with an editor change one season at the same time. At the end everything that was acknowledged
 * is there, and every save of the editor came in, or waits, or was kept beside the file.
 */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Client, Command } from '../../src/api/index.ts';
import { measured, patience, times } from '../../src/folder/testing/measured.ts';
import { calendarDay, type Random, seededRandom } from '../../src/foundation/index.ts';
import { applyDiff, type LiveSeason, reverseDiff, valueAt } from '../../src/live/index.ts';
import { exampleFolder, openExample, removeFolder } from '../../src/server/testing/open-example.ts';
import { folderStore, type StoredSeason } from '../../src/store/index.ts';

const EDITS = times('TAB_EDITS', 90);
const DATES = ['2027-04-13', '2027-04-14', '2027-04-16'].map((date) => calendarDay(date));
const SCENES = ['101-1', '101-2', '101-3'];

interface Acknowledged {
  readonly revision: number;
  readonly clientId: string;
}

/** What has been done by whom, to be looked for at the end. */
interface Done {
  readonly acknowledged: Acknowledged[];
  /** Rates as they were set, by the edit that set them. */
  readonly rates: Map<number, number>;
  refused: number;
  /** Lines that the editor has added. */
  readonly saved: string[];
}

it(`${EDITS} edits by two tabs and an editor: nothing acknowledged is lost`, {
  timeout: patience(240_000),
}, async () => {
  const random = seededRandom(11);
  const folder = exampleFolder();
  const season = await openExample(folder, await folderStore(join(folder, '.onyva')));
  const done: Done = { acknowledged: [], rates: new Map(), refused: 0, saved: [] };
  let left = EDITS;
  const isLeft = () => left-- > 0;
  await Promise.all([
    tab(season.client, 'a', random.fork(1), isLeft, done),
    tab(season.client, 'b', random.fork(2), isLeft, done),
    editor(folder, season.client, random.fork(3), isLeft, done),
  ]);
  // What waits is decided for what is here; the other text is kept beside the file.
  await settle(season.client, 'live');
  await season.close();

  const store = await folderStore(join(folder, '.onyva'));
  const stored = (await store.load('season'))!;
  await store.close();
  const byRevision = new Map(stored.edits.map((edit) => [edit.revision, edit]));
  for (const { revision, clientId } of done.acknowledged) expect(byRevision.get(revision)?.clientId).toBe(clientId);
  expect(new Set(done.acknowledged.map(({ revision }) => revision)).size).toBe(done.acknowledged.length);

  const states = statesOf(stored);
  for (const [revision, rate] of done.rates) expect(states.get(revision)!.text).toContain(`rate: ${rate}`);
  const texts = [
    ...[...states.values()].map(({ text }) => text),
    ...readdirSync(folder)
      .filter((name) => name.startsWith('season.yaml.kept'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  ];
  expect(done.saved.filter((line) => !texts.some((text) => text.includes(line)))).toEqual([]);
  expect(readFileSync(join(folder, 'season.yaml'), 'utf8')).toBe(stored.live.text);
  removeFolder(folder);
  measured(
    'edits by two tabs and an editor on one season',
    String(EDITS),
    `${done.acknowledged.length} acknowledged, ${done.saved.length} saves of the editor: 0 lost; ` +
      `${done.refused} refused with the present value`,
  );
});

async function tab(client: Client, clientId: string, random: Random, isLeft: () => boolean, done: Done): Promise<void> {
  for (let number = 1; isLeft(); number++) {
    const command = await anyCommand(client, `${clientId}${number}`, random);
    const answer = command === 'undo' ? await client.undo({ clientId }) : await client.command({ command, clientId });
    if (answer.refused.length > 0) done.refused++;
    if (answer.label === null) continue;
    done.acknowledged.push({ revision: answer.revision, clientId });
    if (command !== 'undo' && command.kind === 'edit-season') done.rates.set(answer.revision, Number(command.value));
    if (random.below(3) === 0) await wait(random.below(60));
  }
}

async function anyCommand(client: Client, id: string, random: Random): Promise<Command | 'undo'> {
  const at = { date: DATES[random.below(DATES.length)]!, unit: 'main' };
  switch (random.below(6)) {
    case 0:
      return 'undo';
    case 1:
      return { kind: 'add-banner', board: 'main', id, text: `Banner ${id}`, to: at };
    case 2:
    case 3: {
      const scene = SCENES[random.below(SCENES.length)]!;
      return { kind: 'move-entries', board: 'main', entries: [{ scene, part: 1 }], to: at };
    }
    default: {
      const path = ['people', { id: ['emma', 'lou'][random.below(2)]! }, 'contract', 'rate'];
      const { source } = await client.season();
      const was = valueAt(source, path);
      return { kind: 'edit-season', path, value: 500 + random.below(4000), was: typeof was === 'number' ? was : null };
    }
  }
}

/** Saves as editors do: in place, or beside and renamed; now and then a new person above the others. */
async function editor(
  folder: string,
  client: Client,
  random: Random,
  isLeft: () => boolean,
  done: Done,
): Promise<void> {
  const path = join(folder, 'season.yaml');
  for (let number = 1; isLeft(); number++) {
    const line = `# saved ${number}.`;
    const text = readFileSync(path, 'utf8');
    const person =
      random.below(4) === 0 ? `  - { id: p${number}, name: P${number}, contract: { kind: run, fee: 1 } }\n` : '';
    const after = `${text.replace('people:\n', `people:\n${person}`)}${line}\n`;
    if (random.below(2) === 0) writeFileSync(path, after);
    else {
      writeFileSync(`${path}~`, after);
      renameSync(`${path}~`, path);
    }
    done.saved.push(line);
    // Long enough to be seen: a text that is saved over before anybody read it is nowhere.
    await wait(250 + random.below(250));
    await settle(client, random.below(2) === 0 ? 'disk' : 'live');
  }
}

/** Where both have changed, a person chooses. */
async function settle(client: Client, keep: 'live' | 'disk'): Promise<void> {
  const { files } = await client.files();
  for (const { file, state } of files) {
    if (state !== 'conflict') continue;
    await client.chooseFile(file, { keep, clientId: 'editor' }).catch((error: { problem?: { status: number } }) => {
      // It was settled by itself meanwhile.
      if (error.problem?.status !== 404) throw error;
    });
  }
}

/** The season after each of its edits, from the first on. */
function statesOf({ live, edits }: StoredSeason): ReadonlyMap<number, LiveSeason> {
  let state = edits.reduceRight((after, { diff }) => applyDiff(after, reverseDiff(diff)), live);
  const states = new Map([[0, state]]);
  for (const { revision, diff } of edits) {
    state = applyDiff(state, diff);
    states.set(revision, state);
  }
  return states;
}
