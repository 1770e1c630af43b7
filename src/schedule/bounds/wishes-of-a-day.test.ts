import { describe, expect, it } from 'vitest';
import type { StripModel, WishModel } from '../problem.ts';
import { build, NO_WISHES } from '../testing/hand-made-problem.ts';
import { lowerBound } from './lower-bound.ts';

/** By how much the bound of a season with one shooting date rises when these wishes have a price. */
function rise(strips: readonly Partial<StripModel>[], wishes: Partial<WishModel>): number {
  const available = Uint8Array.from({ length: 28 }, (_, date) => (date === 1 ? 1 : 0));
  const units = [{ homeBase: 0, crewPercent: 100, available }];
  const bound = (some: Partial<WishModel>): number =>
    lowerBound(build({ strips, problem: { units, wishes: { ...NO_WISHES, ...some } } })).total;
  return bound(wishes) - bound({});
}

describe('the bound of a season of one day', () => {
  it('knows of work beyond the paid day (C-29)', () => {
    // Ten hours of strips, and an hour and a quarter of set-up and wrap: 75 minutes beyond ten hours.
    const risen = rise([{ minutes: Int32Array.of(600) }], { longDay: 60_000 });
    expect(risen).toBeGreaterThanOrEqual(74_990);
    expect(risen).toBeLessThanOrEqual(75_000);
  });

  it('knows of moves beyond the usual number (C-23)', () => {
    const strips = [{}, { group: 1 }];
    expect(rise(strips, { extraMove: 50_000, movesPerDay: 1 })).toBe(0);
    const risen = rise(strips, { extraMove: 50_000, movesPerDay: 0 });
    expect(risen).toBeGreaterThanOrEqual(49_990);
    expect(risen).toBeLessThanOrEqual(50_000);
  });

  it('knows of a change between day and night scenes (C-31)', () => {
    expect(rise([{ light: 1 }, { light: 1 }], { lightFlip: 50_000 })).toBe(0);
    const risen = rise([{ light: 1 }, { light: 2 }], { lightFlip: 50_000 });
    expect(risen).toBeGreaterThanOrEqual(49_990);
    expect(risen).toBeLessThanOrEqual(50_000);
  });
});
