import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallBounds } from './choose-call.ts';

interface Case {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly preferred: number;
}

function brokenAt(call: number, { lower, upper }: Case): number {
  return (
    lower.reduce((sum, bound) => sum + Math.max(0, bound - call), 0) +
    upper.reduce((sum, bound) => sum + Math.max(0, call - bound), 0)
  );
}

/** Tries every multiple of 5. */
function bestByTrying(given: Case): number {
  let best = -2000;
  for (let call = -2000; call <= 4000; call += 5) {
    const gain = brokenAt(best, given) - brokenAt(call, given);
    const nearer = Math.abs(best - given.preferred) - Math.abs(call - given.preferred);
    if (gain > 0 || (gain === 0 && nearer > 0)) best = call;
  }
  return best;
}

function bestOf({ lower, upper, preferred }: Case): number {
  const bounds = new CallBounds();
  bounds.reset();
  for (const bound of lower) bounds.atLeast(bound);
  for (const bound of upper) bounds.atMost(bound);
  return bounds.best(preferred);
}

describe('the call of a day (S-2)', () => {
  it('is the preferred one where nothing binds', () => {
    expect(bestOf({ lower: [300], upper: [700], preferred: 480 })).toBe(480);
  });

  it('is a multiple of 5, of two as near the earlier', () => {
    expect(bestOf({ lower: [], upper: [], preferred: 483 })).toBe(485);
    expect(bestOf({ lower: [], upper: [], preferred: 482.5 })).toBe(480);
  });

  it('breaks clashing bounds by the fewest minutes, like trying them all', () => {
    const minutes = fc.integer({ min: -300, max: 1500 });
    fc.assert(
      fc.property(
        fc.record({
          lower: fc.array(minutes, { maxLength: 6 }),
          upper: fc.array(minutes, { maxLength: 6 }),
          preferred: fc.integer({ min: 0, max: 1200 }),
        }),
        (given) => {
          expect(bestOf(given)).toBe(bestByTrying(given));
        },
      ),
      { seed: 20270412, numRuns: 800 },
    );
  });
});
