/**
 * A breakdown in a workbook (Office Open XML, ECMA-376 part 1, 18): the first sheet that has a scene heading or a set
 * among its columns; its cells as texts. Formulas are read as what they came to when the file was saved.
 */
import { diagnosticOf } from '../../messages/index.ts';
import { decodeText, unzipped } from '../../script/index.ts';
import { MOST_SHEETS } from '../limits.ts';
import type { ScheduleReading } from '../schedule-file.ts';
import { parsedXml } from '../xml.ts';
import { hasScenes, readTable, type TableOptions } from './read-table.ts';

export function readXlsx(bytes: Uint8Array, file: string, options: TableOptions = {}): ScheduleReading {
  const place = { file, line: 1, column: 1 };
  const refused: ScheduleReading = {
    schedule: null,
    diagnostics: [diagnosticOf('exchange', 'not-xlsx', { file }, place)],
  };
  const archive = unzipped(bytes, (name) => SHEET.test(name) || name === SHARED_TEXTS);
  if (!('files' in archive)) return refused;
  const { files } = archive;
  const text = (name: string): string | undefined => {
    const content = files.get(name);
    return content === undefined ? undefined : decodeText(content).text;
  };
  const shared = sharedTexts(text(SHARED_TEXTS) ?? '');
  const sheets = [...files.keys()]
    .filter((name) => SHEET.test(name))
    .sort((a, b) => Number(SHEET.exec(a)![1]) - Number(SHEET.exec(b)![1]))
    .map((name) => rowsOf(text(name)!, shared));
  if (sheets.length === 0 || shared === null || sheets.includes(null)) return refused;
  const tables = sheets as readonly (readonly (readonly string[])[])[];
  const rows = tables.find((table) => hasScenes(table, options)) ?? tables[0]!;
  return readTable(rows, file, options);
}

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const SHARED_TEXTS = 'xl/sharedStrings.xml';
/** Columns of a breakdown at most; whoever has more has something else. */
const MOST_COLUMNS = 500;

/** Null: it is no XML. */
function sharedTexts(xml: string): readonly string[] | null {
  const texts: string[] = [];
  let text: string | null = null;
  let isReading = false;
  // Phonetic readings (`rPh`) of a text are not the text.
  let isPhonetic = false;
  const isRead = parsedXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isReading = name === 't' && !isPhonetic;
    },
    close(name) {
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isReading = false;
      if (name === 'si' && text !== null) texts.push(text);
    },
    text(part) {
      if (isReading && text !== null) text += part;
    },
  });
  return isRead ? texts : null;
}

/** Null: it is no XML. */
function rowsOf(xml: string, shared: readonly string[] | null): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let column = -1;
  let kind = 'n';
  let value = '';
  let isReading = false;
  const isRead = parsedXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = [];
        column = -1;
        // Rows without cells may be left out; a row says which one it is.
        const at = Number(attributes.r ?? rows.length + 1);
        while (rows.length < Math.min(at - 1, MOST_SHEETS + 1)) rows.push([]);
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        kind = attributes.t ?? 'n';
        value = '';
      }
      isReading = name === 'v' || (name === 't' && kind === 'inlineStr');
    },
    close(name) {
      if (name === 'v' || name === 't') isReading = false;
      if (name === 'c' && column < MOST_COLUMNS) {
        while (row.length < column) row.push('');
        row[column] = kind === 's' ? (shared?.[Number(value)] ?? '') : kind === 'n' ? plainNumber(value) : value;
      }
      if (name === 'row' && rows.length <= MOST_SHEETS + 1) rows.push(row);
    },
    text(part) {
      if (isReading) value += part;
    },
  });
  return isRead ? rows : null;
}

/** `0.375` for `0.37500000000000006`; what is no number stays. */
function plainNumber(value: string): string {
  const number = Number(value);
  return value.trim() === '' || !Number.isFinite(number) ? value : String(Math.round(number * 1e6) / 1e6);
}

/** 27 of `AB12`. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
