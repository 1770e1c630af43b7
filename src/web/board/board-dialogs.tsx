import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { BoardView } from '../../api/index.ts';
import type { CalendarDay } from '../../foundation/index.ts';
import type { StripRef } from '../../season/index.ts';
import { DialogBox } from '../design/dialog-box.tsx';
import { dayText, pageCount, pages } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useBoards, useLookups } from '../live/lookups.ts';
import { runCommand, showBoard } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import type { Column } from './board-columns.ts';
import { focusSoon } from './board-grid.tsx';
import { boardState, openDialog } from './board-state.ts';
import { MoveDialog } from './move-dialog.tsx';
import { WeatherDialog } from './weather-dialog.tsx';

const SolveDialog = lazy(() => import('./solve-dialog.tsx').then((module) => ({ default: module.SolveDialog })));

/** Whichever dialog of the board is open. */
export function BoardDialogs({ board, columns }: { readonly board: BoardView; readonly columns: readonly Column[] }) {
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
    case 'help':
      return <HelpDialog />;
    case 'solve':
      return (
        <Suspense>
          <SolveDialog board={board} />
        </Suspense>
      );
    case 'split':
      return <SplitDialog strip={dialog.strip} />;
    case 'edit-banner':
      return (
        <TextDialog
          title={say('web.board.edit-banner')}
          label={say('web.board.banner-text')}
          initial={dialog.text}
          onSave={(text) => runCommand({ kind: 'edit-banner', board: board.id, id: dialog.id, text })}
        />
      );
    case 'banner': {
      const to = { date: dialog.date, unit: dialog.unit };
      const id = `banner-${crypto.randomUUID().slice(0, 8)}`;
      return (
        <TextDialog
          title={say('web.board.add-banner')}
          label={say('web.board.banner-text')}
          initial=""
          onSave={(text) => runCommand({ kind: 'add-banner', board: board.id, id, text, to })}
        />
      );
    }
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
    case 'swap-day':
      return <DayDialog board={board} columns={columns} dialog={dialog} />;
    case 'rename':
    case 'duplicate': {
      const name = boards.find((candidate) => candidate.id === dialog.board)?.name ?? '';
      const rename = dialog.kind === 'rename';
      return (
        <TextDialog
          title={rename ? say('web.scenarios.rename') : say('web.scenarios.duplicate')}
          label={say('web.scenarios.name')}
          initial={rename ? name : say('web.scenarios.copy-of', { name })}
          onSave={async (text) => {
            if (rename) return runCommand({ kind: 'rename-board', board: dialog.board, name: text });
            const id = `board-${crypto.randomUUID().slice(0, 8)}`;
            const done = await runCommand({ kind: 'duplicate-board', board: dialog.board, id, name: text });
            if (done) await showBoard(id);
            return done;
          }}
        />
      );
    }
  }
}

function TextDialog(props: {
  readonly title: string;
  readonly label: string;
  readonly initial: string;
  readonly type?: 'text' | 'time';
  readonly onSave: (text: string) => Promise<boolean>;
}) {
  const say = useSay();
  const [text, setText] = useState(props.initial);
  return (
    <FormDialog
      title={props.title}
      disabled={text.trim() === ''}
      onSubmit={() => props.onSave(text.trim())}
      submit={say('web.shell.save')}
    >
      <label className="field">
        <span>{props.label}</span>
        {/* biome-ignore lint/a11y/noAutofocus: a dialog with one field starts in it */}
        <input autoFocus type={props.type ?? 'text'} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
    </FormDialog>
  );
}

function FormDialog(props: {
  readonly title: string;
  readonly submit: string;
  readonly disabled?: boolean;
  readonly onSubmit: () => Promise<boolean>;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <DialogBox title={props.title} onClose={() => openDialog(null)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          openDialog(null);
          void props.onSubmit();
        }}
      >
        {props.children}
        <div className="form-actions">
          <button type="button" className="button" onClick={() => openDialog(null)}>
            {say('web.shell.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={props.disabled}>
            {props.submit}
          </button>
        </div>
      </form>
    </DialogBox>
  );
}

function DayDialog(props: {
  readonly board: BoardView;
  readonly columns: readonly Column[];
  readonly dialog: { readonly kind: 'move-day' | 'swap-day'; readonly date: CalendarDay; readonly unit: string };
}) {
  const { board, dialog } = props;
  const say = useSay();
  const swap = dialog.kind === 'swap-day';
  const from = { date: dialog.date, unit: dialog.unit };
  const days = swap
    ? board.days.filter((day) => day.unit === dialog.unit && day.date !== dialog.date)
    : props.columns.flatMap((column) =>
        column.kind === 'free' ? [{ date: column.date, unit: dialog.unit, eighths: 0 }] : [],
      );
  return (
    <DialogBox title={swap ? say('web.board.swap-day') : say('web.board.move-day')} onClose={() => openDialog(null)}>
      <ul className="choice-list">
        {days.map((day) => (
          <li key={day.date}>
            <button
              type="button"
              className="choice"
              onClick={() => {
                openDialog(null);
                const to = { date: day.date, unit: day.unit };
                void runCommand(
                  swap
                    ? { kind: 'swap-days', board: board.id, a: from, b: to }
                    : { kind: 'move-day', board: board.id, from, to },
                );
              }}
            >
              <span className="choice-name">{dayText(day.date)}</span>
              <span className="choice-price quiet">
                {day.eighths > 0 ? `${pages(day.eighths)} p` : say('web.board.free-day')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </DialogBox>
  );
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

const HELP = [
  ...(['arrows', 'space', 'cut-paste', 'alt-arrows', 'm', 'enter'] as const),
  ...(['menu', 'delete', 'p', 'undo', 'find'] as const),
];

function HelpDialog() {
  const say = useSay();
  return (
    <DialogBox title={say('web.board.help')} onClose={() => openDialog(null)}>
      <dl className="keys">
        {HELP.map((row) => (
          <div key={row}>
            <dt>
              <kbd>{say(`web.help.${row}.keys`)}</kbd>
            </dt>
            <dd>{say(`web.help.${row}.does`)}</dd>
          </div>
        ))}
      </dl>
    </DialogBox>
  );
}
