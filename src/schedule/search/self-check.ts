import { evaluate } from '../evaluate.ts';
import { brokenOf } from '../rules/rules.ts';
import { arrangementOf } from './snapshot.ts';
import type { State } from './state.ts';

/**
 * How often a search compares what it keeps incrementally with `evaluate` (S-5): `phase` after each phase, `step` after
 * each iteration (some hundred times slower), `full` after every single flush (only for tests).
 */
export type SelfCheck = 'none' | 'phase' | 'step' | 'full';

/** Throws when the state's cost, broken rules or calls are not those computed afresh: always a bug of ours. */
export function selfCheck(state: State, where: string): void {
  const arrangement = arrangementOf(state);
  const fresh = evaluate(state.problem, arrangement);
  const broken = brokenOf(fresh.violations);
  if (fresh.cost !== state.cost() || broken !== state.broken) {
    throw new Error(
      `incremental evaluation is wrong ${where}: cost ${state.cost()} for ${fresh.cost}, ` +
        `broken ${state.broken} for ${broken}`,
    );
  }
  for (const { unit, date, call } of fresh.days) {
    const kept = state.callOf[unit * state.model.dates + date];
    if (kept !== call)
      throw new Error(`incremental call is wrong ${where}: ${kept} for ${call}, unit ${unit}, date ${date}`);
  }
}
