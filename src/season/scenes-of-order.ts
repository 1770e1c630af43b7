import type { OrderConstraint } from './season.ts';

/** The scenes that an order rule names, as it names them. */
export function scenesOfOrder(order: OrderConstraint): readonly string[] {
  return order.kind === 'before' ? [...order.first, ...order.then] : order.scenes;
}
