import type { CostFamily } from './cost-family.ts';

/** C-16 story order and C-17 authenticity: what the user is willing to pay for, zero unless priced. */
export const preferences: CostFamily = ({ problem, days, slotOfStrip }, add) => {
  if (problem.storyOrderPrice !== 0) {
    for (const [earlier, later] of problem.storyNeighbours) {
      const first = slotOfStrip[earlier];
      const then = slotOfStrip[later];
      if (!first || !then || then.day.date >= first.day.date) continue;
      add('story-order', 'season', 0, then.day.date, -1, problem.storyOrderPrice, 1);
    }
  }
  if (problem.authenticityPrice !== 0) {
    for (const { strips } of days) {
      for (const { strip, way } of strips) {
        if (problem.ways[way].realPlace) continue;
        const { eighths } = problem.strips[strip];
        add('authenticity', 'way', way, null, -1, problem.authenticityPrice * eighths, eighths);
      }
    }
  }
};
