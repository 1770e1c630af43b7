/**
 * Keyboard and pointer of the board, heard in one place: whatever has `data-key` can have the focus. Returns true when
 * the key was used.
 */
import type { BoardView } from '../../api/index.ts';
import { cut, nudge, paste, toBoneyard, togglePin, toNeighbourDay } from './board-actions.ts';
import type { Column } from './board-columns.ts';
import { ARROWS, type Arrow, dayOfKey, daysOf, focusLanes, isStripKey, keyBeside, refOfKey } from './board-focus.ts';
import { boardState, openDialog, putBack, reveal, withSelection } from './board-state.ts';

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
  if (!isStripKey(focus)) return false;
  const strip = refOfKey(focus);
  if (key === ' ') select(focus, true);
  else if (key === 'Enter') boardState.set({ panel: 'strip' });
  else if (key === 'm') openDialog({ kind: 'move', strips: withSelection(strip) });
  else if (key === 'Delete' || key === 'Backspace') void toBoneyard(strip);
  else if (key === 'p') void togglePin(strip);
  else return false;
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
    if (!isStrip) return false;
    const strip = refOfKey(focus);
    if (place !== 0) void nudge(strip, place);
    else if (lane !== 0) void toNeighbourDay(strip, daysOf(columns), lane);
    return true;
  }
  const target = keyBeside(focusLanes(columns, board), focus, arrow, rows);
  if (target === null) return true;
  if (press.shift && isStrip) {
    const selected = new Set(boardState.get().selected).add(focus);
    if (!target.includes(':')) selected.add(target);
    boardState.set({ selected });
  }
  goTo(target);
  return true;
}

function pressWithCtrl(key: string, focus: string | null, columns: readonly Column[], board: BoardView): boolean {
  if (key === 'x' && focus !== null && isStripKey(focus)) cut(refOfKey(focus));
  else if (key === 'v' && focus !== null && boardState.get().hand) {
    const target = dayOfKey(focus, board, columns);
    void paste(target, focus.startsWith('day:') ? null : focus);
  } else return false;
  return true;
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
