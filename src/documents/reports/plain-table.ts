/** A table of one group with one head. */
import type { CodeBelow } from '../../messages/index.ts';
import type { Words } from '../labels.ts';
import type { Cell, Column, Row, Table } from '../page-tree.ts';

export type ColumnHead = readonly [label: CodeBelow<'paper'>, column?: Column];

/** The first cell of each row names it. A caption is the label of what the rows are. */
export function plainTable(
  words: Words,
  caption: string,
  columns: readonly ColumnHead[],
  rows: readonly (readonly (string | Cell)[])[],
  { total, isToWriteIn }: { readonly total?: readonly (string | Cell)[]; readonly isToWriteIn?: boolean } = {},
): Table {
  const cells = (row: readonly (string | Cell)[]): readonly Cell[] =>
    row.map((cell, index): Cell => {
      const own = typeof cell === 'string' ? { text: cell } : cell;
      return index === 0 ? { isHeader: true, ...own } : own;
    });
  const all: Row[] = rows.map((row) => ({ cells: cells(row) }));
  if (total !== undefined) all.push({ kind: 'total', cells: cells(total) });
  return {
    type: 'table',
    caption,
    showCaption: caption !== '',
    columns: columns.map(([, column = {}]) => column),
    head: [columns.map(([label]) => ({ text: words.label(label) }))],
    groups: [{ rows: all }],
    ...(isToWriteIn === undefined ? {} : { isToWriteIn }),
  };
}

/** Room to write in. */
export const BLANK: Column = { align: 'center', least: 12 };
export const RIGHT: Column = { align: 'right' };
export const CENTER: Column = { align: 'center' };
export const wide = (flexible: number): Column => ({ flexible });
