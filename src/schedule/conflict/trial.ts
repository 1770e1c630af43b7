/** Which demands stand in the way of a legal plan, found by lifting each in turn and searching a little: no proof. */

import type { Problem } from '../problem.ts';
import { brokenOf } from '../rules/rules.ts';
import { improveNearby } from '../search/nearby.ts';
import type { Evaluation } from '../solution.ts';
import type { ConflictEntry } from '../solve-result.ts';
import { type Demand, demandBehind, entryOf, suspectsBehind, withoutDemand } from './demands.ts';

/** Demands tried, and rounds of search for each (ours: some tenths of a second for a season). */
const MOST_TRIED = 8;
const ROUNDS = 150;

/**
 * Demands of which each, lifted alone, lets a short search from the least-broken plan reach a legal one. Where no plan
 * is legal with all of them, each belongs to every set that cannot hold together.
 */
export function liftedInTrial(
  problem: Problem,
  evaluation: Evaluation,
  options: { readonly seed: number; readonly stop: () => boolean },
): readonly ConflictEntry[] {
  const found: ConflictEntry[] = [];
  for (const demand of suspects(problem, evaluation)) {
    if (options.stop()) break;
    const plan = improveNearby(withoutDemand(problem, demand), evaluation.arrangement, {
      seed: options.seed,
      iterations: ROUNDS,
      stop: options.stop,
      untilLegal: true,
    });
    if (plan.broken === 0) found.push(entryOf(problem, demand, null));
  }
  return found;
}

/**
 * What the least-broken plan breaks, most broken first; strips in the boneyard bring in the people and places they wait
 * for.
 */
function suspects(problem: Problem, { violations, arrangement }: Evaluation): readonly Demand[] {
  const weights = new Map<string, { demand: Demand; weight: number }>();
  const suspect = (demand: Demand, weight: number): void => {
    const key = `${demand.kind}/${demand.subject}`;
    weights.set(key, { demand, weight: (weights.get(key)?.weight ?? 0) + weight });
  };
  for (const violation of violations) {
    const demand = demandBehind(problem, violation);
    if (demand !== null) suspect(demand, brokenOf([violation]));
    for (const behind of suspectsBehind(problem, violation, arrangement)) suspect(behind, 1);
  }
  return [...weights.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_TRIED)
    .map(({ demand }) => demand);
}
