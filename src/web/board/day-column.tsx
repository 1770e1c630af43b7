import {
  dropTargetForElements,
  type ElementDropTargetEventBasePayload,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Fragment, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardDayView } from '../../api/index.ts';
import type { CalendarDay } from '../../foundation/index.ts';
import { type DayRef, type Destination, dayKey, type EntryRef } from '../../live/index.ts';
import { type StripRef, stripKey } from '../../season/index.ts';
import { Icon } from '../design/icon.tsx';
import { dayText, duration, hoursText, money, moneyChange, pages } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useCurrency, useLookups } from '../live/lookups.ts';
import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import type { HeadField } from '../page/strip-looks.ts';
import { betweenOf } from './between.ts';
import { BetweenLines } from './between-lines.tsx';
import { moveCommand, moveEntries } from './board-actions.ts';
import { entryKey, gapAmongAll, stayingPosition } from './board-columns.ts';
import { boardState, tryDrop } from './board-state.ts';
import { DayClock } from './day-clock.tsx';
import { Banner, Strip } from './strip.tsx';

interface DayProps {
  readonly day: BoardDayView;
  readonly firstKey: string | null;
  readonly found: ReadonlySet<string> | null;
  /** What is not found is not drawn. */
  readonly onlyFound: boolean;
  readonly manyUnits: boolean;
}

/** One day of one unit: its head with clock, sun, length and money; its entries; and a place to drop. */
export const DayColumn = memo(function DayColumn({ day, firstKey, found, onlyFound, manyUnits }: DayProps) {
  const say = useSay();
  const key = dayKey(day);
  const { bases, units } = useLookups();
  const currency = useCurrency();
  const base = bases.get(day.base ?? '')?.name ?? null;
  const unit = units.get(day.unit)?.name ?? day.unit;
  const title = dayText(day.date);
  const { head, between: isBetween } = useStore(preferences, (state) => state.looks);
  const between = useMemo(() => (isBetween && !onlyFound ? betweenOf(day) : null), [day, isBetween, onlyFound]);
  const drawn = onlyFound && found !== null ? day.entries.filter((entry) => found.has(entryKey(entry))) : day.entries;
  return (
    <DropDay
      date={day.date}
      unit={day.unit}
      keys={day.entries.map(entryKey)}
      drawn={drawn.map(entryKey)}
      className="day"
      label={`${title}, ${unit}`}
      clashes={day.conflicts.length}
    >
      <header className="day-head">
        <div className="day-title">
          <h2>
            <button type="button" className="day-name" data-key={`day:${key}`} data-menu={`day:${key}`}>
              {title}
              <span className="visually-hidden">{`, ${unit}. ${say('web.board.day-menu', { day: title })}`}</span>
            </button>
          </h2>
          {day.number !== null && (
            <span className="day-number">{say('web.board.shooting-day', { n: day.number })}</span>
          )}
          {day.conflicts.length > 0 && (
            <button
              type="button"
              className="day-clash"
              title={say('web.board.day-clashes', { n: day.conflicts.length })}
              onClick={() => boardState.set({ panel: 'conflicts' })}
            >
              <Icon name="clash" size={13} />
              {day.conflicts.length}
              <span className="visually-hidden"> {say('web.board.clash-word')}</span>
            </button>
          )}
          {day.locked && (
            <span className="day-lock" title={say('web.board.locked')}>
              <Icon name="lock" size={14} />
              <span className="visually-hidden">{say('web.board.locked')}</span>
            </span>
          )}
        </div>
        <DayWords day={day} head={head} />
        <p className="day-base">
          {head.includes('where') && (
            <span className="day-where">
              {[manyUnits || day.unit !== 'main' ? unit : null, base].filter(Boolean).join(' · ')}
            </span>
          )}
          {head.includes('sun') && day.sunrise !== null && (
            <span className="day-sun">{`☀ ${day.sunrise}–${day.sunset}`}</span>
          )}
        </p>
        {head.includes('clock') && <DayClock day={day} />}
        <p className="day-figures">
          {head.includes('hours') && (
            <span className={day.callIsSet ? 'call-set' : undefined}>{hoursText(day.call, day.wrap)}</span>
          )}
          {head.includes('work') && <span>{day.workMinutes > 0 ? duration(day.workMinutes) : ''}</span>}
          {head.includes('pages') && <span>{`${pages(day.eighths)} p`}</span>}
          {head.includes('cost') && (
            <span className="day-cost">{day.cost === null ? '' : money(day.cost, currency)}</span>
          )}
        </p>
        <HeatLine dayKey={key} currency={currency} />
      </header>
      <ol className="entries" aria-label={title}>
        {drawn.map((entry) => (
          <Fragment key={entryKey(entry)}>
            <BetweenLines between={between?.get(entryKey(entry))} />
            {entry.kind === 'strip' ? (
              <Strip
                strip={entry}
                where={say('web.board.on-day', { day: title })}
                first={firstKey === stripKey(entry)}
                match={found === null ? 'none' : found.has(stripKey(entry)) ? 'yes' : 'no'}
              />
            ) : (
              <Banner banner={entry} />
            )}
          </Fragment>
        ))}
        <BetweenLines between={between?.get('')} />
      </ol>
    </DropDay>
  );
});

