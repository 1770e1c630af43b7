/**
 * The file of a log of edits, format `onyva-edits/1`. Each line is one write: its length in bytes, its checksum
 * (CRC-32), and a list of records as JSON. What a power cut leaves of an unfinished write fails one of the two.
 *
 *     92 1f0c44a7 [{"record":"edit","season":"season","revision":7,"kind":"do","label":...,"client":"a1","diff":[...]}]
 */
import { crc32 } from 'node:zlib';
import * as v from 'valibot';
import { diffSchema, editKindSchema, liveSeasonSchema } from '../../live/index.ts';
import { checked, expected, integer, kindOf, list, name, said, text, type ValueOf } from '../../season/index.ts';

export const LOG_FORMAT = 1;

const record = v.variant(
  'record',
  [
    /** First in the file. */
    kindOf({ record: v.literal('log'), format: integer(1) }),
    /** The whole season after edit `revision`; 0 when it was made. */
    kindOf({ record: v.literal('state'), season: name, title: text, revision: integer(0), live: liveSeasonSchema }),
    kindOf({
      record: v.literal('edit'),
      season: name,
      revision: integer(1),
      kind: editKindSchema,
      label: said,
      client: text,
      diff: diffSchema,
    }),
    kindOf({ record: v.literal('document'), season: name, name, text }),
  ],
  expected('json-object'),
);
export type LogRecord = ValueOf<typeof record>;
const records = list(record);

export interface LogLine {
  /** Bytes of the file. */
  readonly at: number;
  readonly end: number;
  readonly records: readonly LogRecord[];
}

export interface LogLines {
  readonly lines: readonly LogLine[];
  /** Pieces that were lines and are none; not what a write that was broken off left at the end. */
  readonly damaged: readonly { readonly at: number; readonly end: number }[];
  /** Where the last whole line ends. What follows is a write that was broken off. */
  readonly end: number;
  /** Version of the format where it is one that this program does not know: nothing else was read then. */
  readonly newer: number | null;
}

const NEWLINE = 10;

export function writtenLine(written: readonly LogRecord[]): Uint8Array {
  const json = Buffer.from(JSON.stringify(written));
  return Buffer.concat([Buffer.from(`${json.length} ${sumOf(json)} `), json, Buffer.of(NEWLINE)]);
}

export function readLines(bytes: Uint8Array): LogLines {
  const lines: LogLine[] = [];
  const damaged: { at: number; end: number }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline + 1;
    const found = newline < 0 ? null : contentOf(bytes.subarray(at, newline));
    const newer = found === null ? null : newerFormat(found);
    if (newer !== null) return { lines: [], damaged: [], end: 0, newer };
    const read = found === null ? null : checked(records, found);
    if (read !== null && 'value' in read) lines.push({ at, end, records: read.value });
    else damaged.push({ at, end });
    at = end;
  }
  const end = lines.at(-1)?.end ?? 0;
  // A write is one line, and a log is never without its first: more than one piece at the end is damage too.
  const isBrokenOff = lines.length > 0 && damaged.filter((piece) => piece.at >= end).length === 1;
  return { lines, damaged: damaged.filter((piece) => piece.at < end || !isBrokenOff), end, newer: null };
}

/** The JSON of a line that has its length and its checksum; null where it has not. */
function contentOf(line: Uint8Array): unknown {
  const start = /^(\d{1,10}) ([0-9a-f]{8}) /.exec(Buffer.from(line.subarray(0, 21)).toString('latin1'));
  if (start === null) return null;
  const json = line.subarray(start[0].length);
  if (json.length !== Number(start[1]) || sumOf(json) !== start[2]) return null;
  try {
    return JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString('utf8'));
  } catch {
    return null;
  }
}

function newerFormat(found: unknown): number | null {
  const first: unknown = Array.isArray(found) ? found[0] : null;
  if (typeof first !== 'object' || first === null || !('record' in first) || first.record !== 'log') return null;
  const format = 'format' in first ? Number(first.format) : 0;
  return format > LOG_FORMAT ? format : null;
}

function sumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
