import type { Random } from '../../../foundation/index.ts';
import { costOfSets, type Reduced } from './reduced.ts';

/**
 * A good order by simulated annealing: move one scene elsewhere, or swap two (Kirkpatrick, Gelatt, Vecchi 1983). Deterministic for a given
 * random source and number of steps. Gives merged scenes in order and their waiting cost.
 */
export function annealOrder(reduced: Reduced, random: Random, steps: number): { hold: number; order: number[] } {
  const { count } = reduced;
  const saving = savingOfOrder(reduced);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) swap(order, i, random.below(i + 1));
  let current = saving(order);
  let best = current;
  let bestOrder = Int32Array.from(order);
  const worth = saving.whole * 0.02;
  const cooling = 1e-4 ** (1 / Math.max(1, steps));
  let temperature = worth;
  for (let step = 0; step < steps; step++, temperature *= cooling) {
    const from = random.below(count);
    const to = random.below(count);
    if (from === to) continue;
    const shifting = random.next() < 0.6;
    if (shifting) shift(order, from, to);
    else swap(order, from, to);
    const next = saving(order);
    if (next >= current || random.next() < Math.exp((next - current) / temperature)) {
      current = next;
      if (current > best) {
        best = current;
        bestOrder = Int32Array.from(order);
      }
    } else if (shifting) shift(order, to, from);
    else swap(order, from, to);
  }
  return { hold: saving.holdOf(best), order: [...bestOrder] };
}

/** What an order saves against everybody waiting all the time: days before first and after last scenes, at their cost. */
function savingOfOrder(
  reduced: Reduced,
): ((order: Int32Array) => number) & { whole: number; holdOf: (saving: number) => number } {
  const { count, casts, durations, actorCount } = reduced;
  const cost = costOfSets(reduced);
  const everyone = 2 ** actorCount - 1;
  let days = 0;
  let work = 0;
  for (let scene = 0; scene < count; scene++) {
    days += durations[scene];
    work += durations[scene] * cost(casts[scene]);
  }
  const whole = days * cost(everyone);
  const saving = (order: Int32Array): number => {
    let sum = 0;
    let seen = 0;
    for (let i = 0; i < count && seen !== everyone; i++) {
      seen |= casts[order[i]];
      sum += durations[order[i]] * cost(everyone & ~seen);
    }
    seen = 0;
    for (let i = count - 1; i >= 0 && seen !== everyone; i--) {
      seen |= casts[order[i]];
      sum += durations[order[i]] * cost(everyone & ~seen);
    }
    return sum;
  };
  return Object.assign(saving, { whole, holdOf: (value: number) => whole - work - value });
}

function swap(order: Int32Array, i: number, j: number): void {
  const kept = order[i];
  order[i] = order[j];
  order[j] = kept;
}

function shift(order: Int32Array, from: number, to: number): void {
  const moved = order[from];
  if (from < to) order.copyWithin(from, from + 1, to + 1);
  else order.copyWithin(to + 1, to, from);
  order[to] = moved;
}
