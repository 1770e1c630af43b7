import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { openDialog } from '../board/board-state.ts';
import { Icon } from '../design/icon.tsx';
import { money, percent, withDays } from '../i18n/format.ts';
import { useMessages } from '../i18n/language.ts';
import { live, redo, runCommand, showBoard, undo } from '../live/live-season.ts';
import { useBoards, useCurrency } from '../live/lookups.ts';
import { useStore } from '../live/store.ts';
import { DisplayMenu } from './display-menu.tsx';
import { goToScreen } from './route.ts';

/** Season, scenario, money, undo: what matters on every screen. */
export function TopBar() {
  const words = useMessages();
  const view = useStore(live, (state) => state.season);
  const board = useStore(live, (state) => state.board);
  const history = useStore(live, (state) => state.history);
  const solve = useStore(live, (state) => state.solve);
  const currency = useCurrency();
  const looking = solve !== null && (solve.state === 'running' || solve.state === 'stopping');
  const toTake = solve?.state === 'done';
  return (
    <header className="top-bar">
      <div className="season-name">
        <span className="season-title">{view?.season?.title ?? view?.folder}</span>
        <ScenarioMenu />
      </div>
      {board?.cost && (
        <div className="figures" data-testid="figures">
          <p className="figure-cost">
            <span className="visually-hidden">{words.shell.cost} </span>
            <b data-testid="total-cost">{money(board.cost.total, currency)}</b>
          </p>
          <p className="figure-notes">
            <span className={board.conflicts.length > 0 ? 'bad' : 'good'} data-testid="broken">
              {board.conflicts.length > 0 ? words.shell.broken(board.conflicts.length) : words.shell.legal}
            </span>
            {board.bound?.gap != null && (
              <span className="quiet wide-only">{words.shell.gap(percent(board.bound.gap))}</span>
            )}
          </p>
        </div>
      )}
      <div className="top-actions">
        <button
          type="button"
          className="button icon-only"
          aria-label={history.undo === null ? words.shell.nothingToUndo : words.shell.undoWhat(withDays(history.undo))}
          title={history.undo === null ? words.shell.nothingToUndo : words.shell.undoWhat(withDays(history.undo))}
          disabled={history.undo === null}
          data-testid="undo"
          onClick={() => void undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="button icon-only"
          aria-label={history.redo === null ? words.shell.nothingToRedo : words.shell.redoWhat(withDays(history.redo))}
          title={history.redo === null ? words.shell.nothingToRedo : words.shell.redoWhat(withDays(history.redo))}
          disabled={history.redo === null}
          data-testid="redo"
          onClick={() => void redo()}
        >
          <Icon name="redo" />
        </button>
        <button
          type="button"
          className="button primary find-better"
          data-state={looking ? 'looking' : toTake ? 'ready' : undefined}
          onClick={() => {
            goToScreen('board');
            openDialog({ kind: 'solve' });
          }}
        >
          <Icon name="spark" />
          <span>{looking ? words.solve.running : toTake ? words.solve.done : words.shell.optimise}</span>
        </button>
        <DisplayMenu />
      </div>
    </header>
  );
}

function ScenarioMenu() {
  const words = useMessages().scenarios;
  const boards = useBoards();
  const active = useStore(live, (state) => state.season?.activeBoard);
  const boardId = useStore(live, (state) => state.boardId);
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
    <MenuTrigger>
      <Button className="scenario" aria-label={`${words.menu} ${current.name}`} data-testid="scenario">
        <span>{current.name}</span>
        <Icon name="chevron" size={14} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={words.label}
          onAction={(id) => act(String(id))}
          disabledKeys={active === current.id ? ['activate'] : []}
        >
          {boards.map((board) => (
            <MenuItem key={board.id} id={`show:${board.id}`} className="menu-item scenario-item" textValue={board.name}>
              <span>{board.name}</span>
              <span className="quiet">
                {board.cost === null ? '' : money(board.cost, currency)}
                {board.conflicts > 0 ? ` · ${board.conflicts} ✕` : ''}
              </span>
            </MenuItem>
          ))}
          <Separator className="menu-line" />
          <MenuItem id="duplicate" className="menu-item">
            {words.duplicate}
          </MenuItem>
          <MenuItem id="rename" className="menu-item">
            {words.rename}
          </MenuItem>
          <MenuItem id="compare" className="menu-item">
            {words.compare}
          </MenuItem>
          <MenuItem id="activate" className="menu-item">
            {active === current.id ? words.isActive : words.activate}
          </MenuItem>
          {others.length > 0 && (
            <MenuItem id="delete" className="menu-item">
              {words.remove}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
