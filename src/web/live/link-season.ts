/**
 * The thin part between the server and the season on screen: asks, listens, waits for frames, and tells `season-on-screen.ts` what happened.
 * Every edit of every screen goes through it.
 */
import type {
  Client,
  Command,
  CommandAnswer,
  FileChoice,
  FileState,
  ProblemDetails,
  ServerEvent,
  SolveView,
  TryAnswer,
} from '../../api/index.ts';
import { createStore } from '../page/store.ts';
import { isDrawn } from './board-on-screen.ts';
import type { EditSaid, Notice, Said } from './notice.ts';
import { after, boardIdOf, type Happening, NO_SEASON, planOf, planToAsk, settledBoard } from './season-on-screen.ts';

export interface LinkOptions {
  readonly client: Client;
  /** Tells this page's edits from those of others. */
  readonly clientId: string;
  /** Calls back when what was just changed has been painted. */
  readonly afterPaint: (then: () => void) => void;
  /** Says a new notice to people who listen rather than look. */
  readonly say: (notice: Notice) => void;
  /** What went wrong in words; our own bugs and a dead server too, since a person must be told what to do about either. */
  readonly problemOf: (error: unknown) => ProblemDetails;
}

export type SeasonLink = ReturnType<typeof linkSeason>;

export function linkSeason({ client, clientId, afterPaint, say, problemOf }: LinkOptions) {
  const onScreen = createStore(NO_SEASON);
  const inTurn = oneAfterAnother();

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

  /** First load, or everything anew: season and board; then events keep both fresh. */
  async function openSeason(): Promise<void> {
    const isFirst = onScreen.get().season === null;
    try {
      const [season, board] = await Promise.all([client.season(), client.board(boardIdOf(onScreen.get()) ?? 'active')]);
      tell({ kind: 'opened', season, board });
      if (isFirst) client.listen(hear, (is) => tell({ kind: 'connected', is }));
    } catch (error) {
      tell({ kind: 'not-opened', problem: problemOf(error) });
    }
  }

  async function reloadSeason(): Promise<void> {
    const season = await guarded(() => client.season());
    if (season !== null) tell({ kind: 'season', season });
  }

  async function showBoard(id: string): Promise<void> {
    tell({ kind: 'board-wanted', board: id });
    const board = await guarded(() => client.board(id));
    if (board !== null) tell({ kind: 'board', board });
  }

  function catchUp(): void {
    const id = boardIdOf(onScreen.get());
    tell({ kind: 'catching-up' });
    if (id === null) return;
    void guarded(() => client.board(id)).then((board) => board && tell({ kind: 'board', board }));
  }

  /** Season and board anew; another board where this one is no more. */
  async function refresh(): Promise<void> {
    await reloadSeason();
    const { season } = onScreen.get();
    const shown = boardIdOf(onScreen.get());
    const board = season?.boards.find(({ id }) => id === shown)?.id ?? season?.activeBoard;
    if (board !== undefined) await showBoard(board);
  }

  /** Sends an edit when those before it are answered, so that each says which board it leaves from. Null when it was done. */
  async function edit(
    how: EditSaid['how'],
    ask: (request: ReturnType<typeof standing>) => Promise<CommandAnswer>,
    foreseen: TryAnswer | null = null,
  ): Promise<Said | null> {
    tell({ kind: 'edit-sent', foreseen });
    const number = onScreen.get().sent;
    const answer = await inTurn(() => guarded(() => ask(standing())));
    tell({ kind: 'edit-answered', edit: number, how, answer });
    if (answer === null || answer.refused.length > 0) return onScreen.get().notice?.said ?? null;
    if (answer.seasonChanged) void reloadSeason();
    return null;
  }

  /** Which board is looked at, and which revision of it is here: the answer then need only say what differs. */
  function standing(): { readonly clientId: string; readonly boardId?: string; readonly have?: number } {
    const { kept } = onScreen.get().board;
    return kept === null ? { clientId } : { clientId, boardId: kept.id, have: kept.revision };
  }

  /**
   * Why it was not done; null: it was. `foreseen`: the server's answer when this command was tried while the strip was in the air; it is
   * shown at once, and called kept when the command's own answer is there.
   */
  async function tryToRun(command: Command, foreseen: TryAnswer | null = null): Promise<Said | null> {
    if (planOf(onScreen.get()) !== null) {
      tell({ kind: 'said', said: { kind: 'previewing' } });
      return { kind: 'previewing' };
    }
    const refused = await edit('done', (request) => client.command({ command, ...request }), foreseen);
    if (refused === null && command.kind.endsWith('-board')) await reloadSeason();
    return refused;
  }

  /** What was undone may have been a scenario made, renamed or deleted: the list of boards is asked for again. */
  async function step(direction: 'undo' | 'redo'): Promise<boolean> {
    const how = direction === 'undo' ? 'undone' : 'redone';
    const isDone = (await edit(how, (request) => client[direction](request))) === null;
    if (isDone) void refresh();
    return isDone;
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

  function hear(event: ServerEvent): void {
    const { season } = onScreen.get();
    const boardId = boardIdOf(onScreen.get());
    if (event.type === 'solve') tell({ kind: 'solve', solve: event.solve });
    else if (event.type === 'files') tell({ kind: 'files', files: event.files.files });
    else if (event.type === 'bound') {
      if (boardId !== null) void showBoard(boardId);
    } else if (event.type === 'hello') {
      if (season === null || event.revision === season.revision) return;
      // Fewer edits than are known here: the season was opened anew from its files, and nothing here is of it.
      void (event.revision < season.revision ? openSeason() : refresh());
    } else if (event.clientId !== clientId) {
      tell({ kind: 'history', revision: event.revision, history: event.history });
      void refresh();
    }
  }

  return {
    onScreen: { get: onScreen.get, subscribe: onScreen.subscribe },
    openSeason,
    showBoard,
    tryToRun,
    /** True when it was done. */
    runCommand: async (command: Command, foreseen: TryAnswer | null = null) =>
      (await tryToRun(command, foreseen)) === null,
    undo: () => step('undo'),
    redo: () => step('redo'),
    async takeSolve(id: string): Promise<boolean> {
      tell({ kind: 'unwatch' });
      return (await edit('done', (request) => client.takeSolve(id, request))) === null;
    },
    /** Starts, stops or drops a search; null, and a notice, when the server will not. */
    async steerSolve(work: () => Promise<SolveView>): Promise<SolveView | null> {
      const solve = await guarded(work);
      if (solve !== null) tell({ kind: 'solve', solve });
      return solve;
    },
    forgetSolve: () => tell({ kind: 'solve-over' }),
    /** Shows the best plan of a search on the board while the search goes on. */
    watchSolve: (solve: SolveView) => tell({ kind: 'watch', solve }),
    stopWatching: () => tell({ kind: 'unwatch' }),
    async chooseFile(file: FileState['file'], keep: FileChoice['keep']): Promise<void> {
      const view = await guarded(() => client.chooseFile(file, { keep, clientId }));
      if (view !== null) tell({ kind: 'files', files: view.files });
    },
    notify: (said: Said) => tell({ kind: 'said', said }),
    dismiss: (notice: Notice) => tell({ kind: 'notice-gone', id: notice.id }),
    /** Runs the work; what goes wrong is told in a notice. */
    guarded,
    settledBoard: () => settledBoard(onScreen.get()),
    /** Calls back together with the drawing of the board as it is now. */
    whenDrawn(then: () => void): void {
      if (isDrawn(onScreen.get().board)) {
        then();
        return;
      }
      const stop = onScreen.subscribe(() => {
        if (!isDrawn(onScreen.get().board)) return;
        stop();
        then();
      });
    },
  };
}

/** Each piece of work begins when the one before it is over, however that ended. */
function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
