import { describe, expect, it } from 'vitest';
import { tinyProblem } from '../../../tests/property/tiny-problem.ts';
import { evaluate } from '../evaluate.ts';
import type { Problem } from '../problem.ts';
import { cheapestLegalPlan } from '../testing/every-plan.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { isSmallSeason, SEASON_LIMITS, solveSeason } from './solve-season.ts';

function sameAsEveryPlan(problem: Problem): 'optimal' | 'impossible' {
  const { outcome, cost, arrangement } = solveSeason(problem);
  const cheapest = cheapestLegalPlan(problem);
  if (cheapest === null) {
    expect(outcome).toBe('impossible');
    return 'impossible';
  }
  expect([outcome, cost]).toEqual(['optimal', cheapest.cost]);
  expect(evaluate(problem, arrangement!)).toMatchObject({ legal: true, cost });
  return 'optimal';
}

describe('small seasons, exactly', () => {
  it('gives what trying every plan gives, on 40 tiny seasons', () => {
    let impossible = 0;
    for (let seed = 2000; seed < 2040; seed++) if (sameAsEveryPlan(tinyProblem(seed)) === 'impossible') impossible++;
    expect(impossible).toBeGreaterThan(0);
    expect(impossible).toBeLessThan(30);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('and with pins, story order and every rule at random, seed %i', (seed) => {
    const problem = randomProblem({
      seed,
      strips: 3,
      people: 4,
      places: 4,
      dates: 6,
      bases: 1 + (seed % 2),
      units: 1 + (seed % 3 === 0 ? 1 : 0),
      mood: 'wild',
    });
    sameAsEveryPlan(problem);
    // Without pins more of them can be shot.
    sameAsEveryPlan({ ...problem, scenePins: [], dayPins: [] });
  });

  const eight = randomProblem({ seed: 8, strips: 8, people: 6, places: 5, dates: 7 });

  it('proves eight strips over a week', () => {
    expect(solveSeason(eight).outcome).toBe('optimal');
  });

  it('looks only below a cost that is given', () => {
    const { cost } = solveSeason(eight);
    expect(solveSeason(eight, { below: cost })).toMatchObject({ outcome: 'impossible', arrangement: null });
    expect(solveSeason(eight, { below: cost + 1 })).toMatchObject({ outcome: 'optimal', cost });
  });

  it('claims nothing when its work runs out, or when it is told to stop', () => {
    for (const work of [10, 1000, 5000]) {
      expect(solveSeason(eight, { limits: { ...SEASON_LIMITS, work } }).outcome).toBe('unfinished');
    }
    expect(solveSeason(eight, { stop: () => true }).outcome).toBe('unfinished');
  });

  it('leaves a season alone that is too large for its tables', () => {
    const large = randomProblem({ seed: 1, strips: 40, people: 9, places: 6, dates: 30 });
    expect(isSmallSeason(large)).toBe(false);
    expect(solveSeason(large).outcome).toBe('unfinished');
  });
});
