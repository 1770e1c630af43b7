/** The fields of the season's forms: which key of `season.yaml` each writes, and how it is typed in. */
import type { SeasonPath, SeasonValue } from '../../live/index.ts';

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

/** The value at a path of plain data; undefined when there is none. */
export function valueAt(source: unknown, path: SeasonPath): unknown {
  let value = source;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
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
