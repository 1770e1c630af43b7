/**
 * The browser's copy of the open season: what the server last said, and the one way in which screens change it. Every edit of every screen
 * goes through `runCommand`; its answer drives board, money, announcement and notice.
 */
import {
  ApiError,
  applyPatch,
  type BoardView,
  type Command,
  type CommandAnswer,
  createClient,
  type FileState,
  type HistoryView,
  type ProblemDetails,
  type SeasonView,
  type ServerEvent,
  type SolveView,
  type TryAnswer,
} from '../../api/index.ts';
import { withDays } from '../i18n/format.ts';
import { messages } from '../i18n/language.ts';
import { diagnosticText } from '../i18n/server-text.ts';
import { afterPaint } from './after-paint.ts';
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
  /** Edits: shown at once, `kept` when the server has stored it. */
  readonly kept?: boolean;
}

export interface LiveSeason {
  readonly season: SeasonView | null;
  readonly board: BoardView | null;
  /** The board as its screen draws it: `board`, one frame later, so that money and rules are on screen before a season of strips is. */
  readonly drawn: BoardView | null;
  readonly boardId: string | null;
  readonly history: HistoryView;
  readonly connected: boolean;
  readonly problem: ProblemDetails | null;
  readonly notice: Notice | null;
  readonly solve: SolveView | null;
  /** The best plan of a search that is being watched, shown in place of the board; the board itself stays as it is. */
  readonly preview: BoardView | null;
  readonly files: readonly FileState[];
  readonly busy: number;
}

export const live = createStore<LiveSeason>({
  season: null,
  board: null,
  drawn: null,
  boardId: null,
  history: { undo: null, redo: null },
  connected: true,
  problem: null,
  notice: null,
  solve: null,
  preview: null,
  files: [],
  busy: 0,
});

let isDrawing = false;
let onceDrawn: (() => void)[] = [];

live.subscribe(() => {
  const { board, drawn } = live.get();
  if (board === drawn || isDrawing) return;
  if (board === null || drawn === null) {
    live.set({ drawn: board });
    return;
  }
  isDrawing = true;
  afterPaint(() => {
    isDrawing = false;
    live.set({ drawn: live.get().board });
    const waiting = onceDrawn;
    onceDrawn = [];
    for (const then of waiting) then();
  });
});

/** Calls back together with the drawing of the board as it is now. */
export function whenDrawn(then: () => void): void {
  if (isDrawing) onceDrawn.push(then);
  else then();
}

let notices = 0;
export function notify(notice: Omit<Notice, 'id'>): number {
  notices += 1;
  live.set({ notice: { ...notice, id: notices } });
  announce(notice.detail === null ? notice.text : `${notice.text}. ${notice.detail}`);
  return notices;
}

/** Problems in words; our own bugs and a dead server too, since a person must be told what to do about either. */
export function problemOf(error: unknown): ProblemDetails {
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
    const shown = live.get().boardId;
    const [season, board] = await Promise.all([client.season(), client.board(shown ?? 'active')]);
    live.set({ season, history: season.history, problem: null, board, boardId: board.id });
    stored = board;
    client.listen(onEvent, (connected) => live.set({ connected }));
  } catch (error) {
    live.set({ problem: problemOf(error) });
  }
}

export async function reloadSeason(): Promise<void> {
  const season = await guarded(() => client.season());
  // Of two that were asked for, the older may come last.
  if (season && season.revision >= (live.get().season?.revision ?? 0)) live.set({ season, history: season.history });
}

let wanted: string | null = null;
export async function showBoard(boardId: string): Promise<void> {
  wanted = boardId;
  const board = await guarded(() => client.board(boardId));
  if (!board || wanted !== boardId) return;
  stored = board;
  live.set({ board, boardId });
}

/** The board as the server last said it; what is shown may be one edit ahead of it. */
let stored: BoardView | null = null;
/** Edits under way, one behind the other, so that each says which board it leaves from. */
let sending: Promise<unknown> = Promise.resolve();
let underWay = 0;

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  underWay += 1;
  const turn = sending.then(work).finally(() => {
    underWay -= 1;
  });
  sending = turn.catch(() => {});
  return turn;
}

/** The board that a command would leave from, when everything asked for so far is stored. */
export function settledBoard(): BoardView | null {
  const { board } = live.get();
  return underWay === 0 && stored !== null && board === stored ? stored : null;
}

/**
 * True when it was done. `foreseen`: what the server said it would do when it was asked while the strip was in the air; it is shown at once,
 * and called kept when the command's own answer is there.
 */
export async function runCommand(command: Command, foreseen: TryAnswer | null = null): Promise<boolean> {
  if (live.get().preview !== null) {
    const words = messages().solve;
    notify({ tone: 'refused', text: words.previewing, detail: words.previewingAction, delta: null });
    return false;
  }
  const shown = foreseen === null ? null : showForeseen(foreseen);
  const answer = await inTurn(() => guarded(() => client.command({ command, clientId, ...asking() })));
  const done = take(answer, undefined, shown);
  if (done && command.kind.endsWith('-board')) await reloadSeason();
  return done;
}

