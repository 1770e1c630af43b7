/**
 * What is said to a person, as data: a code and its fields. The room `messages` renders it, one catalogue a language. Plain
 * JSON, so that it can be kept in a file, posted to a worker and sent to a browser.
 */
import type { CalendarDay } from './calendar-day.ts';
import type { ClockMinutes } from './clock.ts';
import type { Cents, CurrencyCode } from './money.ts';

export interface Message {
  readonly code: string;
  readonly fields: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

/**
 * What a message can hold. A string is said as it is (a name, a file, a user's own words); a number is a count, written and
 * declined by the language. Null: there is nothing to name (`:given` in the catalogues asks for it).
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

export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'code' in value && 'fields' in value;
}
