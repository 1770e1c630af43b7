/** A new draft taken into a season: what was entered for a scene stays with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeSentences,
  type DraftReading,
  draftSummary,
  readSeasonFiles,
  reconcileDraft,
} from '../../breakdown/index.ts';
import { calendarDay } from '../../foundation/index.ts';
import {
  applyCommand,
  applyDiff,
  type FactsReading,
  type LiveSeason,
  newLiveSeason,
  reverseDiff,
  type SeasonFacts,
} from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { said } from '../../messages/testing/said.ts';
import { parseFountain, type Screenplay } from '../../script/index.ts';
import { type Season, SeasonDocument } from '../../season/index.ts';
import { draftCommands } from './draft-commands.ts';

const HEADER = `format: onyva-season/1
title: Test
currency: EUR
calendar: { start: 2027-04-12, end: 2027-08-30 }
bases:
  - { id: paris, crew day: 40000 }
`;
const EPISODE = 'episodes:\n  - { id: "101", title: One, script: old.fountain }\n';

/** What boards are made of, without a plan. */
function plainFacts({ scenes, sets, calendar, bases, units, places, people, elements }: Season): SeasonFacts {
  return {
    strips: scenes.flatMap(({ id, parts }) => parts.map(({ part }) => ({ scene: id, part }))),
    named: { bases, units, places, people, elements },
    firstDate: calendar.start,
    lastDate: calendar.end,
    sets: sets.map(({ id, mixWays, ways }) => ({
      id,
      mixWays,
      ways: ways.map((way) => ({ id: way.id, name: way.place })),
    })),
  };
}

class Folder {
  readonly scripts = new Map<string, Screenplay>();

  put(file: string, text: string): void {
    this.scripts.set(file, parseFountain(text, file));
  }

  season(text: string): { season: Season; screenplay: Screenplay | null } {
    const { season, screenplays, diagnostics } = readSeasonFiles(
      text,
      'season.yaml',
      (path) => this.scripts.get(path) ?? null,
    );
    if (season === null) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
    return { season, screenplay: screenplays.get('101') ?? null };
  }

  readonly facts = (text: string): FactsReading => {
    const { season, diagnostics } = readSeasonFiles(text, 'season.yaml', (path) => this.scripts.get(path) ?? null);
    return season === null ? { diagnostics } : { facts: plainFacts(season) };
  };

  live(text: string): LiveSeason {
    const reading = this.facts(text);
    if (!('facts' in reading)) throw new Error(JSON.stringify(reading.diagnostics));
    return newLiveSeason(text, reading.facts);
  }

  read(text: string, file: string): DraftReading {
    const { season, screenplay } = this.season(text);
    const characters = season.people.flatMap((person) => person.characters);
    return reconcileDraft({
      episode: season.episodes[0]!,
      before: screenplay,
      after: this.scripts.get(file)!,
      characters,
    });
  }

  take(live: LiveSeason, file: string, keptOut: readonly string[] = []) {
    const reading = this.read(live.text, file);
    const commands = draftCommands({
      reading,
      script: file,
      source: new SeasonDocument(live.text).get([]),
      keptOut: new Set(keptOut),
      people: this.season(live.text).season.people,
      boards: Object.values(live.boards),
      draft: null,
      say: said,
    });
    const label = message('draft.take', { file, episode: '101' });
    const outcome = applyCommand(live, { kind: 'batch', label, commands }, this.facts);
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
    return { reading, ...outcome };
  }
}

const scene = (heading: string, ...lines: readonly string[]): string => `${heading}\n\n${lines.join('\n\n')}\n`;
const KITCHEN = ['ANNA\nI cook a long and elaborate meal for everybody in this house tonight.'];
const HALL = ['BEN\nWhere is the key to the old cellar? I have looked everywhere for it, upstairs too.'];
const YARD = ['ANNA\nIt is dark here, and the dog next door has been barking for hours on end, poor thing.'];
const CELLAR = ['BEN\nNobody has been down these stairs since the war, and the light has never worked.'];
const OLD = [
  scene('INT. KITCHEN - DAY', ...KITCHEN),
  scene('INT. HALL - DAY', ...HALL),
  scene('EXT. YARD - NIGHT', ...YARD),
  scene('INT. CELLAR - DAY', ...CELLAR),
].join('\n');
const ENTERED = `scenes:
  "101-1": { minutes: 41 }
  "101-2": { minutes: 42, cast: { add: [MALO] } }
  "101-3": { minutes: 43 }
  "101-4": { minutes: 44 }
pins:
  - { scene: "101-2", date: 2027-04-14 }
`;

