import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from './run-command-line.ts';
import { fakeHost } from './testing/fake-host.ts';

const SEASON = `format: onyva-season/1
title: The Key
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-30 }
bases: [{ id: paris, crew day: 20000, incentive: none }]
places: [{ id: hall, name: Town hall, base: paris, hospital: Saint-Louis, parking: yard,
    address: 1 place de la Mairie, contact: M. Petit, base camp: yard }]
sets: { HALL: { ways: [{ way: real place, place: hall }] } }
people:
  - { id: ana, name: Ana Moreau, cast number: 1, characters: [ANA] }
  - { id: theo, name: Theo Blanc, cast number: 2, characters: [THEO] }
episodes: [{ id: "1", title: One }]
scenes:
  "1-1": { heading: "INT. HALL - DAY", eighths: 8, cast: { add: [ANA] } }
  "1-2": { heading: "INT. HALL - DAY", eighths: 8, cast: { add: [THEO] } }
production: { company: Films du Cadran, office: 8 rue du Sablier, contacts: [{ role: 1st AD, name: N. Faure }] }
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-issue-'));
  writeFileSync(join(folder, 'season.yaml'), SEASON);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: readonly string[]) {
  const host = fakeHost({ cwd: folder });
  const code = await runCommandLine(words, host);
  return { code, printed: host.printed(), remarked: host.remarked() };
}

/** Both scenes on the first day; then Theo's first, an hour later. */
async function planOf(order: readonly string[], call: string): Promise<void> {
  const path = join(folder, 'plan.json');
  if (!existsSync(path)) expect((await run('plan', '.', '--iterations', '10')).code).toBe(0);
  const plan = JSON.parse(readFileSync(path, 'utf8'));
  const [day] = plan.days;
  const two = (number: number): string => String(number).padStart(2, '0');
  const at = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const start = Number(call.slice(0, 2)) * 60 + 45;
  day.call = call;
  day.strips = order.map((scene, i) => {
    const strip = plan.days[0].strips.find((found: { scene: string }) => found.scene === scene);
    return { ...strip, start: at(start + i * 90), end: at(start + i * 90 + 80) };
  });
  writeFileSync(path, JSON.stringify(plan));
}

const sheet = (...more: readonly string[]) =>
  run('issue', '.', 'call-sheet', '--day', '2027-04-12', '--date', '2027-04-10', '--lang', 'en', ...more);

describe('issuing a call sheet', () => {
  it('numbers it, keeps it, and the next one says what changed, for everybody and for each person', async () => {
    await planOf(['1-1', '1-2'], '08:00');
    const first = await sheet();
    expect(first.remarked).toBe('');
    expect([first.code, first.printed]).toEqual([
      0,
      'CS-20270412-1 is issued: issued/CS-20270412-1.en.pdf and issued/CS-20270412-1.en.html\n',
    ]);
    const html = readFileSync(join(folder, 'issued', 'CS-20270412-1.en.html'), 'utf8');
    expect(html).toContain('No. 1 (CS-20270412-1)');
    const frozen = readFileSync(join(folder, 'issued', 'CS-20270412-1.json'), 'utf8');

    await planOf(['1-2', '1-1'], '09:00');
    const second = await sheet();
    expect(second.printed).toContain('crew call moved from 08:00 to 09:00.');
    // Ana's make-up is an hour before her scene: 07:45 on the first sheet, 10:15 on the second.
    expect(second.printed).toMatch(/Ana Moreau: call of .* moved from 07:45 to 10:15/);
    const changed = readFileSync(join(folder, 'issued', 'CS-20270412-2.en.html'), 'utf8');
    expect(changed).toContain('Changes since CS-20270412-1');
    expect(readFileSync(join(folder, 'issued', 'CS-20270412-1.json'), 'utf8')).toBe(frozen);
    expect(JSON.parse(readFileSync(join(folder, 'issued', 'CS-20270412-2.json'), 'utf8'))).toMatchObject({
      format: 'onyva-issued/1',
      number: 2,
      colour: 'blue',
      replaces: 'CS-20270412-1',
    });

    expect(
      (await run('issue', '.', '--confirm', 'CS-20270412-2', '--person', 'ana', '--date', '2027-04-11')).code,
    ).toBe(0);
    const listed = await run('issue', '.', '--list');
    expect(listed.printed).toMatch(/CS-20270412-1 .*replaced by CS-20270412-2/);
    expect(listed.printed).toMatch(/CS-20270412-2 .*latest · 1 of 2 confirmed/);
    expect(readFileSync(join(folder, 'issued', 'index.html'), 'utf8')).toContain('1 of 2 confirmed');

    writeFileSync(join(folder, 'issued', 'CS-20270412-1.en.html'), html.replace('08:00', '07:00'));
    const altered = await run('issue', '.', '--list');
    expect([altered.code, altered.printed]).toEqual([2, expect.stringContaining('altered since it was issued')]);

    // A record that a merge has broken: its number is not given again, and it is said where it is.
    writeFileSync(join(folder, 'issued', 'CS-20270412-2.json'), '<<<<<<< HEAD');
    const third = await sheet();
    expect([third.code, third.printed, third.remarked]).toEqual([
      0,
      expect.stringContaining('CS-20270412-3 is issued'),
      expect.stringContaining('issued/CS-20270412-2.json'),
    ]);
    expect(readFileSync(join(folder, 'issued', 'CS-20270412-2.en.html'), 'utf8')).toBe(changed);
  });

  it('lists what is missing first, and issues only what has days', async () => {
    writeFileSync(join(folder, 'season.yaml'), SEASON.replace('hospital: Saint-Louis, ', ''));
    await planOf(['1-1', '1-2'], '08:00');
    const refused = await sheet();
    expect([refused.code, refused.remarked]).toEqual([2, expect.stringContaining('(Town hall)')]);
    expect(readdirSync(folder)).not.toContain('issued');
    expect((await sheet('--anyway')).code).toBe(0);
    expect((await run('issue', '.', 'call-sheet', '--day', '2027-04-20')).code).toBe(1);
    expect((await run('issue', '.', '--confirm', 'CS-20270412-1', '--person', 'nobody')).remarked).toContain('ana');
  });
});

describe('export', () => {
  it('writes the season for other tools, and what they cannot hold', async () => {
    await planOf(['1-1', '1-2'], '08:00');
    const uss = await run('export', '.', '--as', 'uss', '-o', 'key.uss');
    expect([uss.code, uss.printed]).toEqual([0, 'wrote key.uss\n']);
    expect(uss.remarked).toContain('contracts, rates and prices');
    expect((await run('export', '.', '--as', 'csv', '-o', 'key.csv')).code).toBe(0);
    const [head, first] = readFileSync(join(folder, 'key.csv'), 'utf8').split('\r\n');
    expect(head).toBe(
      '\uFEFFScene,Int/Ext,Set,Day/Night,Pages,Script Page,Minutes,Script Day,Synopsis,Notes,Shoot Day,Date,Cast Members',
    );
    expect(first).toBe('1,INT,HALL,DAY,1,1,,,,,1,2027-04-12,ANA');
    expect((await run('init', 'again', 'key.uss')).printed).toContain('2 scenes, 1 board');
    expect((await run('export', '.', '--as', 'sex', '-o', 'key.sex')).code).toBe(0);
    expect((await run('init', 'from-sex', 'key.sex')).printed).toContain('2 scenes, 0 boards');
    expect((await run('export', '.', '--as', 'uss', '-o', 'season.yaml')).code).toBe(1);
  });
});
