import { divideRounded } from '../../foundation/index.ts';
import { BASE_MOVE } from '../costs/base-move/base-move.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';

/** C-12: a unit that is sure to shoot away from home leaves home once and comes back once, each the cheapest way. */
export function leastBaseMoves(possible: Possible, net: NetFactors): number {
  const { problem, baseOf } = possible;
  const count = problem.bases.length;
  let sum = 0;
  for (const [unit, { homeBase: home, crewPercent }] of problem.units.entries()) {
    const away = problem.strips.some(
      ({ group, units }) => units.length === 1 && units[0] === unit && baseOf[group] >= 0 && baseOf[group] !== home,
    );
    if (!away) continue;
    let out = Number.POSITIVE_INFINITY;
    let back = Number.POSITIVE_INFINITY;
    for (let base = 0; base < count; base++) {
      if (base === home) continue;
      const company = (from: number, to: number): number =>
        divideRounded(problem.baseTravelCompany[from * count + to] * crewPercent, 100) * net.of(to, BASE_MOVE);
      out = Math.min(out, company(home, base));
      back = Math.min(back, company(base, home));
    }
    sum += out + back;
  }
  return sum;
}
