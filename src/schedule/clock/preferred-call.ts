import type { Problem } from '../problem.ts';

/** The call that a unit's day has as long as no rule asks for another (S-2). */
export function preferredCall(problem: Problem, unit: number, date: number, base: number): number {
  const wished = problem.wishedCalls === undefined ? -1 : problem.wishedCalls[unit * problem.dateCount + date];
  return wished >= 0 ? wished : problem.bases[base].preferredCall;
}
