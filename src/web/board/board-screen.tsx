import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardView } from '../../api/index.ts';
import type { Season } from '../../season/index.ts';
import { Busy, EmptyState } from '../design/controls.tsx';
import { useSay } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { planOf } from '../live/season-on-screen.ts';
import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import { whenIdle } from '../page/when-idle.ts';
import { FilePicker } from '../scripts/drop-files.tsx';
import { addScripts } from '../scripts/offered-scripts.ts';
import { type Column, columnsOf, columnsWith, locate } from './board-columns.ts';
import { stripOrder } from './board-focus.ts';
import { BoardGrid } from './board-grid.tsx';
import { clickBoard, focusBoard, rightClickBoard, useBoardKeys } from './board-pointer.ts';
import { boardState, openDialog, putBack } from './board-state.ts';
import { Boneyard } from './boneyard.tsx';
import type { OpenMenu } from './entry-menu.tsx';
import { findStrips } from './find-strips.ts';
import { lassoOver } from './lasso.ts';
import { Panel } from './panel.tsx';
import { Ribbon } from './ribbon.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SolveBar } from './solve-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import './board.css';
import './strip.css';
import './panel.css';

const Overlays = lazy(async () => {
  await whenIdle();
  return { default: (await import('./overlays.tsx')).Overlays };
});

const FirstSteps = lazy(() =>
  import('../first-steps/first-steps-list.tsx').then((m) => ({ default: m.FirstStepsList })),
);

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

  const onlyFound = useStore(boardState, (state) => state.onlyFound);
  const shown = useMemo(
    () => (onlyFound && found !== null && found.size > 0 ? columnsWith(columns, found) : columns),
    [columns, found, onlyFound],
  );
  const hits = useMemo(
    () => (found === null ? null : stripOrder(columns, board).filter((key) => found.has(key))),
    [columns, board, found],
  );
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current === null ? undefined : lassoOver(element.current)), []);

  const isUnplanned = board.days.every((day) => day.number === null);
  useBoardKeys(shown, board, rows, setMenu);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: hears its buttons; keys go to the document
    <div
      ref={element}
      className="board"
      data-hand={hand?.by}
      onClick={(event) => clickBoard(event, () => stripOrder(shown, board), setMenu)}
      onContextMenu={(event) => rightClickBoard(event, setMenu)}
      onFocus={focusBoard}
    >
      <h1 className="visually-hidden">{say('web.board.title')}</h1>
      <Toolbar hits={hits} total={located.size} clashes={isUnplanned ? null : board.conflicts.length} />
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
          <NothingPlanned board={board} season={season} />
          <BoardGrid columns={shown} found={found} onlyFound={shown !== columns} manyUnits={false} />
          <SelectionBar board={board} />
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

/** What to do while no strip stands on a day. */
function NothingPlanned({ board, season }: { readonly board: BoardView; readonly season: Season | null }) {
  const say = useSay();
  if (season !== null && season.scenes.length === 0) {
    return (
      <EmptyState title={say('web.board.empty-title')} text={say('web.board.no-scripts')}>
        <FilePicker label={say('web.scripts.pick')} isPrimary onFiles={addScripts} />
      </EmptyState>
    );
  }
  if (board.days.some((day) => day.number !== null)) return null;
  return (
    <EmptyState title={say('web.board.empty-title')} text={say('web.board.empty-text')}>
      <Suspense fallback={null}>
        <FirstSteps />
      </Suspense>
      <button type="button" className="button primary" onClick={() => openDialog({ kind: 'solve' })}>
        {say('web.board.make-plan')}
      </button>
    </EmptyState>
  );
}
