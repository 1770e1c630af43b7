/**
 * Pages as comma-separated values (RFC 4180), in UTF-8 with a byte order mark, as spreadsheets want it. Several tables
 * stand under each other, each below its name.
 */
import type { CellValue, Page } from '../page-tree.ts';
import { type DataCell, dataSheets } from './data-sheets.ts';

export function renderCsv(pages: readonly Page[]): string {
  const sheets = dataSheets(pages);
  const lines = sheets.flatMap(({ name, head, rows }, index) => [
    ...(index === 0 ? [] : ['']),
    ...(sheets.length > 1 ? [quoted(name)] : []),
    head.map(quoted).join(','),
    ...rows.map((row) => row.map(cellText).join(',')),
  ]);
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cellText({ text, value }: DataCell): string {
  return value === undefined ? quoted(text) : quotedAsIs(valueText(value, text));
}

function valueText(value: CellValue, text: string): string {
  if ('count' in value) return String(value.count);
  if ('date' in value) return value.date;
  if ('cents' in value) return decimal(value.cents);
  return text;
}

function decimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * A text that a spreadsheet would take for a formula is made a text by an apostrophe (OWASP, CSV injection; some take
 * signs of full width for the same): it comes from scripts and names.
 */
function quoted(text: string): string {
  return quotedAsIs(/^[=+\-@＝＋－＠\t\r].|^\s+[=+\-@＝＋－＠]./s.test(text) ? `'${text}` : text);
}

function quotedAsIs(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
