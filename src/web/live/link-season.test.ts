import { describe, expect, it } from 'vitest';
import type { BoardView, Client, Command, CommandAnswer, ServerEvent } from '../../api/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import { answer, board, day, season, solve, trial } from '../testing/views.ts';
import { linkSeason } from './link-season.ts';
import type { Said } from './notice.ts';
import { planOf, shownBoard } from './season-on-screen.ts';

const COMMAND: Command = { kind: 'activate-board', board: 'main' };
const MOVE: Command = { kind: 'move-entries', board: 'main', entries: [], to: { boneyard: true } };
const first = board(1, { days: [day('2027-04-12', ['101-1'])] });
const moved = board(2, { days: [day('2027-04-13', ['101-1'])] });

/** A link to a server that answers when it is told to. */
function linked() {
  const asked: { readonly what: string; readonly request: unknown; answer: (value: unknown) => void }[] = [];
  const said: Said[] = [];
  const frames: (() => void)[] = [];
  let hear: (event: ServerEvent) => void = () => {};
  const ask =
    (what: string) =>
    (request: unknown): Promise<never> =>
      new Promise((resolve) => asked.push({ what, request, answer: resolve as (value: unknown) => void }));
  const client = {
    ...{ season: ask('season'), board: ask('board'), command: ask('command'), undo: ask('undo'), redo: ask('redo') },
    solveBoard: ask('solveBoard'),
    listen: (onEvent: typeof hear) => {
      hear = onEvent;
    },
  } as unknown as Client;
  const link = linkSeason({
    client,
    clientId: 'me',
    afterPaint: (then) => frames.push(then),
    say: (notice) => said.push(notice.said),
    problemOf: (error) => ({ title: String(error), detail: '', action: '' }),
  });
  return {
    ...link,
    asked,
    said,
    hear: (event: ServerEvent) => hear(event),
    /** The oldest question of this kind gets its answer. */
    async reply(what: string, value: unknown): Promise<void> {
      const at = asked.findIndex((question) => question.what === what);
      asked.splice(at, 1)[0]!.answer(value);
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    },
    paint(): void {
      for (const then of frames.splice(0)) then();
    },
    async open(view: BoardView = first): Promise<void> {
      void link.beginSeason();
      await this.reply('season', season(view.revision));
      await this.reply('board', view);
    },
  };
}

const refusal: CommandAnswer = {
  ...answer(first),
  label: null,
  board: null,
  refused: [diagnosticOf('live', 'last-board', { board: 'Main' }, null)],
};

describe('the link to the server', () => {
  it('sends an edit only when the one before it is answered, and from the board that one left', async () => {
    const page = linked();
    await page.open();
    void page.runCommand(MOVE);
    void page.runCommand(MOVE);
    await Promise.resolve();
    expect(page.asked.map(({ request }) => request)).toEqual([
      { command: MOVE, clientId: 'me', boardId: 'main', have: 1 },
    ]);
    await page.reply('command', answer(moved, first));
    expect(page.asked.map(({ request }) => request)).toEqual([
      { command: MOVE, clientId: 'me', boardId: 'main', have: 2 },
    ]);
  });

  it('answers true for what was done, false and a notice for what was refused', async () => {
    const page = linked();
    await page.open();
    const done = page.runCommand(MOVE);
    await Promise.resolve();
    await page.reply('command', answer(moved, first));
    expect(await done).toBe(true);
    const refused = page.tryToRun(MOVE);
    await Promise.resolve();
    await page.reply('command', refusal);
    expect(await refused).toMatchObject({ kind: 'refused', diagnostic: { code: 'last-board' } });
    expect(page.said.map(({ kind }) => kind)).toEqual(['edit', 'refused']);
  });

  it('draws the strips after the figures are painted, and calls back together with the drawing', async () => {
    const page = linked();
    await page.open();
    void page.runCommand(MOVE, trial(first, moved));
    let isDrawn = false;
    page.whenDrawn(() => {
      isDrawn = true;
    });
    expect(shownBoard(page.onScreen.get())?.days[0]?.date).toBe('2027-04-13');
    expect(page.onScreen.get().board.drawn).toBe(first);
    expect(isDrawn).toBe(false);
    page.paint();
    expect(page.onScreen.get().board.drawn?.days[0]?.date).toBe('2027-04-13');
    expect(isDrawn).toBe(true);
  });

  it('says a notice once, though it is kept later', async () => {
    const page = linked();
    await page.open();
    void page.runCommand(MOVE, trial(first, moved));
    await Promise.resolve();
    await page.reply('command', answer(moved, first));
    expect(page.said).toHaveLength(1);
    expect(page.onScreen.get().notice?.said).toMatchObject({ isKept: true });
  });

  it('asks for the whole board when an answer says less than is needed', async () => {
    const page = linked();
    await page.open();
    void page.runCommand(MOVE);
    await Promise.resolve();
    const newer = board(5);
    await page.reply('command', answer(newer, board(4)));
    expect(page.asked.map(({ what, request }) => [what, request])).toEqual([['board', 'main']]);
    await page.reply('board', newer);
    expect(shownBoard(page.onScreen.get())).toBe(newer);
  });

  it('follows what others do, and not the echo of what this page did', async () => {
    const page = linked();
    await page.open();
    const news = { ...{ type: 'revision' as const, revision: 2, label: 'x', boards: ['main'] }, seasonChanged: false };
    page.hear({ ...news, clientId: 'me', history: { undo: null, redo: null } });
    expect(page.asked).toEqual([]);
    page.hear({ ...news, clientId: 'other', history: { undo: 'x', redo: null } });
    expect(page.onScreen.get().history.undo).toBe('x');
    await page.reply('season', season(2, { boards: [{ id: 'main' } as never] }));
    await page.reply('board', moved);
    expect(shownBoard(page.onScreen.get())).toBe(moved);
  });

  it('begins anew when the server it is connected to again knows fewer edits than this page', async () => {
    const page = linked();
    await page.open(board(7));
    page.hear({ type: 'hello', revision: 0 });
    await page.reply('season', season(0));
    await page.reply('board', board(0));
    expect(page.onScreen.get().season?.revision).toBe(0);
    expect(shownBoard(page.onScreen.get())?.revision).toBe(0);
  });

  it('refuses edits while the plan of a search is looked at', async () => {
    const page = linked();
    await page.open();
    page.watchSolve(solve(1));
    await page.reply('solveBoard', board(1));
    expect(planOf(page.onScreen.get())).not.toBeNull();
    expect(await page.runCommand(COMMAND)).toBe(false);
    expect(page.asked).toEqual([]);
    expect(page.said).toEqual([{ kind: 'previewing' }]);
  });
});
