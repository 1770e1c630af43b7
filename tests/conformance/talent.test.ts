/** Two exact methods that share no bound and no order of search agree on the optimum, and so does the portfolio. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/foundation/index.ts';
import { PROOF_LIMITS, TalentBranchAndBound } from '../../src/talent/branch-and-bound.ts';
import { type TalentInstance, totalCost, workCost } from '../../src/talent/instance.ts';
import { randomTalentInstance } from '../../src/talent/random-instance.ts';
import { expandOrder, reduce } from '../../src/talent/reduced.ts';
import { solveTalent } from '../../src/talent/solve-talent.ts';
import { solveBySubsets } from '../../src/talent/subset-program.ts';

function instanceOf(seed: number): TalentInstance {
  const random = seededRandom(90_000 + seed);
  const densities: [number, number][] = [
    [0.1, 0.3],
    [0.3, 0.6],
    [0.1, 0.95],
    [0.5, 0.9],
  ];
  return randomTalentInstance(random, {
    scenes: 8 + random.below(5),
    actors: 4 + random.below(11),
    density: densities[seed % 4]!,
    maxCost: seed % 3 === 0 ? 3 : 100,
    maxDuration: seed % 2 === 0 ? 1 : 5,
  });
}

const SEEDS = Array.from({ length: 160 }, (_, seed) => seed);
const never = (): boolean => false;

describe('the exact methods agree on 160 instances of 8 to 12 scenes', () => {
  it.each([
    ['as in use', PROOF_LIMITS],
    ['with a weak bound, so that it searches', { ...PROOF_LIMITS, sets: 40, modes: 2, rootSteps: 10, nodeSteps: 1 }],
  ])('branch and bound %s gives the optimum of the subset program', (_name, limits) => {
    for (const seed of SEEDS) {
      const instance = instanceOf(seed);
      const reduced = reduce(instance)!;
      const subsets = solveBySubsets(reduced, Number.POSITIVE_INFINITY)!;
      const proof = new TalentBranchAndBound(reduced, subsets.hold + 1, never, limits).solve();
      expect({ seed, hold: proof.hold, bound: proof.holdBound }).toEqual({
        seed,
        hold: subsets.hold,
        bound: subsets.hold,
      });
      for (const order of [subsets.order, proof.order!]) {
        expect(totalCost(instance, expandOrder(reduced, order))).toBe(subsets.hold + workCost(instance));
      }
    }
  });

  it('the portfolio gives it too, for every seed', () => {
    for (const seed of SEEDS) {
      const instance = instanceOf(seed);
      const optimum = solveBySubsets(reduce(instance)!, Number.POSITIVE_INFINITY)!.hold;
      const found = solveTalent(instance, { seed });
      expect({ seed, hold: found.holdCost, optimal: found.optimal }).toEqual({ seed, hold: optimum, optimal: true });
    }
  });
});
