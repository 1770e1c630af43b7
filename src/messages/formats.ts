/**
 * Numbers, money, days and durations as a language writes them. `Intl` gives the words and figures; their order is in
 * the language's file (`format.…`), so that no two machines with other versions of `Intl`'s data print another paper.
 */
import { type CalendarDay, type Cents, type CurrencyCode, partsOf } from '../foundation/index.ts';
import { LANGUAGES, type Language } from './languages.ts';

/**
 * `spoken`: in a sentence; `dated`: with its year; `paper`: the same, short; `number`, `weekday`, `month`: that part
 * alone, weekday and month short.
 */
export type DayStyle =
  | 'spoken'
  | 'date'
  | 'number'
  | 'short'
  | 'brief'
  | 'dated'
  | 'long'
  | 'paper'
  | 'weekday'
  | 'month';

/** `never` rounds to whole units of the currency; `auto` shows cents only where there are some. */
export type CentsShown = 'always' | 'never' | 'auto';

export interface Formats {
  /** A whole number. */
  count(value: number): string;
  money(amount: Cents, currency: CurrencyCode, cents?: CentsShown): string;
  day(day: CalendarDay, style?: DayStyle): string;
  duration(minutes: number): string;
  /** From hundredths of a percent, with at most one decimal. */
  percent(basisPoints: number): string;
  list(items: readonly string[], type?: 'and' | 'or' | 'units'): string;
}

/** Says a `format.…` text of the language with these parts. */
export type Compose = (code: string, parts: Readonly<Record<string, string>>) => string;

export function formatsOf(language: Language, compose: Compose): Formats {
  const { locale, firstOfMonth } = LANGUAGES[language];
  const counts = new Intl.NumberFormat(locale);
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const word = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const words = {
    weekday: word({ weekday: 'long' }),
    weekdayShort: word({ weekday: 'short' }),
    month: word({ month: 'long' }),
    monthShort: word({ month: 'short' }),
  };
  const lists = {
    and: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
    units: new Intl.ListFormat(locale, { type: 'unit' }),
  };
  return {
    count: (value) => counts.format(value),
    money: (amount, currency, cents = 'always') => {
      const round = cents === 'never' || (cents === 'auto' && amount % 100 === 0);
      const written = (round ? whole : exact).format(decimal(Math.abs(amount)));
      return compose('format.money', { sign: signOf(amount), currency, amount: written });
    },
    day: (day, style = 'spoken') => {
      const at = new Date(`${day}T12:00:00Z`);
      const [year, , date] = partsOf(day);
      return compose(`format.day.${style}`, {
        weekday: words.weekday.format(at),
        weekdayShort: words.weekdayShort.format(at),
        date: date === 1 ? firstOfMonth : String(date),
        month: words.month.format(at),
        monthShort: words.monthShort.format(at),
        year: String(year),
      });
    },
    duration: (minutes) => {
      const sign = signOf(minutes);
      const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
      if (hours === 0) return compose('format.duration.minutes', { sign, minutes: String(rest) });
      const parts = { sign, hours: String(hours), minutes: String(rest).padStart(2, '0') };
      return compose('format.duration.hours-minutes', parts);
    },
    percent: (basisPoints) => compose('format.percent', { number: tenths.format(decimal(basisPoints)) }),
    list: (items, type = 'and') => lists[type].format(items),
  };
}

function signOf(amount: number): string {
  return amount < 0 ? '-' : '';
}

/** Hundredths as a decimal text, which `Intl` formats without going through a float. */
function decimal(hundredths: number): Intl.StringNumericLiteral {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  const sign = hundredths < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral;
}
