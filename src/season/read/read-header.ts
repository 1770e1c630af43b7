/** `title`, `currency`, `exchange`: what the rest of the file is read with. */
import type { CurrencyCode } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { StatedRate } from '../season.ts';
import { type ExchangeRate, type Money, moneyOf, parseRate } from '../yaml/amounts.ts';
import { date, scalar, text, whole } from '../yaml/scalars.ts';
import { mapOf, optional, record, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';

export const currencyCode: Shape<CurrencyCode> = scalar(
  'currency',
  'bad-currency',
  (word) => (/^[A-Z]{3}$/.test(word) ? word : undefined),
  message('season.write.currency'),
);

/** The money of the season, and its rates as they are stated. */
export interface SeasonMoney {
  readonly money: Money;
  readonly stated: readonly StatedRate[];
}

/**
 * `exchange` may be absent; a rate that cannot be read is reported.
 *
 * @param percents rates to be taken for more or less than they are stated, in percent
 */
export function readMoney(
  currency: CurrencyCode,
  exchange: Spot,
  percents: Readonly<Record<CurrencyCode, number>> = {},
): SeasonMoney {
  const table = mapOf('exchange-rates', (key, keyAt) => {
    if (/^[A-Z]{3}$/.test(key)) return rateOf(key);
    return keyAt.error('bad-currency.key', { key });
  });
  const rows = exchange.isGiven ? (table.read(exchange) ?? []) : [];
  const rates = rows.map(({ rate }) => atPercent(rate, percents[rate.currency] ?? 100));
  return {
    money: moneyOf(currency, new Map(rates.map((rate) => [rate.currency, rate]))),
    stated: rows.flatMap(({ stated }) => (stated === null ? [] : [stated])),
  };
}

function atPercent(rate: ExchangeRate, percent: number): ExchangeRate {
  if (percent === 100) return rate;
  return { ...rate, numerator: rate.numerator * BigInt(percent), denominator: rate.denominator * 100n };
}

interface RateRow {
  readonly rate: ExchangeRate;
  readonly stated: StatedRate | null;
}

function rateOf(currency: CurrencyCode): Shape<RateRow> {
  const decimal = scalar(
    'rate',
    'bad-currency',
    (words) => {
      const rate = parseRate(currency, words);
      return rate === null ? undefined : { rate, words: words.trim() };
    },
    message('season.write.rate', { currency }),
  );
  const row = record(
    'exchange-rate',
    // Source and day are for readers: a rate nobody can trace is worth little.
    { rate: required(decimal), source: optional(text), year: optional(whole(1900, 2200)), date: optional(date) },
    ({ rate: { rate, words }, source = null, year = null, date: day = null }): RateRow => ({
      rate,
      stated: { currency, rate: words, source, year, date: day },
    }),
  );
  // After an error nothing is planned; a stand-in keeps every amount in this currency from being reported too.
  const standIn = { rate: { currency, numerator: 1n, denominator: 1n }, stated: null };
  return { expected: row.expected, read: (at) => row.read(at) ?? standIn };
}