/** Number of the notice that says it; null when it no longer fits what is shown. */
function showForeseen({ patch, delta, label }: TryAnswer): number | null {
  const from = settledBoard();
  const board = from === null || patch === null ? null : applyPatch(from, patch, unitIds());
  if (board === null || label === null) return null;
  live.set({ board });
  return notify({ tone: toneOf(delta), text: withDays(label), detail: deltaWords(delta), delta, kept: false });
}

export async function undo(): Promise<boolean> {
  const answer = await inTurn(() => guarded(() => client.undo({ clientId, ...asking() })));
  return takeHistory(answer, messages().shell.undone);
}

export async function redo(): Promise<boolean> {
  const answer = await inTurn(() => guarded(() => client.redo({ clientId, ...asking() })));
  return takeHistory(answer, messages().shell.redone);
}

export async function takeSolve(id: string): Promise<boolean> {
  stopWatching();
  return take(await inTurn(() => guarded(() => client.takeSolve(id, { clientId, ...asking() }))));
}

/** Number of the plan that is shown, and of the search it is of; null: nobody watches. */
let watched: { readonly solve: string; preview: number } | null = null;
let isLooking = false;

/** Shows the best plan of a search on the board while the search goes on. */
export function watchSolve(solve: SolveView): void {
  watched = { solve: solve.id, preview: 0 };
  void look(solve);
}

export function stopWatching(): void {
  watched = null;
  live.set({ preview: null });
}

async function look({ id, preview, state, boardId }: SolveView): Promise<void> {
  if (watched?.solve !== id) return;
  if (state === 'taken' || state === 'dropped' || state === 'failed' || boardId !== live.get().boardId) {
    stopWatching();
    return;
  }
  if (isLooking || preview <= watched.preview) return;
  isLooking = true;
  const board = await client.solveBoard(id).catch(() => null);
  isLooking = false;
  if (board === null || watched?.solve !== id) return;
  watched.preview = preview;
  live.set({ preview: board });
  // A better one may have been found while this one was on its way.
  const { solve } = live.get();
  if (solve !== null) void look(solve);
}

function unitIds(): readonly string[] {
  return live.get().season?.season?.units.map(({ id }) => id) ?? [];
}

/** What was undone may have been a scenario made, renamed or deleted: the list of boards is asked for again. */
function takeHistory(answer: CommandAnswer | null, say: (what: string) => string): boolean {
  const done = take(answer, say);
  if (done) void refresh();
  return done;
}

/** Which board is looked at, and which revision of it is here: the answer then need only say what differs. */
function asking() {
  const boardId = live.get().boardId;
  if (boardId === null) return {};
  return stored?.id === boardId ? { boardId, have: stored.revision } : { boardId };
}

/** `shown`: number of the notice that has said it already. */
function take(
  answer: CommandAnswer | null,
  say: (what: string) => string = (what) => what,
  shown: number | null = null,
): boolean {
  if (answer === null) {
    if (shown !== null) live.set({ board: stored });
    return false;
  }
  const [refusal] = answer.refused;
  if (refusal !== undefined) {
    if (shown !== null) live.set({ board: stored });
    const { message, action } = diagnosticText(refusal);
    notify({ tone: 'refused', text: message, detail: action, delta: null });
    return false;
  }
  live.set({ history: answer.history });
  takeBoard(answer);
  if (shown !== null) {
    live.set(({ notice }) => (notice?.id === shown ? { notice: { ...notice, kept: true } } : {}));
  } else if (answer.label !== null) {
    notify({
      tone: toneOf(answer.delta),
      text: say(withDays(answer.label)),
      detail: deltaWords(answer.delta),
      delta: answer.delta,
      kept: true,
    });
  }
  if (answer.seasonChanged) void reloadSeason();
  return true;
}

function takeBoard({ board, patch }: CommandAnswer): void {
  const { boardId } = live.get();
  if (patch !== null && patch.id === boardId) {
    const next = stored === null ? null : applyPatch(stored, patch, unitIds());
    if (next === null) void showBoard(patch.id);
    else stored = next;
  } else if (board !== null && board.id === boardId) stored = board;
  else return;
  // With another edit on its way the board shown is ahead of this one already.
  if (underWay === 0) live.set({ board: stored });
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
  if (event.type === 'solve') {
    live.set({ solve: event.solve });
    void look(event.solve);
  } else if (event.type === 'files') live.set({ files: event.files.files });
  else if (event.type === 'bound') {
    const { boardId } = now;
    if (boardId !== null && underWay === 0) void showBoard(boardId);
  } else if (event.type === 'hello') {
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
