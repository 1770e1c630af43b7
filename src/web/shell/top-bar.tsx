import { lazy, Suspense } from 'react';
import { openDialog } from '../board/board-state.ts';
import { Icon } from '../design/icon.tsx';
import { labelText, money, percent } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useBoards, useCurrency } from '../live/lookups.ts';
import { onScreen, redo, undo } from '../live/season-link.ts';
import { boardIdOf, planOf, shownBoard } from '../live/season-on-screen.ts';
import { goToScreen } from '../page/route.ts';
import { useStore } from '../page/store.ts';
import { whenIdle } from '../page/when-idle.ts';

// Menus bring the accessible component library with them: they come right after the first screen.
const ScenarioMenu = lazy(async () => {
  await whenIdle();
  return { default: (await import('./scenario-menu.tsx')).ScenarioMenu };
});
const DisplayMenu = lazy(async () => {
  await whenIdle();
  return { default: (await import('../design/display-menu.tsx')).DisplayMenu };
});

/** Season, scenario, money, undo: what matters on every screen. */
export function TopBar() {
  const say = useSay();
  const view = useStore(onScreen, (now) => now.season);
  const board = useStore(onScreen, (now) => planOf(now) ?? shownBoard(now));
  const history = useStore(onScreen, (now) => now.history);
  const solve = useStore(onScreen, (now) => now.solve);
  const currency = useCurrency();
  const isUnplanned = board?.days.every((day) => day.number === null) === true;
  const looking = solve !== null && (solve.state === 'running' || solve.state === 'stopping');
  const toTake = solve?.state === 'done';
  return (
    <header className="top-bar">
      <div className="season-name">
        <span className="season-title">{view?.season?.title ?? view?.folder}</span>
        <Suspense fallback={<ScenarioName />}>
          <ScenarioMenu />
        </Suspense>
      </div>
      {board?.cost && (
        <div className="figures" data-testid="figures">
          <p className="figure-cost">
            <span className="visually-hidden">{say('web.shell.cost')} </span>
            <b data-testid="total-cost">{money(board.cost.total, currency)}</b>
          </p>
          <p className="figure-notes">
            <span className={isUnplanned ? 'quiet' : board.conflicts.length > 0 ? 'bad' : 'good'} data-testid="broken">
              {isUnplanned
                ? say('web.shell.unplanned')
                : board.conflicts.length > 0
                  ? say('web.shell.broken', { n: board.conflicts.length })
                  : say('web.shell.legal')}
            </span>
            {board.bound?.gap != null && (
              <span className="quiet wide-only">{say('web.shell.gap', { share: percent(board.bound.gap) })}</span>
            )}
          </p>
        </div>
      )}
      <div className="top-actions">
        <button
          type="button"
          className="button icon-only"
          aria-label={
            history.undo === null
              ? say('web.shell.nothing-to-undo')
              : say('web.shell.undo-what', { what: labelText(history.undo) })
          }
          title={
            history.undo === null
              ? say('web.shell.nothing-to-undo')
              : say('web.shell.undo-what', { what: labelText(history.undo) })
          }
          disabled={history.undo === null}
          data-testid="undo"
          onClick={() => void undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="button icon-only"
          aria-label={
            history.redo === null
              ? say('web.shell.nothing-to-redo')
              : say('web.shell.redo-what', { what: labelText(history.redo) })
          }
          title={
            history.redo === null
              ? say('web.shell.nothing-to-redo')
              : say('web.shell.redo-what', { what: labelText(history.redo) })
          }
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
          <span>{looking ? say('web.solve.running') : toTake ? say('web.solve.done') : say('web.shell.optimise')}</span>
        </button>
        <Suspense
          fallback={
            <button type="button" className="button icon-only" aria-label={say('web.shell.display')} disabled>
              <Icon name="display" />
            </button>
          }
        >
          <DisplayMenu />
        </Suspense>
      </div>
    </header>
  );
}

/** The button as long as its menu is not loaded yet. */
function ScenarioName() {
  const boards = useBoards();
  const boardId = useStore(onScreen, boardIdOf);
  const current = boards.find((board) => board.id === boardId);
  if (current === undefined) return null;
  return (
    <button type="button" className="scenario" disabled>
      <span>{current.name}</span>
      <Icon name="chevron" size={14} />
    </button>
  );
}
