import { seededRandom } from '../../foundation/index.ts';
import type { Problem } from '../problem.ts';
import type { Arrangement } from '../solution.ts';
import { AdaptiveWeights } from './adaptive-weights.ts';
import { Environment } from './environment.ts';
import { Insertion } from './insertion.ts';
import { buildModel } from './model.ts';
import { LOCAL_MOVES, RECREATES, RUINS } from './operators.ts';
import { Removal } from './removal.ts';
import { arrangementOf, loadArrangement, Snapshot } from './snapshot.ts';
import { State } from './state.ts';

export interface NearbyOptions {
  readonly seed: number;
  /** Rounds; a limit in time comes through `stop`. */
  readonly iterations: number;
  readonly stop?: () => boolean;
  /** Strips whose places are most in question: every third round takes some of them up. */
  readonly focus?: readonly number[];
  /** Ends as soon as nothing is broken. */
  readonly untilLegal?: boolean;
}

export interface NearbyPlan {
  readonly arrangement: Arrangement;
  readonly cost: number;
  readonly broken: number;
}

/** Most strips of the focus taken up at once. */
const FOCUS_AT_ONCE = 24;
/** Rounds without a better plan after which the search goes back to the best. */
const PATIENCE = 150;

/**
 * A short search around a good plan for a problem that differs from the plan's own in little: cool from the beginning,
 * so that it never leaves the plan far behind, and with an eye on the strips the difference is about. The same
 * operators as `Search`.
 */
export function improveNearby(problem: Problem, start: Arrangement, options: NearbyOptions): NearbyPlan {
  const state = new State(buildModel(problem));
  const env = new Environment(state, seededRandom(options.seed));
  const removal = new Removal(env);
  const insertion = new Insertion(env);
  const operators = new AdaptiveWeights([...RUINS, ...LOCAL_MOVES].map(([, weight]) => weight));
  const { random } = env;
  loadArrangement(state, start);
  env.settle();
  const best = new Snapshot(state);
  let bestCost = state.cost();
  let bestBroken = state.broken;
  const current = new Snapshot(state);
  let energy = env.energy();
  let waited = 0;
  const temperature = (env.price * 25) / 400;

  const takeFocus = (focus: readonly number[], count: number): void => {
    const from = random.below(focus.length);
    for (let i = 0; i < count; i++) removal.take(focus[(from + i) % focus.length]);
  };
  const recreate = (): void => {
    removal.addBoneyard();
    RECREATES[random.below(RECREATES.length)][0].apply(env, removal, insertion);
    env.settle();
  };
  for (let round = 0; round < options.iterations; round++) {
    if (options.stop?.() || (options.untilLegal && bestBroken === 0)) break;
    const focus = options.focus ?? [];
    const before = env.effort;
    let choice = -1;
    if (focus.length > 0 && round % 3 === 0) {
      const most = Math.min(FOCUS_AT_ONCE, focus.length);
      takeFocus(focus, round === 0 ? most : 1 + random.below(most));
      recreate();
    } else {
      choice = operators.choose(random);
      if (choice < RUINS.length) {
        RUINS[choice][0].apply(env, removal, 2 + random.below(8));
        recreate();
      } else LOCAL_MOVES[choice - RUINS.length][0].apply(env);
    }
    const reached = env.energy();
    const cost = state.cost();
    const better = state.broken < bestBroken || (state.broken === bestBroken && cost < bestCost);
    if (better) {
      bestBroken = state.broken;
      bestCost = cost;
      best.take(state);
      waited = 0;
    } else waited++;
    if (choice >= 0) operators.reward(choice, better ? 20 : 0, Math.max(1, env.effort - before));
    const worse = reached - energy;
    if (better || worse <= 0 || random.next() < Math.exp(-worse / temperature)) {
      current.take(state);
      energy = reached;
    } else {
      current.restore(state);
      env.settle();
    }
    if (waited > PATIENCE) {
      best.restore(state);
      energy = env.settle();
      current.take(state);
      waited = 0;
    }
  }
  best.restore(state);
  env.settle();
  return { arrangement: arrangementOf(state), cost: bestCost, broken: bestBroken };
}
