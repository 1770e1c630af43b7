import { describe, expect, it } from 'vitest';
import { frontierOf, nextPrice } from './frontier.ts';
import { verdictOf } from './verdict.ts';

describe('the frontier of money against real pages', () => {
  const points = [
    { money: 300, fakeHundredths: 0 },
    { money: 100, fakeHundredths: 5000 },
    { money: 200, fakeHundredths: 5000 },
    { money: 150, fakeHundredths: 2000 },
  ];

  it('leaves out what another point beats', () => {
    expect(frontierOf(points)).toEqual([points[1], points[3], points[0]]);
  });

  it('asks next at the price at which the widest neighbours cost the same, and never twice', () => {
    expect(nextPrice(frontierOf(points), new Set())).toBe(2);
    expect(nextPrice(frontierOf(points), new Set([2]))).toBe(8);
    expect(nextPrice(frontierOf(points), new Set([2, 8]))).toBe(null);
  });
});

describe('the verdict', () => {
  const plan = (id: string, money: number, moneyAtLeast: number | null, legal = true) => ({
    id,
    money,
    moneyAtLeast,
    legal,
    bases: [id],
  });

  it('is decided only where the second cannot be brought below the best', () => {
    expect(verdictOf([plan('a', 100, 90), plan('b', 130, 110)])).toMatchObject({ best: 'a', decided: true, ahead: 30 });
    expect(verdictOf([plan('a', 100, 90), plan('b', 105, 95)])).toMatchObject({
      decided: false,
      range: { least: -5, most: 15 },
    });
  });

  it('is against a plan that is shot elsewhere, where there is one', () => {
    const twin = { ...plan('twin', 101, 90), bases: ['a'] };
    expect(verdictOf([plan('a', 100, 90), twin, plan('b', 130, 110)])).toMatchObject({ best: 'a', second: 'b' });
    expect(verdictOf([plan('a', 100, 90), twin])).toMatchObject({ best: 'a', second: 'twin' });
  });

  it('counts no plan that is not legal', () => {
    expect(verdictOf([plan('a', 100, 90, false), plan('b', 130, 110)])).toMatchObject({ best: 'b', second: null });
    expect(verdictOf([plan('a', 100, 90, false)])).toBe(null);
  });
});
