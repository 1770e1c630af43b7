/** An amount in minor units (cents) of the season's currency: a whole number, never a float of euros. */
export type Cents = number;

/** ISO 4217 code, three capitals. Currencies are taken to have two decimals (all bases in the data do). */
export type CurrencyCode = string;

const AMOUNT = /^(-?)(\d{1,3}(?:[ ,_]\d{3})+|\d+)(?:\.(\d{1,2}))?$/;

/** Reads `1200`, `1 200.50`, `-3.5` into cents; `null` for anything else. At most two decimals. */
export function parseAmount(text: string): Cents | null {
  const match = AMOUNT.exec(text.trim());
  if (!match) return null;
  const whole = Number(match[2]!.replace(/[ ,_]/g, ''));
  const cents = Number((match[3] ?? '').padEnd(2, '0'));
  const value = whole * 100 + cents;
  if (!Number.isSafeInteger(value)) return null;
  return match[1] === '-' && value !== 0 ? -value : value;
}

/** `EUR 23,400.00` without float arithmetic. */
export function formatMoney(cents: Cents, currency: CurrencyCode, options: { readonly minor?: boolean } = {}): string {
  const sign = cents < 0 ? '-' : '';
  const absolute = Math.abs(cents);
  const minor = options.minor ?? true;
  const whole = minor ? Math.floor(absolute / 100) : divideRounded(absolute, 100);
  const digits = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${sign}${currency} ${digits}${minor ? `.${String(absolute % 100).padStart(2, '0')}` : ''}`;
}

/**
 * `numerator / denominator` rounded half away from zero, exact for whole numbers whose quotient is safe.
 * The one rounding rule of all costs (SPEC K-1).
 */
export function divideRounded(numerator: number, denominator: number): number {
  const n = Math.abs(numerator);
  const quotient = Math.floor(n / denominator);
  const rest = n - quotient * denominator;
  const rounded = rest * 2 >= denominator ? quotient + 1 : quotient;
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * `a * b / d` rounded half away from zero. Exact where `a * b` is not: `a` and `d` any safe whole numbers, `d`
 * positive, as long as `d * b` and the result are safe. For shares of amounts (SPEC K-1).
 */
export function multiplyDivideRounded(a: number, b: number, d: number): number {
  const n = Math.abs(a);
  const times = Math.abs(b);
  const quotient = Math.floor(n / d);
  const result = quotient * times + divideRounded((n - quotient * d) * times, d);
  return a < 0 !== b < 0 && result !== 0 ? -result : result;
}

/** `a * b / d` rounded down, towards minus infinity; exact as `multiplyDivideRounded` is, for `b` of 0 or more. */
export function multiplyDivideDown(a: number, b: number, d: number): number {
  const n = Math.abs(a);
  const quotient = Math.floor(n / d);
  const rest = ((n - quotient * d) * b) / d;
  return a < 0 ? 0 - quotient * b - Math.ceil(rest) : quotient * b + Math.floor(rest);
}
