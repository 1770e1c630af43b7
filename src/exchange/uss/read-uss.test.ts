import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSeasonFiles } from '../../breakdown/index.ts';
import { boardFacts } from '../../explain/index.ts';
import { calendarDay, seededRandom } from '../../foundation/index.ts';
import { inEnglish } from '../../messages/testing/said.ts';
import { buildProblem } from '../../planning/index.ts';
import { initialSeasonYaml } from '../../season/index.ts';
import { liveSeasonOfBoards } from '../into-season/live-boards.ts';
import { seasonOfSchedule } from '../into-season/season-of-schedule.ts';
import { readUss } from './read-uss.ts';
import { cityOfMidnights } from './uss-city.ts';
import { readUssDate } from './uss-dates.ts';

const DATA = new URL('../../../../shared/data/uss/', import.meta.url);
const isThere = existsSync(DATA);

const sample = (name: string): string => readFileSync(new URL(name, DATA), 'utf8');
const FULL = 'full_sample_schedule.uss';

const OPTIONS = { title: null, base: 'los-angeles', start: calendarDay('2027-04-12') };

function fromText(text: string) {
  const { schedule, diagnostics } = readUss(text, 'a.uss');
  if (schedule === null) throw new Error(JSON.stringify(diagnostics.map(inEnglish)));
  const { input, boards, lost } = seasonOfSchedule(schedule, OPTIONS);
  const yaml = initialSeasonYaml(input);
  const read = readSeasonFiles(yaml, 'season.yaml', () => null);
  expect(read.diagnostics.filter(({ severity }) => severity === 'error').map(inEnglish)).toEqual([]);
  const season = read.season!;
  const live = liveSeasonOfBoards(yaml, boards, boardFacts(season, buildProblem(season)), 'main');
  return { schedule, diagnostics, season, live, lost };
}

describe.skipIf(!isThere)('the full sample of the standard', () => {
  const { schedule, diagnostics, season, live, lost } = fromText(isThere ? sample(FULL) : '');

  it('has its sheets, cast and four boards, though it breaks its own documents', () => {
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['sheets-on-no-day', 'info'],
      ['sheets-on-no-day', 'info'],
    ]);
    expect(schedule.sheets).toHaveLength(173);
    expect(schedule.elements.filter(({ categoryName }) => categoryName === 'Cast')).toHaveLength(59);
    expect(schedule.boards.map(({ name, days }) => [name, days.length])).toEqual([
      ['Script Order', 0],
      ['First Pass', 61],
      ['Second Pass', 67],
      ['Rev. WHITE', 56],
    ]);
    expect(schedule.calendars.map(({ start, closed }) => [start, closed])).toEqual([
      ['2022-08-03', ['2022-09-05', '2022-10-10']],
      ['2022-08-17', []],
      ['2022-08-10', []],
    ]);
    expect(schedule.schedule).toEqual({ colour: 'Blue', date: '2022-05-06' });
    expect(cityOfMidnights(sample(FULL))).toBe('los-angeles');
  });

  it('becomes a season whose scenes are those sheets, without a script', () => {
    expect(season.title).toBe("It's A Wonderful Life");
    expect(season.scenes).toHaveLength(173);
    const [first, second] = season.scenes;
    expect(first).toMatchObject({ id: '1-1', intExt: 'EXT', set: 'BEDFORD FALLS', light: 'night', eighths: 24 });
    expect(first!.parts).toMatchObject([{ minutes: 90 }]);
    expect(second).toMatchObject({ synopsis: 'Harry falls through the ice and George saves his life' });
    expect(second).toMatchObject({ notes: 'Water safety', people: ['george', 'harry', 'boy'] });
    expect(season.elements.find(({ name }) => name === '5 Sleds')).toMatchObject({ category: 'props' });
    expect(season.scenes.reduce((sum, { eighths }) => sum + eighths, 0)).toBe(
      schedule.sheets.reduce((sum, { eighths }) => sum + eighths, 0),
    );
    const castNumbers = new Map(season.people.map(({ characters, castNumber }) => [characters[0], castNumber]));
    expect([castNumbers.get('GEORGE'), castNumbers.get('BOY')]).toEqual([1, 56]);
    expect(season.people.find(({ id }) => id === 'mary')!.freeWeekdays).toEqual([0, 1, 2, 3, 5, 6]);
    expect(season.people.find(({ id }) => id === 'potter')!.unavailable).toEqual([
      { from: '2022-07-12', to: '2022-07-12' },
    ]);
  });

  it('has its boards on the days that each calendar works', () => {
    const boards = Object.values(live.boards);
    expect(boards.map(({ name, days }) => [name, Object.keys(days).length])).toEqual([
      ['Script Order', 0],
      ['First Pass', 61],
      ['Second Pass', 67],
      ['Rev. WHITE', 56],
    ]);
    expect(live.boards[live.activeBoard]!.name).toBe('Rev. WHITE');
    const dates = Object.values(boards[1]!.days).map(({ date }) => date);
    expect([dates[0], dates.at(-1)]).toEqual(['2022-08-03', '2022-10-28']);
    expect(dates).not.toContain('2022-09-05');
    // 56 days from a Wednesday, five a week: eleven weeks later the day after.
    const revised = Object.values(boards[3]!.days).map(({ date }) => date);
    expect([revised[0], revised.at(-1)]).toEqual(['2022-08-17', '2022-11-02']);
    const all = Object.values(boards[3]!.days).flatMap(({ entries }) => entries);
    expect(all.filter(({ kind }) => kind === 'strip')).toHaveLength(169);
  });

  it('says what a season has no place for', () => {
    expect(lost.map(({ code }) => code)).toEqual([
      'exchange.lost.events',
      'exchange.lost.locations',
      'exchange.lost.closed',
    ]);
  });
});

