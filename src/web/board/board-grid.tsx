import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { stripKey } from '../../season/index.ts';
import { dayText, pageCount } from '../i18n/format.ts';
import { type Say, sayText, useSay } from '../i18n/language.ts';
import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import { type Column, entryKey } from './board-columns.ts';
import { boardState, putBack } from './board-state.ts';
import { DayColumn, FreeDay } from './day-column.tsx';
import { scrollAtEdges } from './edge-scroll.ts';

const WIDTH = { week: 40, day: 220, free: 96, closed: 30 } as const;
/** Eight days on a screen of 1440 pixels, with the panel beside them. */
const SLIM_WIDTH = { week: 24, day: 126, free: 64, closed: 20 } as const;

/** Of one row of a strip, in pixels. */
const LINE_HEIGHT = { small: 15, medium: 18, large: 22 } as const;

/**
 * Days as columns or rows, only those near the window drawn; the column that has the focus or was dragged from stays
 * drawn.
 */
export function BoardGrid(props: {
  readonly columns: readonly Column[];
  readonly found: ReadonlySet<string> | null;
  readonly onlyFound: boolean;
  readonly manyUnits: boolean;
}) {
  const { columns } = props;
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useStore(preferences, (state) => state.layout) === 'rows';
  const slim = useStore(preferences, (state) => state.density) === 'slim';
  const looks = useStore(preferences, (state) => state.looks);
  const lines = (slim ? looks.slim : looks.rows).length;
  const indexOf = useMemo(() => indexByKey(columns), [columns]);

  const virtual = useVirtualizer({
    count: columns.length,
    getScrollElement: () => scroller.current,
    horizontal: !rows,
    overscan: 2,
    // Columns that come into sight are drawn with the next frame, and do not hold up the one that scrolls.
    useFlushSync: false,
    getItemKey: (index) => columns[index]!.key,
    estimateSize: (index) =>
      rows
        ? isFolded(columns, index, rows)
          ? 0
          : rowHeight(columns[index]!)
        : (slim ? SLIM_WIDTH : WIDTH)[columns[index]!.kind],
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const { focus, hand } = boardState.get();
      const kept = [focus, ...(hand?.by === 'drag' ? hand.strips.map(stripKey) : [])];
      for (const key of kept) {
        const index = key === null ? undefined : indexOf.get(key);
        if (index !== undefined && !shown.includes(index)) shown.push(index);
      }
      return shown.sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    // Sizes depend on both, which the virtualizer cannot see.
    if (rows !== undefined && slim !== undefined && looks !== undefined) virtual.measure();
  }, [rows, slim, looks, virtual]);

  useEffect(() => {
    const node = scroller.current;
    if (node === null) return;
    return combine(
      scrollAtEdges(node),
      monitorForElements({
        onDrop: ({ location }) => {
          if (location.current.dropTargets.length === 0) putBack(true);
        },
      }),
    );
  }, []);

  const firstKey = useMemo(() => {
    for (const column of columns) {
      if (column.kind === 'day') {
        const strip = column.day.entries.find((entry) => entry.kind === 'strip');
        if (strip) return entryKey(strip);
      }
    }
    return null;
  }, [columns]);

  const wanted = useStore(boardState, (state) => state.reveal);
  const revealed = useRef(0);
  const firstColumn = firstKey === null ? undefined : indexOf.get(firstKey);
  const hasBegun = useRef(false);
  useLayoutEffect(() => {
    // A board just opened, or its first plan: shooting may begin weeks after the first free day.
    if (hasBegun.current || firstColumn === undefined) return;
    hasBegun.current = true;
    const isAskedElsewhere = wanted !== null && revealed.current !== wanted.turn;
    if (!isAskedElsewhere && !isInView(virtual, firstColumn)) virtual.scrollToIndex(firstColumn, { align: 'start' });
  }, [firstColumn, virtual, wanted]);

  useLayoutEffect(() => {
    // Once per wish: a later change of the board must not pull the focus back.
    if (wanted === null || revealed.current === wanted.turn) return;
    revealed.current = wanted.turn;
    const index = indexOf.get(wanted.focus ?? wanted.key) ?? indexOf.get(wanted.key);
    if (index !== undefined && !isInView(virtual, index)) virtual.scrollToIndex(index, { align: 'auto' });
    if (wanted.focus !== null) {
      boardState.set({ focus: wanted.focus });
      focusSoon(wanted.focus);
    } else showSoon(wanted.key);
  }, [wanted, indexOf, virtual]);

  const tallest = useMemo(() => {
    const most = Math.max(0, ...columns.map((column) => (column.kind === 'day' ? column.day.entries.length : 0)));
    return 150 + most * (14 + lines * LINE_HEIGHT[looks.size]);
  }, [columns, lines, looks.size]);

  const size = virtual.getTotalSize();
  return (
    <div ref={scroller} className={rows ? 'grid grid-rows' : 'grid grid-columns'} data-slim={slim || undefined}>
      <div className="grid-inner" style={rows ? { height: size } : { width: size, minHeight: tallest }}>
        {virtual.getVirtualItems().map((item) => {
          const column = columns[item.index];
          if (column === undefined) return null;
          return (
            <div
              key={item.key}
              ref={rows ? virtual.measureElement : undefined}
              data-index={item.index}
              className={isFolded(columns, item.index, rows) ? 'cell cell-folded' : `cell cell-${column.kind}`}
              style={
                rows
                  ? { transform: `translateY(${item.start}px)` }
                  : { transform: `translateX(${item.start}px)`, width: item.size }
              }
            >
              <Cell
                column={column}
                firstKey={firstKey}
                found={props.found}
                onlyFound={props.onlyFound}
                manyUnits={props.manyUnits}
                say={say}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cell(props: {
  readonly column: Column;
  readonly firstKey: string | null;
  readonly found: ReadonlySet<string> | null;
  readonly onlyFound: boolean;
  readonly manyUnits: boolean;
  readonly say: Say;
}) {
  const { column, say } = props;
  if (column.kind === 'day') {
    return (
      <DayColumn
        day={column.day}
        firstKey={props.firstKey}
        found={props.found}
        onlyFound={props.onlyFound}
        manyUnits={props.manyUnits}
      />
    );
  }
  if (column.kind === 'free') return <FreeDay date={column.date} unit={column.unit} />;
  if (column.kind === 'week') {
    return (
      <div className="week">
        <span>
          <b>{say('web.board.week', { n: column.week })}</b>
          <span className="week-sum">
            {say('web.board.week-sum', { days: column.days, pages: pageCount(column.eighths) })}
          </span>
        </span>
      </div>
    );
  }
  const why = column.why.map(sayText).join(', ');
  const range = column.from === column.to ? dayText(column.from) : `${dayText(column.from)} – ${dayText(column.to)}`;
  return (
    <div className="closed" title={`${range}: ${why}`}>
      <span>
        {range} <span className="closed-why">{why}</span>
      </span>
    </div>
  );
}

/** By the sizes known already: scrolling to where one is would lay the whole board out an extra time. */
function isInView(virtual: Virtualizer<HTMLDivElement, Element>, index: number): boolean {
  const item = virtual.measurementsCache[index];
  const { scrollOffset, scrollRect } = virtual;
  if (item === undefined || scrollOffset === null || scrollRect === null) return false;
  const size = virtual.options.horizontal ? scrollRect.width : scrollRect.height;
  return item.start >= scrollOffset && item.end <= scrollOffset + size;
}

function indexByKey(columns: readonly Column[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, column] of columns.entries()) {
    found.set(column.key, index);
    found.set(`day:${column.key}`, index);
    if (column.kind === 'day') for (const entry of column.day.entries) found.set(entryKey(entry), index);
  }
  return found;
}

/** In the list, closed dates before a new week stand in its line. */
function isFolded(columns: readonly Column[], at: number, rows: boolean): boolean {
  return rows && columns[at]?.kind === 'closed' && columns[at + 1]?.kind === 'week';
}

function rowHeight(column: Column): number {
  if (column.kind === 'day') return Math.max(46, column.day.entries.length * 24 + 4);
  return column.kind === 'free' ? 26 : 19;
}

/**
 * Focuses an entry as soon as it is drawn: scrolling brings its column in a frame or two later. `unlessElsewhere`: not
 * when something other than the page has taken the focus meanwhile.
 */
export function focusSoon(key: string, options: { readonly unlessElsewhere?: boolean } = {}, tries = 30): void {
  requestAnimationFrame(() => {
    if (options.unlessElsewhere === true && (boardState.get().dialog !== null || focusIsElsewhere())) return;
    if (document.activeElement?.matches('input, textarea, select')) return;
    const node = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    // Overlays hand the focus on as they close: wait them out.
    node?.focus({ preventScroll: false });
    // Not there yet, or still made inert by an overlay on its way out.
    if (tries > 0 && document.activeElement !== node) focusSoon(key, options, tries - 1);
  });
}

/** Scrolls to an entry as soon as it is drawn, and leaves the focus where it is. */
function showSoon(key: string, tries = 30): void {
  requestAnimationFrame(() => {
    const node = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (node !== null) node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    else if (tries > 0) showSoon(key, tries - 1);
  });
}

function focusIsElsewhere(): boolean {
  const active = document.activeElement;
  return active !== null && active !== document.body && active.closest('.modal, .popover') === null;
}
