import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useRef, useState } from 'react';
import type { BoardDayView } from '../../api/index.ts';
import type { CalendarDay } from '../../foundation/index.ts';
import { dayKey } from '../../live/index.ts';
import { stripColour, stripKey } from '../../season/index.ts';
import { Icon } from '../design/icon.tsx';
import { dayText, moneyChange } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';
import { useStore } from '../page/store.ts';
import { moveEntries } from './board-actions.ts';
import type { Column } from './board-columns.ts';
import { boardState, reveal } from './board-state.ts';
import { entriesOf } from './day-column.tsx';

/** With more columns than this there is no room for a date under each day. */
const MOST_WITH_DATES = 90;

/**
 * The whole season as a ribbon: one bar per day, its strips as lines in their colours. A click shows the day; a drop
 * moves to it, however far off the board it is. For the pointer only: keyboards have "Move to …".
 */
export const Ribbon = memo(function Ribbon({
  columns,
  found,
}: {
  readonly columns: readonly Column[];
  readonly found: ReadonlySet<string> | null;
}) {
  const say = useSay();
  return (
    <div
      className="ribbon"
      data-many={columns.length > MOST_WITH_DATES || undefined}
      aria-hidden="true"
      title={say('web.board.ribbon')}
    >
      {columns.map((column) =>
        column.kind === 'day' || column.kind === 'free' ? (
          <RibbonDay
            key={column.key}
            day={column.kind === 'day' ? column.day : null}
            date={column.kind === 'day' ? column.day.date : column.date}
            unit={column.kind === 'day' ? column.day.unit : column.unit}
            found={found}
          />
        ) : column.kind === 'week' ? (
          <i key={column.key} className="ribbon-week" />
        ) : null,
      )}
    </div>
  );
});

const RibbonDay = memo(function RibbonDay({
  day,
  date,
  unit,
  found,
}: {
  readonly day: BoardDayView | null;
  readonly date: CalendarDay;
  readonly unit: string;
  readonly found: ReadonlySet<string> | null;
}) {
  const element = useRef<HTMLDivElement>(null);
  const currency = useCurrency();
  const [over, setOver] = useState(false);
  const key = dayKey({ date, unit });
  const heat = useStore(boardState, (state) => state.heatByDay.get(key));
  const tone = heat?.heat;

  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    return dropTargetForElements({
      element: node,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const position = boardState.get().heatByDay.get(key)?.position;
        void moveEntries(entriesOf(source.data), {
          date,
          unit,
          ...(position === undefined ? {} : { position }),
        });
      },
    });
  }, [date, unit, key]);

  const clashes = (day?.conflicts.length ?? 0) > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; keyboards have "Move to …" and Home/End
    <div
      ref={element}
      className="ribbon-day"
      data-tone={tone?.tone}
      data-depth={tone?.depth}
      data-over={over || undefined}
      data-clash={clashes || undefined}
      onClick={() => reveal(key)}
    >
      <span className="ribbon-lines">
        {day?.entries.map((entry) =>
          entry.kind === 'strip' ? (
            <i
              key={stripKey(entry)}
              data-colour={stripColour(entry)}
              data-faded={(found !== null && !found.has(stripKey(entry))) || undefined}
              style={{ flexGrow: entry.eighths }}
            />
          ) : null,
        )}
        {day !== null && <i className="ribbon-rest" style={{ flexGrow: Math.max(0, 48 - day.eighths) }} />}
      </span>
      <span className="ribbon-date">
        {clashes && <Icon name="clash" size={10} />}
        {dayText(date, 'number')}
      </span>
      {over && heat && (
        <span className="ribbon-tip" data-tone={tone?.tone}>
          {dayText(date)} {moneyChange(heat.costDelta, currency)}
        </span>
      )}
    </div>
  );
});
