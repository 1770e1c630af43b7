/**
 * The thin part between the server and the season on screen: asks, listens, waits for frames, and tells
 * `season-on-screen.ts` what happened. Every edit of every screen goes through it.
 */
import type {
  Command,
  CommandAnswer,
  FileChoice,
  FileState,
  SolveView,
  TakeDraftRequest,
  TryAnswer,
} from '../../api/index.ts';
import { followSeason } from './follow-season.ts';
import type { EditSaid, Notice, Said } from './notice.ts';
import { type LinkOptions, screenOf, whenDrawn } from './screen.ts';
import { type Happening, planOf, settledBoard } from './season-on-screen.ts';

export type DraftTerms = Pick<TakeDraftRequest, 'keepOut' | 'colour' | 'date'>;

export type SeasonLink = ReturnType<typeof linkSeason>;

export function linkSeason(options: LinkOptions) {
  const { client, clientId } = options;
  const screen = screenOf(options);
  const { onScreen, tell, guarded } = screen;
  const { beginSeason, reloadSeason, showBoard, refresh } = followSeason(options, screen);
  const inTurn = oneAfterAnother();

  /**
   * Sends an edit when those before it are answered, so that each says which board it leaves from. Null when it was
   * done.
   */
  async function edit(
    how: EditSaid['how'],
    ask: (request: ReturnType<typeof standing>) => Promise<CommandAnswer>,
    sent: Happening = { kind: 'edit-sent', foreseen: null },
  ): Promise<Said | null> {
    tell(sent);
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
   * Why it was not done; null: it was. `foreseen`: the server's answer when this command was tried while the strip was
   * in the air; it is shown at once, and called kept when the command's own answer is there.
   */
  async function tryToRun(command: Command, foreseen: TryAnswer | null = null): Promise<Said | null> {
    if (planOf(onScreen.get()) !== null) {
      tell({ kind: 'said', said: { kind: 'previewing' } });
      return { kind: 'previewing' };
    }
    const refused = await edit('done', (request) => client.command({ command, ...request }), {
      kind: 'edit-sent',
      foreseen,
    });
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

  return {
    onScreen,
    beginSeason,
    showBoard,
    tryToRun,
    /** True when it was done. */
    runCommand: async (command: Command, foreseen: TryAnswer | null = null) =>
      (await tryToRun(command, foreseen)) === null,
    undo: () => step('undo'),
    redo: () => step('redo'),
    async takeSolve(id: string): Promise<boolean> {
      const take = (request: ReturnType<typeof standing>) => client.takeSolve(id, request);
      return (await edit('done', take, { kind: 'take-sent', solve: id })) === null;
    },
    /** A script that was sent becomes the episode's; true when it did. */
    takeDraft: async (id: string, terms: DraftTerms): Promise<boolean> =>
      (await edit('done', (request) => client.takeDraft(id, { ...terms, ...request }))) === null,
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
    guarded,
    settledBoard: () => settledBoard(onScreen.get()),
    whenDrawn: (then: () => void) => whenDrawn(screen, then),
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
