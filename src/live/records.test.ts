import { describe, expect, it } from 'vitest';
import { calendarDay } from '../foundation/index.ts';
import { SeasonDocument } from '../season/index.ts';
import type { Board } from './board.ts';
import type { SeasonCommand } from './command.ts';
import { isOnRecords } from './edit-records.ts';
import { editSeasonText } from './edit-season-text.ts';
import { newNames, withNewNames } from './new-names.ts';
import { referencesTo } from './records.ts';

const TEXT = `format: onyva-season/1
bases:
  - { id: paris }
  - { id: lyon }
base travel:
  - { between: [paris, lyon], days: 1 }
units:
  - { id: main, home: paris }
  - { id: second, home: lyon }
places:
  - { id: barn, base: lyon }
  - { id: mill, base: lyon }
place travel:
  - { between: [barn, mill], minutes: 20 }
sets:
  # The one with the stairs.
  FLAT:
    ways: [ { way: stage, place: barn }, { way: stage, place: mill } ]
  ATTIC: { ways: [ { way: stage, place: barn } ] }
people:
  - { name: Lou Grant, characters: [LOU], home: lyon }
  - { id: emma, name: Emma Stein, characters: EMMA }
episodes:
  - { id: "10", script: a.fountain }
  - { id: "10-1", expected: { arrives: 2027-05-01, eighths: 200, set: ATTIC } }
scenes:
  "10-3": { minutes: 90, units: [main, second], elements: { crowd: 20 } }   # the fight
  "10-1-3": { minutes: 30, units: second }
elements:
  - { id: crowd, category: background, rate: 90 }
order:
  - { before: ["10-3"], after: ["10-4", "10-1-3"] }
pins:
  - { scene: "10-3", date: 2027-05-05, unit: second }
  - { day: 2027-05-06, unit: main, strips: ["10-4/2"] }
`;

function written(...commands: readonly SeasonCommand[]): string {
  const text = editSeasonText(TEXT, commands);
  if (typeof text !== 'string') throw new Error(JSON.stringify(text));
  return text;
}

const board: Board = {
  id: 'main',
  name: 'Main',
  days: {
    '2027-05-05/second': {
      ...{ date: calendarDay('2027-05-05'), unit: 'second', locked: false, call: null },
      entries: [{ kind: 'strip', scene: '10-3', part: 1 }],
    },
    '2027-05-05/main': {
      ...{ date: calendarDay('2027-05-05'), unit: 'main', locked: false, call: null },
      entries: [{ kind: 'strip', scene: '10-1-3', part: 1 }],
    },
  },
  boneyard: [],
  ways: { FLAT: 'mill', 'ATTIC#10-3': 'barn' },
};

function onBoard(command: SeasonCommand): Board {
  if (!isOnRecords(command)) throw new Error(command.kind);
  const names = newNames(new SeasonDocument(TEXT).get([]), command);
  return names === null ? board : withNewNames(board, names);
}

describe('a record that is renamed (N-1)', () => {
  it('keeps its id, which everything else knows it by, even where the id was made of the name', () => {
    const text = written({ kind: 'rename-record', record: 'people', id: 'lou-grant', name: 'Louis Grant' });
    expect(text).toContain('name: Louis Grant');
    expect(text).toContain('id: lou-grant');
  });

  it('is refused where somebody else renamed it meanwhile', () => {
    const command = { kind: 'rename-record', record: 'people', id: 'emma', name: 'Em', was: 'Emma Stone' } as const;
    expect(editSeasonText(TEXT, [command])).toMatchObject({ present: { value: 'Emma Stein' } });
    const set = { kind: 'rename-record', record: 'sets', id: 'attic', name: 'LOFT' } as const;
    expect(editSeasonText(TEXT, [{ ...set, was: 'attic' }])).toMatchObject({ present: { value: 'ATTIC' } });
    expect(editSeasonText(TEXT, [{ ...set, was: 'ATTIC' }])).not.toHaveProperty('present');
  });

  it('takes its scenes along when it is an episode, and not those of an episode whose id begins alike', () => {
    const command = { kind: 'rename-record', record: 'episodes', id: '10', name: '110' } as const;
    const text = written(command);
    expect(text).toContain('110-3: { minutes: 90, units: [main, second], elements: { crowd: 20 } }   # the fight');
    expect(text).toContain('{ before: [110-3], after: [110-4, "10-1-3"] }');
    expect(text).toContain('strips: [110-4/2]');
    expect(text).toContain('"10-1-3": { minutes: 30');
    const { days, ways } = onBoard(command);
    expect(days['2027-05-05/second']!.entries).toEqual([{ kind: 'strip', scene: '110-3', part: 1 }]);
    expect(days['2027-05-05/main']!.entries).toEqual([{ kind: 'strip', scene: '10-1-3', part: 1 }]);
    expect(ways['ATTIC#110-3']).toBe('barn');
  });

  it('is still the set of the headings that have its old name', () => {
    const command = { kind: 'rename-record', record: 'sets', id: 'ATTIC', name: 'LOFT' } as const;
    const text = written(command);
    expect(text).toContain('LOFT: { ways: [ { way: stage, place: barn } ], also: [ATTIC] }');
    expect(text).toContain('set: LOFT');
    expect(text).toContain('# The one with the stairs.');
    expect(onBoard(command).ways['LOFT#10-3']).toBe('barn');
  });

  it('does not take the name of another', () => {
    const command = { kind: 'rename-record', record: 'sets', id: 'ATTIC', name: 'Flat' } as const;
    expect(editSeasonText(TEXT, [command])).toMatchObject({ refused: [{ code: 'record-exists' }] });
  });
});

