import { type Random, seededRandom } from '../foundation/index.ts';
import type { StopSignal } from '../schedule/index.ts';
import { MAX_LATTICE_SCENES } from './actor-lattice.ts';
import { holdBoundByParts } from './bound-by-parts.ts';
import { PROOF_LIMITS, type ProofLimits, TalentBranchAndBound, type TalentProof } from './branch-and-bound.ts';
import { type TalentInstance, totalCost, workCost } from './instance.ts';
import { annealOrder, type FoundOrder } from './local-search.ts';
import { expandOrder, type Reduced, reduce, reduceByGroups } from './reduced.ts';
import { MAX_SUBSET_SCENES, solveBySubsets } from './subset-program.ts';

export interface SolveTalentOptions {
  readonly seed: number;
  /** Stops after about this long; needs `now`. */
  readonly seconds?: number;
  /** Milliseconds; passed in by the host. */
  readonly now?: () => number;
  readonly stop?: StopSignal;
  readonly onImprovement?: (totalCost: number) => void;
}

export interface TalentSolution {
  /** Scenes, from 0, in the order shot. */
  readonly order: readonly number[];
  readonly totalCost: number;
  /** The part of it paid for waiting. */
  readonly holdCost: number;
  /** No order costs less. */
  readonly bound: { readonly total: number; readonly hold: number };
  readonly optimal: boolean;
  readonly method: 'nothing waits' | 'subset program' | 'branch and bound' | 'bound by parts';
  readonly nodes: number;
}

/** Few merged scenes: the subset program answers at once, whatever the casts are like. */
const FEW_SCENES = 12;
/** Where the subset program is possible it takes over when a look from the root proves nothing. */
const LIMITS_BEFORE_SUBSETS: ProofLimits = { ...PROOF_LIMITS, sets: 4_000, rootSteps: 100, nodes: 3 };
/** Sets of actors that one evaluation of the bound goes through in about a millisecond. */
const QUICK_SETS = 10_000;
/** Steps of annealing for each scene. */
const LONG_STEPS = 3_000;
/** Share of the time for the search where a proof follows. */
const SEARCH_SHARE = 0.15;

/**
 * A schedule for a talent instance and how far from the best it can be: annealing for a good order, then a proof. By
 * size: the subset program for few scenes, branch and bound for up to 30 paid actors and 64 different casts, and a sum
 * of bounds over groups of actors beyond. Always gives an order.
 */
export function solveTalent(instance: TalentInstance, options: SolveTalentOptions): TalentSolution {
  const stop = stopAfter(options, 1);
  const stopSearch = stopAfter(options, SEARCH_SHARE);
  const random = seededRandom(options.seed);
  const reduced = reduce(instance);
  const solution = (proof: Proof): TalentSolution => {
    const order = expandOrder(proof.members, proof.order);
    const work = workCost(instance);
    const total = totalCost(instance, order);
    const hold = Math.min(proof.bound, total - work);
    return {
      order,
      totalCost: total,
      holdCost: total - work,
      bound: { total: work + hold, hold },
      optimal: hold === total - work,
      method: proof.method,
      nodes: proof.nodes,
    };
  };
  if (reduced === null || reduced.count > MAX_LATTICE_SCENES) {
    const views = reduceByGroups(instance, GROUP_ACTORS);
    const found = searchAndBound(instance, views, random, options);
    return solution({ members: views[0], ...found, method: 'bound by parts', nodes: 0 });
  }
  return solution({ members: reduced, ...prove(reduced, random, stopSearch, stop) });
}

/** Whether this share of the time is over, or a stop was asked for. */
export function stopAfter({ seconds, now, stop = () => false }: SolveTalentOptions, share: number): StopSignal {
  if (now === undefined || seconds === undefined) return stop;
  const end = now() + share * seconds * 1000;
  return () => stop() || now() >= end;
}

/** Actors of one view of a large instance: sums over half of them are tables. */
const GROUP_ACTORS = 24;

