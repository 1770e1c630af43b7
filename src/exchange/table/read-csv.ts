/** Texts of cells from CSV (RFC 4180): `,`, `;` or tabs between them, whichever the first line has most of. */
import type { ScheduleReading } from '../schedule-file.ts';
import { readTable, type TableOptions } from './read-table.ts';

export function readCsv(source: string, file: string, options: TableOptions = {}): ScheduleReading {
  return readTable(cellsOf(source.replace(/^\uFEFF/, '')), file, options);
}

/** Never throws; a quote that is not closed runs to the end of the text. */
export function cellsOf(source: string): readonly (readonly string[])[] {
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === separator) {
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
  return rows;
}

function separatorOf(source: string): string {
  const first = /^[^\r\n]*/.exec(source)?.[0] ?? '';
  const count = (separator: string): number => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
