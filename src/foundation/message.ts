/**
 * What is said to a person, as data: a code and its fields. The room `messages` renders it, one catalogue a language.
 * Plain JSON, so that it can be kept in a file, posted to a worker and sent to a browser.
 */
import { type CalendarDay, parseCalendarDay } from './calendar-day.ts';
import type { ClockMinutes } from './clock.ts';
import type { Cents, CurrencyCode } from './money.ts';

export interface Message {
  readonly code: string;
  readonly fields: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

/**
 * What a message can hold. A string is said as it is (a name, a file, a user's own words); a number is a count, written
 * and declined by the language. Null: there is nothing to name (`:given` in the catalogues asks for it).
 */
export type Field =
  | string
  | number
  | null
  | Message
  | readonly Field[]
  | { readonly day: CalendarDay }
  /** Clock time of a day, 25:30 after midnight. */
  | { readonly clock: ClockMinutes }
  /** Minutes that something lasts. */
  | { readonly duration: number }
  | { readonly money: Cents; readonly currency: CurrencyCode }
  /** Eighths of a script page. */
  | { readonly eighths: number }
  /** Hundredths of a percent. */
  | { readonly basisPoints: number };

/** A message, or words that are said as they are in every language (a user's own, or of an older file). */
export type Text = Message | string;

/** Also of what comes from a file or over the wire: every field is looked at. */
export function isMessage(value: unknown, depth = 0): value is Message {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('fields' in value)) return false;
  const { code, fields } = value;
  return (
    typeof code === 'string' &&
    typeof fields === 'object' &&
    fields !== null &&
    Object.values(fields).every((field) => isField(field, depth + 1))
  );
}

/** No sentence is nested deeper; what reads it calls itself for each level. */
const DEEPEST = 10;

function isField(value: unknown, depth: number): value is Field {
  if (value === null || typeof value === 'string' || typeof value === 'number') return true;
  if (typeof value !== 'object' || depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isField(item, depth + 1));
  if ('code' in value) return isMessage(value, depth);
  if ('day' in value) return typeof value.day === 'string' && parseCalendarDay(value.day) !== null;
  if ('money' in value)
    return typeof value.money === 'number' && 'currency' in value && typeof value.currency === 'string';
  const [amount, ...others] = Object.entries(value);
  return amount !== undefined && others.length === 0 && MEASURES.has(amount[0]) && typeof amount[1] === 'number';
}

const MEASURES: ReadonlySet<string> = new Set(['clock', 'duration', 'eighths', 'basisPoints']);
