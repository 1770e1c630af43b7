import { describe, expect, it } from 'vitest';
import { leastChain } from './chain.ts';

const price = (worked: number, hold: number, drops = 0) => ({
  worked,
  waiting: (from: number, to: number) => (to - from - 1) * hold,
  drops,
  mayDrop: (from: number, to: number) => to - from > 3,
});

describe('waiting between early and late work (C-6)', () => {
  it('nothing is paid for waiting when one week will do for all', () => {
    const spans = [
      { first: 0, last: 5 },
      { first: 3, last: 9 },
    ];
    expect(leastChain(spans, 10, price(100, 40))).toBe(100);
  });

  it('early and late work pay the weeks between, as few as there can be', () => {
    const spans = [
      { first: 0, last: 2 },
      { first: 6, last: 9 },
    ];
    expect(leastChain(spans, 10, price(100, 40))).toBe(100 + 3 * 40 + 100);
  });

  it('a long gap may be dropped, once', () => {
    const spans = [
      { first: 0, last: 0 },
      { first: 5, last: 5 },
      { first: 10, last: 10 },
    ];
    expect(leastChain(spans, 11, price(100, 40, 1))).toBe(300 + 4 * 40);
    expect(leastChain(spans, 11, price(100, 40, 2))).toBe(300);
  });

  it('no work costs nothing', () => {
    expect(leastChain([], 10, price(100, 40))).toBe(0);
  });
});
