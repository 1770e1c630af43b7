import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStore } from '../store/index.ts';
import { runCommandLine } from './run-command-line.ts';
import { fakeHost } from './testing/fake-host.ts';

const SCHEDULE = {
  universalScheduleStandard: {
    project: 'The Key',
    breakdowns: [
      { id: 'a', scene: '1', pages: 1, elements: ['int', 'hall', 'ana'], type: 'strip' },
      { id: 'b', scene: '2', pages: 0.5, elements: ['int', 'hall'], type: 'strip' },
      { id: 'x', bannerText: 'Lunch', elements: [], type: 'banner' },
    ],
    categories: [
      { id: 's', name: 'Set' },
      { id: 'i', name: 'INT/EXT' },
      { id: 'c', name: 'Cast' },
    ],
    elements: [
      { id: 'int', category: 'i', name: 'INT' },
      { id: 'hall', category: 's', name: 'HALL' },
      { id: 'ana', category: 'c', name: 'Ana' },
    ],
    stripboards: [
      {
        name: 'First Pass',
        calendar: 'k',
        boards: [
          { name: 'stripboard', breakdownArrays: [['a', 'x'], 'b'] },
          { name: 'boneyard', breakdownArrays: [] },
        ],
      },
    ],
    calendars: [{ id: 'k', daysOff: [6, 0], events: [{ type: 'start', date: '2027-05-07T07:00:00.000+0000' }] }],
  },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-schedule-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('init from a schedule of another tool', () => {
  it('writes over no plan.json that is there', async () => {
    mkdirSync(join(folder, 'show'));
    writeFileSync(join(folder, 'show', 'plan.json'), 'mine');
    writeFileSync(join(folder, 'key.uss'), JSON.stringify(SCHEDULE));
    expect(await runCommandLine(['init', 'show', 'key.uss'], fakeHost({ cwd: folder }))).toBe(1);
    expect(readdirSync(join(folder, 'show'))).toEqual(['plan.json']);
    expect(readFileSync(join(folder, 'show', 'plan.json'), 'utf8')).toBe('mine');
  });

  it('keeps every board with days as a plan in a file: the last one as plan.json, the others by their names', async () => {
    const standard = SCHEDULE.universalScheduleStandard;
    const [board] = standard.stripboards;
    const two = { ...standard, stripboards: [board, { ...board, name: 'Deuxième jet' }, { ...board, name: 'Last' }] };
    writeFileSync(join(folder, 'key.uss'), JSON.stringify({ universalScheduleStandard: two }));
    expect(await runCommandLine(['init', 'show', 'key.uss'], fakeHost({ cwd: folder }))).toBe(0);
    expect(readdirSync(join(folder, 'show', 'plans')).sort()).toEqual(['deuxieme-jet.json', 'first-pass.json']);
    const beside = join('show', 'plans', 'deuxieme-jet.json');
    const host = fakeHost({ cwd: folder });
    expect(await runCommandLine(['print', 'show', 'comparison', '--beside', beside], host)).toBe(0);
  });

  it('makes a season folder with its boards, each evaluated, where open and print find them', async () => {
    writeFileSync(join(folder, 'key.uss'), JSON.stringify(SCHEDULE));
    const host = fakeHost({ cwd: folder });
    expect(await runCommandLine(['init', 'show', 'key.uss'], host)).toBe(0);
    expect(host.printed()).toContain('show/season.yaml: 2 scenes, 1 board, planned from Los Angeles.');
    expect(host.printed()).toMatch(/First Pass: 2 days, 0 strips in the boneyard, USD [\d,.]+, legal/);
    const plan = JSON.parse(readFileSync(join(folder, 'show', 'plan.json'), 'utf8'));
    // A Friday, and the Monday after.
    expect(plan.days.map(({ date }: { date: string }) => date)).toEqual(['2027-05-07', '2027-05-10']);
    const store = await folderStore(join(folder, 'show', '.onyva'), { say: () => {} });
    const kept = await store.load('season');
    await store.close();
    const [board] = Object.values(kept!.live.boards);
    expect(board!.name).toBe('First Pass');
    expect(board!.days['2027-05-07/main']!.entries).toMatchObject([
      { scene: '1-1' },
      { kind: 'banner', text: 'Lunch' },
    ]);
    expect(await runCommandLine(['check', 'show'], fakeHost({ cwd: folder }))).toBe(0);
  });

  it('reads a table of scenes, its columns by their names or as they are mapped', async () => {
    writeFileSync(join(folder, 'key.csv'), 'No,Where it plays,Pages,Props\n1,HALL,1 2/8,Lamp\n');
    expect(await runCommandLine(['init', 'show', 'key.csv'], fakeHost({ cwd: folder }))).toBe(1);
    const host = fakeHost({ cwd: folder });
    const mapped = ['init', 'show', 'key.csv', '--columns', 'scene=No,set=Where it plays'];
    expect(await runCommandLine(mapped, host)).toBe(0);
    expect(readFileSync(join(folder, 'show', 'season.yaml'), 'utf8')).toContain(
      '"1-1": { heading: "INT. HALL", eighths: 10, elements: { lamp: 1 } }',
    );
    expect(await runCommandLine([...mapped.slice(0, -1), 'colour=No'], fakeHost({ cwd: folder }))).toBe(1);
  });

  it('refuses what is encrypted, and a schedule among scripts', async () => {
    writeFileSync(join(folder, 'board.mmsx'), 'MMSX\0\0');
    const host = fakeHost({ cwd: folder });
    expect(await runCommandLine(['init', 'show', 'board.mmsx'], host)).toBe(1);
    expect(host.remarked()).toContain('export the breakdown as .sex');
    writeFileSync(join(folder, 'key.uss'), JSON.stringify(SCHEDULE));
    expect(await runCommandLine(['init', 'show', 'key.uss', 'key.uss'], fakeHost({ cwd: folder }))).toBe(1);
    expect(existsSync(join(folder, 'show'))).toBe(false);
  });
});
