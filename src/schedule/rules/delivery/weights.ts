import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const deliveryAspects = {
  late: { weight: 600, unit: 'days', names: ['strip', 'date', 'unit'] },
} as const satisfies Aspects;

const LATE = deliveryAspects.late.weight;

export const deliveryInSearch: InSearch = {
  ofStrip({ problem }, strip, _way, _place, _base, _unit, date) {
    const { latest } = problem.strips[strip];
    return latest === undefined || date <= latest ? 0 : (date - latest) * LATE;
  },
};
