import { memo } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { openDialog } from '../board/board-state.ts';
import { treeOf } from '../board/scenario-family.ts';
import { originWords } from '../board/scenario-tree.tsx';
import { Icon } from '../design/icon.tsx';
import { Localised } from '../design/localised.tsx';
import { money } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { nameOfBoard, useBoardsNow, useCurrency } from '../live/lookups.ts';
import { onScreen, runCommand, showBoard } from '../live/season-link.ts';
import { boardIdOf } from '../live/season-on-screen.ts';
import { goToScreen } from '../page/route.ts';
import { useStore } from '../page/store.ts';

/** The scenarios of the season: looked at, duplicated, compared, made the active one. */
export const ScenarioMenu = memo(function ScenarioMenu() {
  const say = useSay();
  const boards = useBoardsNow();
  const active = useStore(onScreen, (now) => now.season?.activeBoard);
  const boardId = useStore(onScreen, boardIdOf);
  const currency = useCurrency();
  const current = boards.find((board) => board.id === boardId);
  const others = boards.filter((board) => board.id !== boardId);
  if (current === undefined) return null;
  const act = (id: string) => {
    if (id.startsWith('show:')) void showBoard(id.slice(5));
    else if (id === 'duplicate' || id === 'rename') {
      goToScreen('board');
      openDialog({ kind: id, board: current.id });
    } else if (id === 'compare') goToScreen('compare', current.id, others[0]?.id ?? current.id);
    else if (id === 'activate') void runCommand({ kind: 'activate-board', board: current.id });
    else if (id === 'delete' && others[0]) {
      const next = others[0].id;
      void showBoard(next).then(() => runCommand({ kind: 'delete-board', board: current.id }));
    }
  };
  return (
    <Localised>
      <MenuTrigger>
        <Button
          className="scenario"
          aria-label={`${say('web.scenarios.menu')} ${nameOfBoard(current)}`}
          data-testid="scenario"
        >
          <span>{nameOfBoard(current)}</span>
          <Icon name="chevron" size={14} />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu
            className="menu"
            aria-label={say('web.scenarios.label')}
            onAction={(id) => act(String(id))}
            disabledKeys={active === current.id ? ['activate'] : []}
          >
            {treeOf(boards).map(({ board, depth }) => (
              <MenuItem
                key={board.id}
                id={`show:${board.id}`}
                className="menu-item scenario-item"
                textValue={nameOfBoard(board)}
                style={{ paddingInlineStart: 12 + depth * 16 }}
              >
                <span>
                  {nameOfBoard(board)}
                  {board.origin !== null && <span className="scenario-origin quiet">{originWords(board, say)}</span>}
                </span>
                <span className="quiet">{figures(board, currency)}</span>
              </MenuItem>
            ))}
            <Separator className="menu-line" />
            <MenuItem id="duplicate" className="menu-item">
              {say('web.scenarios.duplicate')}
            </MenuItem>
            <MenuItem id="rename" className="menu-item">
              {say('web.scenarios.rename')}
            </MenuItem>
            <MenuItem id="compare" className="menu-item">
              {say('web.scenarios.compare')}
            </MenuItem>
            <MenuItem id="activate" className="menu-item">
              {active === current.id ? say('web.scenarios.is-active') : say('web.scenarios.activate')}
            </MenuItem>
            {others.length > 0 && (
              <MenuItem id="delete" className="menu-item">
                {say('web.scenarios.remove')}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
    </Localised>
  );
});

function figures(
  { cost, conflicts }: { readonly cost: number | null; readonly conflicts: number },
  currency: string,
): string {
  return [cost === null ? '' : money(cost, currency), conflicts > 0 ? `${conflicts} ✕` : '']
    .filter(Boolean)
    .join(' · ');
}
