/**
 * Near the end of a search: each set that could be shot another way is, and the plan settles down to that in a short
 * cooling: build it or go there, fake it or not. Which of two ways a search ends with hangs on its seed, for a way pays
 * only when much else has changed with it.
 */
import { Attempt } from './attempt.ts';
import type { Environment } from './environment.ts';
import { Insertion } from './insertion.ts';
import { greedy } from './recreate/greedy.ts';
import { Removal } from './removal.ts';
import { takeTo } from './ruin/other-way.ts';
import { Snapshot } from './snapshot.ts';

/** Plans tried: a share of those that the search has looked at (ours). */
const SHARE = 1 / 8;
/** Plans that a flip needs to settle down, at least: for each strip (ours). */
const SHORTEST_PER_STRIP = 6;
/** Of the full heat. */
const HEAT = 1 / 6;

/** Leaves the plan in the state at least as good as it was, and settled. `stop` is asked all the time. */
export function polishWays(env: Environment, stop: () => boolean): void {
  const { state } = env;
  const flips = state.problem.groups.flatMap(({ ways }, group) =>
    state.groupPlaced[group] === 0 || ways.length < 2 ? [] : [...ways].map((way) => ({ group, way })),
  );
  const best = new Snapshot(state);
  let [broken, cost] = [state.broken, state.cost()];
  const last = env.effort + env.effort * SHARE;
  const each = Math.max(SHORTEST_PER_STRIP * state.model.strips, Math.floor((env.effort * SHARE) / flips.length));
  const removal = new Removal(env);
  const insertion = new Insertion(env);
  // The heaviest sets first: they change most.
  const weight = ({ group }: { readonly group: number }): number => state.groupPlaced[group];
  for (const { group, way } of flips.toSorted((a, b) => weight(b) - weight(a) || a.group - b.group || a.way - b.way)) {
    if (stop() || env.effort >= last) return;
    if (state.wayOfGroup[group] === way || !takeTo(state, removal, group, way)) continue;
    removal.addBoneyard();
    greedy.apply(env, removal, insertion);
    env.settle();
    const attempt = new Attempt(env);
    for (const _ of attempt.cool(each, HEAT, stop)) if (stop()) break;
    if (attempt.broken < broken || (attempt.broken === broken && attempt.cost < cost)) {
      [broken, cost] = [attempt.broken, attempt.cost];
      best.copy(attempt.best);
    }
    best.restore(state);
    env.settle();
  }
}
