import type { Problem } from '../../problem.ts';
import { defineCost } from '../cost.ts';

/** C-16: what the user is willing to pay for scenes in story order, and in time for a trailer; zero unless priced. */
export const storyOrder = defineCost({
  code: 'story-order',
  subjects: ['season'],
  perDate: [],
  inBudget: false,
  wish: true,
  lines({ problem, slotOfStrip }, add) {
    for (const [earlier, later, price] of storyPairs(problem)) {
      const first = slotOfStrip[earlier];
      const then = slotOfStrip[later];
      if (!first || !then || then.day.date >= first.day.date) continue;
      add('season', 0, then.day.date, -1, price, 1);
    }
    for (const [strip, last, price] of problem.wishedDates ?? []) {
      const slot = slotOfStrip[strip];
      if (slot && slot.day.date > last) add('season', 0, slot.day.date, -1, price, 1);
    }
  },
});

/** Every pair of strips with a price: neighbours of the script, and what is wished for by name. */
export function storyPairs({ wishes, storyNeighbours, wishedOrder }: Problem) {
  const price = wishes.storyOrder;
  const neighbours = price === 0 ? [] : storyNeighbours.map(([earlier, later]) => [earlier, later, price] as const);
  return [...neighbours, ...(wishedOrder ?? [])];
}
