/**
 * Keyboard and pointer of the board, heard in one place: whatever has `data-key` can have the focus. Returns true when
 * the key was used.
 */
import type { BoardView, StripView } from '../../api/index.ts';
import type { Destination } from '../../live/index.ts';
import { stripKey } from '../../season/index.ts';
import { runCommand } from '../live/season-link.ts';
import { copyAsText, cut, nudge, paste, toBoneyard, togglePin, toNeighbourDay } from './board-actions.ts';
import { type Column, entryKey, locate } from './board-columns.ts';
import {
  ARROWS,
  type Arrow,
  dayOfKey,
  daysOf,
  focusLanes,
  isStripKey,
  keyBeside,
  refOfKey,
  stripOrder,
} from './board-focus.ts';
import { boardState, type DayDialogKind, openDialog, putBack, reveal, withSelection } from './board-state.ts';
import { ranged, toggled } from './selection.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
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
    else if (selected.size > 0) boardState.set({ selected: new Set(), picking: false });
    else return false;
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
  if (key === 'i' || key === 'Insert') return openDayDialog('insert-day', focus, board, columns);
  if (focus.startsWith('banner:')) return pressOnBanner(key, focus, board);
  if (!isStripKey(focus)) return false;
  const strip = refOfKey(focus);
  if (key === ' ') select(focus);
  else if (key === 'o') openDialog({ kind: 'order', keys: orderable(focus, board) });
  else if (key === 'b') openDialog({ kind: 'banner', to: before(focus, board) });
  else if (key === 'Enter') boardState.set({ panel: 'strip' });
  else if (key === 'm') openDialog({ kind: 'move', strips: withSelection(strip) });
  else if (key === 'Delete' || key === 'Backspace') void toBoneyard(strip);
  else if (key === 'p') void togglePin(strip);
  else return false;
  return true;
}

function pressOnBanner(key: string, focus: string, board: BoardView): boolean {
  const banner = [...board.days.flatMap(({ entries }) => entries), ...board.boneyard].find(
    (entry) => entryKey(entry) === focus,
  );
  if (banner?.kind !== 'banner') return false;
  if (key === 'Enter') openDialog({ kind: 'edit-banner', banner });
  else if (key === 'Delete' || key === 'Backspace') {
    void runCommand({ kind: 'remove-banner', board: board.id, id: banner.id });
  } else return false;
  return true;
}

function pressArrow(
  arrow: Arrow,
  press: KeyPress,
  focus: string,
  columns: readonly Column[],
  board: BoardView,
  rows: boolean,
): boolean {
  const [lane, place] = arrow;
  const isStrip = isStripKey(focus);
  if (press.alt) {
    if (focus.startsWith('day:') || focus === 'boneyard') return false;
    if (place !== 0) void nudge(focus, place);
    else if (lane !== 0) void toNeighbourDay(focus, daysOf(columns), lane);
    return true;
  }
  const target = keyBeside(focusLanes(columns, board), focus, arrow, rows);
  if (target === null) return true;
  if (press.shift && isStrip) {
    const { anchor, selected } = boardState.get();
    const from = anchor !== null && selected.has(anchor) ? anchor : focus;
    const reached = isStripKey(target) ? target : focus;
    boardState.set({ anchor: from, selected: ranged(stripOrder(columns, board), from, reached, selected) });
  } else if (isStripKey(target)) boardState.set({ anchor: target });
  goTo(target);
  return true;
}

function pressWithCtrl(key: string, focus: string | null, columns: readonly Column[], board: BoardView): boolean {
  if (key === 'x' && focus !== null && isStripKey(focus)) cut(refOfKey(focus));
  else if (key === 'c' && focus !== null && isStripKey(focus)) void copyAsText(chosen(focus, board));
  else if (key === 'a') {
    const keys = chosenAll(focus, columns, board);
    if (keys.length === 0) return false;
    boardState.set({ selected: new Set(keys), anchor: keys[0] ?? null });
  } else if (key === 'v' && focus !== null && boardState.get().hand) {
    const target = dayOfKey(focus, board, columns);
    void paste(target, focus.startsWith('day:') ? null : focus);
  } else return false;
  return true;
}

/** One more, or one less. */
export function select(key: string, focus: string | null = key): void {
  boardState.set((now) => ({ selected: toggled(now.selected, focus, key), focus: key, anchor: key }));
}

/** The strip, or the selection that it is part of. */
function chosen(key: string, board: BoardView): readonly StripView[] {
  const refs = new Set(withSelection(refOfKey(key)).map(stripKey));
  return [...locate(board)].flatMap(([found, { strip }]) => (refs.has(found) ? [strip] : []));
}

/** All that is found, else all of the day (or boneyard) of the focus. */
function chosenAll(focus: string | null, columns: readonly Column[], board: BoardView): readonly string[] {
  const { found } = boardState.get();
  if (found !== null) return stripOrder(columns, board).filter((key) => found.has(key));
  const lane = focusLanes(columns, board).find((keys) => focus !== null && keys.includes(focus));
  return (lane ?? []).filter(isStripKey);
}

/** The selection when the strip is part of it, else its whole day. */
export function orderable(key: string, board: BoardView): readonly string[] {
  const { selected } = boardState.get();
  if (selected.size > 1 && selected.has(key)) return [...selected];
  const day = board.days.find(({ entries }) => entries.some((entry) => entryKey(entry) === key));
  return (day?.entries ?? board.boneyard).map(entryKey).filter(isStripKey);
}

/** The place before an entry. */
export function before(key: string, board: BoardView): Destination {
  const day = board.days.find(({ entries }) => entries.some((entry) => entryKey(entry) === key));
  const position = (day?.entries ?? board.boneyard).findIndex((entry) => entryKey(entry) === key);
  return day === undefined ? { boneyard: true, position } : { date: day.date, unit: day.unit, position };
}

function openDayDialog(kind: DayDialogKind, focus: string, board: BoardView, columns: readonly Column[]): boolean {
  const day = dayOfKey(focus, board, columns);
  if (day === null) return false;
  openDialog({ kind, date: day.date, unit: day.unit });
  return true;
}

export function goTo(key: string | null): void {
  if (key !== null) reveal(key, key);
}
