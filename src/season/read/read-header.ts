/** `title`, `currency`, `exchange`: what the rest of the file is read with. */
import type { CurrencyCode } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { type ExchangeRate, type Money, moneyOf, parseRate } from '../yaml/amounts.ts';
import { scalar, text, whole } from '../yaml/scalars.ts';
import { mapOf, optional, record, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';

export const currencyCode: Shape<CurrencyCode> = scalar(
  'currency',
  'bad-currency',
  (word) => (/^[A-Z]{3}$/.test(word) ? word : undefined),
  message('season.write.currency'),
);

/** The money of the season. `exchange` may be absent; a rate that cannot be read is reported. */
export function readMoney(currency: CurrencyCode, exchange: Spot): Money {
  const table = mapOf('exchange-rates', (key, keyAt) => {
    if (/^[A-Z]{3}$/.test(key)) return rateOf(key);
    return keyAt.error('bad-currency.key', { key });
  });
  const rates = exchange.isGiven ? (table.read(exchange) ?? []) : [];
  return moneyOf(currency, new Map(rates.map((rate) => [rate.currency, rate])));
}

function rateOf(currency: CurrencyCode): Shape<ExchangeRate> {
  const decimal = scalar(
    'rate',
    'bad-currency',
    (words) => parseRate(currency, words) ?? undefined,
    message('season.write.rate', { currency }),
  );
  const row = record(
    'exchange-rate',
    // Source and year are for readers: a rate nobody can trace is worth little.
    { rate: required(decimal), source: optional(text), year: optional(whole(1900, 2200)) },
    ({ rate }) => rate,
  );
  // After an error nothing is planned; a stand-in keeps every amount in this currency from being reported too.
  return { expected: row.expected, read: (at) => row.read(at) ?? { currency, numerator: 1n, denominator: 1n } };
}
