import type { PlaceModel } from '../../problem.ts';
import type { Aspects } from '../rule.ts';

export const setsAtOnceAspects = {
  'too-many': { weight: 600, unit: 'pieces', names: ['place', 'date'] },
} as const satisfies Aspects;

const TOO_MANY = setsAtOnceAspects['too-many'].weight;

/** Of a set that comes to stand where so many others stand already. */
export function brokenBySetsThere({ setsAtOnce }: PlaceModel, others: number): number {
  return others >= setsAtOnce ? TOO_MANY : 0;
}
