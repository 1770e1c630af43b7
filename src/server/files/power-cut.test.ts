/** A whole open season at a power cut: the log on a disk that forgets, `season.yaml` and `plan.json` beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measured, patience, times } from '../../folder/testing/measured.ts';
import { calendarDay, type Random, seededRandom, type Text } from '../../foundation/index.ts';
import type { Command } from '../../live/index.ts';
import { said } from '../../messages/testing/said.ts';
import { logStore } from '../../store/log/log-store.ts';
import { type ForgetfulDisk, forgetfulDisk } from '../../store/testing/forgetful-disk.ts';
import { type OpenedSeason, openSeason } from '../open-season.ts';
import { eventually, exampleFolder, removeFolder } from '../testing/open-example.ts';

const CUTS = times('SEASON_POWER_CUTS', 6);
const DATES = ['2027-04-13', '2027-04-14', '2027-04-16'];

it(`${CUTS} power cuts: every edit is there, and the files are known for ours`, {
  timeout: patience(240_000),
}, async () => {
  const folder = exampleFolder();
  const disk = forgetfulDisk();
  const random = seededRandom(21);
  let acknowledged = 0;
  let title = 'Two tabs';
  for (let cut = 0; cut < CUTS; cut++) {
    const told: Text[] = [];
    const { services, close } = await opened(folder, disk, told);
    const { host, files } = services;
    expect(told.map(said)).toEqual([]);
    expect(host.revision).toBeGreaterThanOrEqual(acknowledged);
    expect(host.revision).toBeLessThanOrEqual(acknowledged + 1);
    if (host.revision === acknowledged) expect(host.model.season.title).toBe(title);
    // What was edited and not written yet is written now; nobody else has changed anything.
    const onDisk = () => readFileSync(join(folder, 'season.yaml'), 'utf8');
    await eventually(() => onDisk() === host.live.text);
    expect(files.view().files.map(({ state }) => state)).not.toContain('conflict');
    let isOn = true;
    const editing = (async () => {
      for (let n = 1; isOn; n++) {
        const value = `Cut ${cut}, edit ${n}`;
        const { label } = await host.command(anyCommand(value, random), 'a');
        if (label === null) continue;
        acknowledged = host.revision;
        title = host.model.season.title;
        // Now and then long enough for the files to be written.
        if (random.below(3) === 0) await new Promise((done) => setTimeout(done, random.below(400)));
      }
    })().catch((error: Error) => expect(error.message).toContain('the power is gone'));
    await new Promise((done) => setTimeout(done, 150 + random.below(700)));
    disk.powerCut(random);
    isOn = false;
    await editing;
    await close().catch((error: Error) => expect(error.message).toContain('the power is gone'));
  }
  const { services, close } = await opened(folder, disk, []);
  let steps = 0;
  while ((await services.host.step('undo', 'a')).label !== null) steps++;
  expect(services.host.model.season.title).toBe('Two tabs');
  expect(steps).toBeGreaterThan(CUTS);
  await close();
  expect(readdirSync(folder).filter((name) => name.includes('kept'))).toEqual([]);
  removeFolder(folder);
  measured(
    'power cut of a whole open season (simulated disk, real files)',
    String(CUTS),
    `${acknowledged} acknowledged edits, 0 lost; no file taken for somebody else's; undo to the first`,
  );
});

async function opened(folder: string, disk: ForgetfulDisk, told: Text[]): Promise<OpenedSeason> {
  const say = (text: Text) => told.push(text);
  const store = await logStore(disk, join(folder, '.onyva', 'edits.log'), { mayWrite: () => {}, say });
  const season = await openSeason({ folder, store, now: () => performance.now(), say: () => {} });
  if (!('services' in season)) throw new Error(season.map(({ message }) => said(message)).join('\n'));
  return season;
}

function anyCommand(value: string, random: Random): Command {
  if (random.below(2) === 0) return { kind: 'edit-season', path: ['title'], value };
  const scene = `101-${1 + random.below(3)}`;
  const to = { date: calendarDay(DATES[random.below(DATES.length)]!), unit: 'main' };
  return { kind: 'move-entries', board: 'main', entries: [{ scene, part: 1 }], to };
}
