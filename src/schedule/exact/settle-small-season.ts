import type { Environment } from '../search/environment.ts';
import { loadArrangement } from '../search/snapshot.ts';
import type { SolveResult } from '../solve-result.ts';
import { solveSeason } from './solve-season.ts';

export interface SettledSeason {
  /** The cost of the cheapest legal plan; null where that is not known. */
  readonly bound: SolveResult['bound'] | null;
  /** There is no legal plan: all were looked at or ruled out. */
  readonly impossible: boolean;
}

/**
 * Solves the season exactly where it is small enough (`solve-season.ts`), starting from the plan in the state. What is
 * found stands in the state afterwards, settled.
 */
export function settleSmallSeason(env: Environment, stop: () => boolean): SettledSeason {
  const { state } = env;
  const legal = state.broken === 0;
  const before = state.cost();
  const exact = solveSeason(state.problem, { stop, ...(legal ? { below: before } : {}) });
  if (exact.arrangement !== null) {
    for (let strip = 0; strip < state.model.strips; strip++) if (state.dayOf[strip] >= 0) state.unplace(strip);
    loadArrangement(state, exact.arrangement);
    env.settle();
  }
  if (exact.outcome === 'unfinished') return { bound: null, impossible: false };
  if (exact.outcome === 'impossible' && !legal) return { bound: null, impossible: true };
  const total = exact.arrangement === null ? before : exact.cost;
  return { bound: { total, method: 'every-plan' }, impossible: false };
}
