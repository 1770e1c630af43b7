/** Throws of a seeded random source, and the dates that random seasons play in. */
import { addDays, calendarDay, type Random } from '../../foundation/index.ts';

export const START = calendarDay('2027-03-08');
export const DAYS = 40;

export interface Dice {
  /** Whole number from `low` to `high`, both included. */
  readonly from: (low: number, high: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly some: <Item>(items: readonly Item[], percent: number) => Item[];
  readonly date: () => ReturnType<typeof addDays>;
  readonly range: () => { from: ReturnType<typeof addDays>; to: ReturnType<typeof addDays> };
}

export function diceOf(random: Random): Dice {
  const from = (low: number, high: number): number => low + random.below(high - low + 1);
  const chance = (percent: number): boolean => random.below(100) < percent;
  const date = (): ReturnType<typeof addDays> => addDays(START, from(0, DAYS - 1));
  return {
    from,
    chance,
    date,
    pick: (items) => items[random.below(items.length)]!,
    some: (items, percent) => items.filter(() => chance(percent)),
    range: () => {
      const first = date();
      return { from: first, to: addDays(first, from(0, 4)) };
    },
  };
}
