import { type Random, seededRandom } from '../../foundation/index.ts';
import type { StopSignal } from '../../schedule/index.ts';
import { workCost } from '../instance.ts';
import { anneal } from '../local-search.ts';
import { type SolveTalentOptions, solveTalent, stopAfter } from '../solve-talent.ts';
import { type MovieShoot, returnCost, shootCost } from './movie-shoot.ts';
import { fitsSubsets, shootBySubsets } from './shoot-by-subsets.ts';
import { shootMasks } from './shoot-masks.ts';

export interface ShootSolution {
  /** Scenes, from 0, in the order shot. */
  readonly order: readonly number[];
  /** Waiting and coming back to locations. */
  readonly cost: number;
  readonly holdCost: number;
  readonly returnCost: number;
  /** No order costs less. */
  readonly bound: number;
  readonly optimal: boolean;
  readonly method: 'subset program' | 'annealing';
}

/** Share of the time for the bound where no proof is possible. */
const BOUND_SHARE = 0.2;
/**
 * Annealing: steps of a run for each scene, runs until they become twice as long, and the most steps. On the published
 * shoot of 50 scenes two short runs of three find the best order known; one long run rarely does.
 */
const FIRST_STEPS = 6_000;
const RUNS_OF_A_LENGTH = 8;
const LONGEST_STEPS = 100_000;
/** Temperatures are a share of this share of what could be paid. */
const WARMTH = 0.1;
/** Runs when no time is given. */
const RUNS = 4;

/**
 * An order for a movie shoot, and how far from the best it can be: proven by the subset program where the shoot is
 * small enough, else the best of annealing runs until the time is over, with the bound of its performers alone.
 */
export function solveShoot(shoot: MovieShoot, options: SolveTalentOptions): ShootSolution {
  const stop = stopAfter(options, 1);
  const { talent, locationCost } = shoot;
  const masks = fitsSubsets(talent.scenes, locationCost.length) ? shootMasks(shoot) : null;
  const proven = masks && shootBySubsets(masks, stop);
  if (proven) return solutionOf(shoot, proven.order, proven.cost, 'subset program');
  const seconds = options.seconds === undefined ? {} : { seconds: options.seconds * BOUND_SHARE };
  // An order cannot wait less than its performers would without locations and precedences.
  const { bound } = solveTalent(talent, { ...options, ...seconds });
  const order = bestOrder(shoot, seededRandom(options.seed), options.seconds === undefined ? RUNS : null, stop);
  return solutionOf(shoot, order, bound.hold, 'annealing');
}

function solutionOf(
  shoot: MovieShoot,
  order: readonly number[],
  bound: number,
  method: ShootSolution['method'],
): ShootSolution {
  const cost = shootCost(shoot, order);
  const returning = returnCost(shoot, order);
  const least = Math.min(bound, cost);
  return {
    order,
    cost,
    holdCost: cost - returning,
    returnCost: returning,
    bound: least,
    optimal: least === cost,
    method,
  };
}

/** The best order of `runs` runs of annealing, or of as many as there is time for. */
function bestOrder(shoot: MovieShoot, random: Random, runs: number | null, stop: StopSignal): readonly number[] {
  const { talent, locationCost } = shoot;
  const saving = savingOf(shoot);
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const warmth = WARMTH * (total(talent.duration) * total(talent.cost) + total(locationCost));
  let best = firstOrder(shoot, random);
  let saved = saving(Int32Array.from(best));
  let steps = talent.scenes * FIRST_STEPS;
  for (let run = 0; (runs === null || run < runs) && !stop(); run++) {
    const found = anneal(Int32Array.from(firstOrder(shoot, random)), saving, warmth, random.fork(run), steps, stop);
    if (found.saved > saved) {
      saved = found.saved;
      best = found.order;
    }
    if (saved === 0 || talent.scenes < 2) break;
    if ((run + 1) % RUNS_OF_A_LENGTH === 0) steps = Math.min(2 * steps, talent.scenes * LONGEST_STEPS);
  }
  return best;
}

/** Any order that the precedences allow. */
function firstOrder({ talent, before }: MovieShoot, random: Random): readonly number[] {
  const waiting = new Int32Array(talent.scenes);
  for (const [, then] of before) waiting[then]++;
  const ready = [...waiting.keys()].filter((scene) => waiting[scene] === 0);
  const order: number[] = [];
  while (ready.length > 0) {
    const [scene] = ready.splice(random.below(ready.length), 1);
    order.push(scene);
    for (const [first, then] of before) if (first === scene && --waiting[then] === 0) ready.push(then);
  }
  return order;
}

/** Minus what an order costs; minus infinity when the precedences forbid it. */
function savingOf(shoot: MovieShoot): (order: Int32Array) => number {
  const { talent, before } = shoot;
  const { scenes, actors, presence, cost, duration } = talent;
  const castOf = Array.from({ length: scenes }, (_, scene) =>
    Int32Array.from([...Array(actors).keys()].filter((actor) => cost[actor] > 0 && presence[actor][scene] === 1)),
  );
  const work = workCost(talent);
  const position = new Int32Array(scenes);
  const first = new Float64Array(actors);
  const end = new Float64Array(actors);
  return (order) => {
    for (let i = 0; i < scenes; i++) position[order[i]] = i;
    for (const [one, then] of before) if (position[one] > position[then]) return Number.NEGATIVE_INFINITY;
    first.fill(-1);
    end.fill(0);
    let day = 0;
    for (let i = 0; i < scenes; i++) {
      const after = day + duration[order[i]];
      for (const actor of castOf[order[i]]) {
        if (first[actor] < 0) first[actor] = day;
        end[actor] = after;
      }
      day = after;
    }
    let sum = work - returnCost(shoot, order);
    for (let actor = 0; actor < actors; actor++)
      if (first[actor] >= 0) sum -= cost[actor] * (end[actor] - first[actor]);
    return sum;
  };
}
