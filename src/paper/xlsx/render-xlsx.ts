/**
 * Pages as an XLSX workbook, by `write-excel-file`: a sheet for each table, with numbers as numbers, dates as dates and
 * pages in eighths. A text stays a text, whatever it begins with: no cell of ours is a formula.
 */
import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { type DataCell, dataSheets, type Page } from '../../documents/index.ts';

const FORMATS = { date: 'yyyy-mm-dd', cents: '#,##0.00', eighths: '# ?/8', count: '0' } as const;

export async function renderXlsx(pages: readonly Page[]): Promise<Uint8Array> {
  const names = new Set<string>();
  const sheets = dataSheets(pages).map(
    ({ name, head, rows }): Sheet<never> => ({
      sheet: sheetName(name, names),
      data: [
        head.map((text): Cell => ({ value: withoutControls(text), type: String, fontWeight: 'bold', wrap: true })),
        ...rows.map((row) => row.map(cellOf)),
      ],
      columns: head.map((_, index) => ({ width: widthOf(rows.map((row) => row[index]?.text ?? '')) })),
      stickyRowsCount: 1,
    }),
  );
  if (sheets.length === 0) sheets.push({ sheet: '1', data: [[]] } as Sheet<never>);
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}

function cellOf({ text, value }: DataCell): Cell {
  if (value === undefined) return { value: withoutControls(text), type: String, wrap: text.includes('\n') };
  if ('date' in value) return { value: new Date(`${value.date}T00:00:00Z`), type: Date, format: FORMATS.date };
  if ('cents' in value) return { value: value.cents / 100, type: Number, format: FORMATS.cents };
  if ('eighths' in value) return { value: value.eighths / 8, type: Number, format: FORMATS.eighths };
  return { value: value.count, type: Number, format: FORMATS.count };
}

/** XML 1.0 has no control characters but tab and line breaks, and no halves of surrogate pairs. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '').slice(0, LONGEST);
}

/** Characters that a cell of Excel holds. */
const LONGEST = 32_767;

/** In characters: as wide as most of what stands in it. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(8, ...texts.slice(0, 200).flatMap((text) => text.split('\n').map((line) => line.length)));
  return Math.min(longest + 1, 48);
}

/** At most 31 characters, none of `[]:*?/\`, and each once, as Excel wants it. */
function sheetName(name: string, taken: Set<string>): string {
  const bare = withoutControls(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const candidate = `${bare.slice(0, 31 - ending.length).trim() || 'Sheet'}${ending}`;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}
