import { expect, it } from 'vitest';
import { speedAt } from './edge-scroll.ts';

it('scrolls near an edge only, towards it, faster the nearer, and never both ways in a narrow window', () => {
  expect(speedAt(500, 0, 1000)).toBe(0);
  expect(speedAt(80, 0, 1000)).toBe(0);
  expect(speedAt(60, 0, 1000)).toBeLessThan(0);
  expect(speedAt(5, 0, 1000)).toBeLessThan(speedAt(60, 0, 1000));
  expect(speedAt(995, 0, 1000)).toBe(-speedAt(5, 0, 1000));
  expect(speedAt(50, 0, 100)).toBe(0);
});
