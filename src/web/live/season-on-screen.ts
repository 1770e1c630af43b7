/**
 * The open season as this page shows it, and what each thing that happens makes of it: one value, one function. Talking
 * to the server and waiting for frames is done elsewhere (`link-season.ts`). Pure.
 */
import type {
  BoardView,
  CommandAnswer,
  FileState,
  HistoryView,
  SeasonView,
  SolveView,
  StartView,
  TryAnswer,
} from '../../api/index.ts';
import {
  type BoardOnScreen,
  draw,
  foresee,
  foreseePlan,
  keepBoard,
  keepPatch,
  NO_BOARD,
  newestBoard,
  settle,
} from './board-on-screen.ts';
import type { EditSaid, Notice, Said, Trouble } from './notice.ts';

export interface SeasonOnScreen {
  readonly season: SeasonView | null;
  readonly board: BoardOnScreen;
  readonly history: HistoryView;
  /** Revision that `history` is of. */
  readonly historyAt: number;
  /** Edits sent so far, and those that are answered. */
  readonly sent: number;
  readonly answered: number;
  readonly notice: Notice | null;
  /** Notices so far, for their ids. */
  readonly notices: number;
  readonly connected: boolean;
  /** Why the season could not be opened. */
  readonly problem: Trouble | null;
  /** There is no season yet: what one is made from. */
  readonly start: StartView | null;
  readonly solve: SolveView | null;
  readonly watch: SolveWatch | null;
  readonly files: readonly FileState[];
}

/** A search whose best plan is shown in place of the board; the board itself stays as it is. */
export interface SolveWatch {
  /** As it was last told. */
  readonly solve: SolveView;
  readonly plan: BoardView | null;
  /** Number of the plan asked for last (`SolveView.preview`); 0: none yet. */
  readonly asked: number;
  readonly isAsking: boolean;
}

export const NO_SEASON: SeasonOnScreen = {
  season: null,
  board: NO_BOARD,
  history: { undo: null, redo: null },
  historyAt: -1,
  sent: 0,
  answered: 0,
  notice: null,
  notices: 0,
  connected: true,
  problem: null,
  start: null,
  solve: null,
  watch: null,
  files: [],
};

export type Happening =
  /** The season and its board, from the start: what was here before goes. */
  | { readonly kind: 'opened'; readonly season: SeasonView; readonly board: BoardView }
  | { readonly kind: 'not-opened'; readonly problem: Trouble }
  | { readonly kind: 'to-start'; readonly start: StartView }
  | { readonly kind: 'connected'; readonly is: boolean }
  | { readonly kind: 'season'; readonly season: SeasonView }
  | { readonly kind: 'history'; readonly revision: number; readonly history: HistoryView }
  | { readonly kind: 'files'; readonly files: readonly FileState[] }
  | { readonly kind: 'board-wanted'; readonly board: string }
  /** The board here is older than the server's, and has been asked for. */
  | { readonly kind: 'catching-up' }
  | { readonly kind: 'board'; readonly board: BoardView }
  /** `foreseen`: what the server said this edit would do, asked before it was given. */
  | { readonly kind: 'edit-sent'; readonly foreseen: TryAnswer | null }
  /** The plan of this search is to become the board. */
  | { readonly kind: 'take-sent'; readonly solve: string }
  /** `answer` null: none came. */
  | {
      readonly kind: 'edit-answered';
      readonly edit: number;
      readonly how: EditSaid['how'];
      readonly answer: CommandAnswer | null;
    }
  | { readonly kind: 'drawn' }
  | { readonly kind: 'said'; readonly said: Said }
  /** Put away by its user, or its time is over. */
  | { readonly kind: 'notice-gone'; readonly id: number }
  | { readonly kind: 'solve'; readonly solve: SolveView }
  | { readonly kind: 'solve-over' }
  | { readonly kind: 'watch'; readonly solve: SolveView }
  | { readonly kind: 'unwatch' }
  | { readonly kind: 'plan-asked'; readonly number: number }
  /** `plan` null: none came. */
  | { readonly kind: 'plan'; readonly solve: string; readonly plan: BoardView | null };