describe('records that are merged (N-2)', () => {
  it('places: ways, roads and the choices of boards go over; what is there twice is there once', () => {
    const command = { kind: 'merge-records', record: 'places', from: ['mill'], into: 'barn' } as const;
    const text = written(command);
    expect(text).toContain('ways: [ { way: stage, place: barn } ]');
    expect(text).not.toContain('mill');
    expect(text).toContain('place travel: []');
    expect(onBoard(command).ways.FLAT).toBe('barn');
  });

  it('units: scenes and pins go over, and the strips of a day stand behind those of the other', () => {
    const command = { kind: 'merge-records', record: 'units', from: ['second'], into: 'main' } as const;
    const text = written(command);
    expect(text).toContain('units: [main], elements');
    expect(text).toContain('units: main }');
    expect(text).toContain('date: 2027-05-05, unit: main');
    const { days } = onBoard(command);
    expect(Object.keys(days)).toEqual(['2027-05-05/main']);
    expect(days['2027-05-05/main']!.entries.map((entry) => entry.kind === 'strip' && entry.scene)).toEqual([
      '10-1-3',
      '10-3',
    ]);
  });

  it('people: one plays what both played', () => {
    const text = written({ kind: 'merge-records', record: 'people', from: ['emma'], into: 'lou-grant' });
    expect(text).toContain('characters: [LOU, EMMA]');
    expect(text).not.toContain('Emma');
  });

  it('sets: headings of both mean one, also where season.yaml had nothing of the other', () => {
    const text = written({ kind: 'merge-records', record: 'sets', from: ['FLAT', 'CELLAR'], into: 'ATTIC' });
    expect(text).toContain('also: [FLAT, CELLAR]');
    expect(text).not.toContain('FLAT:');
  });

  it('bases: no road leads from a city to itself', () => {
    const text = written({ kind: 'merge-records', record: 'bases', from: ['lyon'], into: 'paris' });
    expect(text).toContain('base travel: []');
    expect(text).not.toContain('lyon');
  });
});

describe('a record that is deleted (N-3)', () => {
  it('takes along what cannot be without it, and leaves what can', () => {
    const text = written({ kind: 'delete-record', record: 'places', id: 'barn' });
    expect(text).toContain('ways: [ { way: stage, place: mill } ]');
    expect(text).toContain('ATTIC: { ways: [] }');
    expect(text).not.toContain('barn');
    expect(text).toContain('# The one with the stairs.');
  });

  it('leaves no rule without scenes and no pin of nobody', () => {
    const text = written({ kind: 'delete-record', record: 'episodes', id: '10' });
    expect(text).not.toMatch(/before|strips|"10-3"/);
    expect(text).toContain('"10-1-3": { minutes: 30');
    expect(written({ kind: 'delete-record', record: 'units', id: 'second' })).not.toContain('second');
    expect(written({ kind: 'delete-record', record: 'elements', id: 'crowd' })).not.toContain('crowd');
  });

  it('is told before: every place of the file that names it', () => {
    const data = new SeasonDocument(TEXT).get([]);
    const found = referencesTo(data, 'bases', 'lyon').map(({ at }) => at.join(' '));
    expect(found).toEqual([
      'base travel 0 between 1',
      'units 1 home',
      'places 0 base',
      'places 1 base',
      'people 0 home',
    ]);
  });
});

describe('an edit that says what it saw (L-12)', () => {
  const row = { minutes: 90, units: ['main', 'second'], elements: { crowd: 20 } };

  it('of a scene: only what it changes must be there still', () => {
    const edit = { kind: 'edit-scene', scene: '10-3' } as const;
    expect(written({ ...edit, minutes: 60, was: { ...row, units: ['main'] } })).toContain('minutes: 60');
    const stale = editSeasonText(TEXT, [{ ...edit, minutes: 60, was: { ...row, minutes: 80 } }]);
    expect(stale).toMatchObject({ refused: [{ code: 'changed-meanwhile' }], present: { value: 90 } });
  });

  it('of a pin', () => {
    const pin = {
      kind: 'pin-scene',
      scene: '10-3',
      part: null,
      unit: null,
      why: '',
      date: calendarDay('2027-05-09'),
    } as const;
    const seen = { scene: '10-3', date: '2027-05-05', unit: 'second' };
    expect(written({ ...pin, was: seen })).toContain('date: 2027-05-09');
    expect(editSeasonText(TEXT, [{ ...pin, was: null }])).toMatchObject({ present: { value: seen } });
    const unpin = { kind: 'unpin-scene', scene: '10-3', part: null } as const;
    expect(editSeasonText(TEXT, [{ ...unpin, was: { ...seen, unit: 'main' } }])).toMatchObject({
      present: { value: seen },
    });
  });
});