describe.skipIf(!isThere)('the small sample, which keeps to the documents', () => {
  it('is read with its banner, flat lists as boards without days', () => {
    const { schedule, live } = fromText(isThere ? sample('small_sample_schedule.uss') : '');
    expect(schedule.banners).toMatchObject([{ text: "It's A Wonderful Life Production Schedule" }]);
    expect(schedule.boards.map(({ name, days }) => [name, days.length])).toEqual([
      ['Script Order', 0],
      ['First Pass', 1],
    ]);
    const [, pass] = Object.values(live.boards);
    expect(Object.values(pass!.days)[0]!.entries.map(({ kind }) => kind)).toEqual(['banner', 'strip']);
  });
});

describe('a date of a schedule file', () => {
  it.each([
    ['2022-08-03T07:00:00.000+0000', '2022-08-03'],
    ['2022-08-03T07:00:00Z', '2022-08-03'],
    ['2022-08-02T22:00:00.000Z', '2022-08-03'],
    ['2022-08-03T00:00:00Z', '2022-08-03'],
    ['2022-08-03T12:00:00.000Z', '2022-08-03'],
    ['2022-08-03T00:00:00-07:00', '2022-08-03'],
    ['2022-08-03', '2022-08-03'],
    ['2022-13-03', undefined],
    ['soon', undefined],
    [7, undefined],
  ])('%s is the day whose midnight it is', (written, day) => {
    expect(readUssDate(written)?.day).toBe(day);
  });
});

const SMALL = {
  universalScheduleStandard: {
    breakdowns: [
      { id: 'a', scene: '11 A', pages: 0, elements: ['int', 'hall', 'day', 'gone'], type: 'scene' },
      { id: 'b', scene: '', pages: 0.3, elements: ['ext', 'ana'], type: 'scene', description: 'a\u0000b' },
    ],
    categories: [
      { id: 's', name: 'Set', ucid: 0 },
      { id: 'i', name: 'INT/EXT', ucid: 1 },
      { id: 'd', name: 'Day/Night', ucid: 2 },
      { id: 'c', name: 'Cast', ucid: 100 },
    ],
    elements: [
      { id: 'int', category: 'i', name: 'INT' },
      { id: 'ext', category: 'i', name: 'EXT' },
      { id: 'day', category: 'd', name: 'DAY' },
      { id: 'hall', category: 's', name: 'HALL, NIGHT' },
      { id: 'ana', category: 'c', name: 'Ana', elementId: '7' },
    ],
    stripboards: [{ id: 'x', name: 'X', boards: [{ name: 'stripboard', breakdownIds: [['a'], ['b', 'a']] }] }],
  },
};

describe('a file with faults', () => {
  it('is read as far as it goes, and says what was left out and where', () => {
    const { schedule, diagnostics } = readUss(JSON.stringify(SMALL, null, 1), 'a.uss');
    expect(schedule!.sheets).toMatchObject([
      { scene: '11 A', set: 'HALL, NIGHT', time: 'DAY', eighths: 0 },
      { scene: '', intExt: 'EXT', eighths: 2, synopsis: 'a b' },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-element', 'odd-length', 'sheet-twice']);
    expect(diagnostics[0]!.place).toMatchObject({ file: 'a.uss', line: 5 });
  });

  it('keeps numbers in one word, the day/night of the sheet, and a set nobody named', () => {
    const { season } = fromText(JSON.stringify(SMALL));
    expect(season.scenes).toMatchObject([
      { id: '1-11A', set: 'HALL, NIGHT', light: 'day', eighths: 1 },
      { id: '1-11AA', set: 'UNKNOWN SET', intExt: 'EXT', light: 'day', people: ['ana'] },
    ]);
    expect(season.people).toMatchObject([{ castNumber: 7 }]);
  });

  it.each([
    ['', 'not-json'],
    ['{"universalScheduleStandard": {', 'not-json'],
    ['{}', 'not-uss'],
    ['{"universalScheduleStandard": {"breakdowns": "none"}}', 'no-sheets'],
  ])('that is none is refused: %s', (text, code) => {
    const { schedule, diagnostics } = readUss(text, 'a.uss');
    expect(schedule).toBeNull();
    expect(diagnostics.map((found) => found.code)).toEqual([code]);
  });
});

describe('any input at all', () => {
  it('never throws, and what it makes is a season that can be read (5,000 damaged files)', () => {
    const random = seededRandom(14);
    const source = JSON.stringify(SMALL);
    const pieces = ['"', '{', '}', '[', ']', 'null', '1e999', '"a"', '-', ',', '"__proto__":', '\ud800', '"id":"a"'];
    for (let round = 0; round < 5000; round++) {
      let text = source;
      for (let cut = 1 + random.below(4); cut > 0; cut--) {
        const at = random.below(text.length + 1);
        const piece = random.next() < 0.5 ? '' : pieces[random.below(pieces.length)]!;
        text = text.slice(0, at) + piece + text.slice(at + random.below(7));
      }
      const { schedule, diagnostics } = readUss(text, 'a.uss');
      if (schedule === null) expect(diagnostics.length).toBeGreaterThan(0);
      else if (round % 500 === 0) fromText(text);
    }
  });
});
