import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../tests/golden/documents/small-season.ts';
import type { PlanFile } from '../season/index.ts';
import { printFile } from './index.ts';

const HOSTILE = [
  `=cmd|'/C calc'!A0`,
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '<script>alert(1)</script>',
  'a "b", c\nd',
  '🎬\u0007',
  '＝1+1',
];

const COSTLY: PlanFile = {
  ...SMALL_PLAN,
  cost: {
    currency: 'EUR',
    total: -123_450,
    lines: [{ code: 'overtime', subject: 'main', date: SMALL_PLAN.days[0]!.date, amount: -123_450, why: '' }],
  },
};

const hostileSeason = {
  ...SMALL_SEASON,
  people: HOSTILE.map((name, index) => ({
    ...SMALL_SEASON.people[0]!,
    id: `p${index}`,
    castNumber: index + 1,
    name,
    characters: [],
  })),
};

describe('xlsx, as another library reads it', () => {
  const read = async (id: 'one-liner' | 'cost-report', season = SMALL_SEASON) =>
    readExcel(Buffer.from((await printFile(id, season, COSTLY, { lang: 'en', format: 'xlsx' })) as Uint8Array));

  it('has a sheet for each table, and pages of a scene as a number of eighths', async () => {
    const sheets = await read('one-liner');
    expect(sheets.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['One-line schedule', 'Totals']));
    const [head, ...rows] = sheets[0]!.data;
    const column = head!.indexOf('Pages');
    const scene = rows.find((row) => row.includes('101-1'))!;
    expect(scene[column]).toBe(1.5);
    expect(scene[0]).toBe('Day 1 · Mon 12 April 2027 · Paris');
  });

  it('has amounts as numbers and days as dates', async () => {
    const sheets = await read('cost-report');
    const byDay = sheets.find(({ sheet }) => sheet === 'By day')!.data;
    expect(byDay[1]![0]).toEqual(new Date('2027-04-12T00:00:00Z'));
    expect(byDay[1]!.at(-1)).toBe(-1234.5);
  });

  it('has every hostile name as a text, and no formula', async () => {
    const sheets = await read('one-liner', hostileSeason);
    const names = sheets
      .find(({ sheet }) => sheet === 'Cast numbers')!
      .data.slice(1)
      .map((row) => row[1]);
    expect(names).toEqual(HOSTILE.map((name) => name.replace('\u0007', '').trim()));
  });
});

describe('csv', () => {
  const csv = async (id: 'one-liner' | 'cost-report', season = SMALL_SEASON): Promise<string> =>
    (await printFile(id, season, COSTLY, { lang: 'en', format: 'csv' })) as string;

  it('has the day in a column of its own, plain amounts and ISO dates', async () => {
    expect(await csv('one-liner')).toContain('Day 1 · Mon 12 April 2027 · Paris,101-1,INT,');
    expect(await csv('cost-report')).toContain('2027-04-12,1,-1234.50\r\n');
  });

  it('makes no name a formula', async () => {
    const text = await csv('one-liner', hostileSeason);
    for (const line of text.split('\r\n'))
      for (const cell of cellsOf(line)) expect(cell).not.toMatch(/^\s*[=+@＝＋－＠]|^\s*-[^\d\s]|^-\d.*\+/);
    expect(text).toContain(`,'=cmd|'/C calc'!A0`);
    expect(text).toContain('"a ""b"", c\nd"');
  });
});

/** Cells of a line without quotes in them; enough to look at how they begin. */
function cellsOf(line: string): readonly string[] {
  return line.split(',').map((cell) => cell.replace(/^"/, ''));
}
