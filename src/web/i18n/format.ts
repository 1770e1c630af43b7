/**
 * Money, days and lengths as each language writes them. Days become `Date` objects only here, at noon UTC, for `Intl`.
 */
import { type CalendarDay, type Cents, isCalendarDay, type Message, type Text } from '../../foundation/index.ts';
import { LANGUAGES, message } from '../../messages/index.ts';
import { sayText, speakerNow } from './language.ts';

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: (locale: string) => T): T {
  const locale = LANGUAGES[speakerNow().language].locale;
  const found = formats.get(`${locale}${key}`);
  if (found) return found as T;
  const made = make(locale);
  formats.set(`${locale}${key}`, made);
  return made;
}

/** Whole units of the currency; a real minus sign, so that columns of figures line up. */
export function money(cents: Cents, currency: string): string {
  const format = cached(
    `money${currency}`,
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        maximumFractionDigits: 0,
        minimumFractionDigits: 0,
      }),
  );
  return format.format(wholeUnits(cents)).replace('-', '−');
}

/** Half a unit goes away from zero, as on paper. */
function wholeUnits(cents: Cents): number {
  return Math.sign(cents) * Math.round(Math.abs(cents) / 100);
}

export function moneyChange(cents: Cents, currency: string): string {
  return cents > 0 ? `+${money(cents, currency)}` : money(cents, currency);
}

/** `+1.2k`, for places where a whole amount has no room. */
export function shortChange(cents: Cents): string {
  const units = wholeUnits(cents);
  const format = cached(
    'short',
    (locale) =>
      new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
  );
  return format.format(units).replace('-', '−');
}

export function percent(share: number): string {
  return cached(
    'percent',
    (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
  ).format(share);
}

/** Styles of the calendar's heads, which only screens have. */
const HEADS = {
  weekday: { weekday: 'short' },
  number: { day: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  /** As it is typed into a field, and read out of it again. */
  typed: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type HeadStyle = keyof typeof HEADS;

export function dayText(day: CalendarDay, style: 'short' | 'long' | 'brief' | HeadStyle = 'short'): string {
  if (!isHead(style)) return speakerNow().formats.day(day, style);
  const format = cached(style, (locale) => new Intl.DateTimeFormat(locale, { ...HEADS[style], timeZone: 'UTC' }));
  return format.format(new Date(`${day}T12:00:00Z`));
}

function isHead(style: string): style is HeadStyle {
  return Object.hasOwn(HEADS, style);
}

/** What an edit did. Labels kept before they were messages are words with days in them (`2027-04-15 (main)`). */
export function labelText(label: Text): string {
  return sayText(label).replace(/\b(\d{4}-\d{2}-\d{2})( \(main\))?/g, (found, day: string) =>
    isCalendarDay(day) ? dayText(day) : found,
  );
}

/** `1 3/8`, with the thin fractions of the trade. */
export function pages(eighths: number): string {
  const whole = Math.floor(eighths / 8);
  const rest = eighths % 8;
  if (rest === 0) return String(whole);
  return whole === 0 ? `${rest}/8` : `${whole} ${rest}/8`;
}

/** `1 3/8 pages`, to be said inside a sentence. */
export function pageCount(eighths: number): Message {
  return message('plan.pages', { n: eighths, length: { eighths } });
}

export function duration(minutes: number): string {
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
}

/** A time of a day; a dash where it would be the day before, in a day whose roads alone are longer than a day. */
export function clockText(clock: string | null): string {
  return clock?.startsWith('-') ? '–' : (clock ?? '');
}

/** `08:00–18:15`; a dash where no such day can be. */
export function hoursText(from: string | null, to: string | null): string {
  const [start, end] = [clockText(from), clockText(to)];
  return start === '' || start === '–' ? start : `${start}–${end}`;
}

/** Name of a language by its code, in the reader's. */
export function languageText(code: string): string {
  const { locale } = LANGUAGES[speakerNow().language];
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
}

/** Seconds as `3:20`. */
export function lengthText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
