import { expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { DayPricer } from './best-day.ts';
import type { DayShape } from './day-shape.ts';

/** One price; or the second move dearer, or the third. */
function movesOf(first: number, dearer: number): number[] {
  return Array.from({ length: 1 + dearer }, (_, nth) => (nth === dearer && nth > 0 ? first + 15 : first));
}

/** Two or three places with parts of up to three items, people and hires over any of them. */
function randomShape(seed: number): DayShape {
  const random = seededRandom(seed);
  const room = 20 + random.below(20);
  let items = 0;
  const places = Array.from({ length: 2 + random.below(2) + (seed % 5 === 0 ? 1 : 0) }, () => ({
    fee: random.below(40),
    gap: random.below(5),
    room: random.below(3) === 0 ? 8 + random.below(10) : room,
    parts: Array.from({ length: 1 + random.below(2) }, () => {
      const from = items;
      items += 1 + random.below(3);
      return { gap: random.below(4), from, to: items };
    }),
  }));
  const cost = Float64Array.from({ length: room + 1 }, (_, t) => 100 + Math.max(0, t - 15) * 9);
  return {
    unit: 0,
    base: 0,
    room,
    cost,
    moves: movesOf(random.below(20), seed % 3),
    flip: seed % 2 === 0 ? 0 : random.below(60),
    places,
    strips: Int32Array.from({ length: items }, (_, i) => i),
    placeOf: new Int32Array(items),
    rows: Int32Array.from({ length: items }, (_, i) => i),
    steps: Int32Array.from({ length: items }, () => 1 + random.below(8)),
    fixed: Float64Array.from({ length: items }, () => random.below(10)),
    lights: Uint8Array.from({ length: items }, (_, i) => (i + seed) % 4),
    charges: Array.from({ length: 1 + random.below(5) }, () => ({
      row: -1,
      factor: 0,
      amount: random.below(120),
      items: Int32Array.from([...Array(items).keys()].filter(() => random.below(3) === 0)),
      room,
    })),
  };
}

/** Worth of the day with these items; null where they do not fit. */
function worthOf(
  { room, cost, moves, flip, lights, places, steps, fixed, charges }: DayShape,
  prices: Float64Array,
  set: number,
) {
  const has = (i: number): boolean => (set & (1 << i)) !== 0;
  let [t, worth, visited] = [0, 0, 0];
  for (const place of places) {
    let [own, parts] = [0, 0];
    for (const { gap, from, to } of place.parts) {
      const inside = [...Array(to - from).keys()].map((k) => from + k).filter(has);
      if (inside.length === 0) continue;
      if (parts++ > 0) own += gap;
      for (const i of inside) {
        own += steps[i];
        worth += prices[i] - fixed[i];
      }
    }
    if (parts === 0) continue;
    if (own > place.room) return null;
    worth -= place.fee;
    if (visited++ > 0) {
      t += place.gap;
      worth -= moves[Math.min(visited - 2, moves.length - 1)];
    }
    t += own;
  }
  if (t > room || visited === 0) return null;
  if ([1, 2].every((light) => lights.some((of, i) => of === light && has(i)))) worth -= flip;
  for (const { amount, items } of charges) if (items.some(has)) worth -= amount;
  return worth - cost[t];
}

it('finds the day worth most among all sets of items, and says no more when the branching is cut short', () => {
  let worthwhile = 0;
  for (let seed = 0; seed < 60; seed++) {
    const shape = randomShape(seed);
    const random = seededRandom(seed + 500);
    const prices = Float64Array.from(shape.rows, () => 20 + random.below(120));
    let best = Number.NEGATIVE_INFINITY;
    for (let set = 1; set < 1 << shape.rows.length; set++) best = Math.max(best, worthOf(shape, prices, set) ?? best);
    const { most, days } = new DayPricer(shape).find(prices, { nodes: 5_000, improving: 3 });
    const cut = new DayPricer(shape).find(prices, { nodes: 1 });
    expect(cut.most, `seed ${seed}`).toBeGreaterThanOrEqual(best);
    if (best <= 0) {
      expect(most, `seed ${seed}`).toBeLessThanOrEqual(0);
      continue;
    }
    worthwhile++;
    expect(most, `seed ${seed}`).toBe(best);
    expect(days[0]?.value, `seed ${seed}`).toBe(best);
    const set = days[0].items.reduce((mask, i) => mask | (1 << i), 0);
    expect(worthOf(shape, prices, set), `seed ${seed}`).toBe(best);
  }
  expect(worthwhile).toBeGreaterThan(20);
});
