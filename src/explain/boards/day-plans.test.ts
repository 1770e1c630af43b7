import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../foundation/index.ts';
import { applyCommand, type Board, type Command, type DayRef, newLiveSeason } from '../../live/index.ts';
import { buildProblem } from '../../planning/problem/build-problem.ts';
import type { Pin, Season } from '../../season/index.ts';
import { day, smallPlace, smallScene, smallSeason, smallSet, smallWay } from '../../season/testing/small-season.ts';
import { BoardEvaluator } from './board-evaluation.ts';
import { boardFacts } from './board-facts.ts';
import { breakDays } from './break-days.ts';
import { dayMoves } from './day-moves.ts';
import { deleteDay, insertDays, type Reach } from './push-days.ts';

/** Scenes of a page each, `101-1` to `101-8`; Monday is 12 April 2027. */
const SCENES = Array.from({ length: 8 }, (_, i) => smallScene(`101-${i + 1}`, { people: ['lou'], eighths: 8 }));

function setUp(placed: Readonly<Record<string, readonly number[]>>, more: Partial<Season> = {}, also: Command[] = []) {
  const season = smallSeason({
    calendar: { ...smallSeason().calendar, end: day('2027-04-30') },
    sets: [smallSet('FLAT', [smallWay('studio', 'stage')])],
    places: [smallPlace('studio')],
    scenes: SCENES,
    ...more,
  });
  const built = buildProblem(season);
  const evaluator = new BoardEvaluator(season, built);
  const facts = boardFacts(season, built);
  let live = newLiveSeason('', facts);
  const doIt = (command: Command): Board => {
    const outcome = applyCommand(live, command, () => ({ facts }));
    if ('refused' in outcome) throw new Error(outcome.refused[0]!.code);
    live = outcome.season;
    return live.boards.main!;
  };
  for (const [date, scenes] of Object.entries(placed)) {
    const entries = scenes.map((scene) => ({ scene: `101-${scene}`, part: 1 }));
    doIt({ kind: 'move-entries', board: 'main', entries, to: on(date) });
  }
  for (const command of also) doIt(command);
  return { evaluator, doIt, board: live.boards.main! };
}

function on(date: string): DayRef {
  return { date: day(`2027-04-${date}`), unit: 'main' };
}

/** `12 1,2 / 13 3`: what stands on which day of April. */
function written(board: Board): string {
  return Object.values(board.days)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .filter(({ entries }) => entries.length > 0)
    .map(({ date, entries }) => `${dayOfMonth(date)} ${entries.map(nameOf).join()}`)
    .join(' / ');
}

const nameOf = (entry: Board['boneyard'][number]): string =>
  entry.kind === 'strip' ? entry.scene.replace('101-', '') : entry.text;
const dayOfMonth = (date: CalendarDay): string => date.slice(8);

function inserted(at: ReturnType<typeof setUp>, date: string, reach: Reach = 'rest', count = 1): string {
  const push = insertDays(at.evaluator, at.board, on(date), count, reach);
  return push?.command == null ? 'no room' : written(at.doIt(push.command));
}

function deleted(at: ReturnType<typeof setUp>, date: string): string {
  const push = deleteDay(at.evaluator, at.board, on(date));
  return push?.command == null ? 'nothing' : written(at.doIt(push.command));
}

const pin = (scene: string, date: string): Pin => ({
  kind: 'scene',
  scene,
  part: null,
  date: day(`2027-04-${date}`),
  unit: null,
  why: 'a wish',
});

describe('a day put in', () => {
  it('pushes every later day by a working day, over the weekend too', () => {
    const at = setUp({ '14': [1], '15': [2], '16': [3], '19': [4] });
    expect(inserted(at, '15')).toBe('14 1 / 16 2 / 19 3 / 20 4');
  });

  it('keeps idle days between days, unless only the days before the gap are to move', () => {
    const placed = { '12': [1], '13': [2], '15': [3], '16': [4] };
    expect(inserted(setUp(placed), '12')).toBe('13 1 / 14 2 / 16 3 / 19 4');
    expect(inserted(setUp(placed), '12', 'gap')).toBe('13 1 / 14 2 / 15 3 / 16 4');
  });

  it('passes over holidays, hiatus, and days held for another use', () => {
    const season = smallSeason();
    const hiatus = [{ from: day('2027-04-14'), to: day('2027-04-14') }];
    const calendar = { ...season.calendar, end: day('2027-04-30'), hiatus };
    const hold: Command = { kind: 'describe-day', board: 'main', day: on('15'), type: 'rehearsal' };
    const at = setUp({ '12': [1], '13': [2] }, { calendar }, [hold]);
    expect(inserted(at, '13')).toBe('12 1 / 16 2');
  });

  it('leaves locked and pinned days where they are, and says so', () => {
    const lock: Command = { kind: 'lock-day', board: 'main', day: on('14'), locked: true };
    const at = setUp({ '13': [1], '14': [2], '15': [3], '16': [4] }, { pins: [pin('101-3', '15')] }, [lock]);
    const push = insertDays(at.evaluator, at.board, on('13'), 1, 'rest')!;
    expect(push.stays.map(({ date, why }) => `${dayOfMonth(date)} ${why}`)).toEqual(['14 locked', '15 pinned']);
    expect(written(at.doIt(push.command!))).toBe('14 2 / 15 3 / 16 1 / 19 4');
  });

  it('can be several days at once', () => {
    expect(inserted(setUp({ '15': [1], '16': [2] }), '15', 'rest', 3)).toBe('20 1 / 21 2');
  });

  it('finds no room behind the end of the calendar', () => {
    expect(inserted(setUp({ '29': [1], '30': [2] }), '29')).toBe('no room');
  });

  it('takes call, note and banners along; what a date is for stays with the date', () => {
    const at = setUp({ '12': [1] }, {}, [
      { kind: 'set-call', board: 'main', day: on('12'), call: '06:00' },
      { kind: 'describe-day', board: 'main', day: on('12'), type: 'press', note: 'the mayor comes' },
      { kind: 'add-banner', board: 'main', id: 'b', text: 'Rain', to: on('12') },
    ]);
    expect(inserted(at, '12')).toBe('13 1,Rain');
    const { days } = at.doIt({ kind: 'set-call', board: 'main', day: on('16'), call: null });
    expect(days['2027-04-13/main']).toMatchObject({ call: '06:00', note: 'the mayor comes' });
    expect(days['2027-04-12/main']).toMatchObject({ type: 'press', call: null, entries: [] });
  });
});