function opened(next: string) {
  const folder = new Folder();
  folder.put('old.fountain', OLD);
  folder.put('new.fountain', next);
  return { folder, live: folder.live(HEADER + EPISODE + ENTERED) };
}
const sentences = (reading: DraftReading): string[] =>
  [...draftSummary(reading), ...reading.changes.flatMap(changeSentences)].map(said);
const minutes = ({ scenes }: Season): readonly (readonly [string, string, number | null])[] =>
  scenes.map((one) => [one.number, one.heading, one.parts[0]?.minutes ?? null]);

describe('a new draft', () => {
  it('is told in sentences, and keeps the numbers of an unnumbered script', () => {
    const { folder, live } = opened(
      [
        scene('EXT. ROAD - DAWN', 'A car passes.'),
        scene('INT. KITCHEN - NIGHT', ...KITCHEN, 'MALO\nSmells good.'),
        scene('INT. HALL - DAY', ...HALL),
        scene('INT. CELLAR - DAY', ...CELLAR),
      ].join('\n'),
    );
    const { reading, season } = folder.take(live, 'new.fountain');
    expect(sentences(reading)).toEqual([
      'Episode 101 is 1/8 pages longer: 5/8 (was 4/8).',
      'Sc. A1 is new: EXT. ROAD - DAWN, 1/8.',
      'Sc. 1 now plays at NIGHT (was DAY).',
      'MALO joins Sc. 1.',
      'Sc. 1 is 1/8 longer.',
      '10 % of the words in Sc. 1 have changed.',
      'Sc. 3 is out: EXT. YARD - NIGHT, 1/8.',
    ]);
    const after = folder.season(season.text).season;
    expect(minutes(after)).toEqual([
      ['A1', 'EXT. ROAD - DAWN', null],
      ['1', 'INT. KITCHEN - NIGHT', 41],
      ['2', 'INT. HALL - DAY', 42],
      ['3', 'OMITTED', null],
      ['4', 'INT. CELLAR - DAY', 44],
    ]);
    expect(after.scenes[2]!.characters).toContain('MALO');
    expect(after.pins).toMatchObject([{ scene: '101-2', date: '2027-04-14' }]);
  });

  it('is one step: undone, everything is as it was, the strip of a vanished scene on its day again', () => {
    const { folder, live } = opened([OLD.split('EXT. YARD')[0]!, scene('INT. CELLAR - DAY', ...CELLAR)].join('\n'));
    const day = { date: calendarDay('2027-04-20'), unit: 'main' };
    const placed = applyCommand(
      live,
      {
        kind: 'move-entries',
        board: Object.keys(live.boards)[0]!,
        entries: [{ scene: '101-3', part: 1 }],
        to: day,
      },
      folder.facts,
    );
    if ('refused' in placed) throw new Error(JSON.stringify(placed.refused));
    const { season, diff } = folder.take(placed.season, 'new.fountain');
    const [board] = Object.values(season.boards);
    expect(board!.days).toEqual({});
    expect(board!.boneyard.filter(({ kind }) => kind === 'banner')).toMatchObject([
      { text: 'Sc. 3 out: EXT. YARD - NIGHT. Was on 20 April.' },
    ]);
    expect(applyDiff(season, reverseDiff(diff))).toEqual(placed.season);
  });

  it('knows what was taken out of a scene, put into one, and moved', () => {
    const { folder, live } = opened(
      [
        scene('INT. CELLAR - DAY', ...CELLAR),
        scene('INT. KITCHEN - DAY', ...KITCHEN, ...HALL),
        scene('EXT. YARD - NIGHT', 'ANNA\nIt is dark here, and the dog next door has been barking'),
      ].join('\n'),
    );
    expect(sentences(folder.read(live.text, 'new.fountain')).slice(1)).toEqual([
      'Sc. 4 now comes first.',
      'BEN joins Sc. 1.',
      'Sc. 1 is 1/8 longer.',
      '38 % of the words in Sc. 1 have changed.',
      '19 % of the words in Sc. 3 have changed.',
      'Sc. 2 is now in Sc. 1: INT. HALL - DAY, 1/8.',
    ]);
    const other = opened(
      OLD.replace('upstairs too.', 'upstairs too.\n\nINT. CHAPEL - DAY\n\nBEN\nI have looked everywhere for it.'),
    );
    expect(sentences(other.folder.read(other.live.text, 'new.fountain'))).toContain(
      'Sc. 2A is new: INT. CHAPEL - DAY, 1/8.',
    );
  });

  it('numbers nobody anew: roles keep their numbers, a new one gets the next', () => {
    const lead = scene('INT. ATTIC - DAY', 'CLARA\nI have never been up here before, and I shall not come again.');
    const more = [lead, lead.replace('ATTIC', 'LOFT'), lead.replace('ATTIC', 'BARN')];
    const { folder, live } = opened([...more, OLD].join('\n'));
    const numbers = (text: string) =>
      Object.fromEntries(folder.season(text).season.people.map((one) => [one.name, one.castNumber]));
    expect(numbers(live.text)).toEqual({ ANNA: 1, BEN: 2, MALO: 3 });
    const { season } = folder.take(live, 'new.fountain');
    expect(numbers(season.text)).toEqual({ ANNA: 1, BEN: 2, MALO: 3, CLARA: 4 });
  });

  it('leaves out what is kept out', () => {
    const { folder, live } = opened(
      [
        scene('EXT. ROAD - DAWN', 'A car passes.'),
        scene('INT. KITCHEN - DAY', ...KITCHEN, 'MALO\nSmells good.'),
        scene('INT. HALL - DAY', ...HALL),
        scene('INT. CELLAR - DAY', ...CELLAR),
      ].join('\n'),
    );
    const { season } = folder.take(live, 'new.fountain', ['101-A1', '101-1', '101-3']);
    const after = folder.season(season.text).season;
    const of = (id: string) => after.scenes.find((one) => one.id === id);
    expect(of('101-A1')).toMatchObject({ omitted: true });
    expect(of('101-1')!.characters).toEqual(['ANNA']);
    expect(of('101-3')).toMatchObject({ omitted: false, heading: 'EXT. YARD - NIGHT', characters: ['ANNA'] });
    expect(of('101-3')!.parts[0]!.minutes).toBe(43);
  });

  it('fulfils an episode that was expected', () => {
    const folder = new Folder();
    folder.put('new.fountain', OLD);
    const text = `${HEADER}sets: { OFFICE: {} }\nepisodes:\n  - { id: "101", expected: { arrives: 2027-03-01, eighths: 16, set: OFFICE } }\n`;
    const { reading, season } = folder.take(folder.live(text), 'new.fountain');
    expect(sentences(reading)[0]).toBe('Episode 101 arrives: 4 scenes, 4/8 pages.');
    const after = folder.season(season.text).season;
    expect(after.scenes.map(({ id }) => id)).toEqual(['101-1', '101-2', '101-3', '101-4']);
    expect(after.episodes[0]).toMatchObject({ expected: null, script: 'new.fountain' });
  });
});

