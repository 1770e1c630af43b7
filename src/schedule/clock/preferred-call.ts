import type { Problem } from '../problem.ts';

const STEP = 5;

/**
 * The call that a unit's day has as long as no rule asks for another (S-2). `payable`: the latest that somebody's rest
 * asks for where a forced call could be paid instead; only a call that a person wished for makes it one.
 */
export function preferredCall(
  problem: Problem,
  unit: number,
  date: number,
  base: number,
  payable: number = Number.NEGATIVE_INFINITY,
): number {
  const wished = problem.wishedCalls === undefined ? -1 : problem.wishedCalls[unit * problem.dateCount + date];
  if (wished >= 0) return wished;
  const { preferredCall: usual } = problem.bases[base];
  return payable > usual ? Math.ceil(payable / STEP) * STEP : usual;
}
