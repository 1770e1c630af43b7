/**
 * What `plan.json` claims and only a solver can prove: its bound, and the price of the city lock. Worked out again,
 * without a limit.
 */
import { type Cents, hasErrors } from '../../foundation/index.ts';
import { type BoundMethod, proveBound } from '../../schedule/index.ts';
import type { PlanFile, Season } from '../../season/index.ts';
import { buildProblem } from '../problem/build-problem.ts';
import { lockHasAlternatives } from './city-lock.ts';

export interface ProvenClaims {
  /**
   * `proven`: no legal plan of the season costs less (SPEC S-3). A claim above it may be true, but we cannot prove it.
   */
  readonly bound: {
    readonly claimed: Cents;
    readonly proven: Cents;
    readonly method: BoundMethod;
    readonly borneOut: boolean;
  };
  /**
   * `most`: the lock costs no more, as no legal plan without it costs less than `cost.total - most`. Null where the
   * plan claims no price, or is not legal.
   */
  readonly cityLock: { readonly claimed: Cents; readonly most: Cents; readonly borneOut: boolean } | null;
}

/** Null when the season has errors. Some seconds of work for a large season. */
export function proveClaims(season: Season, plan: PlanFile): ProvenClaims | null {
  const built = buildProblem(season);
  if (hasErrors(built.diagnostics)) return null;
  const { total: proven, method } = proveBound(built.problem);
  const { total: claimed } = plan.bound;
  const bound = { claimed, proven, method, borneOut: claimed <= proven };
  const price = plan.cityLock?.cost ?? null;
  if (price === null || !plan.legal || !lockHasAlternatives(season)) return { bound, cityLock: null };
  const unlocked = buildProblem(season, { liftCityLock: true });
  if (hasErrors(unlocked.diagnostics)) return { bound, cityLock: null };
  const most = Math.max(0, plan.cost.total - proveBound(unlocked.problem).total);
  return { bound, cityLock: { claimed: price, most, borneOut: price <= most } };
}
