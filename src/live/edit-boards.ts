/** Commands on the list of boards (SPEC L-9). */

import { boardName } from './board-name.ts';
import type { BoardsCommand } from './command.ts';
import { boardById, type LiveSeason } from './live-season.ts';
import { type Refusal, refusal } from './refusal.ts';

export function editBoards(season: LiveSeason, command: BoardsCommand): LiveSeason | Refusal {
  const { boards } = season;
  const board = boardById(season, command.board);
  if (board === null) return refusal('no-such-board', { board: command.board });
  switch (command.kind) {
    case 'duplicate-board': {
      const { id, name } = command;
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(id) || Object.hasOwn(boards, id) || id === '__proto__' || name.trim() === '') {
        return refusal('board-exists.taken', { name, id });
      }
      const origin = { board: board.id, name: board.name, at: '', why: '', ...command.origin };
      return { ...season, boards: { ...boards, [id]: { ...board, id, name, origin } } };
    }
    case 'rename-board': {
      if (command.name.trim() === '') return refusal('board-exists.nameless');
      return { ...season, boards: { ...boards, [board.id]: { ...board, name: command.name } } };
    }
    case 'delete-board': {
      const { [board.id]: _, ...rest } = boards;
      const others = Object.values(rest).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      if (others.length === 0) return refusal('last-board', { board: boardName(board) });
      const activeBoard = season.activeBoard === board.id ? others[0]!.id : season.activeBoard;
      return { ...season, activeBoard, boards: rest };
    }
    case 'activate-board':
      return { ...season, activeBoard: board.id };
  }
}
