/**
 * Views of boards as the browsers have them: made once, remembered for a while, so that an answer need only say what
 * differs.
 */
import { type BoardPatch, type BoardView, patchBetween } from '../../api/index.ts';
import type { Board } from '../../live/index.ts';
import type { SeasonModel } from '../season/season-model.ts';
import { boardView } from './board-view.ts';

/** Views a browser may still have; one that has an older one gets the whole board. */
const REMEMBERED = 24;

export class BoardViews {
  readonly #made = new WeakMap<
    Board,
    { readonly of: SeasonModel; readonly bound: boolean; readonly view: BoardView }
  >();
  /** By board and revision, the newest last. */
  readonly #sent = new Map<string, BoardView>();

  /** The view, remembered as one that a browser has. */
  send(board: Board, model: SeasonModel, revision: number): BoardView {
    const view = this.#view(board, model, revision);
    const key = `${board.id}@${revision}`;
    this.#sent.delete(key);
    this.#sent.set(key, view);
    for (const oldest of this.#sent.keys()) {
      if (this.#sent.size <= REMEMBERED) break;
      this.#sent.delete(oldest);
    }
    return view;
  }

  /** What makes the board of revision `have` into this one; null when that one is forgotten. */
  sendPatch(board: Board, model: SeasonModel, revision: number, have: number): BoardPatch | null {
    const before = this.#sent.get(`${board.id}@${have}`);
    return before === undefined ? null : patchBetween(before, this.send(board, model, revision));
  }

  /** The same for a board that is only tried. */
  patchTo(tried: Board, model: SeasonModel, revision: number, have: number): BoardPatch | null {
    const before = this.#sent.get(`${tried.id}@${have}`);
    return before === undefined ? null : patchBetween(before, this.#view(tried, model, revision));
  }

  #view(board: Board, model: SeasonModel, revision: number): BoardView {
    const hasBound = model.knownBound() !== null;
    const known = this.#made.get(board);
    if (known?.of === model && known.bound === hasBound) return { ...known.view, revision };
    const view = boardView(board, model, revision);
    this.#made.set(board, { of: model, bound: hasBound, view });
    return view;
  }
}
