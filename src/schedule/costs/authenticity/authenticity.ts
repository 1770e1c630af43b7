import { defineCost } from '../cost.ts';

/** C-17: what the user is willing to pay for real places, by how true a way is; zero unless priced. */
export const authenticity = defineCost({
  code: 'authenticity',
  subjects: ['way'],
  perDate: [],
  inBudget: false,
  wish: true,
  lines({ problem, days }, add) {
    for (const { strips } of days) {
      for (const { strip, way } of strips) {
        const { notReal } = problem.ways[way];
        const { eighths } = problem.strips[strip];
        if (notReal > 0) add('way', way, null, -1, notReal * eighths, eighths);
      }
    }
  },
});