/** What the day is for, and its note. */
function DayWords({ day, head }: { readonly day: BoardDayView; readonly head: readonly HeadField[] }) {
  const say = useSay();
  const note = head.includes('note') ? day.note : null;
  if (day.type === null && note === null) return null;
  return (
    <p className="day-words" title={note ?? undefined}>
      {day.type !== null && <b>{say(`live.day-type.${day.type}`)}</b>}
      {note !== null && <span>{note}</span>}
    </p>
  );
}

export function FreeDay({ date, unit }: DayRef) {
  const say = useSay();
  const title = dayText(date);
  const currency = useCurrency();
  return (
    <DropDay
      date={date}
      unit={unit}
      keys={[]}
      drawn={[]}
      className="day day-free"
      label={`${title}, ${say('web.board.free-day')}`}
    >
      <header className="day-head">
        <div className="day-title">
          <h2>
            <button
              type="button"
              className="day-name"
              data-key={`day:${dayKey({ date, unit })}`}
              data-menu={`day:${dayKey({ date, unit })}`}
            >
              {title}
              <span className="visually-hidden">{`. ${say('web.board.day-menu', { day: title })}`}</span>
            </button>
          </h2>
        </div>
        <p className="day-base">{say('web.board.free-day')}</p>
        <HeatLine dayKey={dayKey({ date, unit })} currency={currency} />
      </header>
    </DropDay>
  );
}

/** What the strips in hand would cost and break on this day; there only while something is in hand. */
function HeatLine({ dayKey, currency }: { readonly dayKey: string; readonly currency: string }) {
  const say = useSay();
  const heat = useStore(boardState, (state) => state.heatByDay.get(dayKey));
  const inHand = useStore(boardState, (state) => state.hand !== null);
  const exact = useStore(boardState, (state) => (state.trial?.day === dayKey ? state.trial.answer : null));
  if (!inHand) return null;
  if (heat === undefined) return <p className="heat-line" data-tone="even" />;
  // Under the pointer it is known exactly: where it would stand, the cent, how many rules and which.
  if (exact !== null && exact.delta !== null) {
    const { delta, breaks, mends } = exact;
    const tone = breaks.count > 0 ? 'bad' : heat.heat.tone;
    // A day on the way is plainer than all that hours on the road break.
    const first = heat.sentence !== null && breaks.count > 0 ? [sayText(heat.sentence)] : [];
    const sentences = [
      ...first,
      ...breaks.sentences.map(sayText),
      ...mends.sentences.map((sentence) => say('web.board.mends-sentence', { sentence: sayText(sentence) })),
    ];
    return (
      <p className="heat-line" data-tone={tone} data-exact title={sentences.join('\n')}>
        <b>{moneyChange(delta.cost, currency)}</b>
        {breaks.count > 0 && <span>{say('web.board.breaks', { n: breaks.count })}</span>}
        {mends.count > 0 && <span>{say('web.board.mends', { n: mends.count })}</span>}
        {sentences.length > 0 && <span className="heat-sentence"> {sentences.slice(0, 2).join(' ')}</span>}
      </p>
    );
  }
  return (
    <p
      className="heat-line"
      data-tone={heat.heat.tone}
      title={heat.sentence === null ? undefined : sayText(heat.sentence)}
    >
      <b>{moneyChange(heat.costDelta, currency)}</b>
      {heat.broken !== 'same' && (
        <span>{heat.broken === 'more' ? say('web.board.breaks-rules') : say('web.board.mends-rules')}</span>
      )}
      {heat.sentence !== null && <span className="heat-sentence"> {sayText(heat.sentence)}</span>}
    </p>
  );
}

