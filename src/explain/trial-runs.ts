/**
 * What changes to a season save, by searching a little around its plan with each of them and comparing with what the
 * same search finds without. Found, never proven: a price is "at least so much less was found".
 */

import type { Arrangement, Problem } from '../schedule/index.ts';
import { evaluate, improveNearby, type NearbyPlan } from '../schedule/index.ts';

export interface Trial {
  /** The problem with the change; built only when it is its turn. */
  problem(): Problem;
  /** Strips the change is about; empty: all. */
  readonly focus: readonly number[];
  /**
   * Change of cost that one move alone would bring: trials with the least come first, should the time not do for all.
   */
  readonly hope: number;
}

export interface TrialBudget {
  readonly seed: number;
  /** Rounds of each single search; the same number gives the same answer everywhere. */
  readonly iterations?: number;
  /** Of everything together; without it `iterations` alone decides. */
  readonly seconds?: number;
  /** Milliseconds, for `seconds`. */
  readonly now?: () => number;
  readonly onProgress?: (done: number) => void;
}

export interface TrialResults {
  /** The best plan found with everything in place, the given one included. */
  readonly reference: NearbyPlan;
  /** In the order of the trials: what was found less than `reference`, 0 where nothing; the plan that shows it. */
  readonly outcomes: readonly { readonly tried: boolean; readonly saves: number; readonly plan: NearbyPlan | null }[];
}

/** Rounds of a search whose limit is time. */
const NO_LIMIT = 1_000_000_000;
const ROUNDS = 200;
/** Rounds below which a timed search says nothing; it has them even when its time is over. */
const LEAST_ROUNDS = 60;
/** Trials that get a second search, and a counter-trial. */
const SEMI_FINAL = 12;
/** Shares of the time: everything in place; every trial once; the best again; the best with the change taken back. */
const SHARES = [0.1, 0.6, 0.15, 0.15] as const;

/**
 * Four phases. First the search goes on from the plan with everything in place. Then every trial is searched from
 * there; the most promising are searched on. Last, from each plan that saves something the search goes on with the
 * change taken back, as long as it had with the change: what it keeps of the saving was more search and no merit of the
 * change, and lowers the reference for all.
 */
export function runTrials(
  problem: Problem,
  start: Arrangement,
  trials: readonly Trial[],
  budget: TrialBudget,
): TrialResults {
  const now = budget.now ?? ((): number => 0);
  const began = now();
  const phaseEnd = (phase: number): number =>
    began + (budget.seconds ?? 0) * 1000 * SHARES.slice(0, phase + 1).reduce((sum, share) => sum + share, 0);
  /** Searches run number `i` of `of` in a phase; each may use an even part of what is left of the phase. */
  const search = (phase: number, i: number, of: number, on: Problem, from: Arrangement, focus: readonly number[]) => {
    const timed = budget.seconds !== undefined;
    const since = now();
    const until = since + (phaseEnd(phase) - since) / Math.max(1, of - i);
    let rounds = 0;
    return improveNearby(on, from, {
      seed: budget.seed,
      iterations: budget.iterations ?? (timed ? NO_LIMIT : ROUNDS),
      focus,
      ...(timed ? { stop: () => ++rounds > LEAST_ROUNDS && now() >= until } : {}),
    });
  };
  let reference = search(0, 0, 1, problem, start, []);
  const plans: (NearbyPlan | null)[] = trials.map(() => null);
  const tried = trials.map(() => false);
  const problems = new Map<number, Problem>();
  const consider = (plan: NearbyPlan): NearbyPlan | null => {
    if (plan.broken > 0) return null;
    // A cheaper plan that needs no change at all.
    if (plan.cost < reference.cost && fits(problem, plan.arrangement) && evaluate(problem, plan.arrangement).legal)
      reference = plan;
    return plan;
  };
  const byHope = [...trials.keys()].toSorted((a, b) => trials[a]!.hope - trials[b]!.hope || a - b);
  for (const [k, i] of byHope.entries()) {
    if (budget.seconds !== undefined && now() >= phaseEnd(1)) break;
    const trial = trials[i]!;
    const changed = trial.problem();
    plans[i] = consider(search(1, k, trials.length, changed, reference.arrangement, trial.focus));
    tried[i] = true;
    if ((plans[i]?.cost ?? Number.POSITIVE_INFINITY) < reference.cost) problems.set(i, changed);
    budget.onProgress?.((k + 1) / (trials.length + 1));
  }
  const promising = [...problems.keys()]
    .toSorted((a, b) => plans[a]!.cost - plans[b]!.cost || a - b)
    .slice(0, SEMI_FINAL);
  for (const [k, i] of promising.entries()) {
    const plan = plans[i]!;
    plans[i] = consider(search(2, k, promising.length, problems.get(i)!, plan.arrangement, trials[i]!.focus)) ?? plan;
  }
  for (const [k, i] of promising.entries()) {
    const { arrangement, cost } = plans[i]!;
    if (cost >= reference.cost) continue;
    const back = search(3, k, promising.length, problem, cutTo(problem, arrangement), trials[i]!.focus);
    if (back.broken === 0 && back.cost < reference.cost) reference = back;
  }
  return {
    reference,
    outcomes: plans.map((plan, i) => {
      const saves = plan === null ? 0 : Math.max(0, reference.cost - plan.cost);
      return { tried: tried[i]!, saves, plan: saves > 0 ? plan : null };
    }),
  };
}

function fits(problem: Problem, { days }: Arrangement): boolean {
  return days.every(({ date }) => date < problem.dateCount);
}

/** The arrangement without days that the problem does not have. */
function cutTo(problem: Problem, arrangement: Arrangement): Arrangement {
  const days = arrangement.days.filter(({ date }) => date < problem.dateCount);
  const lost = arrangement.days.filter(({ date }) => date >= problem.dateCount).flatMap(({ strips }) => strips);
  return { ...arrangement, days, unplaced: [...arrangement.unplaced, ...lost] };
}
