/**
 * Least cost of the crew's days at a base (C-1, C-2, C-11, C-13, C-29): so many minutes must be shot, a day holds so
 * many, and the crew is paid by the day and by overtime. Fewer days mean more overtime and more changes of set and
 * place within a day, so every number of days is tried; for a given number the work is spread evenly, which is cheapest
 * because overtime is convex, and so is what is wished of long days.
 */

import { divideRounded } from '../../foundation/index.ts';
import { COMPANY_MOVE } from '../costs/company-move/company-move.ts';
import { CREW_DAY } from '../costs/crew-day/crew-day.ts';
import { crewDayOf } from '../costs/day-lines.ts';
import { HOTEL } from '../costs/hotel/hotel.ts';
import { OVERTIME } from '../costs/overtime/overtime.ts';
import type { RuleModel } from '../problem.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';

export interface DayLoad {
  readonly minutes: number;
  /** Different heading sets among the strips. */
  readonly sets: number;
  /** Costume changes within sets, at least (see `costume-changes.ts`). */
  readonly costumes: number;
  /** Shooting dates of places, summed over places, at least. */
  readonly placeDays: number;
}

export const NO_LOAD: DayLoad = { minutes: 0, sets: 0, costumes: 0, placeDays: 0 };

/** Least cost of shooting `load` by `unit` at `base`; 0 for no load. */
export function leastCrewCost(possible: Possible, net: NetFactors, unit: number, base: number, load: DayLoad): number {
  if (load.minutes === 0) return 0;
  const { problem, dayRoom, setGap, moveGap } = possible;
  const { clock } = problem;
  const { companyMove } = problem.bases[base];
  const costumeGap = Math.min(clock.costumeChange, setGap);
  const daily = dayCost(possible, net, unit, base);
  const longWork = longWorkOf(possible, net, unit, base);
  let least = Number.POSITIVE_INFINITY;
  for (let days = 1; days <= problem.dateCount; days++) {
    const changes = Math.max(0, load.sets - days);
    const moves = Math.max(0, load.placeDays - days);
    // A set split over more days than there are sets saves a costume change for nothing.
    const costumes = Math.max(0, load.costumes - Math.max(0, days - load.sets));
    let minutes = load.minutes + changes * setGap + costumes * costumeGap;
    // A change of place is a change of set that takes longer.
    if (moves > 0) minutes += moves * (moveGap - setGap);
    if (minutes > days * dayRoom[base]) continue;
    const work = minutes / days + clock.firstSetUp + clock.wrap;
    const long = Math.max(0, longWork.cost(work));
    const cost = days * (daily + long) + moves * companyMove * net.of(base, COMPANY_MOVE);
    least = Math.min(least, cost);
    if (moves === 0 && changes === 0 && costumes === 0 && long === 0) break;
  }
  // No number of days of the calendar is enough: no plan is legal, and any bound is true.
  return least === Number.POSITIVE_INFINITY ? problem.dateCount * daily : least;
}

/** Least cost of one minute of strips, whatever the day looks like. */
export function leastMinuteCost(possible: Possible, net: NetFactors, unit: number, base: number): number {
  const { problem, dayRoom } = possible;
  const { clock } = problem;
  const daily = dayCost(possible, net, unit, base);
  const longWork = longWorkOf(possible, net, unit, base);
  let least = Number.POSITIVE_INFINITY;
  // Cost per minute falls, then rises: its least value is where longer work begins to cost more, or at the fullest day.
  const outside = clock.firstSetUp + clock.wrap;
  for (const work of [dayRoom[base] + outside, ...longWork.kinks]) {
    const minutes = Math.min(work - outside, dayRoom[base]);
    if (minutes <= 0) continue;
    least = Math.min(least, (daily + longWork.cost(minutes + outside)) / minutes);
  }
  return least;
}

/** One day without overtime: the crew, and its stay when away from home. */
export function dayCost({ problem }: Possible, net: NetFactors, unit: number, base: number): number {
  const { homeBase, crewPercent } = problem.units[unit];
  const stay = base === homeBase ? 0 : divideRounded(problem.bases[base].crewStay * crewPercent, 100);
  return crewDayOf(problem, unit, base) * net.of(base, CREW_DAY) + stay * net.of(base, HOTEL);
}

/** What a day's minutes of work cost beyond the crew day. */
export interface LongWork {
  /** Of so many minutes, net, at least: convex. */
  readonly cost: (work: number) => number;
  /** Minutes between which it is linear. */
  readonly kinks: readonly number[];
}

/** C-2 and C-29. Rounding may take half a cent off each. */
export function longWorkOf({ problem }: Possible, net: NetFactors, unit: number, base: number): LongWork {
  const { rules } = problem.bases[base];
  const { longDay } = problem.wishes;
  const crew = crewDayOf(problem, unit, base);
  const price = net.of(base, OVERTIME);
  const overtime = (work: number): number =>
    ((crew * convexOvertime(work, rules)) / (rules.baseDay * 100) - 0.5) * price;
  if (longDay === 0) return { cost: overtime, kinks: [...rules.overtimeAfter] };
  return {
    cost: (work) => overtime(work) + (longDay * Math.max(0, work - rules.baseDay)) / 60 - 0.5,
    kinks: [...rules.overtimeAfter, rules.baseDay],
  };
}

/** Overtime minutes x percent (C-2), made convex from below where a later band pays less than an earlier one. */
function convexOvertime(work: number, { overtimeAfter, overtimePremium }: RuleModel): number {
  let sum = 0;
  for (let i = 0; i < overtimeAfter.length; i++) {
    if (work <= overtimeAfter[i]) break;
    const end = i + 1 < overtimeAfter.length ? Math.min(work, overtimeAfter[i + 1]) : work;
    sum += (end - overtimeAfter[i]) * (100 + Math.min(...overtimePremium.subarray(i)));
  }
  return sum;
}
