import type { PlaceModel } from '../../problem.ts';
import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const placeAvailableAspects = {
  'closed-date': { weight: 1200, unit: 'days', names: ['place', 'date'] },
  opens: { weight: 1, unit: 'minutes', names: ['strip', 'place', 'date', 'unit'] },
  closes: { weight: 1, unit: 'minutes', names: ['strip', 'place', 'date', 'unit'] },
  dress: { weight: 600, unit: 'pieces', names: ['place', 'date'] },
  strike: { weight: 600, unit: 'pieces', names: ['place', 'date'] },
} as const satisfies Aspects;

const OPENS = placeAvailableAspects.opens.weight;
const CLOSES = placeAvailableAspects.closes.weight;
const CLOSED = placeAvailableAspects['closed-date'].weight;
const DRESS = placeAvailableAspects.dress.weight;
const STRIKE = placeAvailableAspects.strike.weight;

export const placeAvailableInSearch: InSearch = {
  ofHours({ opensOf, closesOf }, _strip, _way, place, _date, start, end) {
    const broken = start < opensOf[place] ? (opensOf[place] - start) * OPENS : 0;
    return end > closesOf[place] ? broken + (end - closesOf[place]) * CLOSES : broken;
  },
};

/** Of a shooting date of the place. */
export function brokenByDate({ open }: PlaceModel, date: number): number {
  return open[date] === 0 ? CLOSED : 0;
}

/** Of a visit that begins on the date. */
export function brokenByStart({ visitMayStart }: PlaceModel, date: number): number {
  return visitMayStart[date] === 0 ? DRESS : 0;
}

/** Of a visit that ends on the date. */
export function brokenByEnd({ visitMayEnd }: PlaceModel, date: number): number {
  return visitMayEnd[date] === 0 ? STRIKE : 0;
}
