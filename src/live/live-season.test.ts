import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { said } from '../messages/testing/said.ts';
import { checked, DAY_TYPES, stripKey } from '../season/index.ts';
import { applyCommand } from './apply-command.ts';
import type { Board } from './board.ts';
import { type Command, commandSchema, type Destination, type SingleCommand } from './command.ts';
import { applyDiff, diffOf, reverseDiff, squashDiffs } from './diff.ts';
import { allEntries } from './edit-board.ts';
import { type History, NO_HISTORY, step, undoLabel, withEdit } from './history.ts';
import { followFacts, type LiveSeason, newLiveSeason, type ReadFacts, type SeasonFacts } from './live-season.ts';

const TEXT = `# a season, with a comment that must stay
format: onyva-season/1
people:
  - id: lou   # the lead
    unavailable: [2027-05-20]
  - id: max
scenes:
  "101-2": { story day: D1 }
`;

const scenes = Array.from({ length: 12 }, (_, i) => `101-${i + 1}`);

/**
 * A reader of its own: parts are what the text's `split:` of a scene says, an unreadable text is one with BROKEN in it.
 */
function readerOf(names: readonly string[]): ReadFacts {
  return (text) => {
    if (text.includes('BROKEN')) {
      const broken = diagnosticOf('season', 'yaml-syntax.too-deep', { count: '200' }, null);
      return { diagnostics: [broken] };
    }
    const strips = names.flatMap((scene) => {
      const split = text.split('\n').some((line) => line.includes(`"${scene}"`) && line.includes('split'));
      return split ? [1, 2].map((part) => ({ scene, part })) : [{ scene, part: 1 }];
    });
    return { facts: { ...FACTS, strips } };
  };
}
const named = (id: string) => ({ id, name: `the ${id}` });
const FACTS: SeasonFacts = {
  strips: [],
  named: {
    bases: [],
    units: [named('main'), named('second')],
    places: [],
    people: [{ id: 'lou', name: 'Lou Grant' }],
    elements: [],
  },
  firstDate: calendarDay('2027-04-12'),
  lastDate: calendarDay('2027-04-23'),
  sets: [
    { id: 'FLAT', mixWays: false, ways: [named('real'), named('stage')] },
    { id: 'STREET', mixWays: true, ways: [named('real'), named('double')] },
  ],
};
const read = readerOf(scenes);
const start = (): LiveSeason => {
  const reading = read(TEXT);
  if (!('facts' in reading)) throw new Error('the test season must be readable');
  return newLiveSeason(TEXT, reading.facts);
};

function done(season: LiveSeason, command: Command, reader = read): LiveSeason {
  const outcome = applyCommand(season, command, reader);
  if ('refused' in outcome) throw new Error(said(outcome.refused[0]!.message));
  return outcome.season;
}

function refusedWith(season: LiveSeason, command: Command): string | undefined {
  const outcome = applyCommand(season, command, read);
  return 'refused' in outcome ? outcome.refused[0]?.code : undefined;
}

const on = (date: string, position?: number, unit = 'main'): Destination => ({
  date: calendarDay(date),
  unit,
  ...(position === undefined ? {} : { position }),
});
const move = (to: Destination, ...names: readonly string[]): SingleCommand => ({
  kind: 'move-entries',
  board: 'main',
  entries: names.map((scene) => ({ scene, part: 1 })),
  to,
});
const dayOf = (season: LiveSeason, key: string): readonly string[] =>
  (season.boards.main!.days[key]?.entries ?? []).map((entry) => (entry.kind === 'strip' ? entry.scene : entry.text));

describe('a scene that leaves the season and comes back', () => {
  it('takes its strips to where they stood, on every board, among what stands there by then (L-3)', () => {
    const filled = done(start(), move(on('2027-04-13'), '101-1', '101-2', '101-3'));
    const two = done(filled, { kind: 'duplicate-board', board: 'main', id: 'other', name: 'Other' });
    const only = (...names: readonly string[]) => ({
      ...FACTS,
      strips: names.map((scene) => ({ scene, part: 1 })),
    });
    const cut = followFacts(two, only('101-2'));
    expect(dayOf(cut, '2027-04-13/main')).toEqual(['101-2']);
    const whole = followFacts(cut, only('101-1', '101-2', '101-3'));
    expect(whole.boards.main!.days).toEqual(filled.boards.main!.days);
    expect(whole.boards.other!.days).toEqual(filled.boards.main!.days);
    expect(whole.boards.main).not.toHaveProperty('former');
    const gone = followFacts(two, only());
    expect(gone.boards.main!.days).toEqual({});
    expect(followFacts(gone, only('101-3')).boards.main!.days['2027-04-13/main']!.entries).toHaveLength(1);
  });
});

