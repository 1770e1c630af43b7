/**
 * The open season's one place on this page, and the only way in which it changes: something happened, and this is what
 * it makes of it.
 */
import type { Client } from '../../api/index.ts';
import { createStore, type Readable } from '../page/store.ts';
import { isDrawn } from './board-on-screen.ts';
import type { Notice, Trouble } from './notice.ts';
import { after, boardIdOf, type Happening, NO_SEASON, planToAsk, type SeasonOnScreen } from './season-on-screen.ts';

export interface LinkOptions {
  readonly client: Client;
  /** Tells this page's edits from those of others. */
  readonly clientId: string;
  /** Calls back when what was just changed has been painted. */
  readonly afterPaint: (then: () => void) => void;
  /** Says a new notice to people who listen rather than look. */
  readonly say: (notice: Notice) => void;
  /**
   * What went wrong in words; our own bugs and a dead server too, since a person must be told what to do about either.
   */
  readonly problemOf: (error: unknown) => Trouble;
}

export interface Screen {
  readonly onScreen: Readable<SeasonOnScreen>;
  readonly tell: (what: Happening) => void;
  /** Runs the work; what goes wrong is told in a notice, and the answer is null. */
  readonly guarded: <T>(work: () => Promise<T>) => Promise<T | null>;
}

/**
 * What follows from a happening by itself is done here: the notice is said, the strips are drawn, what is missing is
 * asked for.
 */
export function screenOf({ client, afterPaint, say, problemOf }: LinkOptions): Screen {
  const onScreen = createStore(NO_SEASON);

  function tell(what: Happening): void {
    const before = onScreen.get();
    const now = after(before, what);
    if (now === before) return;
    onScreen.set(now);
    if (now.notice !== null && now.notice.id !== before.notice?.id) say(now.notice);
    if (!isDrawn(now.board) && isDrawn(before.board)) afterPaint(() => tell({ kind: 'drawn' }));
    if (now.board.isBehind) catchUp();
    askForPlan();
  }

  async function guarded<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      tell({ kind: 'said', said: { kind: 'failed', problem: problemOf(error) } });
      return null;
    }
  }

  function catchUp(): void {
    const id = boardIdOf(onScreen.get());
    tell({ kind: 'catching-up' });
    if (id === null) return;
    void guarded(() => client.board(id)).then((board) => board && tell({ kind: 'board', board }));
  }

  function askForPlan(): void {
    const wanted = planToAsk(onScreen.get());
    if (wanted === null) return;
    const { solve, number } = wanted;
    tell({ kind: 'plan-asked', number });
    client.solveBoard(solve).then(
      (plan) => tell({ kind: 'plan', solve, plan }),
      () => tell({ kind: 'plan', solve, plan: null }),
    );
  }

  return { onScreen: { get: onScreen.get, subscribe: onScreen.subscribe }, tell, guarded };
}

/** Calls back together with the drawing of the board as it is now. */
export function whenDrawn({ onScreen }: Screen, then: () => void): void {
  if (isDrawn(onScreen.get().board)) {
    then();
    return;
  }
  const stop = onScreen.subscribe(() => {
    if (!isDrawn(onScreen.get().board)) return;
    stop();
    then();
  });
}
