import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRounded, multiplyDivideDown, multiplyDivideRounded } from './money.ts';

const AMOUNT = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
/** Results stay safe: at most the divisor. */
const SHARE = fc
  .integer({ min: 1, max: 10_000_000 })
  .chain((d) => fc.record({ d: fc.constant(d), b: fc.integer({ min: 0, max: d }) }));

describe('shares of amounts (K-1)', () => {
  it('are rounded half away from zero', () => {
    expect(multiplyDivideRounded(5, 50, 100)).toBe(3);
    expect(multiplyDivideRounded(-5, 50, 100)).toBe(-3);
    expect(multiplyDivideRounded(5, -50, 100)).toBe(-3);
    expect(multiplyDivideRounded(-5, -50, 100)).toBe(3);
    expect(multiplyDivideRounded(-1, 10, 100)).toBe(0);
    expect(multiplyDivideRounded(250, 125, 100)).toBe(divideRounded(250 * 125, 100));
  });

  it('are rounded down where the SPEC says so', () => {
    expect(multiplyDivideDown(199, 50, 100)).toBe(99);
    expect(multiplyDivideDown(-199, 50, 100)).toBe(-100);
  });

  it('are exact where the product is not', () => {
    fc.assert(
      fc.property(AMOUNT, SHARE, fc.boolean(), (a, { b, d }, negative) => {
        const product = BigInt(a) * BigInt(b);
        const [n, whole] = [product < 0n ? -product : product, BigInt(d)];
        const rounded = Number((2n * n + whole) / (2n * whole)) * (product < 0n !== negative ? -1 : 1);
        expect(multiplyDivideRounded(a, negative ? -b : b, d)).toBe(rounded === 0 ? 0 : rounded);
        const down = product < 0n ? -((n + whole - 1n) / whole) : n / whole;
        expect(multiplyDivideDown(a, b, d)).toBe(Number(down));
      }),
      { seed: 53, numRuns: 2000 },
    );
  });
});