describe('numbers that are kept', () => {
  it('stay with their scenes when a script without numbers gets one more on the disk', () => {
    const folder = new Folder();
    const kept = '["1 INT. KITCHEN - DAY", "2 INT. HALL - DAY", "3 EXT. YARD - NIGHT", "4 INT. CELLAR - DAY"]';
    const row = `episodes:\n  - { id: "101", script: old.fountain, scene numbers: ${kept} }\n`;
    folder.put(
      'old.fountain',
      `${scene('EXT. ROAD - DAWN', 'A car passes.')}\n${OLD.replace('EXT. YARD - NIGHT', 'EXT. GARDEN - NIGHT')}`,
    );
    expect(minutes(folder.season(HEADER + row + ENTERED).season)).toEqual([
      ['A1', 'EXT. ROAD - DAWN', null],
      ['1', 'INT. KITCHEN - DAY', 41],
      ['2', 'INT. HALL - DAY', 42],
      ['3', 'EXT. GARDEN - NIGHT', 43],
      ['4', 'INT. CELLAR - DAY', 44],
    ]);
  });
});

/** A scene of a random script; its words are its own. */
interface Made {
  readonly heading: string;
  readonly body: string;
}
const WORDS = 'key door rain letter stair wine dog lamp song knife mirror glass boat train coat flower'.split(' ');
const made: fc.Arbitrary<Made> = fc
  .record({
    set: fc.constantFrom('KITCHEN', 'HALL', 'YARD', 'ROOF', 'QUAY', 'OFFICE'),
    side: fc.constantFrom('INT.', 'EXT.'),
    time: fc.constantFrom('DAY', 'NIGHT'),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 25, maxLength: 60 }),
  })
  .map(({ set, side, time, words }) => ({ heading: `${side} ${set} - ${time}`, body: `${words.join(' ')}.` }));
