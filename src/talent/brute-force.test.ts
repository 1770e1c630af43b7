import { describe, expect, it } from 'vitest';
import { seededRandom } from '../foundation/index.ts';
import { PROOF_LIMITS, type ProofLimits, TalentBranchAndBound } from './branch-and-bound.ts';
import { type TalentInstance, totalCost, workCost } from './instance.ts';
import { randomTalentInstance } from './random-instance.ts';
import { expandOrder, reduce } from './reduced.ts';
import { solveBySubsets } from './subset-program.ts';

/** Least waiting cost over all orders of the scenes, one by one. */
function leastHold(instance: TalentInstance): number {
  let least = Number.POSITIVE_INFINITY;
  const order = [...Array(instance.scenes).keys()];
  const permute = (at: number): void => {
    if (at === order.length) {
      least = Math.min(least, totalCost(instance, order));
      return;
    }
    for (let i = at; i < order.length; i++) {
      [order[at], order[i]] = [order[i]!, order[at]!];
      permute(at + 1);
      [order[at], order[i]] = [order[i]!, order[at]!];
    }
  };
  permute(0);
  return least - workCost(instance);
}

function tinyInstance(seed: number): TalentInstance {
  const random = seededRandom(seed);
  const sparse = random.next() < 0.5;
  return randomTalentInstance(random, {
    scenes: 1 + random.below(7),
    actors: 1 + random.below(8),
    density: sparse ? [0.15, 0.5] : [0.2, 0.95],
    maxCost: random.next() < 0.3 ? 2 : 40,
    maxDuration: random.next() < 0.5 ? 1 : 4,
    leastCost: 0,
  });
}

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);
const optimum = SEEDS.map((seed) => leastHold(tinyInstance(seed)));
const never = (): boolean => false;

function expectOrderOf(instance: TalentInstance, order: readonly number[], hold: number): void {
  expect([...order].sort((a, b) => a - b)).toEqual([...Array(instance.scenes).keys()]);
  expect(totalCost(instance, order)).toBe(hold + workCost(instance));
}

describe('300 tiny instances against every order of their scenes', () => {
  it('the subset program finds the optimum of the merged scenes, and its order costs what it says', () => {
    for (const seed of SEEDS) {
      const instance = tinyInstance(seed);
      const reduced = reduce(instance)!;
      const found = solveBySubsets(reduced, Number.POSITIVE_INFINITY)!;
      expect({ seed, hold: found.hold }).toEqual({ seed, hold: optimum[seed] });
      expectOrderOf(instance, expandOrder(reduced, found.order), found.hold);
    }
  });

  const limits: Record<string, ProofLimits> = {
    'as in use': PROOF_LIMITS,
    'no step of ascent, so that it must branch': { ...PROOF_LIMITS, rootSteps: 0, nodeSteps: 0 },
    'actors split into groups of few sets': { ...PROOF_LIMITS, sets: 6, rootSteps: 5, nodeSteps: 1 },
    'every actor a block of its own': { ...PROOF_LIMITS, modes: 1, rootSteps: 5, nodeSteps: 1 },
    'blocks of two modes, groups': { ...PROOF_LIMITS, sets: 9, modes: 2, rootSteps: 2, nodeSteps: 0 },
  };
  for (const [name, limit] of Object.entries(limits)) {
    it(`branch and bound proves the optimum (${name})`, () => {
      for (const seed of SEEDS) {
        const instance = tinyInstance(seed);
        const reduced = reduce(instance)!;
        const proof = new TalentBranchAndBound(reduced, 1e9, never, limit).solve();
        expect({ seed, hold: proof.hold, bound: proof.holdBound }).toEqual({
          seed,
          hold: optimum[seed],
          bound: optimum[seed],
        });
        expectOrderOf(instance, expandOrder(reduced, proof.order!), proof.hold);
        const again = new TalentBranchAndBound(reduced, proof.hold, never, limit).solve();
        expect({ seed, bound: again.holdBound }).toEqual({ seed, bound: optimum[seed] });
      }
    });

    it(`a proof cut short never says more than the optimum (${name})`, () => {
      for (const seed of SEEDS) {
        const reduced = reduce(tinyInstance(seed))!;
        const cut = new TalentBranchAndBound(reduced, optimum[seed]! + (seed % 3), () => true, limit).solve();
        expect(cut.holdBound).toBeLessThanOrEqual(optimum[seed]!);
      }
    });
  }
});
