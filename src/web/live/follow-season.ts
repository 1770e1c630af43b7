/** The season as the server has it: asked for, and kept fresh by what the server tells. */
import { ApiError, type ServerEvent, type StartView } from '../../api/index.ts';
import type { LinkOptions, Screen } from './screen.ts';
import { boardIdOf } from './season-on-screen.ts';

export function followSeason({ client, clientId, problemOf }: LinkOptions, { onScreen, tell, guarded }: Screen) {
  /** First load, or everything anew: season and board; then events keep both fresh. */
  async function beginSeason(): Promise<void> {
    const isFirst = onScreen.get().season === null;
    try {
      const [season, board] = await Promise.all([client.season(), client.board(boardIdOf(onScreen.get()) ?? 'active')]);
      tell({ kind: 'opened', season, board });
      if (isFirst) client.listen(hear, (is) => tell({ kind: 'connected', is }));
    } catch (error) {
      const start = error instanceof ApiError && error.problem.status === 404 ? await whatToStart() : null;
      tell(start === null ? { kind: 'not-opened', problem: problemOf(error) } : { kind: 'to-start', start });
    }
  }

  /** What a season can be made from; null: the server has one. */
  async function whatToStart(): Promise<StartView | null> {
    return client.start().catch(() => null);
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

  /** Season and board anew; another board where this one is no more. */
  async function refresh(): Promise<void> {
    await reloadSeason();
    const { season } = onScreen.get();
    const shown = boardIdOf(onScreen.get());
    const board = season?.boards.find(({ id }) => id === shown)?.id ?? season?.activeBoard;
    if (board !== undefined) await showBoard(board);
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
      void (event.revision < season.revision ? beginSeason() : refresh());
    } else if (event.clientId !== clientId) {
      tell({ kind: 'history', revision: event.revision, history: event.history });
      void refresh();
    }
  }

  return { beginSeason, reloadSeason, showBoard, refresh };
}
