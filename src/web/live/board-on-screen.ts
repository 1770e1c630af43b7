/**
 * The board that is looked at, in its three states: as the server keeps it, as an edit on its way will leave it, and as
 * the strips of the screen are drawn. Money and rules follow the newest of them at once; strips a frame later
 * (docs/decisions/017). Pure.
 */
import { applyPatch, type BoardPatch, type BoardView, type TryAnswer } from '../../api/index.ts';

export interface BoardOnScreen {
  /** The board asked for last; one that was asked for before it comes too late. Null before the first. */
  readonly wanted: string | null;
  /** As the server last said it. */
  readonly kept: BoardView | null;
  /**
   * As the edit of this number will leave it: what the server said, or the plan of a search that is being taken. There
   * until that edit is answered. `isSaid`: a notice says already what the edit does.
   */
  readonly foreseen: { readonly edit: number; readonly board: BoardView; readonly isSaid: boolean } | null;
  /** As the board screen draws it. */
  readonly drawn: BoardView | null;
  /** The server has a newer one than can be made of what is here: it must be asked for. */
  readonly isBehind: boolean;
}

export const NO_BOARD: BoardOnScreen = { wanted: null, kept: null, foreseen: null, drawn: null, isBehind: false };

/** The newest board there is: what figures show and what commands go by. */
export function newestBoard({ kept, foreseen }: BoardOnScreen): BoardView | null {
  return foreseen?.board ?? kept;
}

/** A whole board has come. One that nobody waits for any more, or that is older than the one here, changes nothing. */
export function keepBoard(now: BoardOnScreen, board: BoardView): BoardOnScreen {
  if (board.id !== now.wanted && board.id !== now.kept?.id) return now;
  if (board.id === now.kept?.id && board.revision < now.kept.revision) return now;
  const foreseen = board.id === now.foreseen?.board.id ? now.foreseen : null;
  return firstDrawn({ ...now, kept: board, foreseen, isBehind: false });
}

/** What differs from the board here has come; `units`: their order on a date. */
export function keepPatch(now: BoardOnScreen, patch: BoardPatch, units: readonly string[]): BoardOnScreen {
  if (patch.id !== now.kept?.id) return now;
  const board = applyPatch(now.kept, patch, units);
  if (board !== null) return { ...now, kept: board };
  return { ...now, isBehind: now.kept.revision < patch.revision };
}

/**
 * The board as an edit will leave it, shown before the server has kept it. Null: what was said no longer fits the board
 * here.
 */
export function foresee(
  now: BoardOnScreen,
  edit: number,
  { patch }: TryAnswer,
  units: readonly string[],
): BoardOnScreen | null {
  if (now.kept === null || now.foreseen !== null || patch === null) return null;
  const board = applyPatch(now.kept, patch, units);
  return board === null ? null : { ...now, foreseen: { edit, board, isSaid: true } };
}

/** The plan that was watched stays in sight while it is being taken: it is drawn already. */
export function foreseePlan(now: BoardOnScreen, edit: number, plan: BoardView): BoardOnScreen {
  return now.foreseen === null ? { ...now, foreseen: { edit, board: plan, isSaid: false }, drawn: plan } : now;
}

/** That edit is answered: from now on the board kept says what came of it. */
export function settle(now: BoardOnScreen, edit: number): BoardOnScreen {
  return now.foreseen?.edit === edit ? { ...now, foreseen: null } : now;
}

export function isDrawn(now: BoardOnScreen): boolean {
  return now.drawn === newestBoard(now);
}

export function draw(now: BoardOnScreen): BoardOnScreen {
  return isDrawn(now) ? now : { ...now, drawn: newestBoard(now) };
}

/** The very first board is drawn at once: there is nothing else to look at. */
function firstDrawn(now: BoardOnScreen): BoardOnScreen {
  return now.drawn === null ? draw(now) : now;
}
