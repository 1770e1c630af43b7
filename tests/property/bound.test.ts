/** S-3: the bound is at most the cost of every legal plan, by trying every plan of tiny problems and searching larger ones. */
import { describe, expect, it } from 'vitest';
import { lowerBound } from '../../src/schedule/bounds/lower-bound.ts';
import { allNetFactors } from '../../src/schedule/bounds/net-factors.ts';
import { whatIsPossible } from '../../src/schedule/bounds/possible.ts';
import { cutIntoPieces, makeReady, pricedBound } from '../../src/schedule/bounds/priced.ts';
import { cheapestLegalPlan } from '../../src/schedule/generate/every-plan.ts';
import { randomProblem } from '../../src/schedule/generate/random-problem.ts';
import { solve } from '../../src/schedule/solve.ts';
import { tinyProblem } from './tiny-problem.ts';

const LEANINGS = [0, 0.7, 1, 1.5].flatMap((start) => [0, 0.2, 1].map((cap) => ({ start, cap })));

/** The highest bound by prices over all leanings, good and bad. */
function highestByPrices(problem: Parameters<typeof lowerBound>[0]): number {
  const possible = whatIsPossible(problem);
  const pieces = cutIntoPieces(possible);
  let highest = Number.NEGATIVE_INFINITY;
  for (const net of allNetFactors(problem)) {
    const ready = makeReady(possible, pieces, net);
    for (const leaning of LEANINGS) {
      highest = Math.max(highest, pricedBound(possible, pieces, ready, leaning, false).total);
    }
  }
  return highest;
}

describe('the bound is not above any legal plan (S-3)', () => {
  it('on 150 tiny seasons, of which every plan is tried', () => {
    let legal = 0;
    for (let seed = 0; seed < 150; seed++) {
      const problem = tinyProblem(seed);
      const cheapest = cheapestLegalPlan(problem);
      if (cheapest === null) {
        expect(Number.isFinite(lowerBound(problem).total), `seed ${seed}`).toBe(true);
        continue;
      }
      legal++;
      expect(lowerBound(problem).total, `seed ${seed}`).toBeLessThanOrEqual(cheapest.cost);
      expect(highestByPrices(problem), `seed ${seed}, prices`).toBeLessThanOrEqual(cheapest.cost + 0.01);
    }
    expect(legal).toBeGreaterThan(75);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'on a season of 30 to 80 scenes, against every legal plan the search meets, seed %i',
    (seed) => {
      const problem = randomProblem({
        seed,
        strips: 20 + 10 * seed,
        people: 14,
        places: 8 + seed,
        dates: 40,
        bases: 1 + (seed % 2),
        units: 1 + (seed % 3 === 0 ? 1 : 0),
      });
      const result = solve(problem, { seed, iterations: 400 });
      const bound = lowerBound(problem).total;
      if (result.legal) expect(bound).toBeLessThanOrEqual(result.evaluation.cost);
      expect(bound).toBe(result.bound.total);
    },
  );
});
