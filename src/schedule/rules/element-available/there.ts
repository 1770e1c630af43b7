import type { HireModel } from '../../problem.ts';

export function isThere({ there }: HireModel, date: number): boolean {
  return there === undefined || there[date] === 1;
}

/** Days until the lead time is over; 0 or less where it is. */
export function daysTooEarly({ earliest = 0 }: HireModel, date: number): number {
  return earliest - date;
}
