import { describe, expect, it } from 'vitest';
import type { BoardView } from '../../api/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import { answer, board, day, season, solve, trial } from '../testing/views.ts';
import { timeToGo, toneOf } from './notice.ts';
import {
  after,
  boardIdOf,
  type Happening,
  NO_SEASON,
  planOf,
  planToAsk,
  type SeasonOnScreen,
  settledBoard,
  shownBoard,
} from './season-on-screen.ts';

const first = board(3, { days: [day('2027-04-12', ['101-1'])] });
const moved = board(4, { days: [day('2027-04-13', ['101-1'])] });
const movedAgain = board(5, { days: [day('2027-04-14', ['101-1'])] });

function story(from: SeasonOnScreen, ...happenings: readonly Happening[]): SeasonOnScreen {
  return happenings.reduce(after, from);
}

const opened = story(NO_SEASON, { kind: 'opened', season: season(3), board: first });
const answered = (edit: number, to: BoardView, from: BoardView | null = null): Happening => ({
  kind: 'edit-answered',
  edit,
  how: 'done',
  answer: answer(to, from),
});
const dates = (view: BoardView | null | undefined) => view?.days.map(({ date }) => date);

describe('an edit foreseen while the strip was in the air', () => {
  const dropped = story(opened, { kind: 'edit-sent', foreseen: trial(first, moved) });

  it('is on the figures at once, and is drawn a frame later', () => {
    expect(dates(shownBoard(dropped))).toEqual(['2027-04-13']);
    expect(dates(dropped.board.drawn)).toEqual(['2027-04-12']);
    expect(dates(story(dropped, { kind: 'drawn' }).board.drawn)).toEqual(['2027-04-13']);
  });

  it('is said at once and called kept when the server has kept it', () => {
    expect(dropped.notice?.said).toMatchObject({ kind: 'edit', label: 'Move 101-1', isKept: false });
    const kept = story(dropped, answered(1, moved, first));
    expect(kept.notice?.id).toBe(dropped.notice?.id);
    expect(kept.notice?.said).toMatchObject({ label: 'Move 101-1', isKept: true });
    expect(shownBoard(kept)).toEqual(moved);
  });

  it('stays said for as long as it is not kept, however long that takes, and goes a while after', () => {
    expect(timeToGo(dropped.notice!)).toBeNull();
    expect(timeToGo(story(dropped, answered(1, moved, first)).notice!)).toBe(8_000);
  });

  it('goes back to what was kept when it is refused, and says why', () => {
    const refusal = diagnosticOf('live', 'no-such-day.unit', { unit: 'third' }, null);
    const refused = story(dropped, {
      kind: 'edit-answered',
      edit: 1,
      how: 'done',
      answer: { ...answer(first), label: null, board: null, refused: [refusal] },
    });
    expect(shownBoard(refused)).toBe(first);
    expect(refused.notice?.said).toEqual({ kind: 'refused', diagnostic: refusal });
  });

  it('goes back to what was kept when no answer comes', () => {
    expect(shownBoard(story(dropped, { kind: 'edit-answered', edit: 1, how: 'done', answer: null }))).toBe(first);
  });

  it('stays in front when the board comes anew meanwhile, for instance with its bound', () => {
    const bound = { total: 900, gap: 0.1, method: 'days' } as BoardView['bound'];
    const withBound = story(dropped, { kind: 'board', board: { ...first, bound } });
    expect(dates(shownBoard(withBound))).toEqual(['2027-04-13']);
    const kept = story(withBound, answered(1, { ...moved, bound }, first));
    expect(shownBoard(kept)).toEqual({ ...moved, bound });
  });

  it('is not foreseen when another edit is on its way, or the board has changed since it was asked', () => {
    const second = story(dropped, { kind: 'edit-sent', foreseen: trial(first, movedAgain) });
    expect(dates(shownBoard(second))).toEqual(['2027-04-13']);
    const newer = story(opened, { kind: 'board', board: moved }, { kind: 'edit-sent', foreseen: trial(first, moved) });
    expect(shownBoard(newer)).toBe(moved);
    expect(newer.notice).toBeNull();
  });
});

describe('edits one behind the other', () => {
  it('leave no settled board until the last one is answered', () => {
    const both = story(opened, { kind: 'edit-sent', foreseen: null }, { kind: 'edit-sent', foreseen: null });
    expect(settledBoard(opened)).toBe(first);
    expect(settledBoard(both)).toBeNull();
    const one = story(both, answered(1, moved, first));
    expect(settledBoard(one)).toBeNull();
    expect(settledBoard(story(one, answered(2, movedAgain, moved)))).toEqual(movedAgain);
  });
});

