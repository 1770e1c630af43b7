import { fork } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { measured, patience, times } from '../folder/testing/measured.ts';
import { type HeldFolder, type HoldOptions, holdFolder, holdForCommand } from './hold-folder.ts';

const DOUBLE_OPENINGS = times('DOUBLE_OPENINGS', 20);
const QUICK: HoldOptions = { beat: 20, goneAfter: 100 };

function seasonFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'onyva-held-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, '.onyva');
}

async function tryHold(folder: string, options?: HoldOptions): Promise<HeldFolder | string> {
  return holdFolder(folder, options).catch((error: Error) => error.message);
}

it('lets one have it, says to the next who has it and since when, and is free when released', async () => {
  const folder = seasonFolder();
  const first = await holdFolder(folder);
  expect(await tryHold(folder)).toMatch(/another Onyva has .* open \(\S+ on \S+, process \d+, since \d{4}-/);
  await first.release();
  const second = await holdFolder(folder);
  expect(second.isMine()).toBe(true);
  await second.release();
});

it('lets a command in by the door of who has it, if somebody answers there', async () => {
  const folder = seasonFolder();
  const first = await holdFolder(folder);
  const command = (answers: boolean) =>
    holdForCommand(folder, async () => answers, { patience: 100 }).catch((error: Error) => error.message);
  await first.showDoor({ port: 4000, token: 'a-b_c' });
  expect(await command(true)).toEqual({ port: 4000, token: 'a-b_c' });
  expect(await command(false)).toMatch(/another Onyva has .* open/);
  await first.showDoor({ port: 4000, token: 'a\r\nX: y' });
  expect(await command(true)).toMatch(/another Onyva has .* open/);
  await first.release();
  const own = await holdForCommand(folder, async () => false);
  expect('release' in own).toBe(true);
  if ('release' in own) await own.release();
});

it('is the same folder through a link', async () => {
  const folder = seasonFolder();
  const first = await holdFolder(folder);
  symlinkSync(folder, `${folder}-link`);
  expect(await tryHold(`${folder}-link`)).toContain('another Onyva');
  await first.release();
});

it('lets exactly one of many have it that start at once, 60 times', { timeout: patience(60_000) }, async () => {
  for (let round = 0; round < 60; round++) {
    const folder = seasonFolder();
    const all = await Promise.all(Array.from({ length: round % 2 === 0 ? 2 : 5 }, () => tryHold(folder)));
    const held = all.filter((one) => typeof one !== 'string');
    expect(held, `round ${round}`).toHaveLength(1);
    await held[0]!.release();
  }
});

it('lets exactly one of several processes have it that start at once', { timeout: patience(120_000) }, async () => {
  const script = join(realpathSync(tmpdir()), `onyva-starter-${process.pid}.mjs`);
  onTestFinished(() => rmSync(script, { force: true }));
  const compiled = new URL('../../dist/store/hold-folder.js', import.meta.url).href;
  writeFileSync(
    script,
    `import { holdFolder } from '${compiled}';
    let held = null;
    process.on('message', async ({ folder, at }) => {
      if (folder === undefined) {
        await held?.release();
        held = null;
        return process.send('released');
      }
      while (Date.now() < at);
      held = await holdFolder(folder).catch(() => null);
      process.send(held === null ? 'refused' : 'held');
    });
    process.send('ready');`,
  );
  const starters = Array.from({ length: 2 }, () => fork(script));
  onTestFinished(() => {
    for (const starter of starters) starter.kill();
  });
  const answers = () =>
    Promise.all(starters.map((starter) => new Promise((resolve) => starter.once('message', resolve))));
  await answers();
  const counted = { held: 0, refused: 0 };
  for (let round = 0; round < DOUBLE_OPENINGS; round++) {
    const said = answers();
    const folder = seasonFolder();
    for (const starter of starters) starter.send({ folder, at: Date.now() + 15 });
    const found = (await said) as ('held' | 'refused')[];
    expect(found.toSorted(), `round ${round}`).toEqual(['held', 'refused']);
    for (const one of found) counted[one]++;
    const released = answers();
    for (const starter of starters) starter.send({});
    await released;
  }
  const found = `${counted.held} had it, ${counted.refused} were refused; never both`;
  measured('two processes open one season at the same moment', String(DOUBLE_OPENINGS), found);
});

it('is free at once after the holder was killed', { timeout: patience(30_000) }, async () => {
  const folder = seasonFolder();
  const script = join(realpathSync(tmpdir()), `onyva-holder-${process.pid}.mjs`);
  onTestFinished(() => rmSync(script, { force: true }));
  const compiled = new URL('../../dist/store/hold-folder.js', import.meta.url).href;
  writeFileSync(
    script,
    `import { holdFolder } from '${compiled}';
    await holdFolder(process.argv[2]);
    process.send('held');
    setInterval(() => {}, 1000);`,
  );
  const holder = fork(script, [folder]);
  await new Promise((done) => holder.once('message', done));
  expect(await tryHold(folder)).toContain('another Onyva');
  const gone = new Promise((done) => holder.once('exit', done));
  holder.kill('SIGKILL');
  await gone;
  await (await holdFolder(folder)).release();
});

it('waits for a sign of life from one on another machine before it counts as gone', async () => {
  const folder = seasonFolder();
  mkdirSync(join(folder, 'held'), { recursive: true });
  const sign = join(folder, 'held', 'other.json');
  const other = { state: 'has', user: 'ana', host: 'other', process: 1, numbersOf: 'other', since: '2027-04-12T08:00' };
  writeFileSync(sign, JSON.stringify(other));
  expect(await tryHold(folder, QUICK)).toContain('ana on other');
  const before = new Date(Date.now() - 60_000);
  utimesSync(sign, before, before);
  // It wakes up while it is being watched.
  const woken = setTimeout(() => writeFileSync(sign, JSON.stringify(other)), 20);
  expect(await tryHold(folder, QUICK)).toContain('ana on other');
  clearTimeout(woken);
  utimesSync(sign, before, before);
  const mine = await holdFolder(folder, QUICK);
  expect(readdirSync(join(folder, 'held'))).toHaveLength(1);
  await mine.release();
});

it('can be taken over on request, and the other then knows', async () => {
  const folder = seasonFolder();
  const first = await holdFolder(folder);
  const second = await holdFolder(folder, { takeOver: true });
  expect([first.isMine(), second.isMine()]).toEqual([false, true]);
  await first.release();
  await second.release();
});
