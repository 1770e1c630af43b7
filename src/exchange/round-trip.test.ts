import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeasonFiles } from '../breakdown/index.ts';
import { boardFacts } from '../explain/index.ts';
import { calendarDay, seededRandom } from '../foundation/index.ts';
import { type Board, sortedDays } from '../live/index.ts';
import { inEnglish, said } from '../messages/testing/said.ts';
import { buildProblem } from '../planning/index.ts';
import { initialSeasonYaml, type Season } from '../season/index.ts';
import { smallSeason } from '../season/testing/small-season.ts';
import { scheduleOfSeason } from './from-season.ts';
import { liveSeasonOfBoards } from './into-season/live-boards.ts';
import { seasonOfSchedule } from './into-season/season-of-schedule.ts';
import { readScheduleFile } from './read-schedule-file.ts';
import type { ScheduleFile, Sheet } from './schedule-file.ts';
import { readSex } from './sex/read-sex.ts';
import { writeSex } from './sex/write-sex.ts';
import { readUss } from './uss/read-uss.ts';
import { writeUss } from './uss/write-uss.ts';

const DAY = calendarDay('2027-03-01');
const FIRST = calendarDay('2027-04-12');

const word = fc.stringMatching(/^[A-Za-z\u00e0-\u00fe]{1,8}( [A-Za-z0-9]{1,6})?$/);
const sheet = (id: number): fc.Arbitrary<Sheet> =>
  fc.record({
    id: fc.constant(`s${id}`),
    scene: fc.constant(String(id + 1)),
    intExt: fc.constantFrom('INT', 'EXT', 'INT/EXT'),
    set: word.map((name) => `SET ${name.toUpperCase()}`),
    time: fc.constantFrom('DAY', 'NIGHT', 'DAWN'),
    eighths: fc.integer({ min: 1, max: 60 }),
    page: fc.integer({ min: 1, max: 120 }).map(String),
    minutes: fc.option(fc.integer({ min: 1, max: 600 })),
    synopsis: fc.option(word),
    notes: fc.option(word),
    storyDay: fc.option(fc.constantFrom('D1', 'D2')),
    location: fc.constant(null),
    unit: fc.constant(null),
    sequence: fc.constant(null),
    elements: fc.subarray(['ana', 'theo', 'car']).map((ids) => ids.map((element) => ({ element, amount: 1 }))),
  });

const ELEMENT = { daysOff: [], weekdaysOff: [], dropDays: null, linked: [], events: [] } as const;
const schedule: fc.Arbitrary<ScheduleFile> = fc
  .tuple(fc.tuple(sheet(0), sheet(1), sheet(2), sheet(3)), fc.integer({ min: 0, max: 4 }), word)
  .map(([sheets, cut, title]) => ({
    title,
    company: null,
    author: null,
    episode: '101',
    episodeTitle: null,
    script: { colour: 'Blue', date: DAY },
    schedule: { colour: null, date: null },
    sheets,
    banners: [{ id: 'b', text: 'Lunch' }],
    elements: [
      { ...ELEMENT, id: 'ana', name: 'ANA', category: 100, categoryName: 'Cast Members', number: '1', dropDays: 14 },
      { ...ELEMENT, id: 'theo', name: 'THEO', category: 100, categoryName: 'Cast Members', number: '2' },
      { ...ELEMENT, id: 'car', name: 'Old car', category: 103, categoryName: 'Vehicles', number: null },
    ],
    boards: [
      {
        id: 'main',
        name: 'First',
        days: [
          [{ banner: 'b' }, { sheet: 's0' }, ...sheets.slice(1, cut).map(({ id }) => ({ sheet: id }))],
          ...(cut < 4 ? [[{ sheet: 's3' }]] : []),
        ],
        dates: cut < 4 ? [FIRST, calendarDay('2027-04-15')] : [FIRST],
        boneyard: sheets.slice(Math.max(1, cut), 3).map(({ id }) => ({ sheet: id })),
        calendar: 'c',
      },
    ],
    calendars: [
      { id: 'c', name: 'Spring', start: FIRST, weekdaysOff: [5, 6], closed: [calendarDay('2027-05-01')], events: [] },
    ],
  }));

/** Ids are made anew; what they name is compared. */
function plain(file: ScheduleFile): unknown {
  const sheets = new Map(file.sheets.map(({ id, scene }) => [id, scene]));
  const elements = new Map(file.elements.map(({ id, name }) => [id, name]));
  const banners = new Map(file.banners.map(({ id, text }) => [id, text]));
  return {
    ...file,
    sheets: file.sheets.map(({ id: _id, ...rest }) => ({
      ...rest,
      elements: rest.elements.map(({ element, amount }) => [elements.get(element), amount]).sort(),
    })),
    banners: [...banners.values()],
    elements: file.elements.map(({ id: _id, ...rest }) => ({
      ...rest,
      linked: rest.linked.map((id) => elements.get(id)),
    })),
    boards: file.boards.map(({ days, boneyard, name, dates }) => ({
      name,
      dates,
      lines: [...days, boneyard].map((lines) =>
        lines.map((line) => ('sheet' in line ? sheets.get(line.sheet) : banners.get(line.banner))),
      ),
    })),
    calendars: file.calendars.map(({ id: _id, ...rest }) => rest),
  };
}

