import type { Problem } from '../../problem.ts';
import { defineCost } from '../cost.ts';

/** C-28: scenes of one moment at one set are shot on one day, while hair, light and hands still match. */
export const sequenceSplit = defineCost({
  code: 'sequence-split',
  subjects: ['way'],
  perDate: [],
  inBudget: false,
  wish: true,
  lines({ problem, slotOfStrip }, add) {
    for (const [earlier, later, price] of sequencePairs(problem)) {
      const first = slotOfStrip[earlier];
      const then = slotOfStrip[later];
      if (!first || !then || first.day.date === then.day.date) continue;
      add('way', then.slot.way, null, -1, price, 1);
    }
  },
});

/** Every pair of strips of which the second goes on where the first ends, with what it costs to part them. */
export function sequencePairs({ wishes, storyNeighbours }: Problem) {
  const price = wishes.sequenceSplit;
  if (price === 0) return [];
  return storyNeighbours.flatMap(([earlier, later, goesOn]) =>
    goesOn === true ? [[earlier, later, price] as const] : [],
  );
}
