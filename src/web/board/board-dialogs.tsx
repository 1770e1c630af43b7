import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { BoardView } from '../../api/index.ts';
import type { StripRef } from '../../season/index.ts';
import { pageCount, pages } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { nameOfBoard, useBoards, useLookups } from '../live/lookups.ts';
import { runCommand, showBoard } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { BannerDialog } from './banner-dialog.tsx';
import { focusSoon } from './board-grid.tsx';
import { boardState } from './board-state.ts';
import { BreakDialog, DescribeDayDialog, MoveDayDialog, PushDialog } from './day-dialogs.tsx';
import { FormDialog, TextDialog } from './form-dialog.tsx';
import { LooksDialog } from './looks-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { OrderDialog } from './order-dialog.tsx';
import { WeatherDialog } from './weather-dialog.tsx';

const SolveDialog = lazy(() => import('./solve-dialog.tsx').then((module) => ({ default: module.SolveDialog })));

/** Whichever dialog of the board is open. */
export function BoardDialogs({ board }: { readonly board: BoardView }) {
  const dialog = useStore(boardState, (state) => state.dialog);
  const say = useSay();
  const boards = useBoards();
  const wasOpen = useRef(false);
  useEffect(() => {
    // A dialog opened from a menu cannot give the focus back by itself: what opened it is gone. The strip it was about
    // takes it.
    const focus = boardState.get().focus;
    if (wasOpen.current && dialog === null && focus !== null) focusSoon(focus, { unlessElsewhere: true });
    wasOpen.current = dialog !== null;
  }, [dialog]);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'move':
      return <MoveDialog strips={dialog.strips} />;
    case 'looks':
      return <LooksDialog />;
    case 'solve':
      return (
        <Suspense>
          <SolveDialog board={board} />
        </Suspense>
      );
    case 'split':
      return <SplitDialog strip={dialog.strip} />;
    case 'edit-banner':
      return <BannerDialog board={board} banner={dialog.banner} to={null} />;
    case 'banner':
      return <BannerDialog board={board} banner={null} to={dialog.to} />;
    case 'order':
      return <OrderDialog board={board} keys={dialog.keys} />;
    case 'call':
      return (
        <TextDialog
          title={say('web.board.set-call')}
          label={say('web.board.call')}
          initial={board.days.find((day) => day.date === dialog.date && day.unit === dialog.unit)?.call ?? '08:00'}
          type="time"
          onSave={(call) =>
            runCommand({
              kind: 'set-call',
              board: board.id,
              day: { date: dialog.date, unit: dialog.unit },
              call,
            })
          }
        />
      );
    case 'weather':
      return <WeatherDialog board={board} date={dialog.date} unit={dialog.unit} />;
    case 'move-day':
      return <MoveDayDialog board={board} day={dialog} />;
    case 'insert-day':
      return <PushDialog board={board} day={dialog} kind="insert" />;
    case 'delete-day':
      return <PushDialog board={board} day={dialog} kind="delete" />;
    case 'break-days':
      return <BreakDialog board={board} day={dialog} />;
    case 'describe-day':
      return <DescribeDayDialog board={board} day={dialog} />;
    case 'rename':
    case 'duplicate': {
      const board = boards.find((candidate) => candidate.id === dialog.board);
      const name = board === undefined ? '' : nameOfBoard(board);
      if (dialog.kind === 'duplicate')
        return <DuplicateDialog board={dialog.board} name={say('web.scenarios.copy-of', { name })} />;
      return (
        <TextDialog
          title={say('web.scenarios.rename')}
          label={say('web.scenarios.name')}
          initial={name}
          onSave={(text) => runCommand({ kind: 'rename-board', board: dialog.board, name: text })}
        />
      );
    }
  }
}

/** A copy of a scenario, what it is called and what it is for. */
function DuplicateDialog({ board, name }: { readonly board: string; readonly name: string }) {
  const say = useSay();
  const [text, setText] = useState(name);
  const [why, setWhy] = useState('');
  return (
    <FormDialog
      title={say('web.scenarios.duplicate')}
      submit={say('web.shell.save')}
      disabled={text.trim() === ''}
      onSubmit={async () => {
        const id = `board-${crypto.randomUUID().slice(0, 8)}`;
        const origin = { at: minuteNow(), why: why.trim() };
        const done = await runCommand({ kind: 'duplicate-board', board, id, name: text.trim(), origin });
        if (done) await showBoard(id);
      }}
    >
      <label className="field">
        <span>{say('web.scenarios.name')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: a dialog with one name starts in it */}
        <input autoFocus value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label className="field">
        <span>{say('web.scenarios.why')}</span>
        <input value={why} onChange={(event) => setWhy(event.target.value)} />
      </label>
    </FormDialog>
  );
}

/** `2027-03-01 09:05`, by the clock of who sits here: Swedish writes dates so. */
function minuteNow(): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format();
}

function SplitDialog({ strip }: { readonly strip: StripRef }) {
  const say = useSay();
  const { scenes } = useLookups();
  const eighths = scenes.get(strip.scene)?.eighths ?? 2;
  const [first, setFirst] = useState(Math.max(1, Math.floor(eighths / 2)));
  return (
    <FormDialog
      title={say('web.board.split')}
      submit={say('web.shell.save')}
      disabled={first < 1 || first >= eighths}
      onSubmit={() =>
        runCommand({
          kind: 'split-scene',
          scene: strip.scene,
          parts: [{ eighths: first }, { eighths: eighths - first }],
        })
      }
    >
      <p>{say('web.board.split-help', { scene: strip.scene, length: pageCount(eighths) })}</p>
      <label className="field">
        <span>{say('web.board.split-first', { a: pages(first), b: pages(eighths - first) })}</span>
        <input
          type="range"
          min={1}
          max={Math.max(1, eighths - 1)}
          value={first}
          onChange={(event) => setFirst(Number(event.target.value))}
        />
      </label>
    </FormDialog>
  );
}