describe('commands on a board', () => {
  it('moved strips keep their order on the board, whatever the order of their names (L-5)', () => {
    const season = done(start(), move(on('2027-04-13'), '101-3', '101-1', '101-2'));
    expect(dayOf(season, '2027-04-13/main')).toEqual(['101-1', '101-2', '101-3']);
    const within = done(season, move(on('2027-04-13', 1), '101-1'));
    expect(dayOf(within, '2027-04-13/main')).toEqual(['101-2', '101-1', '101-3']);
  });

  it('an empty day is not kept (L-4)', () => {
    const season = done(start(), move(on('2027-04-13'), '101-1'));
    expect(done(season, move({ boneyard: true }, '101-1')).boards.main!.days).toEqual({});
  });

  it('nothing comes to, goes from or changes on a locked day (L-6)', () => {
    const day = { date: calendarDay('2027-04-13'), unit: 'main' };
    const other = { date: calendarDay('2027-04-14'), unit: 'main' };
    const filled = done(start(), move(on('2027-04-13'), '101-1', '101-2'));
    const season = done(filled, { kind: 'lock-day', board: 'main', day, locked: true });
    const commands: Command[] = [
      move(on('2027-04-13'), '101-3'),
      move(on('2027-04-14'), '101-1'),
      move(on('2027-04-13', 0), '101-2'),
      { kind: 'move-day', board: 'main', from: day, to: other },
      { kind: 'swap-days', board: 'main', a: day, b: other },
      { kind: 'set-call', board: 'main', day, call: '07:00' },
      { kind: 'add-banner', board: 'main', id: 'b', text: 'Lunch', to: on('2027-04-13') },
      { kind: 'arrange', board: 'main', days: [], ways: {}, why: 'Take a plan' },
    ];
    expect(commands.map((command) => refusedWith(season, command))).toEqual(commands.map(() => 'day-locked'));
  });

  it('names what it cannot do, and leaves the very same state (L-2)', () => {
    const season = start();
    const wrong: readonly [Command, string][] = [
      [move(on('2031-01-01'), '101-1'), 'no-such-day'],
      [move(on('2027-04-13', 0, 'third'), '101-1'), 'no-such-day'],
      [move(on('2027-04-13'), '101-99'), 'no-such-entry'],
      [{ kind: 'choose-way', board: 'main', set: 'FLAT', scene: null, way: 'plate' }, 'way-not-open'],
      [{ kind: 'choose-way', board: 'main', set: 'FLAT', scene: '101-1', way: 'stage' }, 'way-not-open'],
      [{ kind: 'delete-board', board: 'main' }, 'last-board'],
      [{ kind: 'rename-board', board: 'rain', name: 'Rain' }, 'no-such-board'],
      [{ kind: 'edit-season', path: ['title'], value: 'BROKEN' }, 'yaml-syntax'],
      [{ kind: 'unpin-scene', scene: '101-1', part: null }, 'cannot-edit'],
    ];
    for (const [command, code] of wrong) expect(refusedWith(season, command), command.kind).toBe(code);
  });

  it('several days change places at once; each date keeps what it is for (L-13)', () => {
    const at = (date: string) => ({ date: calendarDay(date), unit: 'main' });
    const [first, second, third] = [at('2027-04-12'), at('2027-04-13'), at('2027-04-14')];
    let season = done(start(), move(on('2027-04-12'), '101-1'));
    season = done(season, move(on('2027-04-13'), '101-2'));
    season = done(season, { kind: 'describe-day', board: 'main', day: second, type: 'press', note: 'visit' });
    const moves = [
      { from: first, to: second },
      { from: second, to: third },
    ];
    const pushed = done(season, { kind: 'move-days', board: 'main', moves, why: 'Push' });
    expect(dayOf(pushed, '2027-04-13/main')).toEqual(['101-1']);
    expect(dayOf(pushed, '2027-04-14/main')).toEqual(['101-2']);
    expect(pushed.boards.main!.days['2027-04-13/main']).toMatchObject({ type: 'press' });
    expect(pushed.boards.main!.days['2027-04-14/main']).toMatchObject({ note: 'visit' });
    expect(pushed.boards.main!.days['2027-04-12/main']).toBeUndefined();
    const clash: Command = { kind: 'move-days', board: 'main', moves: moves.slice(0, 1), why: 'Push' };
    expect(refusedWith(season, clash)).toBe('day-taken');
    const twice = [moves[0]!, { from: second, to: second }, { from: first, to: third }];
    expect(refusedWith(season, { kind: 'move-days', board: 'main', moves: twice, why: '' })).toBe('day-taken');
  });

  it('entries put in order take the places that they have among them, over days (L-14)', () => {
    let season = done(start(), move(on('2027-04-12'), '101-1', '101-2', '101-3'));
    season = done(season, move(on('2027-04-13'), '101-4'));
    const entries = ['101-4', '101-3', '101-1'].map((scene) => ({ scene, part: 1 }));
    const ordered = done(season, { kind: 'order-entries', board: 'main', entries });
    expect(dayOf(ordered, '2027-04-12/main')).toEqual(['101-4', '101-2', '101-3']);
    expect(dayOf(ordered, '2027-04-13/main')).toEqual(['101-1']);
    expect(refusedWith(season, { kind: 'order-entries', board: 'main', entries: [...entries, entries[0]!] })).toBe(
      'no-such-entry',
    );
  });

  it('a copy of a board says of which one it was made, when and why (L-15)', () => {
    const origin = { at: '2027-03-01 09:00', why: 'if it rains' };
    const season = done(start(), { kind: 'duplicate-board', board: 'main', id: 'rain', name: 'Rain', origin });
    expect(season.boards.rain!.origin).toEqual({ board: 'main', name: 'Main board', ...origin });
  });

  it('a batch is done whole or not at all (L-2)', () => {
    const batch: Command = {
      kind: 'batch',
      label: 'Two moves',
      commands: [move(on('2027-04-13'), '101-1'), move(on('2031-01-01'), '101-2')],
    };
    expect(refusedWith(start(), batch)).toBe('no-such-day');
  });

  it('arranging keeps banners and calls, and puts what is not named in the boneyard (L-8)', () => {
    let season = done(start(), move(on('2027-04-13'), '101-1', '101-2', '101-3'));
    season = done(season, { kind: 'add-banner', board: 'main', id: 'm', text: 'Lunch', to: on('2027-04-13', 1) });
    const day = { date: calendarDay('2027-04-13'), unit: 'main' };
    season = done(season, { kind: 'set-call', board: 'main', day, call: '07:00' });
    const strips = ['101-3', '101-5', '101-1'].map((scene) => ({ scene, part: 1 }));
    season = done(season, {
      kind: 'arrange',
      board: 'main',
      days: [{ ...day, strips }],
      ways: { FLAT: 'stage' },
      why: 'x',
    });
    expect(dayOf(season, '2027-04-13/main')).toEqual(['101-3', 'Lunch', '101-5', '101-1']);
    expect(season.boards.main!.days['2027-04-13/main']!.call).toBe('07:00');
    expect(season.boards.main!.boneyard).toHaveLength(9);
    expect(season.boards.main!.ways).toEqual({ FLAT: 'stage' });
  });
});

