/** Commands of somebody who looks at an older board (SPEC L-12, L-17). */
import { describe, expect, it } from 'vitest';
import { calendarDay } from '../foundation/index.ts';
import { said } from '../messages/testing/said.ts';
import { applyCommand } from './apply-command.ts';
import type { BoardCommand, Destination } from './command.ts';
import { type LiveSeason, newLiveSeason, type SeasonFacts } from './live-season.ts';

const named = (id: string) => ({ id, name: id });
const FACTS: SeasonFacts = {
  strips: ['1', '2', '3', '4', '5'].map((scene) => ({ scene, part: 1 })),
  named: { bases: [], units: [named('main')], places: [], people: [], elements: [] },
  firstDate: calendarDay('2027-04-12'),
  lastDate: calendarDay('2027-04-23'),
  sets: [{ id: 'FLAT', mixWays: false, ways: [named('real'), named('stage')] }],
};
const MONDAY = { date: calendarDay('2027-04-12'), unit: 'main' };
const TUESDAY = { date: calendarDay('2027-04-13'), unit: 'main' };
const strip = (scene: string) => ({ scene, part: 1 });

function does(season: LiveSeason, ...commands: readonly BoardCommand[]): LiveSeason {
  return commands.reduce((before, command) => {
    const outcome = applyCommand(before, command, () => ({ facts: FACTS }));
    if ('refused' in outcome) throw new Error(said(outcome.refused[0]!.message));
    return outcome.season;
  }, season);
}

function refused(season: LiveSeason, command: BoardCommand): readonly unknown[] {
  const outcome = applyCommand(season, command, () => ({ facts: FACTS }));
  if (!('refused' in outcome)) throw new Error('it was done');
  return [said(outcome.refused[0]!.message), outcome.present?.value];
}

const move = (scene: string, to: Destination): BoardCommand => ({
  kind: 'move-entries',
  board: 'main',
  entries: [strip(scene)],
  to,
});
const scenesOn = (season: LiveSeason, date: string): readonly string[] =>
  (season.boards.main!.days[`${date}/main`] ?? season.boards.main!.days[`${date} main`])!.entries.map((entry) =>
    entry.kind === 'strip' ? entry.scene : entry.id,
  );
const placed = does(newLiveSeason('', FACTS), ...['1', '2', '3'].map((scene) => move(scene, MONDAY)));

describe('a move beside a neighbour', () => {
  it('goes where it was seen to go, though somebody has put another strip first', () => {
    const meanwhile = does(placed, move('4', { ...MONDAY, position: 0 }));
    expect(scenesOn(does(meanwhile, move('5', { ...MONDAY, after: strip('1') })), MONDAY.date)).toEqual([
      ...['4', '1', '5', '2', '3'],
    ]);
    expect(scenesOn(does(meanwhile, move('5', { ...MONDAY, before: strip('3') })), MONDAY.date)).toEqual([
      ...['4', '1', '2', '5', '3'],
    ]);
    // One of the two has gone, or is moved itself.
    const gone = does(meanwhile, move('1', TUESDAY));
    const between = { ...MONDAY, after: strip('1'), before: strip('2') };
    expect(scenesOn(does(gone, move('5', between)), MONDAY.date)).toEqual(['4', '5', '2', '3']);
    expect(scenesOn(does(placed, move('1', { ...MONDAY, after: strip('2') })), MONDAY.date)).toEqual(['2', '1', '3']);
  });

  it('is refused with the day as it is where no neighbour is there any more', () => {
    const gone = does(placed, move('2', TUESDAY), move('3', { boneyard: true }));
    expect(refused(gone, move('5', { ...MONDAY, after: strip('2'), before: strip('3') }))).toEqual([
      expect.stringContaining('the place beside scene 2 was changed in the meantime'),
      [strip('1')],
    ]);
    const banner = { kind: 'add-banner', board: 'main', id: 'b', text: 'Lunch' } as const;
    expect(refused(gone, { ...banner, to: { ...MONDAY, after: { banner: 'none' } } })[0]).toContain('a banner');
  });
});

describe('what was seen on a board and is something else by now', () => {
  it('is not written over, and is said', () => {
    const call = { kind: 'set-call', board: 'main', day: MONDAY } as const;
    const called = does(placed, { ...call, call: '07:00', was: null });
    expect(refused(called, { ...call, call: '09:00', was: null })[1]).toBe('07:00');
    does(called, { ...call, call: '09:00', was: '07:00' }, { ...call, call: '10:00' });

    const lock = { kind: 'lock-day', board: 'main', day: MONDAY } as const;
    const lockedDay = does(placed, { ...lock, locked: true, was: false });
    expect(refused(lockedDay, { ...lock, locked: true, was: false })[1]).toBe(true);

    const way = { kind: 'choose-way', board: 'main', set: 'FLAT', scene: null } as const;
    const chosen = does(placed, { ...way, way: 'stage', was: 'real' });
    expect(refused(chosen, { ...way, way: 'stage', was: 'real' })).toEqual([
      expect.stringContaining('how FLAT is shot'),
      'stage',
    ]);

    const added = does(placed, { kind: 'add-banner', board: 'main', id: 'b', text: 'Lunch', minutes: 60, to: MONDAY });
    const edit = { kind: 'edit-banner', board: 'main', id: 'b' } as const;
    const edited = does(added, { ...edit, text: 'Late lunch', was: { text: 'Lunch', minutes: 60 } });
    const stale = { ...edit, text: 'Early lunch', was: { text: 'Lunch', minutes: 60 } };
    expect(refused(edited, stale)[1]).toEqual({ text: 'Late lunch', minutes: 60 });
  });
});
