import { seededRandom } from '../foundation/index.ts';
import { lowerBound } from './bounds/lower-bound.ts';
import { settleSmallSeason } from './exact/settle-small-season.ts';
import type { Problem } from './problem.ts';
import { construct } from './search/construct/construct.ts';
import { Environment } from './search/environment.ts';
import { buildModel } from './search/model.ts';
import { State } from './search/state.ts';
import type { SolveResult } from './solve-result.ts';

/**
 * The best bound we know how to prove (SPEC S-3), with no time limit: some seconds for a large season. A small season
 * is solved exactly, so its bound is the cost of its cheapest plan. Never below a bound that `solve` has given for the
 * problem.
 */
export function proveBound(problem: Problem): SolveResult['bound'] {
  const env = new Environment(new State(buildModel(problem)), seededRandom(1));
  construct(env);
  return settleSmallSeason(env, () => false).bound ?? lowerBound(problem);
}
