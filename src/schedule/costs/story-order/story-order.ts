import { defineCost } from '../cost.ts';

/** C-16: what the user is willing to pay for scenes in story order; zero unless priced. */
export const storyOrder = defineCost({
  code: 'story-order',
  subjects: ['season'],
  perDate: [],
  inBudget: false,
  wish: true,
  lines({ problem, slotOfStrip }, add) {
    if (problem.wishes.storyOrder === 0) return;
    for (const [earlier, later] of problem.storyNeighbours) {
      const first = slotOfStrip[earlier];
      const then = slotOfStrip[later];
      if (!first || !then || then.day.date >= first.day.date) continue;
      add('season', 0, then.day.date, -1, problem.wishes.storyOrder, 1);
    }
  },
});