type Change = {
  readonly at: number;
  readonly do: 'add' | 'drop' | 'rewrite' | 'time' | 'move';
  readonly to: number;
  readonly scene: Made;
};
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(30),
  do: fc.constantFrom('add', 'drop', 'rewrite', 'time', 'move'),
  to: fc.nat(30),
  scene: made,
});

describe('random drafts', () => {
  it.each([true, false])('leave what was entered for an untouched scene untouched (numbered: %s)', (isNumbered) => {
    fc.assert(
      fc.property(
        fc.array(made, { minLength: 2, maxLength: 12 }),
        fc.array(change, { maxLength: 6 }),
        (scenes, changes) => {
          // Each scene says its own name, so that no two are the same.
          const old = scenes.map((one, index) => ({
            ...one,
            body: `Number ${index} opens. ${one.body} Ends ${index}.`,
            mark: index,
          }));
          let next: { heading: string; body: string; mark: number | null }[] = [...old];
          for (const { at, do: what, to, scene: other } of changes) {
            const index = at % Math.max(1, next.length);
            const one = next[index];
            if (what === 'add') next.splice(index, 0, { ...other, mark: null });
            else if (one === undefined) continue;
            else if (what === 'drop') next = next.toSpliced(index, 1);
            else if (what === 'rewrite') next[index] = { ...one, body: `${one.body} And then some more.`, mark: null };
            else if (what === 'time')
              next[index] = { ...one, heading: one.heading.replace(/\w+$/, 'DUSK'), mark: null };
            else next.splice(to % next.length, 0, ...next.splice(index, 1));
          }
          if (next.length === 0) return;
          const write = (list: readonly Made[], numbered: boolean): string =>
            list
              .map(({ heading, body }, index) => `${heading}${numbered ? ` #${index + 1}#` : ''}\n\n${body}\n`)
              .join('\n');
          const folder = new Folder();
          folder.put('old.fountain', write(old, isNumbered));
          folder.put('new.fountain', write(next, false));
          const entered = `scenes:\n${old.map((_, index) => `  "101-${index + 1}": { minutes: ${30 + index} }\n`).join('')}`;
          const { season } = folder.take(folder.live(HEADER + EPISODE + entered), 'new.fountain');
          const after = folder.season(season.text).season;
          const shown = after.scenes.filter(({ omitted }) => !omitted);
          expect(shown).toHaveLength(next.length);
          next.forEach(({ mark }, index) => {
            if (mark !== null)
              expect([shown[index]!.number, shown[index]!.parts[0]!.minutes]).toEqual([String(mark + 1), 30 + mark]);
          });
        },
      ),
      { seed: 20270412, numRuns: 25 },
    );
  });
});

const HISTORY = '../shared/data/scripts/drafts';
const absent = !existsSync(HISTORY);

describe.skipIf(absent)(`a real history${absent ? ` [SKIPPED: ${HISTORY} is not there]` : ''}`, () => {
  it('keeps every number and all that was entered through ten drafts', () => {
    const files = readdirSync(HISTORY).sort();
    const folder = new Folder();
    for (const file of files) folder.put(file, readFileSync(`${HISTORY}/${file}`, 'utf8'));
    const row = `episodes:\n  - { id: "101", script: ${files[0]} }\n`;
    let live = folder.live(HEADER + row + 'scenes: { "101-1": { minutes: 31 }, "101-4": { minutes: 34 } }\n');
    for (const file of files.slice(1)) live = folder.take(live, file).season;
    const { season } = folder.season(live.text);
    expect(minutes(season).map(([number, , entered]) => [number, entered])).toEqual([
      ['1', 31],
      ['2', null],
      ['3', null],
      ['4', null],
    ]);
    expect(season.scenes[3]!.omitted).toBe(true);
    expect(live.text).toContain('"101-4": { minutes: 34 }');
  });
});
