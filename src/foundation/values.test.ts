import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divideRounded,
  formatClock,
  formatDuration,
  formatEighths,
  formatMoney,
  parseAmount,
  parseClock,
  parseEighths,
  parseWrittenClock,
  seededRandom,
} from './index.ts';

describe('eighths', () => {
  it('are never reduced', () => {
    expect([1, 4, 8, 12, 16, 19].map(formatEighths)).toEqual(['1/8', '4/8', '1', '1 4/8', '2', '2 3/8']);
  });
  it('read back what they write', () => {
    for (let eighths = 1; eighths < 200; eighths++) expect(parseEighths(formatEighths(eighths))).toBe(eighths);
    expect(parseEighths('half a page')).toBeNull();
  });
});

describe('clock', () => {
  it('goes past midnight without turning over', () => {
    expect(formatClock(1530)).toBe('25:30');
    expect(parseClock('25:30')).toBe(1530);
    expect(parseClock('8:05')).toBe(485);
    expect(parseClock('12:60')).toBeNull();
    expect([-885, -15, 0, 485, 2910, 6605].map((minutes) => parseWrittenClock(formatClock(minutes)))).toEqual([
      -885, -15, 0, 485, 2910, 6605,
    ]);
    expect(['8:05', '-00:00', '12:60'].map(parseWrittenClock)).toEqual([null, null, null]);
    expect(formatDuration(65)).toBe('1 h 05');
    expect(formatDuration(45)).toBe('45 min');
  });
});

describe('money', () => {
  it('is read from its text, never through a float', () => {
    expect(parseAmount('1200')).toBe(120000);
    expect(parseAmount('1 200.50')).toBe(120050);
    expect(parseAmount('0.1')).toBe(10);
    expect(parseAmount('-3.5')).toBe(-350);
    expect(parseAmount('12.345')).toBeNull();
    expect(parseAmount('12 34')).toBeNull();
    expect(parseAmount('1e3')).toBeNull();
  });
  it('is written with separators', () => {
    expect(formatMoney(2340000, 'EUR')).toBe('EUR 23,400.00');
    expect(formatMoney(-5, 'EUR')).toBe('-EUR 0.05');
    expect(formatMoney(123456789, 'EUR', { minor: false })).toBe('EUR 1,234,568');
  });
  it('rounds half away from zero (K-1)', () => {
    expect([5, -5, 4, 15, 25].map((n) => divideRounded(n, 10))).toEqual([1, -1, 0, 2, 3]);
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 1e6 }), (n, d) => {
        const twice = (BigInt(Math.abs(n)) * 2n + BigInt(d)) / (BigInt(d) * 2n);
        return Math.abs(divideRounded(n, d)) === Number(twice);
      }),
      { seed: 12 },
    );
  });
});

describe('seeded random', () => {
  it('gives the same numbers on every machine', () => {
    const random = seededRandom(1);
    expect([random.below(1000), random.below(1000), random.below(1000)]).toMatchInlineSnapshot(`
      [
        563,
        585,
        895,
      ]
    `);
  });
  it('forks into streams that do not depend on how far the parent has gone', () => {
    const parent = seededRandom(7);
    const early = parent.fork(3).next();
    parent.next();
    expect(parent.fork(3).next()).toBe(early);
    expect(parent.fork(4).next()).not.toBe(early);
  });
  it('is even enough', () => {
    const random = seededRandom(99);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[random.below(10)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
