/**
 * Pages as the tables of a spreadsheet: what is said of each row stands in columns, so that it can be sorted and
 * summed. Tables of a kind (the scenes of each call sheet) become one, with the page they stand on in the first column,
 * and the day where there is one in the next.
 */
import type { Cell, CellValue, Form, Page, Table } from '../page-tree.ts';

export interface DataCell {
  readonly text: string;
  /** What the text says, where it is a number, a date or an amount. */
  readonly value?: CellValue;
}

export interface DataSheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
}

export function dataSheets(pages: readonly Page[]): readonly DataSheet[] {
  const sheets = new Map<
    string,
    { readonly name: string; readonly head: readonly string[]; readonly rows: (readonly DataCell[])[] }
  >();
  const areNamed = pages.some(({ name }) => name !== undefined);
  const add = (name: string, head: readonly string[], rows: readonly (readonly DataCell[])[], page: Page): void => {
    const first = areNamed ? [page.title] : [];
    const key = [name, ...head].join('\u0000');
    const sheet = sheets.get(key) ?? { name, head: [...first, ...head], rows: [] };
    sheets.set(key, sheet);
    for (const row of rows) sheet.rows.push(areNamed ? [{ text: page.name ?? '' }, ...row] : row);
  };
  for (const page of pages) {
    for (const block of page.blocks) {
      if (block.type === 'table') add(block.caption, headOf(block), rowsOf(block), page);
      if (block.type === 'form') add(block.caption, labelsOf(block), [block.boxes.map(({ text }) => ({ text }))], page);
    }
  }
  return [...sheets.values()];
}

function labelsOf({ boxes }: Form): readonly string[] {
  return boxes.map(({ label }) => label);
}

function hasTitles({ groups }: Table): boolean {
  return groups.some(({ title }) => title !== undefined);
}

/** Each column by what stands above it, from the top. */
function headOf(table: Table): readonly string[] {
  const columns = table.columns.map((): string[] => []);
  for (const cells of table.head)
    spread(cells).forEach(({ text }, index) => {
      if (text !== '') columns[index]!.push(text);
    });
  const names = columns.map((parts) => parts.join(' '));
  return hasTitles(table) ? ['', ...names] : names;
}

function rowsOf(table: Table): readonly (readonly DataCell[])[] {
  return table.groups.flatMap(({ title, rows }) =>
    rows.map(({ cells }) => {
      const row = spread(cells).map(({ text, sub, value }): DataCell => {
        const said = sub === undefined || sub === '' ? text : `${text}\n${sub}`;
        return value === undefined ? { text: said } : { text: said, value };
      });
      return hasTitles(table) ? [{ text: title?.text ?? '' }, ...row] : row;
    }),
  );
}

/** A cell over several columns stands in the first of them. */
function spread(cells: readonly Cell[]): readonly Cell[] {
  return cells.flatMap((cell) => [cell, ...Array.from({ length: (cell.span ?? 1) - 1 }, (): Cell => ({ text: '' }))]);
}
