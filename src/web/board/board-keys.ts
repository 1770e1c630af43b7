/** Keyboard and pointer of the board, heard in one place: whatever has `data-key` can have the focus. Returns true when the key was used. */
import type { BoardView } from '../../api/index.ts';
import { type DayRef, dayKey } from '../../live/index.ts';
import { cut, nudge, paste, toBoneyard, togglePin, toNeighbourDay } from './board-actions.ts';
import { type Column, entryKey } from './board-columns.ts';
import { boardState, openDialog, putBack, refOfKey, reveal, withSelection } from './board-state.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Keys of what can have the focus, day by day: its head, then its entries; the boneyard last. */
export function focusLanes(columns: readonly Column[], board: BoardView): readonly (readonly string[])[] {
  const lanes: string[][] = [];
  for (const column of columns) {
    if (column.kind === 'day') lanes.push([`day:${column.key}`, ...column.day.entries.map(entryKey)]);
    else if (column.kind === 'free') lanes.push([`day:${column.key}`]);
  }
  if (board.boneyard.length > 0) lanes.push(board.boneyard.map(entryKey));
  return lanes;
}

export function pressBoardKey(
  press: KeyPress,
  focus: string | null,
  columns: readonly Column[],
  board: BoardView,
  rows: boolean,
): boolean {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.ctrl) return pressWithCtrl(key, focus, columns, board);
  if (key === 'Escape') {
    const { hand, selected } = boardState.get();
    if (hand) putBack(true);
    else if (selected.size > 0) boardState.set({ selected: new Set() });
    else return false;
    return true;
  }
  if (key === '?') {
    openDialog({ kind: 'help' });
    return true;
  }
  if (focus === null) return false;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return pressArrow(arrow, press, focus, columns, board, rows);
  if (key === 'Home' || key === 'End') {
    const lanes = focusLanes(columns, board);
    goTo((key === 'Home' ? (lanes[0]?.[1] ?? lanes[0]?.[0]) : lanes.at(-1)?.[0]) ?? null);
    return true;
  }
  if (focus.startsWith('day:') || focus.startsWith('banner:') || focus === 'boneyard') return false;
  const strip = refOfKey(focus);
  if (key === ' ') select(focus, true);
  else if (key === 'Enter') boardState.set({ panel: 'strip' });
  else if (key === 'm') openDialog({ kind: 'move', strips: withSelection(strip) });
  else if (key === 'Delete' || key === 'Backspace') void toBoneyard(strip);
  else if (key === 'p') void togglePin(strip);
  else return false;
  return true;
}

const ARROWS: Readonly<Record<string, readonly [lane: number, place: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function pressArrow(
  arrow: readonly [number, number],
  press: KeyPress,
  focus: string,
  columns: readonly Column[],
  board: BoardView,
  rows: boolean,
): boolean {
  const [lane, place] = arrow;
  const isStrip = !focus.startsWith('day:') && !focus.startsWith('banner:') && focus !== 'boneyard';
  if (press.alt) {
    if (!isStrip) return false;
    const strip = refOfKey(focus);
    if (place !== 0) void nudge(strip, place as -1 | 1);
    else void toNeighbourDay(strip, daysOf(columns), lane as -1 | 1);
    return true;
  }
  const lanes = focusLanes(columns, board);
  const x = lanes.findIndex((keys) => keys.includes(focus));
  const y = lanes[x]?.indexOf(focus) ?? 0;
  let target: string | undefined;
  if (lane !== 0) {
    const next = lanes[x + lane];
    target = next?.[Math.min(y, next.length - 1)];
  } else {
    target = lanes[x]?.[y + place];
    if (target === undefined && rows) target = place > 0 ? lanes[x + 1]?.[0] : lanes[x - 1]?.at(-1);
  }
  if (target === undefined) return true;
  if (press.shift && isStrip) {
    const selected = new Set(boardState.get().selected).add(focus);
    if (!target.includes(':')) selected.add(target);
    boardState.set({ selected });
  }
  goTo(target);
  return true;
}

function pressWithCtrl(key: string, focus: string | null, columns: readonly Column[], board: BoardView): boolean {
  if (key === 'x' && focus !== null && !focus.includes(':') && focus !== 'boneyard') cut(refOfKey(focus));
  else if (key === 'v' && focus !== null && boardState.get().hand) {
    const target = dayOfKey(focus, board, columns);
    void paste(target, focus.startsWith('day:') ? null : focus);
  } else return false;
  return true;
}

function daysOf(columns: readonly Column[]): readonly DayRef[] {
  return columns.flatMap((column) =>
    column.kind === 'day' ? [column.day] : column.kind === 'free' ? [{ date: column.date, unit: column.unit }] : [],
  );
}

/** The day a focus key stands on; null: the boneyard. */
export function dayOfKey(key: string, board: BoardView, columns: readonly Column[]): DayRef | null {
  if (key.startsWith('day:')) {
    return daysOf(columns).find((day) => `day:${dayKey(day)}` === key) ?? null;
  }
  return board.days.find((day) => day.entries.some((entry) => entryKey(entry) === key)) ?? null;
}

export function select(key: string, add: boolean): void {
  const selected = new Set(add ? boardState.get().selected : []);
  if (selected.has(key)) selected.delete(key);
  else selected.add(key);
  boardState.set({ selected, focus: key });
}

export function goTo(key: string | null): void {
  if (key !== null) reveal(key, key);
}
