import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRounded } from '../../foundation/index.ts';
import { CATALOG } from '../catalog.ts';
import { readSeason } from '../read/read-season.ts';
import { convert, parseRate } from './amounts.ts';

function crewDay(amount: string, currency = 'EUR'): number | string | undefined {
  const text = `format: onyva-season/1
title: X
currency: ${currency}
exchange:
  USD: { rate: "0.92" }
  HUF: { rate: 0.0025 }
calendar: { start: 2027-04-12 }
bases: [ { id: paris, incentive: none, crew day: ${amount} } ]
episodes: [ { id: "101", script: a.fountain } ]
`;
  const { season, diagnostics } = readSeason(text, 's', CATALOG);
  return season?.bases[0]?.crewDay ?? diagnostics[0]?.code;
}

describe('amounts of money', () => {
  it.each([
    ['1200', 120_000],
    ['1200.5', 120_050],
    ['1200.50', 120_050],
    ['0.29', 29],
    ['1.15', 115],
    ['"1 200.50"', 120_050],
    ['1 200', 120_000],
    ['"1\u202f234\u00a0567.89"', 123_456_789],
    ['1_200', 120_000],
    ['9007199254.99', 900_719_925_499],
    ['450 USD', 41_400],
    ['450USD', 41_400],
    ['450 usd', 41_400],
    ['450 EUR', 45_000],
    ['"0.54 USD"', 50],
    ['"0.01 USD"', 1],
    ['1 HUF', 0],
    ['2 HUF', 1],
    ['1000 HUF', 250],
  ])('%s is %i cents', (written, cents) => {
    expect(crewDay(written)).toBe(cents);
  });

  it.each([
    ['1e3', 'bad-amount'],
    ['0x10', 'bad-amount'],
    ['1.200', 'bad-amount'],
    ['"1,5"', 'bad-amount'],
    ['"12 00"', 'bad-amount'],
    ['.5', 'bad-amount'],
    ['EUR 450', 'bad-amount'],
    ['true', 'bad-amount'],
    ['[450]', 'wrong-type'],
    ['-0.01', 'out-of-range'],
    ['450 GBP', 'missing-exchange-rate'],
    ['10000000000.01', 'out-of-range'],
  ])('%s is none: %s', (written, code) => {
    expect(crewDay(written)).toBe(code);
  });

  it('convert exactly and round once, half away from zero', () => {
    const eighth = parseRate('USD', '0.125')!;
    expect([4, -4, 12, 3, 0].map((cents) => convert(cents, eighth))).toEqual([1, -1, 2, 0, 0]);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 999_999 }), (cents, millionths) => {
        const rate = parseRate('USD', `0.${String(millionths).padStart(6, '0')}`)!;
        expect(convert(cents, rate)).toBe(divideRounded(cents * millionths, 1_000_000));
      }),
      { seed: 41 },
    );
  });

  it('refuse rates that are no positive decimals', () => {
    for (const rate of ['0', '0.0', '-1', '1,2', '1e2', '', '.5', 'x']) expect(parseRate('USD', rate)).toBeNull();
  });
});
