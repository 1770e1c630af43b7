/**
 * Where the keyboard's focus can stand on the board, and where an arrow takes it. Keys: `101-12/1`, `day:…`,
 * `banner:…`, `boneyard`. Pure.
 */
import type { BoardView } from '../../api/index.ts';
import { type DayRef, dayKey, type EntryRef } from '../../live/index.ts';
import type { StripRef } from '../../season/index.ts';
import { type Column, entryKey } from './board-columns.ts';

/** Lanes over (days), and places within the lane. */
export type Arrow = readonly [lane: -1 | 0 | 1, place: -1 | 0 | 1];

export const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function isStripKey(key: string): boolean {
  return !key.includes(':') && key !== 'boneyard';
}

export function refOfKey(key: string): StripRef {
  const slash = key.lastIndexOf('/');
  return { scene: key.slice(0, slash), part: Number(key.slice(slash + 1)) };
}

/** What a command takes hold of under this key: a strip or a banner. */
export function entryOfKey(key: string): EntryRef {
  return key.startsWith('banner:') ? { banner: key.slice('banner:'.length) } : refOfKey(key);
}

/** Keys of the strips, in the order in which they stand: day by day, the boneyard last. */
export function stripOrder(columns: readonly Column[], board: BoardView): readonly string[] {
  return focusLanes(columns, board).flatMap((lane) => lane.filter(isStripKey));
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

/**
 * Where an arrow leads from a key; null: nowhere. With days as rows, up and down go on into the day before or after.
 */
export function keyBeside(
  lanes: readonly (readonly string[])[],
  from: string,
  [lane, place]: Arrow,
  rows: boolean,
): string | null {
  const x = lanes.findIndex((keys) => keys.includes(from));
  const y = lanes[x]?.indexOf(from) ?? 0;
  if (lane !== 0) {
    const next = lanes[x + lane];
    return next?.[Math.min(y, next.length - 1)] ?? null;
  }
  const target = lanes[x]?.[y + place];
  if (target !== undefined || !rows) return target ?? null;
  return (place > 0 ? lanes[x + 1]?.[0] : lanes[x - 1]?.at(-1)) ?? null;
}

/** Days that strips can stand on, as the board shows them. */
export function daysOf(columns: readonly Column[]): readonly DayRef[] {
  return columns.flatMap((column) =>
    column.kind === 'day' ? [column.day] : column.kind === 'free' ? [{ date: column.date, unit: column.unit }] : [],
  );
}

/** The day a focus key stands on; null: the boneyard. */
export function dayOfKey(key: string, board: BoardView, columns: readonly Column[]): DayRef | null {
  if (key.startsWith('day:')) return daysOf(columns).find((day) => `day:${dayKey(day)}` === key) ?? null;
  return board.days.find((day) => day.entries.some((entry) => entryKey(entry) === key)) ?? null;
}
