import { seededRandom } from '../../src/foundation/index.ts';
import type { Problem } from '../../src/schedule/problem.ts';
import { construct } from '../../src/schedule/search/construct/construct.ts';
import { Environment } from '../../src/schedule/search/environment.ts';
import { buildModel } from '../../src/schedule/search/model.ts';
import { Search } from '../../src/schedule/search/search.ts';
import { State } from '../../src/schedule/search/state.ts';
import type { Arrangement } from '../../src/schedule/solution.ts';
import { randomProblem } from '../../src/schedule/testing/random-problem.ts';

/** Four to seven strips, long enough for several days, over a week or two: too many plans to try them all. */
export function smallSeason(seed: number): Problem {
  const random = seededRandom(seed + 500_000);
  const problem = randomProblem({
    seed,
    strips: 4 + random.below(4),
    people: 2 + random.below(6),
    places: 2 + random.below(5),
    dates: 5 + random.below(5),
    bases: 1 + random.below(2),
    units: 1 + (random.below(4) === 0 ? 1 : 0),
  });
  const longer = 1 + random.below(4);
  return {
    ...problem,
    strips: problem.strips.map((strip) => ({ ...strip, minutes: strip.minutes.map((minutes) => minutes * longer) })),
  };
}

/** What the search alone finds, without the exact method that `solve` asks first; it may stop at `goodEnough`. */
export function bySearchAlone(
  problem: Problem,
  options: { readonly seed: number; readonly iterations: number; readonly goodEnough?: number },
): { readonly arrangement: Arrangement; readonly cost: number; readonly broken: number } {
  const state = new State(buildModel(problem));
  const env = new Environment(state, seededRandom(options.seed));
  construct(env);
  const search = new Search(env);
  const goodEnough = options.goodEnough ?? Number.NEGATIVE_INFINITY;
  search.run(options.iterations, () => search.bestBroken === 0 && search.bestCost <= goodEnough);
  return search.result();
}
