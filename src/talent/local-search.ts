import type { Random } from '../foundation/index.ts';
import type { StopSignal } from '../schedule/index.ts';
import { costOfSets, type Reduced } from './reduced.ts';

/**
 * Temperature at the start, as a share of what everybody would wait if always there, and at the end, as a share of
 * that.
 */
const HOT = 0.02;
const COLD = 0.01;
/** Longest block of scenes moved as one. */
const LONGEST_BLOCK = 6;
/** Steps between two looks at the stop signal. */
const STOP_EVERY = 1024;

export interface FoundOrder {
  readonly hold: number;
  readonly order: readonly number[];
}

/**
 * A good order by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): move one scene or a block of scenes
 * elsewhere, swap two scenes, or turn a stretch round. Deterministic for a given random source and number of steps.
 * `views` are groups of actors over the same merged scenes; the order is one of these.
 */
export function annealOrder(views: readonly Reduced[], random: Random, steps: number, stop: StopSignal): FoundOrder {
  const count = views[0].count;
  const savings = views.map(savingOfOrder);
  const saving = (order: Int32Array): number => {
    let sum = 0;
    for (let view = 0; view < savings.length; view++) sum += savings[view](order);
    return sum;
  };
  const whole = views.reduce((sum, view) => sum + mostWaiting(view), 0);
  const start = Int32Array.from({ length: count }, (_, scene) => scene);
  for (let i = count - 1; i > 0; i--) swap(start, i, random.below(i + 1));
  const { saved, order } = anneal(start, saving, whole, random, steps, stop);
  return { hold: whole - saved, order };
}

/**
 * Annealing from `start` towards the order that saves most; `saving` gives minus infinity for an order that is not
 * allowed, which is never taken. `whole` is what the temperatures are shares of.
 */
export function anneal(
  start: Int32Array,
  saving: (order: Int32Array) => number,
  whole: number,
  random: Random,
  steps: number,
  stop: StopSignal,
): { readonly saved: number; readonly order: readonly number[] } {
  const count = start.length;
  const order = Int32Array.from(start);
  let current = saving(order);
  let best = current;
  const bestOrder = Int32Array.from(order);
  const tried = new Int32Array(count);
  const cooling = COLD ** (1 / Math.max(1, steps));
  let temperature = Math.max(1, whole * HOT);
  for (let step = 0; step < steps && count > 1; step++, temperature *= cooling) {
    if (step % STOP_EVERY === 0 && stop()) break;
    tried.set(order);
    change(tried, random);
    const next = saving(tried);
    if (next < current && random.next() >= Math.exp((next - current) / temperature)) continue;
    current = next;
    order.set(tried);
    if (current > best) {
      best = current;
      bestOrder.set(order);
    }
  }
  return { saved: best, order: [...bestOrder] };
}

function change(order: Int32Array, random: Random): void {
  const count = order.length;
  const kind = random.next();
  const from = random.below(count);
  const to = random.below(count);
  if (kind < 0.45) shift(order, from, 1, to);
  else if (kind < 0.6) swap(order, from, to);
  else if (kind < 0.85) {
    const length = Math.min(count, 2 + random.below(LONGEST_BLOCK - 1));
    const target = Math.min(to, count - length);
    shift(order, Math.min(from, count - length), length, target);
    if (kind < 0.7) order.subarray(target, target + length).reverse();
  } else order.subarray(Math.min(from, to), Math.max(from, to) + 1).reverse();
}

/** Takes out the block and puts it back so that it starts at `to`. */
function shift(order: Int32Array, from: number, length: number, to: number): void {
  if (from === to) return;
  const low = Math.min(from, to);
  const high = Math.max(from, to) + length;
  const middle = from < to ? high - length : low + length;
  // A rotation is three reversals.
  order.subarray(low, high).reverse();
  order.subarray(low, middle).reverse();
  order.subarray(middle, high).reverse();
}

function swap(order: Int32Array, i: number, j: number): void {
  const kept = order[i];
  order[i] = order[j];
  order[j] = kept;
}

/** What would be waited if everybody were there all the time. */
function mostWaiting(reduced: Reduced): number {
  const cost = costOfSets(reduced);
  const everyone = 2 ** reduced.actorCount - 1;
  return reduced.durations.reduce((sum, days, scene) => sum + days * cost(everyone & ~reduced.casts[scene]), 0);
}

/** What an order saves of that: days before first and after last scenes, at their cost. */
function savingOfOrder(reduced: Reduced): (order: Int32Array) => number {
  const { count, casts, durations, actorCount } = reduced;
  const cost = costOfSets(reduced);
  const everyone = 2 ** actorCount - 1;
  return (order) => {
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
}