describe('a schedule file', () => {
  it('comes back from .uss as it was', () => {
    fc.assert(
      fc.property(schedule, (file) => {
        const back = readUss(writeUss(file, DAY), 'a.uss');
        expect(back.diagnostics.map(inEnglish)).toEqual([]);
        expect(plain(back.schedule!)).toEqual(plain(file));
      }),
      { numRuns: 60, seed: 40 },
    );
  });

  it('comes back from .sex as far as the format goes: scenes, lengths, elements by category', () => {
    fc.assert(
      fc.property(schedule, (file) => {
        const { content, lost } = writeSex(file);
        const back = readSex(content as Uint8Array, 'a.sex');
        expect(back.diagnostics).toEqual([]);
        const kept = (sheets: readonly Sheet[]) =>
          sheets.map(({ scene, intExt, set, time, eighths, page, synopsis, notes, storyDay }) => {
            return { scene, intExt, set, time, eighths, page, synopsis, notes, storyDay };
          });
        expect(kept(back.schedule!.sheets)).toEqual(kept(file.sheets));
        const namesOf = (from: ScheduleFile) => {
          const names = new Map(from.elements.map(({ id, name, category }) => [id, [category, name]]));
          return from.sheets.map(({ elements }) => elements.map(({ element }) => names.get(element)).sort());
        };
        expect(namesOf(back.schedule!)).toEqual(namesOf(file));
        expect(lost.map(({ code }) => code)).toContain('exchange.cannot-hold.boards');
      }),
      { numRuns: 60, seed: 41 },
    );
  });
});

describe('a season', () => {
  const season: Season = smallSeason();
  const facts = boardFacts(season, buildProblem(season));
  const date = season.calendar.start;
  const lines = facts.strips.slice(0, 2);
  const board: Board = {
    id: 'main',
    name: 'Main',
    days: {
      [`${date}/main`]: {
        date,
        unit: 'main',
        locked: false,
        call: null,
        entries: [
          { kind: 'banner', id: 'b', text: 'Rain cover' },
          ...lines.map((strip) => ({ kind: 'strip' as const, ...strip })),
        ],
      },
    },
    boneyard: facts.strips.slice(2).map((strip) => ({ kind: 'strip', ...strip })),
    ways: {},
  };

  it('through .uss and back has its scenes, lengths, people, elements and its board on its dates', () => {
    const { schedule: file, lost } = scheduleOfSeason(season, [board]);
    const read = readScheduleFile(new TextEncoder().encode(writeUss(file, DAY)), 'a.uss');
    expect(read.diagnostics.map(inEnglish)).toEqual([]);
    const { input, boards } = seasonOfSchedule(read.schedule!, { title: null, base: 'paris', start: date });
    const yaml = initialSeasonYaml(input);
    const again = readSeasonFiles(yaml, 'season.yaml', () => null);
    expect(again.diagnostics.filter(({ severity }) => severity === 'error').map(inEnglish)).toEqual([]);
    const scenes = (of: Season) =>
      of.scenes
        .filter(({ omitted }) => !omitted)
        .flatMap(({ intExt, setId: _set, set, light, parts, characters }) =>
          parts.map(({ eighths }) => ({ intExt, set, light, eighths, cast: characters.length })),
        );
    expect(scenes(again.season!)).toEqual(scenes(season));
    expect(again.season!.elements.map(({ name, category }) => [name, category])).toEqual(
      season.elements.map(({ name, category }) => [name, category]),
    );
    const live = liveSeasonOfBoards(yaml, boards, boardFacts(again.season!, buildProblem(again.season!)), 'main');
    const [day] = sortedDays(live.boards[live.activeBoard]!);
    expect([day!.date, day!.entries.length]).toEqual([date, 3]);
    expect(lost.map(said).join()).toContain('contracts, rates and prices');
  });
});

describe('any bytes at all', () => {
  it('as .sex never throw (5,000 damaged files)', () => {
    const [file] = fc.sample(schedule, { numRuns: 1, seed: 7 });
    const source = writeSex(file!).content as Uint8Array;
    const random = seededRandom(15);
    for (let round = 0; round < 5000; round++) {
      const bytes = source.slice(0, 4 + random.below(source.length));
      for (let hit = random.below(8); hit > 0; hit--) bytes[random.below(bytes.length)] = random.below(256);
      const { schedule: read, diagnostics } = readSex(bytes, 'a.sex');
      if (read === null) expect(diagnostics.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['MMS2....', 'a.mmsx', 'encrypted'],
    ['PK....', 'a.docx', 'unknown-kind'],
    ['<PROJECT><SCENE>', 'a.sex', 'not-sex'],
  ])('%s is refused with a word', (text, name, code) => {
    const { schedule: read, diagnostics } = readScheduleFile(new TextEncoder().encode(text), name);
    expect(read).toBeNull();
    expect(diagnostics.map((found) => found.code)).toEqual([code]);
  });
});