/** The longest rounds: more than anyone waits for. */
const MOST_ROUNDS = 12;

/**
 * A good order and a bound where no proof is possible: rounds of annealing and of the bound by parts, each with twice
 * the work of the one before, until both meet or the time is over; one round when there is no limit.
 */
function searchAndBound(
  instance: TalentInstance,
  views: readonly Reduced[],
  random: Random,
  options: SolveTalentOptions,
): { readonly order: readonly number[]; readonly bound: number } {
  const stop = stopAfter(options, 1);
  let found = search(views, random, stopAfter(options, SEARCH_SHARE));
  let bound = holdBoundByParts(instance, random.fork(1), 1, stop);
  const rounds = options.seconds === undefined ? 1 : MOST_ROUNDS;
  for (let round = 1; round < rounds && bound < found.hold && !stop(); round++) {
    const better = annealOrder(views, random.fork(100 + round), views[0].count * LONG_STEPS * 2 ** round, stop);
    if (better.hold < found.hold) found = better;
    if (!stop()) bound = Math.max(bound, holdBoundByParts(instance, random.fork(1), 2 ** round, stop));
  }
  return { order: found.order, bound };
}

interface Proof {
  readonly members: Reduced;
  readonly order: readonly number[];
  readonly bound: number;
  readonly method: TalentSolution['method'];
  readonly nodes: number;
}

function prove(reduced: Reduced, random: Random, stopSearch: StopSignal, stop: StopSignal): Omit<Proof, 'members'> {
  if (reduced.count <= FEW_SCENES) {
    const found = solveBySubsets(reduced, Number.POSITIVE_INFINITY);
    if (found) return { order: found.order, bound: found.hold, method: 'subset program', nodes: 0 };
  }
  const found = search([reduced], random, stopSearch);
  if (found.hold === 0) return { order: found.order, bound: 0, method: 'nothing waits', nodes: 0 };
  const bySubsets = reduced.count <= MAX_SUBSET_SCENES;
  const limits = bySubsets ? LIMITS_BEFORE_SUBSETS : PROOF_LIMITS;
  const proof = branchAndBound(reduced, found.hold, stop, limits);
  const order = proof.order ?? found.order;
  if (proof.holdBound < proof.hold && bySubsets && !stop()) {
    // No order beats the one at hand when it finds none.
    const better = solveBySubsets(reduced, proof.hold);
    return {
      order: better?.order ?? order,
      bound: better?.hold ?? proof.hold,
      method: 'subset program',
      nodes: proof.nodes,
    };
  }
  return { order, bound: proof.holdBound, method: 'branch and bound', nodes: proof.nodes };
}

/** A weak bound at once where a good one takes long: a stop may come before it. */
function branchAndBound(reduced: Reduced, hold: number, stop: StopSignal, limits: ProofLimits): TalentProof {
  const quick = new TalentBranchAndBound(reduced, hold, stop, { ...limits, sets: Math.min(limits.sets, QUICK_SETS) });
  if (quick.whole || limits.sets <= QUICK_SETS) return quick.solve();
  const atLeast = quick.look();
  const proof = new TalentBranchAndBound(reduced, hold, stop, limits).solve();
  return proof.holdBound >= atLeast ? proof : { ...proof, holdBound: atLeast };
}

/** Annealing from several starts, longer and more of them for more scenes. */
function search(views: readonly Reduced[], random: Random, stop: StopSignal): FoundOrder {
  const { count } = views[0];
  const few = count <= MAX_SUBSET_SCENES;
  const runs = few ? 2 : 6;
  const steps = count * (few ? 200 : LONG_STEPS);
  let best = annealOrder(views, random.fork(0), steps, stop);
  for (let run = 1; run < runs && best.hold > 0 && !stop(); run++) {
    const found = annealOrder(views, random.fork(run), steps, stop);
    if (found.hold < best.hold) best = found;
  }
  return best;
}
