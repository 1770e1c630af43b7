import type { OrderModel } from '../../problem.ts';

/** The strips that an order rule names, each once. */
export function stripsOfOrder(order: OrderModel): readonly number[] {
  if (order.kind === 'before') return [...new Set([...order.first, ...order.then])];
  if (order.kind === 'same-day') return [...new Set(order.strips)];
  return [...new Set(order.scenes.flatMap((scene) => [...scene]))];
}