describe('commands on the season', () => {
  it('keep comments, order and keys nobody knows (L-10)', () => {
    const range = { from: calendarDay('2027-05-18'), to: calendarDay('2027-05-19') };
    const season = done(start(), { kind: 'set-availability', person: 'lou', range, state: 'away' });
    expect(season.text).toBe(TEXT.replace('[2027-05-20]', '[2027-05-18..2027-05-20]'));
    const freed = done(season, { kind: 'set-availability', person: 'lou', range, state: 'free' });
    expect(freed.text).toBe(TEXT);
  });

  it('pin and unpin give the text back', () => {
    const pinned = done(start(), {
      kind: 'pin-scene',
      scene: '101-4',
      part: null,
      date: calendarDay('2027-04-14'),
      unit: null,
      why: 'press day',
    });
    expect(pinned.text).toContain('101-4');
    expect(pinned.text).toContain('# the lead');
    expect(done(pinned, { kind: 'unpin-scene', scene: '101-4', part: null }).text).not.toContain('101-4');
  });

  it('parts of a split scene stand behind the first; joined, they leave every board (L-3)', () => {
    const filled = done(start(), move(on('2027-04-13'), '101-2', '101-3'));
    const copied = done(filled, { kind: 'duplicate-board', board: 'main', id: 'rain', name: 'Rain' });
    const parts = [{ eighths: 2 }, { eighths: 3 }];
    const split = done(copied, { kind: 'split-scene', scene: '101-2', parts });
    expect(dayOf(split, '2027-04-13/main')).toEqual(['101-2', '101-2', '101-3']);
    expect(allEntries(split.boards.rain!)).toHaveLength(13);
    const joined = done(split, { kind: 'join-scene', scene: '101-2' });
    expect(joined).toEqual(copied);
  });
});

