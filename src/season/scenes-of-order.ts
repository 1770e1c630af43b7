import type { OrderConstraint, Season } from './season.ts';

/** The scenes that an order rule names, as it names them. */
export function scenesOfOrder(order: OrderConstraint): readonly string[] {
  return order.kind === 'before' ? [...order.first, ...order.then] : order.scenes;
}

/** Whether it is wished for at a price (SPEC C-16), and no rule. */
export function isWished(order: OrderConstraint): order is WishedOrder {
  return order.kind === 'before' && order.price !== undefined;
}

export type WishedOrder = Extract<OrderConstraint, { readonly kind: 'before' }> & { readonly price: number };

/** The order that scenes must keep. */
export function orderRules({ order }: Pick<Season, 'order'>): readonly OrderConstraint[] {
  return order.filter((one) => !isWished(one));
}
