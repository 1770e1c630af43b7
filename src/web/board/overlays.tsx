/**
 * Menus and dialogs of the board: loaded right after the first board is drawn, since they bring the accessible
 * component library with them.
 */
import type { BoardView } from '../../api/index.ts';
import { Localised } from '../design/localised.tsx';
import type { Column } from './board-columns.ts';
import { BoardDialogs } from './board-dialogs.tsx';
import { EntryMenu, type OpenMenu } from './entry-menu.tsx';

export function Overlays(props: {
  readonly menu: OpenMenu | null;
  readonly board: BoardView;
  readonly columns: readonly Column[];
  readonly onClose: () => void;
}) {
  const { menu, board, columns, onClose } = props;
  return (
    <Localised>
      <EntryMenu open={menu} board={board} columns={columns} onClose={onClose} />
      <BoardDialogs board={board} />
    </Localised>
  );
}
