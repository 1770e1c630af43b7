import { diagnosticOf } from '../messages/index.ts';
import { decodeText } from '../script/index.ts';
import { readMsd } from './msd/read-msd.ts';
import type { ScheduleReading } from './schedule-file.ts';
import { readSex } from './sex/read-sex.ts';
import { readCsv } from './table/read-csv.ts';
import type { TableOptions } from './table/read-table.ts';
import { readXlsx } from './table/read-xlsx.ts';
import { readUss } from './uss/read-uss.ts';

/** Kinds of files that hold a schedule or a breakdown. */
export type ScheduleKind = 'uss' | 'sex' | 'csv' | 'xlsx' | 'msd' | 'encrypted';

/** What a file is, by how it begins; its name decides only where the beginning says nothing. */
export function scheduleKind(bytes: Uint8Array, file: string): ScheduleKind | null {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (start.startsWith('MMS2') || start.startsWith('MMSX') || ending === 'mmsx') return 'encrypted';
  if (start.startsWith('/********* EPSF FILE') || ending === 'msd') return 'msd';
  if (ending === 'xlsx') return 'xlsx';
  if (start.startsWith('SSI*') || ending === 'sex') return 'sex';
  if (/^(?:\xEF\xBB\xBF)?\s*\{/.test(start) || ending === 'uss') return 'uss';
  return ending === 'csv' || ending === 'tsv' ? 'csv' : null;
}

/** Reads a schedule or breakdown of another tool. @param file its name, as the user knows it */
export function readScheduleFile(bytes: Uint8Array, file: string, options: TableOptions = {}): ScheduleReading {
  const kind = scheduleKind(bytes, file);
  switch (kind) {
    case 'uss':
      return readUss(decodeText(bytes).text, file);
    case 'sex':
      return readSex(bytes, file);
    case 'csv':
      return readCsv(decodeText(bytes).text, file, options);
    case 'xlsx':
      return readXlsx(bytes, file, options);
    case 'msd':
      return readMsd(bytes, file);
    case 'encrypted':
      return refused(kind, file);
    default:
      return refused('unknown-kind', file);
  }
}

function refused(finding: 'encrypted' | 'unknown-kind', file: string): ScheduleReading {
  const place = { file, line: 1, column: 1 };
  return { schedule: null, diagnostics: [diagnosticOf('exchange', finding, { file }, place)] };
}