describe('answers that come late', () => {
  it('an older season or board never replaces a newer one', () => {
    const now = story(opened, { kind: 'season', season: season(5) }, { kind: 'board', board: movedAgain });
    const late = story(now, { kind: 'season', season: season(4) }, { kind: 'board', board: moved });
    expect(late.season?.revision).toBe(5);
    expect(late.history.undo).toBe('edit 5');
    expect(shownBoard(late)).toBe(movedAgain);
  });

  it("another tab's news is not undone by the answer to an earlier edit of this one", () => {
    const now = story(
      opened,
      { kind: 'edit-sent', foreseen: null },
      { kind: 'history', revision: 5, history: { undo: 'edit 5', redo: null } },
      answered(1, moved, first),
    );
    expect(now.history.undo).toBe('edit 5');
  });

  it('a board asked for before another one was is not shown any more', () => {
    const other = board(3, { id: 'b' });
    const now = story(opened, { kind: 'board-wanted', board: 'b' }, { kind: 'board-wanted', board: 'c' });
    expect(shownBoard(story(now, { kind: 'board', board: other }))).toBe(first);
    const came = story(now, { kind: 'board', board: { ...other, id: 'c' } });
    expect(boardIdOf(came)).toBe('c');
  });

  it('a patch of a board that is not here makes the page ask for the whole; one it has already is nothing new', () => {
    const sent = story(opened, { kind: 'edit-sent', foreseen: null });
    const behind = story(sent, answered(1, movedAgain, moved));
    expect(behind.board.isBehind).toBe(true);
    expect(shownBoard(behind)).toBe(first);
    const ahead = story(sent, { kind: 'board', board: movedAgain }, answered(1, moved, first));
    expect(ahead.board.isBehind).toBe(false);
    expect(shownBoard(ahead)).toBe(movedAgain);
  });
});

describe('what an edit did', () => {
  it('is worse when it breaks rules, whatever it saves; else money decides', () => {
    const tone = (cost: number, conflicts: number) => {
      return toneOf({ kind: 'edit', how: 'done', label: '', delta: { cost: cost as never, conflicts }, isKept: true });
    };
    expect([tone(-5, 1), tone(5, -1), tone(5, 0), tone(-5, 0), tone(0, 0)]).toEqual([
      ...['worse', 'better', 'worse', 'better', 'done'],
    ]);
  });

  it('is said to be undone by an undo', () => {
    const undone = story(opened, { kind: 'edit-sent', foreseen: null }, {
      ...answered(1, moved, first),
      how: 'undone',
    } as Happening);
    expect(undone.notice?.said).toMatchObject({ how: 'undone', label: 'edit 4', isKept: true });
  });
});

describe('a search that is watched', () => {
  const watching = story(opened, { kind: 'solve', solve: solve(1) }, { kind: 'watch', solve: solve(1) });
  const plan = board(3, { cost: { total: 10 as never, byCode: {} } });

  it('has its best plan asked for once at a time, and again when there is a better one', () => {
    expect(planToAsk(watching)).toEqual({ solve: 'solve-1', number: 1 });
    const asking = story(watching, { kind: 'plan-asked', number: 1 }, { kind: 'solve', solve: solve(2) });
    expect(planToAsk(asking)).toBeNull();
    const shown = story(asking, { kind: 'plan', solve: 'solve-1', plan });
    expect(planOf(shown)).toBe(plan);
    expect(shownBoard(shown)).toBe(first);
    expect(planToAsk(shown)).toEqual({ solve: 'solve-1', number: 2 });
  });

  it('is not asked again and again for a plan that does not come', () => {
    const failed = story(watching, { kind: 'plan-asked', number: 1 }, { kind: 'plan', solve: 'solve-1', plan: null });
    expect(planToAsk(failed)).toBeNull();
  });

  it('ends with the search, and with another board', () => {
    const shown = story(watching, { kind: 'plan-asked', number: 1 }, { kind: 'plan', solve: 'solve-1', plan });
    expect(planOf(story(shown, { kind: 'solve', solve: solve(2, { state: 'taken' }) }))).toBeNull();
    const other = board(3, { id: 'b' });
    expect(planOf(story(shown, { kind: 'board-wanted', board: 'b' }, { kind: 'board', board: other }))).toBeNull();
  });

  it('stays in sight while its plan is taken, and the notice is said when it is kept', () => {
    const shown = story(watching, { kind: 'plan-asked', number: 1 }, { kind: 'plan', solve: 'solve-1', plan });
    const taking = story(shown, { kind: 'take-sent', solve: 'solve-1' });
    const heard = story(taking, { kind: 'solve', solve: solve(2, { state: 'taken' }) }, { kind: 'drawn' });
    for (const now of [taking, heard]) {
      expect(planOf(now)).toBeNull();
      expect(now.board.drawn).toBe(plan);
      expect(shownBoard(now)).toBe(plan);
      expect(settledBoard(now)).toBeNull();
    }
    const kept = story(heard, answered(1, moved, first));
    expect(kept.board.drawn).toBe(plan);
    expect(kept.notice?.said).toMatchObject({ kind: 'edit', how: 'done', isKept: true });
    expect(story(kept, { kind: 'drawn' }).board.drawn).toEqual(moved);
  });

  it('gives way to the board of before when its plan cannot be taken', () => {
    const shown = story(watching, { kind: 'plan-asked', number: 1 }, { kind: 'plan', solve: 'solve-1', plan });
    const lost: Happening = { kind: 'edit-answered', edit: 1, how: 'done', answer: null };
    const back = story(shown, { kind: 'take-sent', solve: 'solve-1' }, lost, { kind: 'drawn' });
    expect(back.board.drawn).toBe(first);
  });
});