describe('a day taken out', () => {
  it('goes to the boneyard, and the rest is pulled up by a working day', () => {
    const at = setUp({ '15': [1, 2], '16': [3], '19': [4], '21': [5] });
    expect(deleted(at, '16')).toBe('15 1,2 / 16 4 / 20 5');
  });

  it('that is free pulls the rest up and moves nothing else', () => {
    expect(deleted(setUp({ '12': [1], '14': [2], '15': [3] }), '13')).toBe('12 1 / 13 2 / 14 3');
  });

  it('undoes a day put in', () => {
    const placed = { '12': [1], '14': [2, 3], '16': [4], '19': [5] };
    const at = setUp(placed);
    const before = written(at.board);
    inserted(at, '14');
    const board = at.doIt({ kind: 'set-call', board: 'main', day: on('30'), call: null });
    const back = deleteDay(at.evaluator, board, on('14'))!;
    expect(written(at.doIt(back.command!))).toBe(before);
  });
});

describe('new day breaks', () => {
  const name = 'the day';

  it('are by pages, in the order in which the strips stand', () => {
    const at = setUp({ '12': [3], '13': [1, 2, 4], '14': [5] });
    const broken = breakDays(
      at.evaluator,
      at.board,
      { from: on('12'), by: 'eighths', most: 16, withBoneyard: false },
      name,
    );
    expect(broken!.days).toEqual({ was: 3, is: 3 });
    expect(written(at.doIt(broken!.command!))).toBe('12 3,1 / 13 2,4 / 14 5');
  });

  it('are by shooting minutes, with the boneyard behind, over the weekend', () => {
    const at = setUp({ '15': [1], '16': [2] });
    // Each is 8 eighths of 12 minutes, rounded up to five: 100 minutes.
    const by = { from: on('15'), by: 'minutes' as const, most: 300, withBoneyard: true };
    const broken = breakDays(at.evaluator, at.board, by, name);
    expect(written(at.doIt(broken!.command!))).toBe('15 1,2,3 / 16 4,5,6 / 19 7,8');
  });

  it('leave a longer strip a day of its own, and pinned days as they are', () => {
    const at = setUp({ '12': [1, 2], '13': [3], '14': [4] }, { pins: [pin('101-3', '13')] });
    const by = { from: on('12'), by: 'eighths' as const, most: 4, withBoneyard: false };
    expect(written(at.doIt(breakDays(at.evaluator, at.board, by, name)!.command!))).toBe('12 1 / 13 3 / 14 2 / 15 4');
  });
});

describe('a whole day on every other date', () => {
  it('is moved where nothing stands and exchanged where something does, at the price of the command', () => {
    const at = setUp({ '12': [1, 2], '13': [3], '15': [4] });
    const before = at.evaluator.evaluate(at.board)!.evaluation.cost;
    const moves = dayMoves(at.evaluator, at.board, on('12'))!;
    const how = (date: string) => moves.find((move) => move.date === on(date).date)!;
    expect([how('13').how, how('14').how]).toEqual(['swap', 'move']);
    for (const date of ['13', '14', '16', '23']) {
      const to = on(date);
      const live = setUp({ '12': [1, 2], '13': [3], '15': [4] });
      const moved = live.doIt(
        how(date).how === 'swap'
          ? { kind: 'swap-days', board: 'main', a: on('12'), b: to }
          : { kind: 'move-day', board: 'main', from: on('12'), to },
      );
      const after = live.evaluator.evaluate(moved)!.evaluation.cost;
      expect([date, how(date).costDelta]).toEqual([date, after - before]);
    }
    expect(moves.map(({ rank }) => rank).toSorted((a, b) => a - b)).toEqual(moves.map((_, rank) => rank));
  });

  it('is not asked for a locked or an empty day', () => {
    const lock: Command = { kind: 'lock-day', board: 'main', day: on('12'), locked: true };
    const at = setUp({ '12': [1] }, {}, [lock]);
    expect(dayMoves(at.evaluator, at.board, on('12'))).toBeNull();
    expect(dayMoves(at.evaluator, at.board, on('14'))).toBeNull();
  });
});
