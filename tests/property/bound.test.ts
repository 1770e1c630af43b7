/**
 * S-3: the bound is at most the cost of every legal plan, by trying every plan of tiny problems and searching larger
 * ones.
 */
import { describe, expect, it } from 'vitest';
import { times } from '../../src/folder/testing/measured.ts';
import { boundByFamily, lowerBound } from '../../src/schedule/bounds/lower-bound.ts';
import { solve } from '../../src/schedule/solve.ts';
import { cheapestLegalPlan } from '../../src/schedule/testing/every-plan.ts';
import { randomProblem } from '../../src/schedule/testing/random-problem.ts';
import { highestByDays, highestByPrices } from './highest-bounds.ts';
import { tinyProblem } from './tiny-problem.ts';

/** Every run tries the plans of the same tiny seasons; `ONYVA_SEASONS=2000` tries those of so many (bench/README.md). */
const SEASONS = times('SEASONS', 30);

describe('the bound is not above any legal plan (S-3)', () => {
  it(`on ${SEASONS} tiny seasons, of which every plan is tried`, () => {
    let legal = 0;
    for (let seed = 0; seed < SEASONS; seed++) {
      const problem = tinyProblem(seed);
      const cheapest = cheapestLegalPlan(problem);
      if (cheapest === null) {
        expect(Number.isFinite(lowerBound(problem).total), `seed ${seed}`).toBe(true);
        continue;
      }
      legal++;
      expect(lowerBound(problem).total, `seed ${seed}`).toBeLessThanOrEqual(cheapest.cost);
      expect(highestByPrices(problem), `seed ${seed}, prices`).toBeLessThanOrEqual(cheapest.cost + 0.01);
      expect(highestByDays(problem, seed), `seed ${seed}, days`).toBeLessThanOrEqual(cheapest.cost + 0.01);
    }
    expect(legal).toBeGreaterThan(SEASONS / 2);
  });

  it.each([1, 2, 3, 4])(
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
      const bound = lowerBound(problem, 'days').total;
      if (result.legal) expect(bound).toBeLessThanOrEqual(result.evaluation.cost);
      expect(result.bound.total).toBeLessThanOrEqual(bound);
      const effort = seed % 2 === 0 ? 'days' : 'quick';
      const families = boundByFamily(problem, effort);
      if (families)
        expect(Math.ceil(Object.values(families).reduce((sum, some) => sum + some, -0.01))).toBe(
          lowerBound(problem, effort).total,
        );
    },
  );

  it('and the longer it is worked at the higher it is, to its end or as far as it was let', () => {
    const problem = randomProblem({ seed: 7, strips: 14, people: 8, places: 6, dates: 16 });
    const result = solve(problem, { seed: 7, iterations: 400 });
    const quick = lowerBound(problem, 'quick').total;
    const days = lowerBound(problem, 'days').total;
    let asked = 0;
    const cut = lowerBound(problem, 'thorough', () => ++asked > 60);
    const whole = lowerBound(problem, 'thorough');
    expect(days).toBeGreaterThanOrEqual(quick);
    expect(whole.total).toBeGreaterThanOrEqual(days);
    expect(whole.total).toBeGreaterThanOrEqual(cut.total);
    expect(cut.unfinished).toBe(true);
    if (result.legal) expect(whole.total).toBeLessThanOrEqual(result.evaluation.cost);
  });
});
