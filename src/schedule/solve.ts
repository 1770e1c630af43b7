import { seededRandom } from '../foundation/index.ts';
import { lowerBound } from './bounds/lower-bound.ts';
import { type Infeasibility, infeasibilityOf } from './conflict/conflict.ts';
import { evaluate } from './evaluate.ts';
import { settleSmallSeason } from './exact/settle-small-season.ts';
import { partsInOrder, reversedParts } from './parts-in-order.ts';
import type { Problem } from './problem.ts';
import { brokenOf } from './rules/rules.ts';
import { construct } from './search/construct/construct.ts';
import { startAt } from './search/construct/starts.ts';
import { Environment } from './search/environment.ts';
import { buildModel } from './search/model.ts';
import { Search } from './search/search.ts';
import { loadArrangement } from './search/snapshot.ts';
import { State } from './search/state.ts';
import type { Arrangement, BoundEffort, Evaluation, SolveOptions } from './solution.ts';
import type { SolveResult } from './solve-result.ts';

/** Time for finding out why nothing is legal, beyond the search's: a share of it, and at most so many milliseconds. */
const REASON_SHARE = 0.1;
const REASON_MOST = 2_000;

/** The thorough bound is up to a minute of work; that by days next to none for a season of so many strips. */
const THOROUGH_SECONDS = 20;
const DAYS_STRIPS = 60;

/** With a time given, the bound has this share of it, and the search the rest. */
const BOUND_SHARE = 0.2;

/** With a time given, the last pass over the plan has this share of it, and at most so many milliseconds (ours). */
const POLISH_SHARE = 0.1;
const POLISH_MOST = 6_000;
/** What of that is left for dates and orders when ways have been tried. */
const POLISH_REST = 0.4;

/** Iterations when neither a number nor a time is given: some seconds for a season. */
const DEFAULT_ITERATIONS = 5_000;

/**
 * The best plan found for a problem, with a proven lower bound on the cost of every legal plan (S-3).
 *
 * Same problem, seed and iteration limit: the same plan (S-1); `seconds` and `stop` only end the search, at the latest
 * some milliseconds after they ask. Where no legal plan is found the least broken one comes back, and `infeasible` says
 * why.
 */
export function solve(problem: Problem, options: SolveOptions): SolveResult {
  const now = options.now ?? ((): number => 0);
  const started = now();
  const outOfTime = (): boolean => options.seconds !== undefined && now() - started >= options.seconds * 1000;
  const stopped = (): boolean => (options.stop?.() ?? false) || outOfTime();
  const state = new State(buildModel(problem));
  const env = new Environment(state, seededRandom(options.seed), options.selfCheck ? { check: options.selfCheck } : {});
  if (options.start) loadArrangement(state, options.start);
  construct(env, startAt(problem, options.meeting?.member ?? 0));
  const small = settleSmallSeason(env, stopped);
  const search = new Search(env, {
    isGiven: options.start !== undefined,
    ...(options.meeting === undefined ? {} : { meeting: options.meeting }),
  });
  const { onImprovement } = options;
  onImprovement?.(search.improvement());
  const limit = options.iterations ?? (options.seconds === undefined ? DEFAULT_ITERATIONS : Number.MAX_SAFE_INTEGER);
  // A legal plan first; only then is it worth knowing how much better one could be.
  if (problem.strips.length > 0) search.run(limit, () => search.bestBroken === 0 || stopped(), onImprovement);
  const { seconds = Number.POSITIVE_INFINITY } = options;
  const boundBegan = now();
  const isBoundOver = (): boolean => stopped() || now() - boundBegan >= seconds * 1000 * BOUND_SHARE;
  const bound = small.bound ?? lowerBound(problem, boundEffort(problem, options), isBoundOver);
  options.onBound?.(bound);
  const proven = (): boolean => search.bestBroken === 0 && search.bestCost <= bound.total;
  let stoppedBy: SolveResult['stoppedBy'] = problem.strips.length === 0 ? 'nothing-to-do' : 'iterations';
  if (problem.strips.length > 0) {
    const reserve = Math.min(POLISH_MOST, seconds * 1000 * POLISH_SHARE);
    const nearlyOver = (): boolean => options.seconds !== undefined && now() - started >= seconds * 1000 - reserve;
    const reachedLimit = search.run(limit, () => proven() || stopped() || nearlyOver(), onImprovement);
    const enough = (): boolean =>
      stopped() || (options.seconds !== undefined && now() - started >= seconds * 1000 - reserve * POLISH_REST);
    if (search.stats.iterations > 0 && !proven() && !stopped()) search.polish(stopped, enough, onImprovement);
    if (proven()) stoppedBy = 'optimal';
    else if (!reachedLimit) stoppedBy = options.stop?.() ? 'user' : 'seconds';
  }
  const { arrangement } = search.result();
  env.checkPhase('at the end');
  const evaluation = namedInOrder(problem, arrangement);
  return {
    evaluation,
    bound,
    legal: evaluation.legal,
    optimal: evaluation.legal && evaluation.cost <= bound.total,
    ...(evaluation.legal || options.reasons === false
      ? { infeasible: null }
      : whyNotLegal(problem, evaluation, options)),
    ...(small.impossible ? { impossible: true } : {}),
    stoppedBy,
    stats: {
      iterations: search.stats.iterations,
      milliseconds: Math.round(now() - started),
      improvements: search.stats.improvements,
    },
  };
}

/** The plan with the parts of a scene in their order, as far as that neither costs nor breaks more (C-16, C-28). */
function namedInOrder(problem: Problem, arrangement: Arrangement): Evaluation {
  const isNoWorse = (a: Evaluation, than: Evaluation): boolean =>
    a.cost <= than.cost && brokenOf(a.violations) <= brokenOf(than.violations);
  let found = evaluate(problem, arrangement);
  const ordered = partsInOrder(problem, arrangement);
  if (ordered !== arrangement) {
    const renamed = evaluate(problem, ordered);
    if (isNoWorse(renamed, found)) found = renamed;
  }
  for (let changed = true; changed; ) {
    const better = reversedParts(problem, found.arrangement)
      .map((swapped) => evaluate(problem, swapped))
      .find((swapped) => isNoWorse(swapped, found));
    changed = better !== undefined;
    if (better !== undefined) found = better;
  }
  return found;
}

/** Why the best plan found breaks rules; `seconds` are those of the search, of which this may take a share more. */
export function whyNotLegal(
  problem: Problem,
  evaluation: Evaluation,
  { seed, seconds, stop, now = () => 0 }: SolveOptions,
): Infeasibility {
  const started = now();
  const most = Math.min(REASON_MOST, (seconds ?? 0) * 1000 * REASON_SHARE);
  const isOver = (): boolean => seconds !== undefined && now() - started >= most;
  return infeasibilityOf(problem, evaluation, { seed, stop: () => (stop?.() ?? false) || isOver() });
}

function boundEffort({ strips }: Problem, { seconds = 0, bound }: SolveOptions): BoundEffort {
  if (bound) return bound;
  if (seconds >= THOROUGH_SECONDS) return 'thorough';
  return strips.length <= DAYS_STRIPS ? 'days' : 'quick';
}