export function after(now: SeasonOnScreen, what: Happening): SeasonOnScreen {
  switch (what.kind) {
    case 'opened':
      return opened(now, what.season, what.board);
    case 'not-opened':
      return { ...now, problem: what.problem };
    case 'to-start':
      return { ...now, problem: null, start: what.start };
    case 'connected':
      return { ...now, connected: what.is };
    case 'season':
      return withSeason(now, what.season);
    case 'history':
      return withHistory(now, what.revision, what.history);
    case 'files':
      return { ...now, files: what.files };
    case 'board-wanted':
      return { ...now, board: { ...now.board, wanted: what.board } };
    case 'catching-up':
      return { ...now, board: { ...now.board, isBehind: false } };
    case 'board':
      return unwatchOther({ ...now, board: keepBoard(now.board, what.board) });
    case 'edit-sent':
      return sent(now, what.foreseen);
    case 'take-sent':
      return takeSent(now, what.solve);
    case 'edit-answered':
      return answered(now, what.edit, what.how, what.answer);
    case 'drawn':
      return { ...now, board: draw(now.board) };
    case 'said':
      return say(now, what.said);
    case 'notice-gone':
      return now.notice?.id === what.id ? { ...now, notice: null } : now;
    case 'solve':
      return watchOn({ ...now, solve: what.solve }, what.solve);
    case 'solve-over':
      return { ...now, solve: null };
    case 'watch':
      return watchOn({ ...now, watch: { solve: what.solve, plan: null, asked: 0, isAsking: false } }, what.solve);
    case 'unwatch':
      return { ...now, watch: null };
    case 'plan-asked':
      return now.watch === null ? now : { ...now, watch: { ...now.watch, asked: what.number, isAsking: true } };
    case 'plan':
      return withPlan(now, what.solve, what.plan);
  }
}

export function unitIds({ season }: SeasonOnScreen): readonly string[] {
  return season?.season?.units.map(({ id }) => id) ?? [];
}

/** Currency of the season's money. */
export function currencyOf({ season }: SeasonOnScreen): string {
  return season?.season?.currency ?? 'EUR';
}

/** Id of the board that is shown; null before there is one. */
export function boardIdOf({ board }: SeasonOnScreen): string | null {
  return board.kept?.id ?? null;
}

/**
 * The board that a command would leave from, when everything asked for so far is stored; null while something is on its
 * way.
 */
export function settledBoard({ board, sent, answered }: SeasonOnScreen): BoardView | null {
  return sent === answered && board.foreseen === null ? board.kept : null;
}

/** The search and the number of the plan that should be asked for now; null: none. */
export function planToAsk({ watch }: SeasonOnScreen): { readonly solve: string; readonly number: number } | null {
  if (watch === null || watch.isAsking || watch.solve.preview <= watch.asked) return null;
  return { solve: watch.solve.id, number: watch.solve.preview };
}

/** The board with every edit that is known of, drawn or not: what figures show and what commands go by. */
export function shownBoard({ board }: SeasonOnScreen): BoardView | null {
  return newestBoard(board);
}

/** The best plan of the search that is being watched; null: nobody watches, or none has come. */
export function planOf({ watch }: SeasonOnScreen): BoardView | null {
  return watch?.plan ?? null;
}

function opened(now: SeasonOnScreen, season: SeasonView, board: BoardView): SeasonOnScreen {
  const { history, revision: historyAt } = season;
  const fresh = keepBoard({ ...NO_BOARD, wanted: board.id }, board);
  return { ...now, season, history, historyAt, board: fresh, problem: null, start: null, watch: null };
}

/** Of two that were asked for, the older may come last. */
function withSeason(now: SeasonOnScreen, season: SeasonView): SeasonOnScreen {
  if (now.season !== null && season.revision < now.season.revision) return now;
  return withHistory({ ...now, season }, season.revision, season.history);
}

