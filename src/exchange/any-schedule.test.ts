/**
 * Whatever the input, each reader of other tools' files gives a schedule or says what is wrong, and what it gives makes
 * a season that is read. By seed: every run reads the same 5,000 inputs a reader; `npm run bench -- fuzz` reads
 * 100,000.
 */
import { describe, expect, it } from 'vitest';
import { readSeasonFiles } from '../breakdown/index.ts';
import { anyOf } from '../breakdown/testing/any-input.ts';
import { measured, times } from '../folder/testing/measured.ts';
import { calendarDay, type Diagnostic } from '../foundation/index.ts';
import { said } from '../messages/testing/said.ts';
import { initialSeasonYaml } from '../season/index.ts';
import { seasonOfSchedule } from './into-season/season-of-schedule.ts';
import { readScheduleFile } from './read-schedule-file.ts';
import type { ScheduleFile } from './schedule-file.ts';
import { writeSex } from './sex/write-sex.ts';
import { writeCsv } from './table/write-csv.ts';
import { writeUss } from './uss/write-uss.ts';

const CASES = times('FUZZ', 5000);
const FROM = times('FUZZ_FROM', 0);
const DAY = calendarDay('2027-03-01');

const ELEMENT = { daysOff: [], weekdaysOff: [], dropDays: null, linked: [], events: [] } as const;
const SHEET = { page: '1', minutes: 90, synopsis: 'Emma waits', notes: null, storyDay: 'D1' } as const;
const EXAMPLE: ScheduleFile = {
  ...{ title: 'The Key', company: 'Us', author: null, episode: '101', episodeTitle: null },
  ...{ script: { colour: 'Blue', date: DAY }, schedule: { colour: null, date: null } },
  sheets: ['1', '2A'].map((scene) => ({
    ...{ id: `s${scene}`, scene, intExt: 'INT', set: 'ATTIC', time: 'NIGHT', eighths: 12, ...SHEET },
    ...{ location: 'Hall', unit: 'Main', sequence: null, elements: [{ element: 'ana', amount: 1 }] },
  })),
  banners: [{ id: 'b', text: 'Lunch' }],
  elements: [
    { ...ELEMENT, id: 'ana', name: 'ANA', category: 100, categoryName: 'Cast Members', number: '1', dropDays: 14 },
    { ...ELEMENT, id: 'car', name: 'Old car', category: 103, categoryName: 'Vehicles', number: null },
  ],
  boards: [
    {
      ...{ id: 'main', name: 'First', dates: [calendarDay('2027-04-12')], calendar: 'c' },
      ...{ days: [[{ banner: 'b' }, { sheet: 's1' }]], boneyard: [{ sheet: 's2A' }] },
    },
  ],
  calendars: [
    { id: 'c', name: 'Spring', start: calendarDay('2027-04-12'), weekdaysOff: [5], closed: [DAY], events: [] },
  ],
};

const latin = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('latin1');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const KINDS: Readonly<Record<string, { readonly example: string; readonly bytes: (text: string) => Uint8Array }>> = {
  uss: { example: writeUss(EXAMPLE, DAY), bytes: utf8 },
  sex: { example: latin(writeSex(EXAMPLE).content), bytes: (text) => new Uint8Array(Buffer.from(text, 'latin1')) },
  csv: { example: String(writeCsv(EXAMPLE).content), bytes: utf8 },
};

function isSaid({ code, message, action, place }: Diagnostic): void {
  if (place && (place.line < 1 || place.column < 1)) throw new Error(`${code} at ${place.line}:${place.column}`);
  expect(said(message)).not.toBe('');
  said(action);
}

function read(bytes: Uint8Array, kind: string, seed: number): void {
  const { schedule, diagnostics } = readScheduleFile(bytes, `a.${kind}`);
  if (seed % 10 === 0) for (const diagnostic of diagnostics) isSaid(diagnostic);
  expect(schedule === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  if (schedule === null || seed % 40 > 0) return;
  const { input } = seasonOfSchedule(schedule, { title: null, base: 'paris', start: DAY });
  const yaml = initialSeasonYaml(input);
  const made = readSeasonFiles(yaml, 'season.yaml', () => null);
  for (const diagnostic of made.diagnostics) isSaid(diagnostic);
  expect(made.season, yaml).not.toBeNull();
}

/** Inputs on which a reader once failed. */
const KEPT: readonly (readonly [kind: string, text: string, what: string])[] = [
  ['csv', 'Scene,Set,Props,Props\n1,ATTIC,key,key\n', 'a thing in two columns of one name'],
];

describe('any input', () => {
  it.each(KEPT)('%s %j: %s', (kind, text) => read(KINDS[kind]!.bytes(text), kind, 0));

  it.each(Object.entries(KINDS))(
    'to the reader of %s gives a schedule or a diagnostic',
    { timeout: 3_600_000 },
    (kind, { example, bytes }) => {
      for (let seed = FROM; seed < FROM + CASES; seed++) {
        const text = anyOf(example, seed);
        try {
          read(bytes(text), kind, seed);
        } catch (error) {
          throw new Error(`${kind}, seed ${seed}: ${JSON.stringify(text)}`, { cause: error });
        }
      }
      measured(`inputs that no writer meant, to the reader of ${kind}`, CASES.toLocaleString('en'), '0 crashes');
    },
  );
});
