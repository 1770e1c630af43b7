/**
 * The browser's copy of the open season: what the server last said, and the one way in which screens change it. Every edit of every screen
 * goes through `runCommand`; its answer drives board, money, announcement and notice.
 */
import {
  ApiError,
  type BoardView,
  type Command,
  type CommandAnswer,
  createClient,
  type FileState,
  type HistoryView,
  type Problem,
  type SeasonView,
  type ServerEvent,
  type SolveView,
} from '../../api/index.ts';
import { withDays } from '../i18n/format.ts';
import { messages } from '../i18n/language.ts';
import { announce } from './announcer.tsx';
import { createStore } from './store.ts';

export const client = createClient();
export const clientId = crypto.randomUUID();

export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'better' | 'worse' | 'refused';
  readonly text: string;
  readonly detail: string | null;
  readonly delta: CommandAnswer['delta'];
}

export interface LiveSeason {
  readonly season: SeasonView | null;
  readonly board: BoardView | null;
  readonly boardId: string | null;
  readonly history: HistoryView;
  readonly connected: boolean;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  readonly solve: SolveView | null;
  readonly files: readonly FileState[];
  readonly busy: number;
}

export const live = createStore<LiveSeason>({
  season: null,
  board: null,
  boardId: null,
  history: { undo: null, redo: null },
  connected: true,
  problem: null,
  notice: null,
  solve: null,
  files: [],
  busy: 0,
});

let notices = 0;
export function notify(notice: Omit<Notice, 'id'>): void {
  notices += 1;
  live.set({ notice: { ...notice, id: notices } });
  announce(notice.detail === null ? notice.text : `${notice.text}. ${notice.detail}`);
}

/** Problems in words; our own bugs and a dead server too, since a person must be told what to do about either. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  const words = messages().problems;
  return {
    type: 'about:blank',
    title: words.unreachable,
    status: 0,
    detail: error instanceof Error ? error.message : String(error),
    action: words.unreachableAction,
  };
}

async function guarded<T>(work: () => Promise<T>): Promise<T | null> {
  live.set((now) => ({ busy: now.busy + 1 }));
  try {
    return await work();
  } catch (error) {
    const problem = problemOf(error);
    notify({ tone: 'refused', text: problem.title, detail: `${problem.detail} ${problem.action}`, delta: null });
    return null;
  } finally {
    live.set((now) => ({ busy: now.busy - 1 }));
  }
}

/** First load: season and active board; then events keep both fresh. */
export async function openSeason(): Promise<void> {
  try {
    const season = await client.season();
    live.set({ season, history: season.history, problem: null });
    await showBoard(live.get().boardId ?? season.activeBoard);
    client.listen(onEvent, (connected) => live.set({ connected }));
  } catch (error) {
    live.set({ problem: problemOf(error) });
  }
}

export async function reloadSeason(): Promise<void> {
  const season = await guarded(() => client.season());
  if (season) live.set({ season, history: season.history });
}

let wanted: string | null = null;
export async function showBoard(boardId: string): Promise<void> {
  wanted = boardId;
  const board = await guarded(() => client.board(boardId));
  if (board && wanted === boardId) live.set({ board, boardId });
}

/** True when it was done. */
export async function runCommand(command: Command): Promise<boolean> {
  const boardId = live.get().boardId;
  const answer = await guarded(() => client.command({ command, clientId, ...(boardId === null ? {} : { boardId }) }));
  const done = take(answer);
  if (done && command.kind.endsWith('-board')) await reloadSeason();
  return done;
}

export async function undo(): Promise<boolean> {
  return takeHistory(await guarded(() => client.undo(historyRequest())), messages().shell.undone);
}

export async function redo(): Promise<boolean> {
  return takeHistory(await guarded(() => client.redo(historyRequest())), messages().shell.redone);
}

export async function takeSolve(id: string): Promise<boolean> {
  return take(await guarded(() => client.takeSolve(id, historyRequest())));
}

/** What was undone may have been a scenario made, renamed or deleted: the list of boards is asked for again. */
function takeHistory(answer: CommandAnswer | null, say: (what: string) => string): boolean {
  const done = take(answer, say);
  if (done) void refresh();
  return done;
}

function historyRequest() {
  const boardId = live.get().boardId;
  return { clientId, ...(boardId === null ? {} : { boardId }) };
}

function take(answer: CommandAnswer | null, say: (what: string) => string = (what) => what): boolean {
  if (answer === null) return false;
  const [refusal] = answer.refused;
  if (refusal !== undefined) {
    notify({ tone: 'refused', text: refusal.message, detail: refusal.action, delta: null });
    return false;
  }
  const shown = live.get().boardId;
  live.set({ history: answer.history, ...(answer.board && answer.board.id === shown ? { board: answer.board } : {}) });
  if (answer.label !== null) {
    notify({
      tone: toneOf(answer.delta),
      text: say(withDays(answer.label)),
      detail: deltaWords(answer.delta),
      delta: answer.delta,
    });
  }
  if (answer.seasonChanged) void reloadSeason();
  return true;
}

function toneOf(delta: CommandAnswer['delta']): Notice['tone'] {
  if (delta === null) return 'done';
  if (delta.conflicts !== 0) return delta.conflicts > 0 ? 'worse' : 'better';
  if (delta.cost !== 0) return delta.cost > 0 ? 'worse' : 'better';
  return 'done';
}

function deltaWords(delta: CommandAnswer['delta']): string | null {
  if (delta === null) return null;
  return messages().deltaSentence(delta.cost, delta.conflicts, live.get().season?.season?.currency ?? 'EUR');
}

function onEvent(event: ServerEvent): void {
  const now = live.get();
  if (event.type === 'solve') live.set({ solve: event.solve });
  else if (event.type === 'files') live.set({ files: event.files.files });
  else if (event.type === 'hello') {
    if (now.season && event.revision !== now.season.revision) void refresh();
  } else if (event.clientId !== clientId) {
    live.set({ history: event.history });
    void refresh();
  }
}

async function refresh(): Promise<void> {
  await reloadSeason();
  const { season, boardId } = live.get();
  const board = season?.boards.find((candidate) => candidate.id === boardId)?.id ?? season?.activeBoard;
  if (board !== undefined) await showBoard(board);
}
