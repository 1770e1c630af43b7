import type { Aspects } from '../rule.ts';

export const orderAspects = {
  before: { weight: 600, unit: 'days', names: ['strip', 'date', 'unit'] },
  'before-same-day': { weight: 2, unit: 'minutes', names: ['strip', 'date', 'unit'] },
  'same-day': { weight: 2400, unit: 'days', names: ['strip', 'date'] },
  'not-same-day': { weight: 2400, unit: 'pieces', names: ['strip', 'date'] },
} as const satisfies Aspects;

const BEFORE = orderAspects.before.weight;
const SAME_DAY_TIME = orderAspects['before-same-day'].weight;
const SAME_DAY = orderAspects['same-day'].weight;
const NOT_SAME_DAY = orderAspects['not-same-day'].weight;

/** Of a pair that must come so many days apart, in this order; `late`: minutes of overlap where both are on one day. */
export function brokenByPair(minDays: number, days: number, late: number): number {
  const broken = days < minDays ? (minDays - days) * BEFORE : 0;
  return days === 0 && late > 0 ? broken + late * SAME_DAY_TIME : broken;
}

/** Of strips that must share a day and are on so many. */
export function brokenByDates(dates: number): number {
  return dates > 1 ? (dates - 1) * SAME_DAY : 0;
}

/** Of scenes that must be apart, with so many beyond the first on their days. */
export function brokenByScenesBeyond(scenes: number): number {
  return scenes * NOT_SAME_DAY;
}
