/** How wide the columns of a table are on paper. */
import type { Cell, Table } from '../../documents/index.ts';
import type { Style } from './faces.ts';
import { INK, inkOf, SIZE } from './ink.ts';
import { cleaned, widthOf } from './typesetting.ts';

export interface CellType {
  readonly style: Style;
  readonly size: number;
  readonly subSize: number;
  readonly colour: string;
}

export interface TableType {
  readonly widths: readonly number[];
  /** Of the text; a grid that would be too wide is set smaller. */
  readonly size: number;
  /** Free on the left and right of each cell. */
  readonly pad: number;
}

/** What the colour of a strip takes of the first column. */
export const EDGE = 5;

/** Smallest size that is still read on a set. */
const SMALLEST = 4.6;
/** A synopsis is wrapped anyway: it does not make its column wider than this. */
const WIDEST_SUB = 190;
/** In a grid the days need the room: names are wrapped. */
const WIDEST_NAME = 125;

export function cellType(cell: Cell, isHead: boolean, size: number): CellType {
  const isBold = cell.isHeader === true || cell.tone === 'work';
  return {
    style: cell.tone === 'travel' || cell.tone === 'to-fill' ? 'italic' : isBold ? 'bold' : 'regular',
    size: isHead ? size * (SIZE.head / SIZE.text) : size,
    subSize: size * (SIZE.sub / SIZE.text),
    colour: isHead ? INK : inkOf(cell.tone),
  };
}

export function tableType(table: Table, room: number): TableType {
  const isGrid = table.isGrid === true;
  const pad = isGrid ? 1.6 : 3.2;
  let size: number = isGrid ? SIZE.grid : SIZE.text;
  let found = naturalWidths(table, size, pad);
  while (isGrid && sum(found.natural) > room && size > SMALLEST) {
    size -= 0.2;
    found = naturalWidths(table, size, pad);
  }
  return { widths: fitted(found, table, room), size, pad };
}

interface Found {
  readonly natural: readonly number[];
  /** What its longest word needs. */
  readonly least: readonly number[];
}

function naturalWidths(table: Table, size: number, pad: number): Found {
  const natural = table.columns.map(({ least = 1 }) => least * size * 0.5 + 2 * pad);
  const least = [...natural];
  const take = (cells: readonly Cell[], isHead: boolean, isTotal = false): void => {
    let column = 0;
    for (const cell of cells) {
      const at = column;
      column += cell.span ?? 1;
      if ((cell.span ?? 1) !== 1) continue;
      const type = cellType(cell, isHead, size);
      const style = isTotal ? 'bold' : type.style;
      const words = cleaned(cell.text);
      const text = widthOf(words, style, type.size);
      const sub =
        cell.sub === undefined ? 0 : Math.min(WIDEST_SUB, widthOf(cleaned(cell.sub), 'regular', type.subSize));
      const isFlexible = table.columns[at]!.flexible !== undefined;
      const most = table.isGrid === true && isFlexible ? WIDEST_NAME : Number.POSITIVE_INFINITY;
      natural[at] = Math.max(natural[at]!, Math.min(most, Math.max(text, sub) + 2 * pad + 0.5));
      const parts = isHead || isFlexible ? words.split(' ') : [words];
      for (const word of parts) least[at] = Math.max(least[at]!, widthOf(word, style, type.size) + 2 * pad + 0.5);
    }
  };
  const hasEdge = table.groups.some(({ rows }) => rows.some(({ edge }) => edge !== undefined));
  for (const cells of table.head) take(cells, true);
  for (const { rows } of table.groups)
    for (const { cells, kind } of rows) if (kind !== 'banner') take(cells, false, kind === 'total');
  if (hasEdge) {
    natural[0]! += EDGE;
    least[0]! += EDGE;
  }
  return { natural, least };
}

/** Flexible columns give way first, the widest first, or take what is left over; then all others. */
function fitted({ natural, least }: Found, table: Table, room: number): readonly number[] {
  const flexible = table.columns.flatMap((column, index) => (column.flexible === undefined ? [] : [index]));
  const spare = room - sum(natural);
  if (spare >= 0) {
    const share = table.isGrid === true ? [] : flexible;
    const whole = share.reduce((total, index) => total + natural[index]!, 0);
    return natural.map((width, index) => (share.includes(index) ? width + (spare * width) / whole : width));
  }
  const floors = natural.map((width, index) =>
    flexible.includes(index) ? Math.min(width, Math.max(28, Math.min(least[index]!, 70))) : width,
  );
  const narrowed = narrowest(natural, floors, -spare);
  const over = sum(narrowed) - room;
  if (over <= 0) return narrowed;
  const rest = narrowest(
    narrowed,
    narrowed.map((width) => Math.min(width, Math.max(8, room / (2 * narrowed.length)))),
    over,
  );
  const scale = Math.min(1, room / sum(rest));
  return rest.map((width) => width * scale);
}

/** Takes `over` from the widest columns, down to their floors: they end equally wide where they can. */
function narrowest(widths: readonly number[], floors: readonly number[], over: number): readonly number[] {
  let low = 0;
  let high = Math.max(...widths);
  const at = (cap: number): readonly number[] =>
    widths.map((width, index) => Math.max(Math.min(width, cap), Math.min(width, floors[index]!)));
  const wanted = sum(widths) - over;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > wanted) high = middle;
    else low = middle;
  }
  return at(low);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
