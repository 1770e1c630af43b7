import type { COST_CODES, Problem } from '../problem.ts';
import type { SolveResult } from '../solution.ts';
import { leastBaseMoves } from './base-moves.ts';
import { leastCast } from './cast.ts';
import { leastHires } from './hires.ts';
import { allNetFactors, type NetFactors } from './net-factors.ts';
import { type Possible, whatIsPossible } from './possible.ts';
import { leastWaysAndPlaces } from './ways-and-places.ts';

/** Float noise of net factors, in cents: far more than it can be, far less than matters. */
const NOISE = 0.01;

/**
 * A number that no legal plan's cost is below (SPEC S-3): each family of lines at its own least cost, net of the most that
 * incentives can pay back. A statement about the model of SPEC, not about any plan.
 */
export function lowerBound(problem: Problem): SolveResult['bound'] {
  const possible = whatIsPossible(problem);
  let best = Number.NEGATIVE_INFINITY;
  for (const net of allNetFactors(problem)) best = Math.max(best, netBound(possible, net));
  return { total: Math.ceil(best - NOISE), method: 'sum of least costs by family, net of incentives' };
}

function netBound(possible: Possible, net: NetFactors): number {
  let sum = -net.caps;
  for (const { code, base, amount } of possible.problem.constants) {
    sum += amount * net.of(base, code as (typeof COST_CODES)[number]);
  }
  sum += leastWaysAndPlaces(possible, net);
  sum += leastCast(possible, net);
  sum += leastBaseMoves(possible, net);
  sum += leastHires(possible, net);
  return sum;
}
