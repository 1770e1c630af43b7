import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { BoardView } from '../../api/index.ts';
import { Busy, EmptyState } from '../design/controls.tsx';
import { useSay } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { planOf } from '../live/season-on-screen.ts';
import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import { whenIdle } from '../page/when-idle.ts';
import { type Column, columnsOf, locate } from './board-columns.ts';
import { BoardGrid } from './board-grid.tsx';
import { pressBoardKey, select } from './board-keys.ts';
import { boardState, openDialog, putBack } from './board-state.ts';
import { Boneyard } from './boneyard.tsx';
import type { OpenMenu } from './entry-menu.tsx';
import { findStrips } from './find-strips.ts';
import { Panel } from './panel.tsx';
import { Ribbon } from './ribbon.tsx';
import { SolveBar } from './solve-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import './board.css';
import './strip.css';
import './panel.css';

const Overlays = lazy(async () => {
  await whenIdle();
  return { default: (await import('./overlays.tsx')).Overlays };
});

const NO_COLUMNS: readonly Column[] = [];

export function BoardScreen() {
  const board = useStore(onScreen, (now) => planOf(now) ?? now.board.drawn);
  const say = useSay();
  if (board === null) return <Busy text={say('web.shell.loading')} />;
  return <LoadedBoard board={board} />;
}

function LoadedBoard({ board }: { readonly board: BoardView }) {
  const say = useSay();
  const view = useStore(onScreen, (now) => now.season);
  const season = view?.season ?? null;
  const rows = useStore(preferences, (state) => state.layout) === 'rows';
  const unit = useStore(boardState, (state) => state.unit);
  const find = useStore(boardState, (state) => state.find);
  const hand = useStore(boardState, (state) => state.hand);
  const preview = useStore(onScreen, planOf);
  const [menu, setMenu] = useState<OpenMenu | null>(null);

  const units = useMemo(() => season?.units.map((candidate) => candidate.id) ?? [], [season]);
  const columns = useMemo(
    () => columnsOf(board, view?.calendar ?? [], units, unit),
    [board, view?.calendar, units, unit],
  );
  // Strips first: the ribbon above them is drawn when the page has a moment.
  const ribboned = useDeferredValue(columns, NO_COLUMNS);
  const located = useMemo(() => locate(board), [board]);
  const found = useMemo(
    () =>
      findStrips(
        [...located.values()].map((at) => at.strip),
        season,
        find,
      ),
    [located, season, find],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element &&
        event.target.closest('input:not([type=range]), textarea, select, [role=dialog], [role=menu]');
      if (typing) return;
      const ctrl = event.ctrlKey || event.metaKey;
      if (event.key === '/' && !ctrl) {
        event.preventDefault();
        document.getElementById('board-find')?.focus();
        return;
      }
      const on = event.target instanceof Element ? event.target.closest('[data-key]') : null;
      const focus = on?.getAttribute('data-key') ?? null;
      if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && focus !== null && on !== null) {
        event.preventDefault();
        setMenu({ key: focus, element: on });
        return;
      }
      const press = { key: event.key, ctrl, shift: event.shiftKey, alt: event.altKey };
      if (pressBoardKey(press, focus, columns, board, rows)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [columns, board, rows]);

  const onClick = (event: React.MouseEvent) => {
    const target = event.target as Element;
    // Menus and dialogs are portals: React hands their events on to here, the page does not.
    if (!event.currentTarget.contains(target)) return;
    const opener = target.closest('[data-menu]');
    if (opener) {
      const key = opener.getAttribute('data-menu')!;
      boardState.set({ focus: key });
      setMenu({ key, element: opener });
      return;
    }
    const key = target.closest('[data-key]')?.getAttribute('data-key');
    if (key === undefined || key === null || key.includes(':') || key === 'boneyard') return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) select(key, true);
    else
      boardState.set({
        focus: key,
        selected: new Set(),
        ...(boardState.get().panel !== null ? { panel: 'strip' } : {}),
      });
  };

  const onContextMenu = (event: React.MouseEvent) => {
    const on = (event.target as Element).closest('[data-key]');
    const key = on?.getAttribute('data-key');
    if (!on || !key || key === 'boneyard') return;
    event.preventDefault();
    setMenu({ key, element: on });
  };

  const empty = board.days.every((day) => day.number === null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: hears clicks of the buttons inside; keys are heard on the document
    <div
      className="board"
      data-hand={hand?.by}
      onClick={onClick}
      onContextMenu={onContextMenu}
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.target)) return;
        const key = event.target.getAttribute('data-key');
        if (key !== null && !key.startsWith('day:') && key !== 'boneyard') boardState.set({ focus: key });
      }}
    >
      <h1 className="visually-hidden">{say('web.board.title')}</h1>
      <Toolbar found={found?.size ?? null} total={located.size} clashes={board.conflicts.length} />
      <Ribbon columns={ribboned} found={found} />
      {preview !== null && <SolveBar preview={preview} />}
      {hand?.by === 'cut' && (
        <div className="hand-bar">
          <span>{say('web.board.picked', { n: hand.strips.length })}</span>
          <button type="button" className="button small" onClick={() => putBack(true)}>
            {say('web.board.put-back')}
          </button>
        </div>
      )}
      <div className="board-body">
        <div className="board-main">
          {season !== null && season.scenes.length === 0 ? (
            <EmptyState title={say('web.board.empty-title')} text={say('web.board.no-scripts')} />
          ) : empty ? (
            <EmptyState title={say('web.board.empty-title')} text={say('web.board.empty-text')}>
              <button type="button" className="button primary" onClick={() => openDialog({ kind: 'solve' })}>
                {say('web.board.make-plan')}
              </button>
            </EmptyState>
          ) : null}
          <BoardGrid columns={columns} found={found} manyUnits={false} />
          <Boneyard entries={board.boneyard} found={found} />
        </div>
        <Panel board={board} />
      </div>
      <Suspense fallback={null}>
        <Overlays menu={menu} board={board} columns={columns} onClose={() => setMenu(null)} />
      </Suspense>
    </div>
  );
}
