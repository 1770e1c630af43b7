import { describe, expect, it } from 'vitest';
import { cityPriceOf } from './city-price.ts';

const plan = (id: string, money: number, moneyAtLeast: number | null, realEighths: number) => ({
  id,
  money,
  moneyAtLeast,
  legal: true,
  bases: ['a'],
  realEighths,
});

describe('what the city costs', () => {
  it('lies between what bounds and best plans allow', () => {
    // Keeping costs 95 to 100, faking 70 to 80: between 15 and 30, and 20 as found.
    expect(cityPriceOf(null, [plan('mix', 100, 95, 80)], [plan('free', 80, 70, 16)])).toEqual({
      set: null,
      kept: 'mix',
      faked: 'free',
      found: 20,
      range: { least: 15, most: 30 },
      eighths: 64,
    });
  });

  it('is never nothing because a search found nothing cheaper', () => {
    const price = cityPriceOf('BRIDGE', [plan('mix', 100, 90, 80)], [plan('set-free-1', 104, 85, 72)])!;
    expect(price.found).toBe(null);
    expect(price.range).toEqual({ least: 0, most: 15 });
    // A plan that keeps it is a plan that need not.
    expect(price.faked).toBe('mix');
  });

  it('is not said where no bound is known', () => {
    expect(cityPriceOf(null, [plan('mix', 100, null, 80)], [plan('free', 80, 70, 16)])).toBe(null);
    expect(cityPriceOf(null, [], [plan('free', 80, 70, 16)])).toBe(null);
  });
});
