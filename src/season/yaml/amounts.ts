/**
 * Amounts of money, read from the text as written and converted exactly: `1200.50`, `"1 200.50"`, `450 USD`.
 * A rate is a decimal text too, so cents x rate is a fraction of whole numbers, rounded once, half away from zero (SPEC
 * K-1).
 */
import { type Cents, type CurrencyCode, parseAmount } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { nearest } from './nearest.ts';
import { scalar } from './scalars.ts';
import { refined, type Shape } from './shapes.ts';

/** Units of the season's currency for one unit of another: `numerator / denominator`, exactly as written. */
export interface ExchangeRate {
  readonly currency: CurrencyCode;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Sums of many amounts must stay exact, so one alone may have at most ten thousand million units. */
const MOST_CENTS = 1_000_000_000_000;

/** The currency that may stand at the end of an amount. */
const CURRENCY = /[A-Za-z]{3}$/;

/** The decimal in `text` (`0.92`) as a fraction; null when it is no positive decimal. */
export function parseRate(currency: CurrencyCode, text: string): ExchangeRate | null {
  const match = /^(\d{1,12})(?:\.(\d{1,12}))?$/.exec(text.trim());
  if (!match) return null;
  const decimals = match[2] ?? '';
  const numerator = BigInt(match[1]! + decimals);
  return numerator === 0n ? null : { currency, numerator, denominator: 10n ** BigInt(decimals.length) };
}

/** `cents` in the season's currency: cents x rate, rounded half away from zero. */
export function convert(cents: Cents, rate: ExchangeRate): Cents {
  const product = BigInt(Math.abs(cents)) * rate.numerator;
  const rounded = Number((2n * product + rate.denominator) / (2n * rate.denominator));
  return cents < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Money of one season: its currency and what other currencies are worth in it. */
export interface Money {
  readonly currency: CurrencyCode;
  readonly rates: ReadonlyMap<CurrencyCode, ExchangeRate>;
  /** An amount of at least 0, in cents of the season's currency. */
  readonly amount: Shape<Cents>;
}

interface WrittenAmount {
  readonly cents: Cents;
  readonly currency: CurrencyCode;
}

export function moneyOf(currency: CurrencyCode, rates: ReadonlyMap<CurrencyCode, ExchangeRate>): Money {
  const written = scalar<WrittenAmount>(
    'amount',
    'bad-amount',
    (text) => {
      const plain = text.replace(/[\u00a0\u202f]/g, ' ');
      const own = CURRENCY.exec(plain);
      const cents = parseAmount(own === null ? plain : plain.slice(0, own.index).trimEnd());
      return cents === null ? undefined : { cents, currency: own?.[0].toUpperCase() ?? currency };
    },
    message('season.write.amount'),
  );
  const amount = refined(written, written.expected, ({ cents, currency: found }, at) => {
    if (cents < 0) return at.error('out-of-range.negative', { found: at.found });
    const rate = rates.get(found);
    if (found !== currency && rate === undefined) {
      const near = nearest(found, [currency, ...rates.keys()]);
      return at.error('missing-exchange-rate.amount', { found: at.found, currency: found, near, own: currency });
    }
    const own = rate === undefined || found === currency ? cents : convert(cents, rate);
    if (own <= MOST_CENTS) return own;
    return at.error('out-of-range.too-much', { found: at.found });
  });
  return { currency, rates, amount };
}
