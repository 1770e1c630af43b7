/** A season's plan from beginning to end: build the problem, solve it, price the city's lock, write the plan file. */
import { type Diagnostic, hasErrors } from '../../foundation/index.ts';
import type { Problem, SolveOptions, SolveResult } from '../../schedule/index.ts';
import type { PlanFile, Season } from '../../season/index.ts';
import { type BuiltProblem, buildProblem } from '../problem/build-problem.ts';
import { type CityLockReport, carriedOver, cityLockReport, lockHasAlternatives } from './city-lock.ts';
import { exportPlan } from './export-plan.ts';
import { arrangementOf } from './import-plan.ts';

/** Share of the search that goes into the plan without the city's lock, in percent (ours). */
const LIFTED_PERCENT = 20;

/** The solver itself, or something that runs it elsewhere; null when that was stopped before there was any plan. */
export type Solve = (problem: Problem, options: SolveOptions) => SolveResult | null | Promise<SolveResult | null>;

export interface PlanOptions extends Omit<SolveOptions, 'start'> {
  /** Search on from this plan of the season instead of from nothing. */
  readonly startFrom?: PlanFile;
  /** Called when a part of the work begins, for progress displays. */
  readonly onPhase?: (phase: 'planning' | 'pricing-lock') => void;
}

/**
 * `plan` is null when the season has errors (nothing was solved), or the search was stopped before there was a plan.
 */
export type PlannedSeason =
  | FoundPlan
  | {
      readonly plan: null;
      readonly diagnostics: readonly Diagnostic[];
      readonly built: BuiltProblem;
      readonly result: null;
    };

export interface FoundPlan {
  readonly plan: PlanFile;
  readonly diagnostics: readonly Diagnostic[];
  /** What was solved and what came out, for those who want to look further. */
  readonly built: BuiltProblem;
  readonly result: SolveResult;
  /** As the plan's file has it, to be said in any language. */
  readonly cityLock: CityLockReport | null;
}

/**
 * Plans a season. Where sets are locked to the city and have other ways too, a fifth of the search goes into a plan
 * without the lock, started from the plan with it, so that its price can be shown; that plan itself is thrown away.
 */
export async function planSeason(season: Season, solve: Solve, options: PlanOptions): Promise<PlannedSeason> {
  const { startFrom, onPhase, ...solveOptions } = options;
  const built = buildProblem(season);
  if (hasErrors(built.diagnostics)) {
    return { plan: null, diagnostics: built.diagnostics, built, result: null };
  }
  const start = startFrom === undefined ? null : arrangementOf(built, startFrom);
  const pricesLock = lockHasAlternatives(season);
  onPhase?.('planning');
  const problem = start?.problem ?? built.problem;
  const result = await solve(problem, {
    ...budget(solveOptions, pricesLock ? 100 - LIFTED_PERCENT : 100),
    ...(start === null ? {} : { start: start.arrangement }),
  });
  if (result === null) return { plan: null, diagnostics: built.diagnostics, built, result: null };
  let lifted: SolveResult | null = null;
  if (pricesLock && solveOptions.stop?.() !== true) {
    onPhase?.('pricing-lock');
    lifted = await solveWithoutLock(season, { ...built, problem }, result, solve, solveOptions);
  }
  const cityLock = cityLockReport(season, result, lifted);
  return {
    cityLock,
    plan: exportPlan(season, { ...built, problem }, result, {
      seed: options.seed,
      cityLock,
      ...(start === null ? {} : { banners: start.banners }),
    }),
    diagnostics: [...built.diagnostics, ...(start?.diagnostics ?? [])],
    built,
    result,
  };
}

async function solveWithoutLock(
  season: Season,
  built: BuiltProblem,
  result: SolveResult,
  solve: Solve,
  options: SolveOptions,
): Promise<SolveResult | null> {
  const unlocked = buildProblem(season, { liftCityLock: true });
  if (hasErrors(unlocked.diagnostics)) return null;
  const { onImprovement: _, ...quiet } = options;
  const { banners } = built.problem;
  return solve(banners === undefined ? unlocked.problem : { ...unlocked.problem, banners }, {
    ...budget(quiet, LIFTED_PERCENT),
    reasons: false,
    start: carriedOver(result.evaluation.arrangement, built, unlocked),
  });
}

/**
 * `percent` of the seconds. Iterations are a promise about the plan (S-1): the main search has them all, the lifted one
 * its share.
 */
function budget(options: SolveOptions, percent: number): SolveOptions {
  const { seconds, iterations, ...rest } = options;
  return {
    ...rest,
    ...(seconds === undefined ? {} : { seconds: (seconds * percent) / 100 }),
    ...(iterations === undefined
      ? {}
      : { iterations: percent === LIFTED_PERCENT ? Math.ceil((iterations * percent) / 100) : iterations }),
  };
}
