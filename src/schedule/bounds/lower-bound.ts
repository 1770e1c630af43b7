import { columnOf } from '../costs/cost.ts';
import type { Problem } from '../problem.ts';
import type { BoundEffort, BoundMethod } from '../solution.ts';
import type { SolveResult } from '../solve-result.ts';
import { leastBaseMoves } from './base-moves.ts';
import { boundByDays } from './by-days.ts';
import { leastCast } from './cast.ts';
import type { Leaning } from './day-prices.ts';
import { boundByWholeDays } from './day-program.ts';
import { leastHires } from './hires.ts';
import { allNetFactors, type NetFactors } from './net-factors.ts';
import { cutIntoPieces } from './pieces.ts';
import { type Possible, whatIsPossible } from './possible.ts';
import { makeReady, type Priced, pricedBound, type Ready } from './priced.ts';
import { leastWaysAndPlaces } from './ways-and-places.ts';

/** Float noise, in cents: far more than it can be, far less than matters. */
const NOISE = 0.01;

/** Where the search for good prices begins, and its steps; the bound is concave in each of them, or nearly so. */
const FIRST: Leaning = { start: 0.9, cap: 0.15 };
const STEPS = [0.3, 0.15, 0.07, 0.03];

/** How often days are looked for that the prices so far do not pay for: until hardly any are, or so often. */
const ROUNDS = 110;

/** For more strips than this so many rounds do not come near good prices, and more would take a minute. */
const MOST_STRIPS = 600;

/**
 * A number that no legal plan's cost is below (SPEC S-3). The best of four bounds, all net of the most that incentives
 * can pay back: each family of lines at its own least cost; crew, places, cast and hires shared out over what is shot
 * (`priced.ts`); the same with days as a whole (`by-days.ts`), and with their people paid whole (`day-program.ts`). A
 * statement about the model of SPEC, not about any plan. `stop` is asked between the steps of the second, and every few
 * hundredths of a second of the last ones, the long ones: when it says so the bound is what is proven by then.
 */
export function lowerBound(
  problem: Problem,
  effort: BoundEffort = 'thorough',
  stop: () => boolean = () => false,
): SolveResult['bound'] {
  const { total, method, unfinished } = findBest(problem, effort, stop);
  return { total: Math.ceil(total - NOISE), method, ...(unfinished ? { unfinished } : {}) };
}

/**
 * What the bound is made of, in cents net of incentives; null when the sum of least costs by family is the better
 * bound.
 */
export function boundByFamily(problem: Problem, effort: BoundEffort = 'thorough'): Priced | null {
  return findBest(problem, effort, () => false).byFamily;
}

interface Best {
  readonly total: number;
  readonly method: BoundMethod;
  readonly byFamily: Priced | null;
}

function findBest(problem: Problem, effort: BoundEffort, stop: () => boolean): Best & { readonly unfinished: boolean } {
  const possible = whatIsPossible(problem);
  const pieces = cutIntoPieces(possible);
  const nets = allNetFactors(problem);
  let simple = Number.NEGATIVE_INFINITY;
  for (const net of nets) simple = Math.max(simple, sumOfLeast(possible, net));
  const attempt = (ready: Ready, leaning: Leaning): boolean => {
    const { total } = pricedBound(possible, pieces, ready, leaning, false);
    if (total <= best.total) return false;
    best = { total, ready, leaning };
    return true;
  };
  let best = { total: Number.NEGATIVE_INFINITY, ready: makeReady(possible, pieces, nets[0]), leaning: FIRST };
  for (const net of nets) if (!stop()) attempt(makeReady(possible, pieces, net), FIRST);
  for (const step of STEPS) {
    if (stop()) break;
    for (const way of [1, -1]) {
      const { start } = best.leaning;
      if (attempt(best.ready, { ...best.leaning, start: Math.max(0, start + way * step) })) break;
    }
    for (const way of [1, -1]) {
      const { cap } = best.leaning;
      if (attempt(best.ready, { ...best.leaning, cap: Math.max(0, cap + (way * step) / 2) })) break;
    }
  }
  const found: Best[] = [{ total: simple, method: 'by-family', byFamily: null }];
  if (best.total > simple) {
    found.push({
      total: best.total,
      method: 'by-minute',
      byFamily: pricedBound(possible, pieces, best.ready, best.leaning, true).byFamily,
    });
  }
  let unfinished = true;
  if (effort !== 'quick' && problem.strips.length <= MOST_STRIPS && !stop()) {
    const byDays = boundByDays(possible, pieces, best.ready, FIRST, ROUNDS, stop);
    found.push({ ...byDays, method: 'by-days' });
    if (effort === 'thorough' && !stop()) {
      const whole = boundByWholeDays(possible, pieces, best.ready, byDays.ofStrips, stop);
      found.push({ ...whole, method: 'by-days' });
      ({ unfinished } = whole);
    }
  }
  return { ...found.toSorted((a, b) => b.total - a.total)[0], unfinished: unfinished || stop() };
}

function sumOfLeast(possible: Possible, net: NetFactors): number {
  let sum = -net.caps;
  for (const { code, base, amount } of possible.problem.constants) {
    sum += amount * net.of(base, columnOf(code));
  }
  sum += leastWaysAndPlaces(possible, net);
  sum += leastCast(possible, net);
  sum += leastBaseMoves(possible, net);
  sum += leastHires(possible, net);
  return sum;
}