/** A day that takes drops: finds the gap under the pointer, draws a line there, and moves what was dropped to it. */
function DropDay(props: {
  readonly date: CalendarDay;
  readonly unit: string;
  /** Of all entries of the day, and of those that are drawn. */
  readonly keys: readonly string[];
  readonly drawn: readonly string[];
  readonly className: string;
  readonly label: string;
  readonly clashes?: number;
  readonly children: ReactNode;
}) {
  const { date, unit } = props;
  const element = useRef<HTMLElement>(null);
  const keys = useRef(props);
  keys.current = props;
  const [gap, setGap] = useState<number | null>(null);
  /**
   * As the line shows it: a drop goes where the line is, even when prices that come in have moved what is under the
   * pointer.
   */
  const shownGap = useRef<number | null>(null);
  const heat = useStore(boardState, (state) => state.heatByDay.get(dayKey({ date, unit })));

  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    let pointer = Number.NaN;
    const amongAll = (gap: number): number => gapAmongAll(keys.current.keys, keys.current.drawn, gap);
    const over = ({ source, location }: Pick<ElementDropTargetEventBasePayload, 'source' | 'location'>): void => {
      const { clientY } = location.current.input;
      // Held still, the pointer says so again and again: nothing is measured anew.
      const at = clientY === pointer && shownGap.current !== null ? shownGap.current : gapAt(node, clientY);
      pointer = clientY;
      shownGap.current = at;
      setGap(at);
      tryAt(source.data, { date, unit }, keys.current.keys, amongAll(at));
    };
    const leave = (): void => {
      shownGap.current = null;
      setGap(null);
    };
    return dropTargetForElements({
      element: node,
      getData: () => ({ date, unit }),
      onDragEnter: over,
      onDrag: over,
      onDragLeave: leave,
      onDrop: ({ source, location }) => {
        const at = shownGap.current ?? gapAt(node, location.current.input.clientY);
        leave();
        void drop(source.data, { date, unit }, keys.current.keys, amongAll(at));
      },
    });
  }, [date, unit]);

  const tone = heat?.heat;
  return (
    <section
      ref={element}
      className={props.className}
      aria-label={props.label}
      data-tone={tone?.tone}
      data-depth={tone?.depth}
      data-over={gap !== null || undefined}
      data-clash={(props.clashes ?? 0) > 0 || undefined}
      data-entries={props.drawn.length}
      data-day={dayKey({ date, unit })}
    >
      {props.children}
      {gap !== null && <GapLine container={element.current} gap={gap} />}
    </section>
  );
}

function GapLine({ container, gap }: { readonly container: HTMLElement | null; readonly gap: number }) {
  if (container === null) return null;
  const items = container.querySelectorAll<HTMLElement>('.entries > :is(.strip, .banner)');
  const list = container.querySelector<HTMLElement>('.entries');
  const box = container.getBoundingClientRect();
  const before = items[gap];
  const last = items[items.length - 1];
  const y = before
    ? before.getBoundingClientRect().top - box.top - 2
    : last
      ? last.getBoundingClientRect().bottom - box.top + 1
      : (list?.getBoundingClientRect().top ?? box.bottom) - box.top + 4;
  return <div className="gap-line" style={{ top: y }} aria-hidden="true" />;
}

function gapAt(node: HTMLElement, y: number): number {
  const items = node.querySelectorAll<HTMLElement>('.entries > :is(.strip, .banner)');
  let gap = 0;
  for (const item of items) {
    const box = item.getBoundingClientRect();
    if (y > box.top + box.height / 2) gap += 1;
  }
  return gap;
}

/** What was dragged, as entries to move: strips, or one banner. */
export function entriesOf(data: Record<string | symbol, unknown>): readonly EntryRef[] {
  if (typeof data.banner === 'string') return [{ banner: data.banner }];
  return Array.isArray(data.strips) ? (data.strips as readonly StripRef[]) : [];
}

async function drop(
  data: Record<string | symbol, unknown>,
  day: DayRef,
  keys: readonly string[],
  gap: number,
): Promise<void> {
  const entries = entriesOf(data);
  await moveEntries(entries, destination(entries, day, keys, gap));
}

function tryAt(data: Record<string | symbol, unknown>, day: DayRef, keys: readonly string[], gap: number): void {
  const entries = entriesOf(data);
  const command = moveCommand(entries, destination(entries, day, keys, gap));
  if (command !== null) tryDrop(dayKey(day), command);
}

function destination(entries: readonly EntryRef[], day: DayRef, keys: readonly string[], gap: number): Destination {
  const moving = new Set(entries.map((entry) => ('banner' in entry ? `banner:${entry.banner}` : stripKey(entry))));
  return { date: day.date, unit: day.unit, position: stayingPosition(keys, gap, moving) };
}
