import type { DemandFeature } from '../demand.ts';
import { stripsOfOrder } from './strips-of-order.ts';

/** one order rule. */
const oneOrder: DemandFeature<'order', 'before' | 'before-same-day' | 'same-day' | 'not-same-day'> = {
  kind: 'order',
  particular: 200,
  aspects: ['before', 'before-same-day', 'same-day', 'not-same-day'],
  subjects: ({ order }) => [...order.keys()],
  behind: ({ order }, { strip }) => {
    const rule = order.findIndex((entry) => strip !== null && stripsOfOrder(entry).includes(strip));
    return rule < 0 ? null : rule;
  },
  lift: (problem, rule) => ({ ...problem, order: problem.order.filter((_, i) => i !== rule) }),
  entry: (problem, rule) => {
    const order = problem.order[rule];
    return { strip: stripsOfOrder(order)[0] ?? 0, order: rule, aspect: order.kind };
  },
};

export const orderDemands = [oneOrder];