describe('undo', () => {
  it('passes over scripts that changed, and never brings an old script back (U-2, U-3)', () => {
    let season = start();
    let history: History = NO_HISTORY;
    const moved = applyCommand(season, move(on('2027-04-13'), '101-1', '101-2'), read);
    if ('refused' in moved) throw new Error('refused');
    season = moved.season;
    history = withEdit(history, { kind: 'do', label: moved.label, diff: moved.diff });
    // A new draft: 101-1 is gone, 101-13 is new.
    const shorter = readerOf([...scenes.slice(1), '101-13']);
    const followed = applyCommand(season, { kind: 'edit-season', path: ['title'], value: 'x' }, shorter);
    if ('refused' in followed) throw new Error('refused');
    const boardsOnly = { ...followed.season, text: season.text };
    history = withEdit(history, { kind: 'follow', label: 'Script changed', diff: diffOf(season, boardsOnly) });
    expect(undoLabel(history)).toEqual(moved.label);
    const undone = step(boardsOnly, history, 'undo', shorter)!;
    expect(dayOf(undone.season, '2027-04-13/main')).toEqual([]);
    expect(keysOf(undone.season.boards.main!)).toEqual([...scenes.slice(1), '101-13'].map((s) => `${s}/1`).sort());
    expect(step(undone.season, withEdit(history, undone.edit), 'undo', shorter)).toBeNull();
  });
});

function keysOf(board: Board): readonly string[] {
  return allEntries(board)
    .flatMap((entry) => (entry.kind === 'strip' ? [stripKey(entry)] : []))
    .sort();
}

// --- Any sequence of commands --------------------------------------------------------------------

const dates = ['2027-04-12', '2027-04-13', '2027-04-14', '2027-04-23'].map(calendarDay);
const ref = fc.record({ date: fc.constantFrom(...dates), unit: fc.constantFrom('main', 'second') });
const goal: fc.Arbitrary<Destination> = fc.oneof(
  fc.record({ boneyard: fc.constant(true as const), position: fc.nat(14) }),
  fc.record({ date: fc.constantFrom(...dates), unit: fc.constantFrom('main', 'second'), position: fc.nat(6) }),
);
const board = fc.constantFrom('main', 'rain');
const scene = fc.constantFrom(...scenes);
const banner = fc.constantFrom('b1', 'b2', 'b3');
const simple = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('move-entries' as const),
      board,
      entries: fc.array(fc.oneof(fc.record({ scene, part: fc.constantFrom(1, 2) }), fc.record({ banner })), {
        maxLength: 3,
      }),
      to: goal,
    }),
  },
  fc.record({ kind: fc.constant('move-day' as const), board, from: ref, to: ref }),
  fc.record({ kind: fc.constant('swap-days' as const), board, a: ref, b: ref }),
  fc.record({
    kind: fc.constant('move-days' as const),
    board,
    moves: fc.array(fc.record({ from: ref, to: ref }), { maxLength: 4 }),
    why: fc.constant('Push'),
  }),
  fc.record({
    kind: fc.constant('order-entries' as const),
    board,
    entries: fc.uniqueArray(fc.oneof(fc.record({ scene, part: fc.constant(1) }), fc.record({ banner })), {
      maxLength: 6,
      selector: (entry) => JSON.stringify(entry),
    }),
  }),
  fc.record(
    {
      kind: fc.constant('add-banner' as const),
      board,
      id: banner,
      text: fc.constant('Lunch'),
      minutes: fc.integer({ min: 1, max: 1440 }),
      to: goal,
    },
    { requiredKeys: ['kind', 'board', 'id', 'text', 'to'] },
  ),
  fc.record(
    {
      kind: fc.constant('edit-banner' as const),
      board,
      id: banner,
      text: fc.string(),
      minutes: fc.constantFrom(30, null),
    },
    { requiredKeys: ['kind', 'board', 'id', 'text'] },
  ),
  fc.record(
    {
      kind: fc.constant('describe-day' as const),
      board,
      day: ref,
      type: fc.constantFrom(...DAY_TYPES, null),
      note: fc.constantFrom('a visit', '', null),
    },
    { requiredKeys: ['kind', 'board', 'day'] },
  ),
  fc.record({ kind: fc.constant('remove-banner' as const), board, id: banner }),
  fc.record({ kind: fc.constant('set-call' as const), board, day: ref, call: fc.constantFrom('07:00', null) }),
  fc.record({ kind: fc.constant('lock-day' as const), board, day: ref, locked: fc.boolean() }),
  fc.record({
    kind: fc.constant('choose-way' as const),
    board,
    set: fc.constantFrom('FLAT', 'STREET'),
    scene: fc.oneof(fc.constant(null), scene),
    way: fc.constantFrom('real', 'stage', 'double'),
  }),
  fc.record({
    kind: fc.constant('duplicate-board' as const),
    board,
    id: fc.constantFrom('main', 'rain'),
    name: fc.constant('Rain'),
    origin: fc.record({ at: fc.constant('2027-03-01 09:00'), why: fc.constant('if it rains') }),
  }),
  fc.record({ kind: fc.constant('rename-board' as const), board, name: fc.constantFrom('Sun', '') }),
  fc.record({ kind: fc.constant('delete-board' as const), board }),
  fc.record({ kind: fc.constant('activate-board' as const), board }),
  fc.record({ kind: fc.constant('split-scene' as const), scene, parts: fc.constant([{ eighths: 1 }, { eighths: 2 }]) }),
  fc.record({ kind: fc.constant('join-scene' as const), scene }),
  fc.record({
    kind: fc.constant('pin-scene' as const),
    scene,
    part: fc.constant(null),
    date: fc.constantFrom(...dates),
    unit: fc.constant(null),
    why: fc.constant(''),
  }),
  fc.record({ kind: fc.constant('unpin-scene' as const), scene, part: fc.constant(null) }),
  fc.record({ kind: fc.constant('edit-scene' as const), scene, minutes: fc.constantFrom(30, null) }),
);
const anyCommand = simple as fc.Arbitrary<Command>;

