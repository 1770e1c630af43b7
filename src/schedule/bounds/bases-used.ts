/**
 * Which bases a plan works from is one of its choices; going to one that is nobody's home costs the way there and back
 * (C-12, C-44), however cheap its days are. So the choices are tried one by one.
 */

import { cheapestArrival, leastBaseMoves } from './base-moves.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';

export interface BaseChoice {
  /** 1 where something may be shot. */
  readonly allowed: Uint8Array;
  /** Net price of the units' moves when every one of these bases is shot at. */
  readonly moves: number;
}

/** More bases than this that may or may not be used are not tried apart. */
const TRIED = 5;

export function baseChoices(possible: Possible, net: NetFactors): BaseChoice[] {
  const { problem, baseOf, stripsOf, waysOf } = possible;
  const certain = leastBaseMoves(possible, net);
  const sure = new Set<number>();
  const maybe = new Set<number>();
  for (const [group, strips] of stripsOf.entries()) {
    if (strips.length === 0) continue;
    if (baseOf[group] >= 0) sure.add(baseOf[group]);
    for (const way of waysOf[group]) maybe.add(problem.places[problem.ways[way].place].base);
  }
  const open = [...maybe].filter((base) => !sure.has(base));
  if (open.length > TRIED) return [{ allowed: new Uint8Array(problem.bases.length).fill(1), moves: certain }];
  return Array.from({ length: 1 << open.length }, (_, mask) => {
    const used = new Set([...sure, ...open.filter((_, i) => mask & (1 << i))]);
    return {
      allowed: Uint8Array.from(problem.bases, (_, base) => (used.has(base) ? 1 : 0)),
      moves: Math.max(certain, leastArrivals(possible, net, used)),
    };
  });
}

/**
 * Every base in use is arrived at by a unit that may shoot there, unless it is such a unit's home; one of these comes
 * home.
 */
function leastArrivals(possible: Possible, net: NetFactors, used: ReadonlySet<number>): number {
  const { problem, waysOf } = possible;
  const { units } = problem;
  const cheapestTo = (to: number, unit: number): number => cheapestArrival(problem, net, unit, to);
  let sum = 0;
  let away = false;
  for (const base of used) {
    const visitors = new Set<number>();
    for (const { group, units: choices } of problem.strips) {
      if (!waysOf[group].some((way) => problem.places[problem.ways[way].place].base === base)) continue;
      for (const unit of choices) visitors.add(unit);
    }
    if ([...visitors].some((unit) => units[unit].homeBase === base)) continue;
    const least = Math.min(...[...visitors].map((unit) => cheapestTo(base, unit)));
    if (least === Number.POSITIVE_INFINITY) continue;
    away = true;
    sum += least;
  }
  if (!away) return 0;
  const home = Math.min(...units.map(({ homeBase }, unit) => cheapestTo(homeBase, unit)));
  return home === Number.POSITIVE_INFINITY ? sum : sum + home;
}
