import { BASE_MOVE, baseMoveOf } from '../costs/base-move/base-move.ts';
import { CREW_TRAVEL, crewTravelOf } from '../costs/crew-travel/crew-travel.ts';
import type { Problem } from '../problem.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';

/** C-12 and C-44, net: the least that a unit pays for coming to a base from any other. */
export function cheapestArrival(problem: Problem, net: NetFactors, unit: number, to: number): number {
  const { crewPercent } = problem.units[unit];
  let least = Number.POSITIVE_INFINITY;
  for (const from of problem.bases.keys()) {
    if (from === to) continue;
    const move = baseMoveOf(problem, from, to, crewPercent) * net.of(to, BASE_MOVE);
    least = Math.min(least, move + crewTravelOf(problem, unit, from, to) * net.of(to, CREW_TRAVEL));
  }
  return least;
}

/** A unit comes to every base away from home where it is sure to shoot, and home again. */
export function leastBaseMoves(possible: Possible, net: NetFactors): number {
  const { problem, baseOf } = possible;
  let sum = 0;
  for (const [unit, { homeBase: home }] of problem.units.entries()) {
    const away = new Set<number>();
    for (const { group, units } of problem.strips) {
      if (units.length === 1 && units[0] === unit && baseOf[group] >= 0) away.add(baseOf[group]);
    }
    away.delete(home);
    if (away.size === 0) continue;
    for (const base of away) sum += cheapestArrival(problem, net, unit, base);
    sum += cheapestArrival(problem, net, unit, home);
  }
  return sum;
}