describe('any sequence of commands', () => {
  it('is read from outside as it is, and nothing else is (L-1)', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(checked(commandSchema, JSON.parse(JSON.stringify(command)))).toEqual({ value: command });
      }),
      { seed: 6, numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.anything(), (found) => {
        checked(commandSchema, found);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('keeps every strip exactly once on every board (L-3), and undo gives every state back (D-2, U-2)', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
        let season = start();
        let history: History = NO_HISTORY;
        const states: LiveSeason[] = [season];
        for (const command of commands) {
          const outcome = applyCommand(season, command, read);
          if ('refused' in outcome) {
            expect(outcome.refused.length).toBeGreaterThan(0);
            continue;
          }
          expect(applyDiff(season, outcome.diff)).toEqual(outcome.season);
          expect(applyDiff(outcome.season, reverseDiff(outcome.diff))).toEqual(season);
          season = outcome.season;
          states.push(season);
          history = withEdit(history, { kind: 'do', label: outcome.label, diff: outcome.diff });
          const reading = read(season.text);
          if (!('facts' in reading)) throw new Error('unreadable');
          const wanted = reading.facts.strips.map(stripKey).sort();
          for (const each of Object.values(season.boards)) expect(keysOf(each)).toEqual(wanted);
          expect(season.boards[season.activeBoard]).toBeDefined();
        }
        for (const state of states.toReversed().slice(1)) {
          const undone = step(season, history, 'undo', read)!;
          expect(undone.season).toEqual(state);
          season = undone.season;
          history = withEdit(history, undone.edit);
        }
        expect(undoLabel(history)).toBeNull();
        for (const state of states.slice(1)) {
          const redone = step(season, history, 'redo', read)!;
          expect(redone.season).toEqual(state);
          season = redone.season;
          history = withEdit(history, redone.edit);
        }
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('squashed, does the same (D-4)', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 15 }), (commands) => {
        const diffs = [];
        const first = start();
        let season = first;
        for (const command of commands) {
          const outcome = applyCommand(season, command, read);
          if ('refused' in outcome) continue;
          diffs.push(outcome.diff);
          season = outcome.season;
        }
        const squashed = squashDiffs(diffs);
        expect(applyDiff(first, squashed)).toEqual(season);
        expect(applyDiff(season, reverseDiff(squashed))).toEqual(first);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('a diff that does not fit is refused (D-3)', () => {
    const season = start();
    const outcome = applyCommand(season, move(on('2027-04-13'), '101-1'), read);
    if ('refused' in outcome) throw new Error('refused');
    expect(() => applyDiff(outcome.season, outcome.diff)).toThrow('does not fit');
  });
});
