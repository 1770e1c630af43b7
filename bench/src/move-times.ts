/** One strip moved in a settled plan: microseconds until cost and broken rules are known again. */
import { seededRandom } from '../../dist/foundation/index.js';
import { evaluate, type Problem } from '../../dist/schedule/index.js';
import { Environment } from '../../dist/schedule/search/environment.js';
import { buildModel } from '../../dist/schedule/search/model.js';
import { arrangementOf, loadArrangement } from '../../dist/schedule/search/snapshot.js';
import { State } from '../../dist/schedule/search/state.js';
import type { Arrangement } from '../../dist/schedule/solution.js';
import { median } from './parse-scripts.js';

export interface MoveTimes {
  readonly strips: number;
  readonly moves: number;
  /** Microseconds. */
  readonly mean: number;
  readonly median: number;
  readonly p99: number;
  /** Of an evaluation from nothing, for comparison. */
  readonly fresh: number;
}

export function timeMoves(problem: Problem, start: Arrangement, moves: number): MoveTimes {
  const state = new State(buildModel(problem));
  const env = new Environment(state, seededRandom(3));
  loadArrangement(state, start);
  env.settle();
  const shooting = start.days.map(({ unit, date }) => unit * state.model.dates + date);
  const times: number[] = [];
  for (let i = 0; i < moves + 500; i++) {
    const strip = env.random.below(state.model.strips);
    const day = shooting[env.random.below(shooting.length)] ?? 0;
    if ((state.dayOf[strip] ?? -1) < 0) continue;
    const position = env.random.below((state.length[day] ?? 0) + 1);
    const started = performance.now();
    state.unplace(strip);
    state.place(strip, day, Math.min(position, state.length[day] ?? 0));
    env.settle();
    if (i >= 500) times.push((performance.now() - started) * 1000);
  }
  const arrangement = arrangementOf(state);
  const fresh: number[] = [];
  for (let i = 0; i < 15; i++) {
    const started = performance.now();
    evaluate(problem, arrangement);
    fresh.push((performance.now() - started) * 1000);
  }
  times.sort((a, b) => a - b);
  return {
    strips: state.model.strips,
    moves: times.length,
    mean: times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length),
    median: median(times),
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    fresh: median(fresh),
  };
}
