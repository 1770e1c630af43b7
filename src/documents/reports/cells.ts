/** Cells that also say in figures what they show: for spreadsheets. */
import {
  type CalendarDay,
  type Cents,
  type CurrencyCode,
  type Eighths,
  formatEighths,
} from '../../foundation/index.ts';
import type { Words } from '../labels.ts';
import type { Cell } from '../page-tree.ts';

export function eighthsCell(eighths: Eighths): Cell {
  return { text: formatEighths(eighths), value: { eighths } };
}

export function countCell(count: number): Cell {
  return { text: String(count), value: { count } };
}

export function dateCell(words: Words, date: CalendarDay): Cell {
  return { text: words.date(date), value: { date } };
}

export function moneyCell(words: Words, cents: Cents, currency: CurrencyCode): Cell {
  return { text: words.money(cents, currency), value: { cents } };
}
