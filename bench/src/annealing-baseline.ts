/**
 * Plain simulated annealing with the solver's own incremental evaluation: one strip moved, two exchanged, or a day
 * moved; accepted by Metropolis; one cooling from hot to cold over the whole time. No ruin, no repair, no restarts, no
 * learning.
 */
import { seededRandom } from '../../dist/foundation/index.js';
import type { Problem } from '../../dist/schedule/index.js';
import { Environment } from '../../dist/schedule/search/environment.js';
import { moveStrip } from '../../dist/schedule/search/local/move-strip.js';
import { swapDays } from '../../dist/schedule/search/local/swap-days.js';
import { swapStrips } from '../../dist/schedule/search/local/swap-strips.js';
import { buildModel } from '../../dist/schedule/search/model.js';
import { arrangementOf, loadArrangement, Snapshot } from '../../dist/schedule/search/snapshot.js';
import { State } from '../../dist/schedule/search/state.js';
import type { Arrangement } from '../../dist/schedule/solution.js';
import { cpuMilliseconds } from './machine.js';

export interface Annealed {
  readonly cost: number;
  readonly broken: number;
  readonly moves: number;
  readonly arrangement: Arrangement;
  readonly improvements: readonly { readonly at: number; readonly cost: number; readonly broken: number }[];
}

/** `seconds` are of processor time, so that other work on the machine takes nothing away. */
export function anneal(problem: Problem, start: Arrangement, seconds: number, seed: number): Annealed {
  const started = cpuMilliseconds();
  const state = new State(buildModel(problem));
  const env = new Environment(state, seededRandom(seed));
  loadArrangement(state, start);
  env.settle();
  // A twentieth of a crew day to a thousandth: as wide as the solver's own cooling.
  const hot = env.price * 2;
  const cold = env.price / 60;
  const current = new Snapshot(state);
  const best = new Snapshot(state);
  let energy = env.energy();
  let [bestCost, bestBroken] = [state.cost(), state.broken];
  const improvements = [{ at: 0, cost: bestCost, broken: bestBroken }];
  let moves = 0;
  let done = 0;
  while (done < 1) {
    const temperature = hot * (cold / hot) ** done;
    for (let i = 0; i < 50; i++) {
      const draw = env.random.below(20);
      (draw < 10 ? moveStrip : draw < 18 ? swapStrips : swapDays).apply(env);
      moves++;
      const next = env.energy();
      if (next <= energy || env.random.next() < Math.exp((energy - next) / temperature)) {
        energy = next;
        current.take(state);
        const cost = state.cost();
        if (state.broken < bestBroken || (state.broken === bestBroken && cost < bestCost)) {
          [bestCost, bestBroken] = [cost, state.broken];
          best.take(state);
          improvements.push({ at: cpuMilliseconds() - started, cost, broken: bestBroken });
        }
      } else {
        current.restore(state);
        env.settle();
      }
    }
    done = (cpuMilliseconds() - started) / (seconds * 1000);
  }
  best.restore(state);
  env.settle();
  return { cost: bestCost, broken: bestBroken, moves, arrangement: arrangementOf(state), improvements };
}
