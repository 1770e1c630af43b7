/**
 * S-3, one term of the model at a time: tiny seasons in which it costs about as much as everything else, every plan
 * tried. `ONYVA_SEASONS` tries more of them (bench/README.md).
 */
import { describe, expect, it } from 'vitest';
import { times } from '../../src/folder/testing/measured.ts';
import { lowerBound } from '../../src/schedule/bounds/lower-bound.ts';
import type { Problem, WishModel } from '../../src/schedule/problem.ts';
import { cheapestLegalPlan } from '../../src/schedule/testing/every-plan.ts';
import { highestByDays, highestByPrices } from './highest-bounds.ts';
import { tinyProblem } from './tiny-problem.ts';

const SEASONS = times('SEASONS', 6);

const DEAR = 3_000_001;

const withWishes = (wishes: Partial<WishModel>) => (problem: Problem) => ({
  ...problem,
  wishes: { ...problem.wishes, ...wishes },
});

const TERMS: readonly (readonly [string, (problem: Problem, seed: number) => Problem])[] = [
  ['C-29 long days', withWishes({ longDay: DEAR })],
  [
    'C-23 further moves',
    // Few days, so that there are moves.
    (problem, seed) => ({
      ...withWishes({ extraMove: DEAR, movesPerDay: seed % 4 === 0 ? 1 : 0 })(problem),
      bases: problem.bases.map((base) => ({ ...base, crewDay: 10 * DEAR })),
    }),
  ],
  [
    'C-31 changes of light',
    (problem, seed) => ({
      ...withWishes({ lightFlip: DEAR })(problem),
      strips: problem.strips.map((strip, i) => ({ ...strip, light: i === seed % 2 ? 2 : i < 3 ? 1 : strip.light })),
    }),
  ],
];

describe('the bound is not above any legal plan (S-3)', () => {
  it.each(TERMS)('where %s cost much', (_, dear) => {
    let legal = 0;
    // The first seeds are those of the tiny seasons in `bound.test.ts`.
    for (let seed = 50_000; seed < 50_000 + SEASONS; seed++) {
      const plain = tinyProblem(seed);
      if (plain.strips.length > 3) continue;
      const problem = dear(plain, seed);
      const cheapest = cheapestLegalPlan(problem);
      if (cheapest === null) continue;
      legal++;
      expect(lowerBound(problem).total, `seed ${seed}`).toBeLessThanOrEqual(cheapest.cost);
      expect(highestByPrices(problem), `seed ${seed}, prices`).toBeLessThanOrEqual(cheapest.cost + 0.01);
      expect(highestByDays(problem, seed), `seed ${seed}, days`).toBeLessThanOrEqual(cheapest.cost + 0.01);
    }
    expect(legal).toBeGreaterThan(0);
  });
});