function withHistory(now: SeasonOnScreen, revision: number, history: HistoryView): SeasonOnScreen {
  return revision < now.historyAt ? now : { ...now, history, historyAt: revision };
}

function sent(now: SeasonOnScreen, foreseen: TryAnswer | null): SeasonOnScreen {
  const edit = now.sent + 1;
  const next = { ...now, sent: edit };
  if (foreseen === null || foreseen.label === null || settledBoard(now) === null) return next;
  const board = foresee(now.board, edit, foreseen, unitIds(now));
  if (board === null) return next;
  const { label, delta } = foreseen;
  return say({ ...next, board }, { kind: 'edit', how: 'done', label, delta, isKept: false }, edit);
}

/** Nobody should see the board of before for a moment, who has just watched the plan. */
function takeSent(now: SeasonOnScreen, solve: string): SeasonOnScreen {
  const { watch } = now;
  const next = { ...now, sent: now.sent + 1, watch: null };
  if (watch === null || watch.plan === null || watch.solve.id !== solve) return next;
  return { ...next, board: foreseePlan(now.board, next.sent, watch.plan) };
}

function answered(
  before: SeasonOnScreen,
  edit: number,
  how: EditSaid['how'],
  answer: CommandAnswer | null,
): SeasonOnScreen {
  const { foreseen } = before.board;
  const wasSaid = foreseen?.edit === edit && foreseen.isSaid;
  const now = { ...before, answered: before.answered + 1 };
  if (answer === null) return { ...now, board: settle(now.board, edit) };
  const [refusal] = answer.refused;
  if (refusal !== undefined) {
    const { present } = answer;
    const said: Said = { kind: 'refused', diagnostic: refusal, ...(present === undefined ? {} : { present }) };
    return say({ ...now, board: settle(now.board, edit) }, said);
  }
  const board = settle(withAnswer(now.board, answer, unitIds(now)), edit);
  const next = withHistory({ ...now, board }, answer.revision, answer.history);
  if (wasSaid) return { ...next, notice: kept(next.notice, edit) };
  const { label, delta } = answer;
  return label === null ? next : say(next, { kind: 'edit', how, label, delta, isKept: true });
}

function withAnswer(board: BoardOnScreen, answer: CommandAnswer, units: readonly string[]): BoardOnScreen {
  if (answer.patch !== null) return keepPatch(board, answer.patch, units);
  return answer.board !== null && answer.board.id === board.kept?.id ? keepBoard(board, answer.board) : board;
}

/** `edit`: the one on its way that it is about. */
function say(now: SeasonOnScreen, said: Said, edit: number | null = null): SeasonOnScreen {
  const id = now.notices + 1;
  return { ...now, notices: id, notice: { id, edit, said } };
}

function kept(notice: Notice | null, edit: number): Notice | null {
  if (notice?.edit !== edit || notice.said.kind !== 'edit') return notice;
  return { ...notice, said: { ...notice.said, isKept: true } };
}

/** News of a search: the watch goes on, or ends with the search or with another board. */
function watchOn(now: SeasonOnScreen, solve: SolveView): SeasonOnScreen {
  if (now.watch?.solve.id !== solve.id) return now;
  const isOver = solve.state === 'taken' || solve.state === 'dropped' || solve.state === 'failed';
  if (isOver) return { ...now, watch: null };
  return unwatchOther({ ...now, watch: { ...now.watch, solve } });
}

function unwatchOther(now: SeasonOnScreen): SeasonOnScreen {
  return now.watch === null || now.watch.solve.boardId === boardIdOf(now) ? now : { ...now, watch: null };
}

function withPlan(now: SeasonOnScreen, solve: string, plan: BoardView | null): SeasonOnScreen {
  if (now.watch?.solve.id !== solve) return now;
  return { ...now, watch: { ...now.watch, isAsking: false, plan: plan ?? now.watch.plan } };
}
