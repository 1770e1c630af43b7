/**
 * Why there is no legal plan, as a small set of demands. First choice is a proof (`proof.ts`); then what, lifted alone,
 * let a short search reach a legal plan (`trial.ts`); else what the least-broken plan breaks, one entry per rule and
 * subject.
 */

import type { Problem } from '../problem.ts';
import type { Evaluation, Violation } from '../solution.ts';
import type { SolveResult } from '../solve-result.ts';
import { provenConflict } from './proof.ts';
import { liftedInTrial } from './trial.ts';

/** Entries of the third kind; more would explain nothing. */
const MOST = 6;

export type Infeasibility = Pick<SolveResult, 'infeasible' | 'infeasibleBy'>;

/** `stop` ends the trials; a proof takes fractions of a second and is always tried. */
export function infeasibilityOf(
  problem: Problem,
  evaluation: Evaluation,
  options: { readonly seed: number; readonly stop: () => boolean },
): Infeasibility {
  const proven = provenConflict(problem);
  if (proven !== null) return { infeasible: proven, infeasibleBy: 'proof' };
  const found = liftedInTrial(problem, evaluation, options);
  if (found.length > 0) return { infeasible: found, infeasibleBy: 'trial' };
  return { infeasible: worstBySubject(evaluation.violations), infeasibleBy: 'least-broken' };
}

function worstBySubject(violations: readonly Violation[]): Violation[] {
  const worst = new Map<string, Violation>();
  for (const entry of violations) {
    const { rule, aspect, unit, strip, person, place, base } = entry;
    const key = [rule, aspect, person ?? place ?? strip ?? unit ?? base].join('/');
    const known = worst.get(key);
    if (!known || entry.amount > known.amount) worst.set(key, entry);
  }
  return [...worst.values()].slice(0, MOST);
}
