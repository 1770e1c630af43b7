/** Reads a JSON file of ours. What is wrong is a diagnostic with the JSON path, line and column. */
import type { Diagnostic } from '../../foundation/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import { placesIn } from '../yaml/places-in.ts';
import type { SeasonFinding } from '../yaml/spot.ts';
import { checked } from './problems.ts';
import type { Schema } from './schemas.ts';

/** A kind of file: its format as its first field says it, and what is said of files that are not so. */
export interface JsonFormat<T> {
  /** `onyva-plan/1`; other versions differ in the number. */
  readonly format: string;
  readonly schema: Schema<T>;
  readonly findings: Readonly<Record<'notJson' | 'newer' | 'other' | 'field', SeasonFinding>>;
}

export interface JsonReading<T> {
  /** Null when anything is wrong. Keys that nobody knows are left out. */
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param file name of the file for diagnostics, as the user knows it */
export function readJson<T>(source: string, file: string, { format, schema, findings }: JsonFormat<T>): JsonReading<T> {
  const refused = (...diagnostics: readonly Diagnostic[]): JsonReading<T> => ({ value: null, diagnostics });
  const json = source.startsWith('\uFEFF') ? source.slice(1) : source;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return refused(notJson(json, file, String(error), findings.notJson));
  }
  const found = typeof data === 'object' && data !== null ? (data as { readonly format?: unknown }).format : undefined;
  const placeOf = placesIn(json, file);
  if (typeof found === 'string' && found !== format) {
    const kind = format.slice(0, format.indexOf('/') + 1);
    const isOfKind = found.startsWith(kind) && /^\d+$/.test(found.slice(kind.length));
    const fields = { format, found: JSON.stringify(found) };
    return refused(diagnosticOf('season', isOfKind ? findings.newer : findings.other, fields, placeOf(['format'])));
  }
  const read = checked(schema, data);
  if ('value' in read) return { value: read.value, diagnostics: [] };
  return refused(
    ...read.problems.map(({ path, said }) => diagnosticOf('season', findings.field, { said }, placeOf(path))),
  );
}

function notJson(json: string, file: string, error: string, finding: SeasonFinding): Diagnostic {
  // Engines word this differently; those that name a position are believed, and the end of the file is told apart.
  const position = /position (\d+)/.exec(error);
  const offset = position ? Number(position[1]) : /end of (JSON )?input/i.test(error) ? json.length : null;
  const before = offset === null ? null : json.slice(0, offset);
  const place = {
    file,
    line: before === null ? 1 : before.split('\n').length,
    column: before === null ? 1 : before.length - before.lastIndexOf('\n'),
  };
  return diagnosticOf('season', finding, { fault: error.replace(/^SyntaxError: /, '') }, place);
}
