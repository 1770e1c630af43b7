import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../api/index.ts';
import { openSeason, serveSeason } from '../server/index.ts';
import { holdBeside, storeBeside } from './open-store.ts';
import { runCommandLine } from './run-command-line.ts';
import { fakeHost } from './testing/fake-host.ts';

const scene = (number: string, heading: string, ...lines: readonly string[]): string =>
  `${heading} #${number}#\n\n${lines.join('\n\n')}\n\n`;
const KITCHEN = ['Anna cooks a long and elaborate meal.', 'ANNA\nNobody is to come in before it is done.'];
const HALL = ['Ben looks for the key.', 'BEN\nI have looked everywhere, upstairs too.'];
const script = (...more: readonly string[]): string =>
  [scene('1', 'INT. KITCHEN - DAY', ...KITCHEN), scene('2', 'INT. HALL - DAY', ...HALL), ...more].join('');

let folder = '';
let season = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-writes-'));
  season = join(folder, 'season');
  for (const episode of ['101', '102']) writeFileSync(join(folder, `${episode}.fountain`), script());
  expect((await run('init', 'season', '101.fountain', '102.fountain', '--title', 'Key')).code).toBe(0);
  mkdirSync(join(folder, 'new'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: readonly string[]) {
  const host = fakeHost({ cwd: folder });
  const code = await runCommandLine(words, host);
  return { code, printed: host.printed(), remarked: host.remarked() };
}

function draft(name: string, ...more: readonly string[]): string {
  writeFileSync(join(folder, 'new', name), script(...more));
  return `new/${name}`;
}
const take = (file: string, ...more: readonly string[]) =>
  run('import', file, '--against', 'season', '--take', ...more);
const text = (): string => readFileSync(join(season, 'season.yaml'), 'utf8');

/** As `onyva open` does it. */
async function openHere() {
  const held = (await holdBeside(season, { takeOver: false }))!;
  const store = await storeBeside(season, held.sign, () => {});
  const opened = await openSeason({ folder: season, store, now: () => performance.now(), say: () => {} });
  if (!('services' in opened)) throw new Error('it does not open');
  const onError = (error: unknown): void => {
    throw error;
  };
  const serving = await serveSeason(opened.services, { port: 0, webFolder: folder, onError });
  await held.showDoor(serving);
  return {
    client: createClient({ address: serving.origin, token: serving.token }),
    async close() {
      await serving.close();
      await opened.close();
      await held.release();
    },
  };
}

describe('a draft told by the command line', () => {
  it('shows what came in on paper of the colour of the revision, and strikes what went out', async () => {
    const file = draft('101.fountain');
    writeFileSync(join(folder, file), script().replace('Ben looks for the key.', 'Ben looks for the lamp.'));
    const told = async (...more: readonly string[]) => {
      const host = fakeHost({ cwd: folder, isTerminal: true });
      expect(await runCommandLine(['import', file, '--against', 'season', ...more], host)).toBe(0);
      return host.printed();
    };
    const printed = await told();
    expect(printed).toContain('Revision colour: Blue.');
    expect(printed).toContain('[struck]    - Ben looks for the key.');
    expect(printed).toContain('[#a9c9ee]    + Ben looks for the lamp.');
    expect(await told('--colour', 'pink')).toContain('[#f6bfd0]    + Ben looks for the lamp.');
  });
});

describe('a draft taken by the command line', () => {
  it('is not lost when another is taken at the same time', async () => {
    const drafts = ['101', '102'].map((episode) =>
      draft(`${episode}.fountain`, scene('3', 'EXT. YARD - NIGHT', `A car of ${episode} passes.`)),
    );
    const both = await Promise.all(drafts.map((file) => take(file)));
    expect(both.map(({ code, remarked }) => [code, remarked])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    for (const episode of ['101', '102']) expect(text()).toContain(`scripts/${episode}-2.fountain`);
  });

  it('is refused when the season has changed since it was told', async () => {
    const [a, b] = ['a', 'b'].map((name) =>
      draft(`${name}-101.fountain`, scene('3', 'EXT. YARD - NIGHT', `A ${name}.`)),
    );
    const both = await Promise.all([take(a!), take(b!)]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    const lost = both.find(({ code }) => code === 1)!;
    expect([lost.printed, lost.remarked]).toEqual([
      expect.not.stringContaining('is now the script'),
      expect.stringContaining('has changed since'),
    ]);
  });

  it('goes through the server that has the season open, beside edits that are not written yet', async () => {
    const open = await openHere();
    const file = draft('101.fountain', scene('3', 'EXT. YARD - NIGHT', 'A car passes.'));
    const edit = open.client.command({
      command: { kind: 'edit-season', path: ['title'], value: 'Other' },
      clientId: 'a',
    });
    const [taken] = await Promise.all([take(file), edit]);
    expect([taken.code, taken.printed, taken.remarked]).toEqual([
      0,
      expect.stringContaining('season/scripts/101-2.fountain is now the script of episode 101.'),
      '',
    ]);
    expect((await open.client.catchUpFiles()).files.map(({ state }) => state)).toEqual(['written', 'written']);
    const { season: live } = await open.client.season();
    expect([live?.title, live?.scenes.map(({ id }) => id)]).toEqual([
      'Other',
      expect.arrayContaining(['101-3', '102-2']),
    ]);
    await open.client.undo({ clientId: 'a' });
    expect((await open.client.season()).season?.scenes.map(({ id }) => id)).not.toContain('101-3');
    await open.close();
  });

  it('is refused, and nothing written, where another machine has the season open', async () => {
    const held = join(season, '.onyva', 'held');
    mkdirSync(held, { recursive: true });
    const sign = {
      state: 'has',
      user: 'ana',
      host: 'other',
      process: 1,
      numbersOf: 'other',
      since: '2027-04-12T08:00',
    };
    writeFileSync(join(held, 'a.json'), JSON.stringify({ ...sign, door: { port: 1, token: 'x' } }));
    const before = text();
    const taken = await take(draft('101.fountain', scene('3', 'EXT. YARD - NIGHT', 'A car passes.')));
    expect([taken.code, taken.remarked]).toEqual([1, expect.stringContaining('ana on other')]);
    expect([text(), readdirSync(join(season, 'scripts')).sort()]).toEqual([before, ['101.fountain', '102.fountain']]);
  });

  it('is refused in a sentence where what is kept of the season cannot be used', async () => {
    const log = join(season, '.onyva', 'edits.log');
    mkdirSync(log, { recursive: true });
    const before = text();
    const { code, remarked } = await take(draft('101.fountain', scene('3', 'EXT. YARD - DAY', 'Anna waits.')));
    expect(code).toBe(1);
    expect(remarked).toContain(`${log} is a folder, a device or a pipe`);
    expect(remarked).toContain(`-> Move ${log} away`);
    expect(remarked).not.toContain('bug');
    expect(text()).toBe(before);
    expect(readdirSync(join(season, '.onyva'))).toEqual(['.gitignore', 'edits.log', 'held']);
  });

  it('keeps out only what a season can keep, and says what that is', async () => {
    const words = draft('101.fountain').replace('new/', '');
    writeFileSync(join(folder, 'new', words), script().replace('long and elaborate', 'short and simple'));
    const refused = await take('new/101.fountain', '--keep-out', '1');
    expect([refused.code, refused.remarked]).toEqual([1, expect.stringContaining('Sc. 1 cannot be kept out')]);
    expect((await take('new/101.fountain', '--keep-out', '7')).remarked).toContain(
      'Sc. 7 of --keep-out is not changed',
    );
    expect(text()).not.toContain('101-2.fountain');
    writeFileSync(join(folder, 'new', words), script().replace('ANNA\nNobody', 'MALO\nNobody'));
    const kept = await take('new/101.fountain', '--keep-out', '1');
    expect([kept.code, kept.printed]).toEqual([
      0,
      expect.stringContaining('Sc. 1 keeps who is in it; its words are those of the new script'),
    ]);
  });
});

describe('a plan of the command line', () => {
  it('comes into the open season', async () => {
    const open = await openHere();
    const planned = await run('plan', 'season', '--iterations', '20');
    expect(planned.remarked).not.toContain('failed');
    const board = await open.client.board('active');
    expect(board.days.length).toBeGreaterThan(0);
    await open.close();
  });
});

describe('a season made in a folder', () => {
  it('is made once by two commands at the same time, and not beside one that is kept there', async () => {
    const both = await Promise.all(['101', '102'].map((name) => run('init', 'fresh', `${name}.fountain`)));
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    const made = readFileSync(join(folder, 'fresh', 'season.yaml'), 'utf8');
    expect(made).toContain(both[0]!.code === 0 ? '101.fountain' : '102.fountain');
    await (await openHere()).close();
    rmSync(join(season, 'season.yaml'));
    expect((await run('init', 'season', '101.fountain')).remarked).toContain('onyva open season writes it again');
    expect((await run('generate', 'season')).code).toBe(1);
  });
});
