/** Texts of cells from CSV (RFC 4180): `,`, `;` or tabs between them, whichever the first line has most of. */
import { diagnosticOf } from '../../messages/index.ts';
import type { ScheduleReading } from '../schedule-file.ts';
import { readTable, type TableOptions } from './read-table.ts';

export function readCsv(source: string, file: string, options: TableOptions = {}): ScheduleReading {
  const { rows, openQuote } = cellsOf(source.replace(/^\uFEFF/, ''));
  if (openQuote !== null) {
    const diagnostic = diagnosticOf('exchange', 'quote-open', {}, { file, ...openQuote });
    return { schedule: null, diagnostics: [diagnostic] };
  }
  return readTable(rows, file, options);
}

interface Cells {
  readonly rows: readonly (readonly string[])[];
  /** Where a quotation mark stands that is never closed. */
  readonly openQuote: { readonly line: number; readonly column: number } | null;
}

function cellsOf(source: string): Cells {
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  let quoteAt = 0;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') {
      isQuoted = true;
      quoteAt = at;
    } else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && source[at + 1] === '\n') at++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return { rows, openQuote: isQuoted ? placeIn(source, quoteAt) : null };
}

function placeIn(source: string, at: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, at).split(/\r\n|[\r\n]/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function separatorOf(source: string): string {
  const first = /^[^\r\n]*/.exec(source)?.[0] ?? '';
  const count = (separator: string): number => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
