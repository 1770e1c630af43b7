/**
 * Every method that plans a season answers to one port and one suite: exact, search, and `solve`, which asks both. What
 * a method calls legal, the evaluation and the verifier, who share no code, call legal too and cost to the cent; what
 * one proves impossible no other plans; and nobody is cheaper than what is proven to be the cheapest.
 */
import { describe, expect, it } from 'vitest';
import { addDays, seededRandom } from '../../src/foundation/index.ts';
import { exportPlan } from '../../src/planning/plan/export-plan.ts';
import { type BuiltProblem, buildProblem } from '../../src/planning/problem/build-problem.ts';
import { resultOf } from '../../src/planning/testing/one-strip-a-day.ts';
import { solveSeason } from '../../src/schedule/exact/solve-season.ts';
import type { Problem } from '../../src/schedule/problem.ts';
import type { Arrangement } from '../../src/schedule/solution.ts';
import { solve } from '../../src/schedule/solve.ts';
import type { Season } from '../../src/season/index.ts';
import { randomSeason } from '../../src/verify/testing/random-season.ts';
import { verifyPlan } from '../../src/verify/verify-plan.ts';
import { bySearchAlone, smallSeason } from '../property/small-season.ts';
import { tinyProblem } from '../property/tiny-problem.ts';

/** The port. */
interface Answer {
  /** Null where the method has no legal plan. */
  readonly plan: Arrangement | null;
  readonly cost: number;
  /** `cheapest`: of all legal plans. `impossible`: there is none. */
  readonly proven: 'cheapest' | 'impossible' | null;
}

type Method = (problem: Problem) => Answer;

const METHODS: Readonly<Record<string, Method>> = {
  exact: (problem) => {
    const { outcome, arrangement, cost } = solveSeason(problem);
    const proven = outcome === 'optimal' ? 'cheapest' : outcome === 'impossible' ? 'impossible' : null;
    return { plan: arrangement, cost, proven };
  },
  search: (problem) => {
    const { arrangement, cost, broken } = bySearchAlone(problem, { seed: 3, iterations: 300 });
    return { plan: broken === 0 ? arrangement : null, cost, proven: null };
  },
  solve: (problem) => {
    const { evaluation, optimal, impossible } = solve(problem, { seed: 3, iterations: 100 });
    const proven = optimal ? 'cheapest' : impossible === true ? 'impossible' : null;
    return { plan: evaluation.legal ? evaluation.arrangement : null, cost: evaluation.cost, proven };
  },
};

/** A season of a few scenes and some two weeks, cut out of a random one. */
function fewScenes(seed: number): Season {
  const random = seededRandom(seed);
  const season = randomSeason(random);
  const { start, prepStart } = season.calendar;
  return {
    ...season,
    calendar: { ...season.calendar, start, prepStart, end: addDays(start, 11), hiatus: [] },
    units: season.units.slice(0, 1 + random.below(2)),
    scenes: season.scenes.slice(0, 2 + random.below(4)).map((scene) => ({ ...scene, units: ['main'] })),
    order: [],
    prerequisites: [],
    pins: [],
  };
}

const SEASONS = Array.from({ length: 24 }, (_, i) => ({ seed: i + 1 }));

const given = new Map<string, Answer>();

/** Each method is asked about each season once. */
function answerOf(method: string, season: string, problem: Problem): Answer {
  const key = `${method} ${season}`;
  const answer = given.get(key) ?? METHODS[method]!(problem);
  given.set(key, answer);
  return answer;
}

describe.each(Object.keys(METHODS))('%s', (method) => {
  it.each(SEASONS)('plans random season $seed as evaluation and verifier say, or says it cannot', ({ seed }) => {
    const season = fewScenes(seed);
    const built: BuiltProblem = buildProblem(season);
    const { plan, cost, proven } = answerOf(method, `cut out of random ones ${seed - 1}`, built.problem);
    if (proven === 'impossible') expect(plan).toBeNull();
    if (plan === null) {
      expect(proven).not.toBe('cheapest');
      return;
    }
    const result = resultOf(built.problem, plan);
    expect([result.legal, result.evaluation.cost]).toEqual([true, cost]);
    const verified = verifyPlan(season, exportPlan(season, built, result, { seed, cityLock: null }));
    expect(verified.disagreements).toEqual([]);
    expect([verified.legal, verified.cost.total]).toEqual([true, cost]);
  });
});

describe('all methods', () => {
  it.each([
    ['cut out of random ones', (seed: number) => buildProblem(fewScenes(seed + 1)).problem, 24],
    ['tiny, with rules and prices in all directions', tinyProblem, 40],
    ['of four to seven strips', smallSeason, 8],
  ] as const)('agree on seasons %s: the same refusals, nobody below the exact optimum', (name, problemOf, seeds) => {
    let impossible = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const problem = problemOf(seed);
      const [exact, search, both] = ['exact', 'search', 'solve'].map((method) =>
        answerOf(method, `${name} ${seed}`, problem),
      );
      const context = `seed ${seed}`;
      expect(exact!.proven, context).not.toBeNull();
      expect(both!.proven, context).toBe(exact!.proven);
      if (exact!.proven === 'impossible') {
        impossible++;
        expect([search!.plan, both!.plan], context).toEqual([null, null]);
        continue;
      }
      expect(both!.cost, context).toBe(exact!.cost);
      if (search!.plan !== null) expect(search!.cost, context).toBeGreaterThanOrEqual(exact!.cost);
    }
    expect(impossible).toBeLessThan(seeds);
  });
});
