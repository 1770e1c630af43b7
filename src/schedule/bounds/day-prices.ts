/**
 * A price per minute for a unit's day at a base: what the crew costs (C-1, C-2, C-11, C-13, C-29) is shared out to what
 * is shot, so that each place and person can be looked at alone. The shares of a day never add up to more than the day
 * costs, whatever the day looks like, which is what makes their sum a bound (a Lagrangian dual, with the multipliers
 * chosen here).
 *
 * With w the minutes of strips and gaps of a day, F(w) its cost, v_p the price of getting to place p (its gap and
 * company move), and one place of the day being the first, to which nobody moves:
 *
 * F(w) >= minute x w + start + cap x max(0, w - span)     for every w that a day can have,
 *
 * so the day can pay `minute` per minute, min(v_p, `start`) for each of its places, the first included, and on days
 * longer than `span` another `cap` per minute. The last is what lets daily rates be shared out over `span` minutes
 * rather than over the longest day (see `charges.ts`).
 */
import { COMPANY_MOVE } from '../costs/company-move/company-move.ts';
import { crewDayOf } from '../costs/day-lines.ts';
import { NIGHT } from '../costs/night/night.ts';
import { dayCost, longWorkOf } from './crew-days.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';

export interface DayPrice {
  readonly minute: number;
  readonly start: number;
  readonly cap: number;
  readonly span: number;
  /** Of a minute inside the night hours (C-3). */
  readonly night: number;
  /** Price of a company move (C-11). */
  readonly move: number;
}

/** How hard a bound leans on each of the shares; any values give a bound, good ones a good bound. */
export interface Leaning {
  /** `start` as a multiple of the usual price of getting to a place. */
  readonly start: number;
  /** `cap` as a share of `minute`. */
  readonly cap: number;
}

/** By unit, then base. */
export function dayPrices(possible: Possible, net: NetFactors, leaning: Leaning): DayPrice[][] {
  return possible.problem.units.map((_, unit) =>
    possible.problem.bases.map((_, base) => dayPrice(possible, net, leaning, unit, base)),
  );
}

function dayPrice(possible: Possible, net: NetFactors, leaning: Leaning, unit: number, base: number): DayPrice {
  const { problem, dayRoom, usualGap } = possible;
  const { clock } = problem;
  const { rules, companyMove } = problem.bases[base];
  const daily = dayCost(possible, net, unit, base);
  const crew = crewDayOf(problem, unit, base);
  const outside = clock.firstSetUp + clock.wrap;
  const longWork = longWorkOf(possible, net, unit, base);
  const cost = (w: number): number => daily + longWork.cost(w + outside);
  const room = dayRoom[base];
  // Everything below is linear between these, and a ratio of linear functions is least at an end.
  const kinks = [room, ...longWork.kinks.map((after) => after - outside)].filter((w) => w > 0 && w <= room);
  const perMinute = (start: number): number => Math.min(...kinks.map((w) => (cost(w) - start) / w));
  const move = companyMove * net.of(base, COMPANY_MOVE);
  const wanted = leaning.start * (Math.max(0, perMinute(0)) * usualGap[base] + move);
  const start = Math.max(0, Math.min(wanted, cost(0)));
  const minute = Math.max(0, perMinute(start));
  const cap = leaning.cap * minute;
  let span = room;
  if (cap > 0) {
    // What the day costs above `minute` and `start` is convex and linear between kinks; `cap` may use it up from `span`
    // on.
    span = Math.max(...kinks.map((w) => w - Math.max(0, cost(w) - start - minute * w) / cap));
    span = Math.min(room, Math.max(1, span));
  }
  const night = (crew * rules.nightPremium * net.of(base, NIGHT)) / (rules.baseDay * 100);
  return { minute, start: Math.max(0, Math.min(start, cost(0))), cap, span, move, night };
}
