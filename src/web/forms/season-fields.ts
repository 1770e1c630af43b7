/** The fields of the season's forms: which key of `season.yaml` each writes, and how it is typed in. */
import type { CalendarDay } from '../../foundation/index.ts';
import { nameOfRow, type SeasonPath, type SeasonValue, type SingleCommand, valueAt } from '../../live/index.ts';
import { dayText } from '../i18n/format.ts';
import { rangeText, typedDay, typedDays, writtenRange } from './typed-days.ts';
import { hoursText, typedCoordinates, typedMinutes } from './typed-values.ts';

/**
 * `amount`: a number, or a number with a currency (`450 USD`); `days`: dates and ranges; `list`: names; both separated
 * by commas. `minutes`: the file has whole minutes, people read hours. `names`: a list shown one by one, each of which
 * can be taken out. `coordinates`: typed, or out of a map's address. `words`: several lines.
 */
export type FieldKind =
  | 'text'
  | 'words'
  | 'date'
  | 'whole'
  | 'amount'
  | 'clock'
  | 'duration'
  | 'minutes'
  | 'hours'
  /** Dates with hours: `16 April -15:00; 3-5 May 10:00-16:00`. */
  | 'days-hours'
  | 'weekdays'
  | 'days'
  | 'list'
  | 'names'
  | 'coordinates'
  | 'choice'
  /** One of the field's data, with its source, year and what is unsure of it. */
  | 'catalogue'
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
  /** What it means, and what is written into it. */
  readonly help?: string;
  /** Of a `choice`; of `names`, those that are offered. */
  readonly options?: readonly Choice[];
  /** What a `choice` shows, where the value at its path is more than the word chosen. */
  readonly chosen?: string;
  /** What a `choice` or `truth` writes where that is more than its own value; undefined takes the key away. */
  readonly write?: (value: string | boolean) => SeasonValue | undefined;
  /** What is shown, and taken as seen, where the name is the key itself. */
  readonly shown?: string;
  /** What a `truth` shows where the value at its path is no truth. */
  readonly on?: boolean;
  /** Of a `catalogue`: which. */
  readonly shelf?: 'rulePacks' | 'incentives';
  /** What is wrong with words that were typed; null: nothing. */
  readonly wrong?: (words: string) => string | null;
  /** What is sent in place of the edit of the key: a name that others use is changed everywhere at once. */
  readonly command?: (value: SeasonValue | undefined, was: SeasonValue | null) => SingleCommand;
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

/** A value as people read it. */
export function asText(value: unknown, kind: FieldKind = 'text'): string {
  if (value === undefined || value === null) return '';
  if (kind === 'minutes' && /^\d+$/.test(String(value))) return hoursText(Number(value));
  if (kind === 'date' || kind === 'days') {
    return (Array.isArray(value) ? value : [value]).map((one) => daysText(String(one))).join(', ');
  }
  if (kind === 'days-hours' && Array.isArray(value)) return value.map(datedHoursText).join('; ');
  if (Array.isArray(value)) return value.map(String).join(', ');
  return String(value);
}

/** A row of `hours on`. */
function datedHoursText(row: unknown): string {
  if (row === null || typeof row !== 'object') return String(row);
  const { days, hours } = row as { readonly days?: unknown; readonly hours?: unknown };
  return `${asText(days, 'days')} ${asText(hours)}`;
}

/** Null where some of it has no dates, or no hours. */
function typedDatedHours(text: string, near: CalendarDay | null): SeasonValue | null {
  const rows = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(.+?)[\s,]+((?:\d{1,2}:\d{2})?)\s*[-–]\s*((?:\d{1,2}:\d{2})?)$/.exec(part);
      if (match === null || (match[2] === '' && match[3] === '')) return null;
      return { days: asValue(match[1]!, 'days', near)!, hours: `${clockOf(match[2]!)}-${clockOf(match[3]!)}` };
    });
  return rows.every((row) => row !== null) ? rows : null;
}

function clockOf(typed: string): string {
  return typed === '' ? '' : typed.padStart(5, '0');
}

function daysText(written: string): string {
  const range = writtenRange(written);
  if (range === null) return written;
  const [from, to] = [dayText(range.from, 'typed'), dayText(range.to, 'typed')];
  return range.from === range.to ? from : `${from} – ${to}`;
}

/**
 * What typed text becomes in the file; undefined takes the key away, so that its default counts again. What cannot be
 * read stays as it was typed: the season says what is wrong with it.
 *
 * @param near the season's first day, near which dates without a year are
 */
export function asValue(text: string, kind: FieldKind, near: CalendarDay | null = null): SeasonValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (kind === 'date' && near !== null) return typedDay(trimmed, near) ?? trimmed;
  if (kind === 'days' && near !== null) return typedDays(trimmed, near) ?? listed(trimmed);
  if (kind === 'days-hours') return typedDatedHours(trimmed, near) ?? trimmed;
  if (kind === 'days' || kind === 'list' || kind === 'names') return listed(trimmed);
  if (kind === 'minutes') return typedMinutes(trimmed) ?? trimmed;
  if (kind === 'duration') {
    const minutes = typedMinutes(trimmed);
    return minutes === null ? trimmed : hoursText(minutes);
  }
  if (kind === 'coordinates') return typedCoordinates(trimmed) ?? trimmed;
  if ((kind === 'whole' || kind === 'amount') && /^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  return trimmed;
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A list with another range in it, as the calendar beside a field picks it. */
export function withDays(value: SeasonValue | null, from: CalendarDay, to: CalendarDay): SeasonValue {
  const present = value === null ? [] : Array.isArray(value) ? value : [value];
  return [...present, rangeText({ from, to })!];
}
