/** Dialogs of a whole day: where else it could stand, a day put in or taken out, new day breaks, what it is for. */
import { useEffect, useMemo, useState } from 'react';
import type { BoardView, Command, DayPlan, DayPlansRequest, TryAnswer } from '../../api/index.ts';
import { type DayMoveTo, type DayRef, dayKey } from '../../live/index.ts';
import { DAY_TYPES, type DayType } from '../../season/index.ts';
import { Busy } from '../design/controls.tsx';
import { DialogBox } from '../design/dialog-box.tsx';
import { dayText, pages } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useCurrency, useLookups } from '../live/lookups.ts';
import { client, guarded, runCommand } from '../live/season-link.ts';
import { openDialog } from './board-state.ts';
import { changeText } from './change-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { heatOf, scaleOf } from './heat.ts';
import { TriedPrice } from './tried-price.tsx';

/** Dates of the list that are asked about one by one. */
const ASKED_EXACTLY = 8;

/** The whole day on every other date, best first: moved where nothing stands, else exchanged. */
export function MoveDayDialog({ board, day }: { readonly board: BoardView; readonly day: DayRef }) {
  const say = useSay();
  const currency = useCurrency();
  const [moves, setMoves] = useState<readonly DayMoveTo[] | null>(null);
  const [exact, setExact] = useState<ReadonlyMap<string, TryAnswer>>(new Map());
  const [only, setOnly] = useState<'all' | DayMoveTo['how']>('all');
  const { date, unit } = day;
  useEffect(() => {
    void guarded(() => client.dayMoves(board.id, { day: { date, unit } })).then((answer) => {
      setMoves((answer?.days ?? []).toSorted((a, b) => a.rank - b.rank));
    });
  }, [board.id, date, unit]);
  const shown = useMemo(() => (moves ?? []).filter(({ how }) => only === 'all' || how === only), [moves, only]);
  useEffect(() => {
    let isOpen = true;
    void (async () => {
      for (const move of shown.slice(0, ASKED_EXACTLY)) {
        const command = commandOf(board.id, { date, unit }, move);
        const tried = await client.tryCommand(board.id, { command }).catch(() => null);
        if (!isOpen) return;
        if (tried !== null) setExact((known) => new Map(known).set(dayKey(move), tried));
      }
    })();
    return () => {
      isOpen = false;
    };
  }, [board.id, date, unit, shown]);
  const scale = scaleOf(moves ?? []);
  return (
    <DialogBox title={say('web.board.move-day-title', { day: dayText(date) })} onClose={() => openDialog(null)}>
      <div className="dialog-row">
        <p className="quiet">{say('web.board.move-help')}</p>
        <select
          className="select"
          aria-label={say('web.board.move-day-which')}
          value={only}
          onChange={(event) => setOnly(event.target.value as typeof only)}
        >
          <option value="all">{say('web.board.move-day-all')}</option>
          <option value="move">{say('web.board.move-day-free')}</option>
          <option value="swap">{say('web.board.move-day-swap')}</option>
        </select>
      </div>
      {moves === null ? (
        <Busy text={say('web.board.computing')} />
      ) : (
        <ul className="choice-list">
          {shown.map((move) => (
            <li key={dayKey(move)}>
              <button
                type="button"
                className="choice"
                data-tone={heatOf(move, scale).tone}
                onClick={() => {
                  openDialog(null);
                  void runCommand(commandOf(board.id, { date, unit }, move));
                }}
              >
                <span className="choice-name">
                  {move.how === 'swap'
                    ? say('web.board.swap-with', { day: dayText(move.date) })
                    : say('web.board.move-onto', { day: dayText(move.date) })}
                </span>
                <TriedPrice known={changeText(move, currency)} exact={exact.get(dayKey(move)) ?? null} why={null} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </DialogBox>
  );
}

function commandOf(board: string, from: DayRef, { date, unit, how }: DayMoveTo): Command {
  const to = { date, unit };
  return how === 'swap' ? { kind: 'swap-days', board, a: from, b: to } : { kind: 'move-day', board, from, to };
}

/** Days put in here, or this day taken out: each way with what it costs and breaks, done only when it is chosen. */
export function PushDialog(props: {
  readonly board: BoardView;
  readonly day: DayRef;
  readonly kind: 'insert' | 'delete';
}) {
  const { board, kind } = props;
  const { date, unit } = props.day;
  const say = useSay();
  const { units } = useLookups();
  const [count, setCount] = useState(1);
  const [everyUnit, setEveryUnit] = useState(false);
  const day = useMemo(() => ({ date, unit }), [date, unit]);
  const asked = useMemo<DayPlansRequest>(
    () => (kind === 'insert' ? { kind, day, count, everyUnit } : { kind, day }),
    [kind, day, count, everyUnit],
  );
  return (
    <DialogBox
      title={say(kind === 'insert' ? 'web.board.insert-day-title' : 'web.board.delete-day-title', {
        day: dayText(date),
      })}
      onClose={() => openDialog(null)}
    >
      <p className="quiet">{say(kind === 'insert' ? 'web.board.insert-day-help' : 'web.board.delete-day-help')}</p>
      {kind === 'insert' && (
        <div className="dialog-row">
          <label className="field">
            <span>{say('web.board.insert-count')}</span>
            <input
              type="number"
              min={1}
              max={60}
              value={count}
              onChange={(event) => setCount(Math.min(60, Math.max(1, Math.floor(Number(event.target.value)) || 1)))}
            />
          </label>
          {units.size > 1 && (
            <label className="check">
              <input type="checkbox" checked={everyUnit} onChange={(event) => setEveryUnit(event.target.checked)} />
              {say('web.board.insert-every-unit')}
            </label>
          )}
        </div>
      )}
      <Plans board={board} asked={asked} />
    </DialogBox>
  );
}

/** New day breaks from this day on: by pages or by shooting time, seen and priced before they are made. */
export function BreakDialog({ board, day }: { readonly board: BoardView; readonly day: DayRef }) {
  const { date, unit } = day;
  const say = useSay();
  const [by, setBy] = useState<'eighths' | 'minutes'>('eighths');
  const [most, setMost] = useState({ eighths: 32, minutes: 480 });
  const [withBoneyard, setWithBoneyard] = useState(false);
  const asked = useMemo<DayPlansRequest>(
    () => ({ kind: 'break', day: { date, unit }, by, most: most[by], withBoneyard }),
    [date, unit, by, most, withBoneyard],
  );
  const set = (value: number) =>
    setMost((now) => ({ ...now, [by]: Math.max(1, Math.round(value * (by === 'eighths' ? 8 : 60)) || 1) }));
  return (
    <DialogBox title={say('web.board.break-title', { day: dayText(date) })} onClose={() => openDialog(null)}>
      <p className="quiet">{say('web.board.break-help')}</p>
      <div className="dialog-row">
        <label className="field">
          <span>{say('web.board.break-by')}</span>
          <select className="select" value={by} onChange={(event) => setBy(event.target.value as typeof by)}>
            <option value="eighths">{say('web.board.break-pages')}</option>
            <option value="minutes">{say('web.board.break-hours')}</option>
          </select>
        </label>
        <label className="field">
          <span>{say(by === 'eighths' ? 'web.board.break-most-pages' : 'web.board.break-most-hours')}</span>
          <input
            key={by}
            type="number"
            min={by === 'eighths' ? 0.125 : 0.25}
            step={by === 'eighths' ? 0.125 : 0.25}
            defaultValue={most[by] / (by === 'eighths' ? 8 : 60)}
            onChange={(event) => set(Number(event.target.value))}
          />
        </label>
        <label className="check">
          <input type="checkbox" checked={withBoneyard} onChange={(event) => setWithBoneyard(event.target.checked)} />
          {say('web.board.break-boneyard')}
        </label>
      </div>
      <Plans board={board} asked={asked} />
    </DialogBox>
  );
}

function Plans({ board, asked }: { readonly board: BoardView; readonly asked: DayPlansRequest }) {
  const say = useSay();
  const [plans, setPlans] = useState<readonly DayPlan[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the board is asked about again
  useEffect(() => {
    const stop = new AbortController();
    setPlans(null);
    client.dayPlans(board.id, asked, stop.signal).then(
      (answer) => setPlans(answer.plans),
      () => {
        if (!stop.signal.aborted) setPlans([]);
      },
    );
    return () => stop.abort();
  }, [board.id, board.revision, asked]);
  if (plans === null) return <Busy text={say('web.board.plan-working')} />;
  return (
    <ul className="choice-list">
      {plans.map((plan) => (
        <li key={plan.reach}>
          <PlanChoice plan={plan} kind={asked.kind} />
        </li>
      ))}
      {plans.length === 0 && <li className="note">{say('web.board.plan-none')}</li>}
    </ul>
  );
}

function PlanChoice({ plan, kind }: { readonly plan: DayPlan; readonly kind: DayPlansRequest['kind'] }) {
  const say = useSay();
  const { command, moves, stays, breaks, days, delta } = plan;
  const last = moves.at(-1);
  const name =
    kind === 'break' && days !== null
      ? say('web.board.break-days', { was: days.was, is: days.is })
      : kind === 'delete'
        ? say('web.board.plan-pull', { n: moves.length })
        : say(plan.reach === 'rest' ? 'web.board.plan-rest' : 'web.board.plan-gap', { n: moves.length });
  if (command === null) {
    if (plan.isShort) return <p className="note">{say('web.board.plan-no-room')}</p>;
    return <p className="note">{say(stays.length > 0 ? 'web.board.plan-all-stay' : 'web.board.plan-nothing')}</p>;
  }
  return (
    <>
      <button
        type="button"
        className="choice"
        data-tone={
          breaks.count > 0 ? 'bad' : delta === null || delta.cost === 0 ? 'even' : delta.cost < 0 ? 'good' : 'dear'
        }
        onClick={() => {
          openDialog(null);
          void runCommand(command);
        }}
      >
        <span className="choice-name">{name}</span>
        <TriedPrice known="" exact={plan} why={null} />
        {last !== undefined && (
          <span className="choice-why">
            {say('web.board.plan-last', { from: dayText(last.from.date), to: dayText(last.to.date) })}
          </span>
        )}
        {stays.length > 0 && (
          <span className="choice-why">
            {say('web.board.plan-stays', { days: stays.map(({ date }) => dayText(date)).join(', ') })}
          </span>
        )}
      </button>
      {breaks.sentences.length > 1 && (
        <ul className="plan-breaks">
          {breaks.sentences.slice(1).map((sentence) => (
            <li key={sayText(sentence)}>{sayText(sentence)}</li>
          ))}
          {breaks.count > breaks.sentences.length && (
            <li>{say('web.board.plan-more', { n: breaks.count - breaks.sentences.length })}</li>
          )}
        </ul>
      )}
    </>
  );
}

/** What a day is for, and a note on it. */
export function DescribeDayDialog({ board, day }: { readonly board: BoardView; readonly day: DayRef }) {
  const say = useSay();
  const { date, unit } = day;
  const view = board.days.find((each) => each.date === date && each.unit === unit);
  const [type, setType] = useState<DayType | ''>(view?.type ?? '');
  const [note, setNote] = useState(view?.note ?? '');
  return (
    <FormDialog
      title={`${say('web.board.describe-day')} · ${dayText(date)}`}
      submit={say('web.shell.save')}
      onSubmit={() => {
        const isType = (view?.type ?? '') !== type;
        const isNote = (view?.note ?? '') !== note.trim();
        if (!isType && !isNote) return Promise.resolve(true);
        return runCommand({
          kind: 'describe-day',
          board: board.id,
          day: { date, unit },
          ...(isType ? { type: type === '' ? null : type } : {}),
          ...(isNote ? { note: note.trim() === '' ? null : note.trim() } : {}),
        });
      }}
    >
      <label className="field">
        <span>{say('web.board.day-type')}</span>
        <select className="select" value={type} onChange={(event) => setType(event.target.value as DayType | '')}>
          <option value="">{say('web.board.day-type-none')}</option>
          {DAY_TYPES.map((each) => (
            <option key={each} value={each}>
              {say(`live.day-type.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet">{say('web.board.day-type-help')}</p>
      <label className="field">
        <span>{say('web.board.day-note')}</span>
        <textarea rows={3} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {view !== undefined && view.eighths > 0 && (
        <p className="quiet">{say('web.board.day-has', { pages: pages(view.eighths) })}</p>
      )}
    </FormDialog>
  );
}
