/** Painting dates on the sheet of people and units: what a stroke covers, and what a key does to it. Pure. */
import type { CalendarDay } from '../../foundation/index.ts';
import type { Availability, Brush } from './availability.ts';

/** Where painting began, how far it has come, and what it makes of the dates it passes. */
export interface Stroke {
  readonly row: string;
  readonly from: number;
  readonly to: number;
  readonly state: Brush | 'free';
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A stroke marks dates as the brush says; where it begins on such a date already, or outside their dates, it frees. */
export function startStroke(row: string, column: number, now: Availability, brush: Brush): Stroke {
  const isFreeing = now === brush || now === 'outside' || now === 'weekday';
  return { row, from: column, to: column, state: isFreeing ? 'free' : brush };
}

export function covers(stroke: Stroke | null, row: string, column: number): boolean {
  return (
    stroke?.row === row && column >= Math.min(stroke.from, stroke.to) && column <= Math.max(stroke.from, stroke.to)
  );
}

export function datesOf({ from, to }: Stroke, dates: readonly CalendarDay[]): readonly [CalendarDay, CalendarDay] {
  return [dates[Math.min(from, to)]!, dates[Math.max(from, to)]!];
}

export type SheetKey =
  /** Shift and an arrow: the stroke goes on to there. */
  | { readonly kind: 'stretch'; readonly to: CellPlace }
  | { readonly kind: 'go'; readonly to: CellPlace }
  | { readonly kind: 'paint' }
  | { readonly kind: 'give-up' };

/** What a key pressed on a cell asks for; null: nothing. `rows` and `columns`: how many there are. */
export function sheetKey(
  press: { readonly key: string; readonly shiftKey: boolean },
  at: CellPlace,
  rows: number,
  columns: number,
): SheetKey | null {
  const sideways = press.key === 'ArrowLeft' ? -1 : press.key === 'ArrowRight' ? 1 : 0;
  const down = press.key === 'ArrowUp' ? -1 : press.key === 'ArrowDown' ? 1 : 0;
  if (sideways !== 0 || down !== 0) {
    const to = { row: within(at.row + down, rows), column: within(at.column + sideways, columns) };
    return { kind: sideways !== 0 && press.shiftKey ? 'stretch' : 'go', to };
  }
  if (press.key === ' ' || press.key === 'Enter') return { kind: 'paint' };
  return press.key === 'Escape' ? { kind: 'give-up' } : null;
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
