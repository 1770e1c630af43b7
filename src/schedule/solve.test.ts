import { describe, expect, it } from 'vitest';
import { seededRandom } from '../foundation/index.ts';
import { lowerBound } from './bounds/lower-bound.ts';
import { evaluate } from './evaluate.ts';
import type { Problem } from './problem.ts';
import { solve } from './solve.ts';
import { cheapestLegalPlan } from './testing/every-plan.ts';
import { randomProblem } from './testing/random-problem.ts';

function tinyProblem(seed: number): Problem {
  const random = seededRandom(seed + 500);
  const strips = 4 + random.below(2);
  const problem = randomProblem({
    seed,
    strips,
    people: 2 + random.below(3),
    places: 3 + random.below(4),
    dates: strips === 5 ? 3 : 4,
    bases: 1 + random.below(2),
    units: strips === 4 ? 1 + random.below(2) : 1,
  });
  // A cap that binds, a share of the budget that binds, a minimum that may not be reached, or none of these.
  const changes = [{}, { cap: 900_000 }, { maxPercentOfBudget: 50 }, { minimumSpend: 9_000_000, minimumDays: 2 }];
  const bases = problem.bases.map((base) =>
    base.incentive ? { ...base, incentive: { ...base.incentive, ...changes[seed % 4] } } : base,
  );
  return { ...problem, bases };
}

const tiny = Array.from({ length: 48 }, (_, seed) => ({ seed, problem: tinyProblem(seed) })).map((entry) => ({
  ...entry,
  cheapest: cheapestLegalPlan(entry.problem),
}));

describe('against every plan there is, on tiny problems', () => {
  it('has enough problems with a legal plan to say something', () => {
    expect(tiny.filter(({ cheapest }) => cheapest !== null).length).toBeGreaterThan(24);
  });

  it.each(tiny)('the bound is not above the cheapest legal plan (S-3), problem $seed', ({ problem, cheapest }) => {
    if (cheapest) expect(lowerBound(problem).total).toBeLessThanOrEqual(cheapest.cost);
  });

  it('the search finds the cheapest legal plan nearly always, and a legal one whenever there is one', () => {
    let found = 0;
    let all = 0;
    for (const { problem, cheapest } of tiny) {
      const result = solve(problem, { seed: 1, iterations: 1000 });
      expect(result.legal).toBe(cheapest !== null);
      if (!cheapest) continue;
      all++;
      expect(result.evaluation.cost).toBeGreaterThanOrEqual(cheapest.cost);
      if (result.evaluation.cost === cheapest.cost) found++;
    }
    expect(found).toBeGreaterThanOrEqual(all - 1);
  });
});

describe('what the solver promises', () => {
  const problem = randomProblem({ seed: 3, strips: 40, people: 12, places: 10, dates: 28, bases: 2 });

  it('gives the same plan for the same seed and iterations (S-1)', () => {
    const first = solve(problem, { seed: 5, iterations: 400 });
    const withTime = { seconds: 1000, now: () => performance.now(), bound: 'quick' } as const;
    const second = solve(problem, { seed: 5, iterations: 400, ...withTime });
    expect(second.evaluation).toEqual(first.evaluation);
  });

  it('keeps incremental and fresh evaluation equal after every flush of a whole search (S-5)', () => {
    const small = randomProblem({ seed: 8, strips: 12, people: 6, places: 5, dates: 14, bases: 2, mood: 'wild' });
    expect(() => solve(small, { seed: 2, iterations: 60, selfCheck: 'full' })).not.toThrow();
    expect(() => solve(problem, { seed: 2, iterations: 100, selfCheck: 'step' })).not.toThrow();
  });

  it('stops when asked and keeps the best plan', () => {
    let asked = 0;
    const best: number[] = [];
    const result = solve(problem, {
      seed: 1,
      iterations: 1_000_000,
      stop: () => ++asked > 300,
      onImprovement: ({ broken, cost }) => {
        if (broken === 0) best.push(cost);
      },
    });
    expect(result.stoppedBy).toBe('user');
    expect(result.legal).toBe(true);
    expect(result.evaluation.cost).toBe(best.at(-1));
    expect(result.bound.total).toBeLessThanOrEqual(result.evaluation.cost);
  });

  it('improves a plan it is given, and never hands back a worse one', () => {
    const before = solve(problem, { seed: 1, iterations: 50 }).evaluation;
    const after = solve(problem, { seed: 9, iterations: 50, start: before.arrangement }).evaluation;
    expect(after.cost).toBeLessThanOrEqual(before.cost);
    expect(evaluate(problem, after.arrangement)).toEqual(after);
  });

  it('names the rules that leave a strip no date when there is no legal plan', () => {
    const person = problem.strips.findIndex((strip) => strip.people.length > 0);
    const who = problem.strips[person].people[0];
    const people = problem.people.map((model, i) =>
      i === who ? { ...model, free: new Uint8Array(problem.dateCount) } : model,
    );
    const result = solve({ ...problem, people }, { seed: 1, iterations: 30 });
    expect(result.legal).toBe(false);
    expect(result.infeasible).toHaveLength(1);
    expect(result.infeasible?.[0]).toMatchObject({ rule: 'person-available', aspect: 'not-free', person: who });
  });

  it('has nothing to do without strips', () => {
    const empty = { ...problem, strips: [], order: [], storyNeighbours: [] };
    expect(solve(empty, { seed: 1 })).toMatchObject({ stoppedBy: 'nothing-to-do', legal: true });
  });
});
