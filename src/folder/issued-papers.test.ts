import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { calendarDay } from '../foundation/index.ts';
import { damagedIssued, issuedIn, keepIssued, lastIssued, noteConfirmed, writeIssuedIndex } from './issued-papers.ts';

const DAY = calendarDay('2027-04-12');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-papers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const issue = (number: number) =>
  keepIssued(
    folder,
    {
      ...{ format: 'onyva-issued/1', document: 'call-sheet', code: `CS-20270412-${number}`, number, colour: 'white' },
      ...{ date: DAY, day: DAY, unit: 'main', replaces: null, days: [], changes: [], forPeople: [], missing: [] },
    },
    [{ name: `CS-20270412-${number}.en.pdf`, content: `paper ${number}` }],
  );
const issued = (name: string): string => join(folder, 'issued', name);
const last = (): number => lastIssued(folder, 'CS-20270412');

it('a number is not given again while anything of its paper is there', async () => {
  expect(last()).toBe(0);
  await issue(1);
  await issue(2);
  expect(last()).toBe(2);
  rmSync(issued('CS-20270412-2.json'));
  expect(last()).toBe(2);
  rmSync(issued('CS-20270412-2.en.pdf'));
  expect(last()).toBe(1);
  await writeIssuedIndex(folder, '<tr id="CS-20270412-3">');
  expect(last()).toBe(3);
  await noteConfirmed(folder, 'CS-20270412-4', 'ana', DAY);
  expect(last()).toBe(4);
  writeFileSync(issued('CS-20270412-5.json'), '<<<<<<< HEAD');
  expect(last()).toBe(5);
  writeFileSync(issued('confirmed.json'), '<<<<<<< "CS-20270412-6": { "ana"');
  expect(last()).toBe(6);
  // Papers of a unit called 2, and of another day, are others.
  writeFileSync(issued('CS-20270412-2-9.json'), '{}');
  writeFileSync(issued('CS-202704121-9.json'), '{}');
  expect(last()).toBe(6);
  expect(lastIssued(folder, 'CS-20270412-2')).toBe(9);
});

it('nothing of a paper is written over, also what has no record', async () => {
  await issue(1);
  rmSync(issued('CS-20270412-1.json'));
  await expect(issue(1)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(issued('CS-20270412-1.en.pdf'), 'utf8')).toBe('paper 1');
});

it('a record that is damaged or gone is told with its place, and the other papers are listed', async () => {
  for (const number of [1, 2, 3]) await issue(number);
  writeFileSync(issued('CS-20270412-2.json'), '{"format": "onyva-issued/1", ');
  rmSync(issued('CS-20270412-3.json'));
  expect(issuedIn(folder).map(({ paper }) => paper.code)).toEqual(['CS-20270412-1']);
  expect(damagedIssued(folder).map(({ code, place }) => [code, place?.file])).toEqual([
    ['issued-damaged', 'issued/CS-20270412-2.json'],
    ['issued-no-record', 'issued/CS-20270412-3.json'],
  ]);
});

it('nothing is written where a link in the folder leads', async () => {
  const other = mkdtempSync(join(tmpdir(), 'onyva-other-'));
  writeFileSync(join(other, 'mine.txt'), 'mine');
  mkdirSync(join(folder, 'issued'));
  for (const name of ['index.html', 'confirmed.json']) symlinkSync(join(other, 'mine.txt'), issued(name));
  await writeIssuedIndex(folder, 'index');
  await noteConfirmed(folder, 'CS-20270412-1', 'ana', DAY);
  expect(readFileSync(join(other, 'mine.txt'), 'utf8')).toBe('mine');
  expect(readFileSync(issued('index.html'), 'utf8')).toBe('index');
  rmSync(join(folder, 'issued'), { recursive: true });
  symlinkSync(other, join(folder, 'issued'));
  await expect(issue(1)).rejects.toThrow('leads out');
  expect(readdirSync(other)).toEqual(['mine.txt']);
  rmSync(other, { recursive: true });
});

it('where something else has the name of its folder, nothing was issued', () => {
  writeFileSync(join(folder, 'issued'), 'a file');
  expect([issuedIn(folder), damagedIssued(folder), last()]).toEqual([[], [], 0]);
});
