/** Chance in the shapes a story needs. */
import type { Random } from '../foundation/index.ts';

export const chance = (random: Random, share: number): boolean => random.next() < share;

export function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Fisher and Yates; the list itself stays. */
export function shuffled<T>(random: Random, values: readonly T[]): T[] {
  const list = [...values];
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** A value of a distribution given by points of its quantile function, straight lines between them. */
export function fromQuantiles(random: Random, points: readonly (readonly number[])[]): number {
  const share = random.next();
  for (let i = 1; i < points.length; i++) {
    const [from, low] = points[i - 1]!;
    const [to, high] = points[i]!;
    if (share <= to!) return low! + ((high! - low!) * (share - from!)) / (to! - from!);
  }
  return points.at(-1)![1]!;
}

/** Index drawn by weight. */
export function weighted(random: Random, weights: readonly number[]): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [i, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return i;
  }
  return weights.length - 1;
}
