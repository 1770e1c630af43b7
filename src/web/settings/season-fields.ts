/** The fields of the season's forms: which key of `season.yaml` each writes, and how it is typed in. */
import { nameOfRow, type SeasonPath, type SeasonValue, valueAt } from '../../live/index.ts';

/**
 * `amount`: a number, or a number with a currency (`450 USD`); `days`: dates and ranges, separated by commas; `list`:
 * names, likewise.
 */
export type FieldKind =
  | 'text'
  | 'date'
  | 'whole'
  | 'amount'
  | 'clock'
  | 'duration'
  | 'hours'
  | 'weekdays'
  | 'days'
  | 'list'
  | 'choice'
  | 'truth';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface FormField {
  readonly path: SeasonPath;
  readonly label: string;
  readonly kind: FieldKind;
  /** What counts while the field is empty. */
  readonly fallback?: string;
  /** Of a `choice`. */
  readonly options?: readonly Choice[];
  /** What a `choice` shows, where the value at its path is more than the word chosen. */
  readonly chosen?: string;
  /** What a `choice` or `truth` writes where that is more than its own value; undefined takes the key away. */
  readonly write?: (value: string | boolean) => SeasonValue | undefined;
}

/**
 * The way to a record's row in `season.yaml`, which leads to it wherever it stands by the time something is written.
 *
 * @param index of the row now
 * @param id of the record, which a row of its own would have where none is written yet
 */
export function rowPath(source: unknown, list: SeasonPath, index: number, id: string): SeasonPath {
  return [...list, nameOfRow(valueAt(source, list), index) ?? { id }];
}

/** Tells the fields of a form apart. */
export function fieldKey({ path }: FormField): string {
  return JSON.stringify(path);
}

/** What was at a path when it was shown, for the edit to say; null: nothing. */
export function seenAt(source: unknown, path: SeasonPath): SeasonValue | null {
  // What a season's text holds is made of season values.
  return (valueAt(source, path) ?? null) as SeasonValue | null;
}

export function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(String).join(', ');
  return String(value);
}

/** What typed text becomes in the file; undefined takes the key away, so that its default counts again. */
export function asValue(text: string, kind: FieldKind): SeasonValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (kind === 'days' || kind === 'list')
    return trimmed
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if ((kind === 'whole' || kind === 'amount') && /^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  return trimmed;
}
