/** Our exact methods on one instance, within a time: dynamic programming where it fits, else branch and bound. */
import { seededRandom } from '../../dist/foundation/index.js';
import { TalentBranchAndBound } from '../../dist/schedule/exact/talent/branch-and-bound.js';
import { type TalentInstance, totalCost, workCost } from '../../dist/schedule/exact/talent/instance.js';
import { annealOrder } from '../../dist/schedule/exact/talent/local-search.js';
import { expandOrder, reduce } from '../../dist/schedule/exact/talent/reduced.js';
import { MAX_SUBSET_SCENES, solveBySubsets } from '../../dist/schedule/exact/talent/subset-program.js';

export interface TalentRun {
  readonly cost: number;
  readonly bound: number;
  readonly optimal: boolean;
  readonly seconds: number;
}

/** Steps of the annealing that gives the first order. */
const ANNEALING_STEPS = 400_000;

export function solveTalentWithin(instance: TalentInstance, seconds: number): TalentRun {
  const started = performance.now();
  const taken = (): number => (performance.now() - started) / 1000;
  const work = workCost(instance);
  const reduced = reduce(instance);
  if (reduced === null) throw new Error('more performers than the exact methods hold');
  if (reduced.count <= MAX_SUBSET_SCENES) {
    const found = solveBySubsets(reduced, Number.POSITIVE_INFINITY);
    const cost = found === null ? work : totalCost(instance, expandOrder(reduced, found.order));
    return { cost, bound: cost, optimal: true, seconds: taken() };
  }
  const first = annealOrder(reduced, seededRandom(1), ANNEALING_STEPS);
  const proof = new TalentBranchAndBound(reduced, first.hold, () => taken() >= seconds).solve();
  const cost = totalCost(instance, expandOrder(reduced, proof.order ?? first.order));
  const bound = Math.min(cost, work + proof.holdBound);
  return { cost, bound, optimal: bound >= cost, seconds: taken() };
}
