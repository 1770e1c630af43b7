import { defineCost } from '../cost.ts';

/** C-17: what the user is willing to pay for real places; zero unless priced. */
export const authenticity = defineCost({
  code: 'authenticity',
  subjects: ['way'],
  perDate: [],
  inBudget: false,
  wish: true,
  lines({ problem, days }, add) {
    if (problem.wishes.authenticity === 0) return;
    for (const { strips } of days) {
      for (const { strip, way } of strips) {
        if (problem.ways[way].realPlace) continue;
        const { eighths } = problem.strips[strip];
        add('way', way, null, -1, problem.wishes.authenticity * eighths, eighths);
      }
    }
  },
});
