/**
 * Least cost of the crew's days at a base (C-1, C-2, C-11, C-13): so many minutes must be shot, a day holds so many,
 * and the crew is paid by the day and by overtime. Fewer days mean more overtime and more changes of set and place
 * within a day, so every number of days is tried; for a given number the work is spread evenly, which is cheapest
 * because overtime is convex.
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
  const { rules, companyMove } = problem.bases[base];
  const costumeGap = Math.min(clock.costumeChange, setGap);
  const daily = dayCost(possible, net, unit, base);
  const crew = crewDayOf(problem, unit, base);
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
    const overtime = (crew * convexOvertime(work, rules)) / (rules.baseDay * 100);
    const cost =
      days * (daily + Math.max(0, overtime - 0.5) * net.of(base, OVERTIME)) +
      moves * companyMove * net.of(base, COMPANY_MOVE);
    least = Math.min(least, cost);
    if (moves === 0 && changes === 0 && costumes === 0 && overtime === 0) break;
  }
  // No number of days of the calendar is enough: no plan is legal, and any bound is true.
  return least === Number.POSITIVE_INFINITY ? problem.dateCount * daily : least;
}

/** Least cost of one minute of strips, whatever the day looks like. */
export function leastMinuteCost(possible: Possible, net: NetFactors, unit: number, base: number): number {
  const { problem, dayRoom } = possible;
  const { clock } = problem;
  const { rules } = problem.bases[base];
  const daily = dayCost(possible, net, unit, base);
  const crew = crewDayOf(problem, unit, base);
  let least = Number.POSITIVE_INFINITY;
  // Cost per minute falls, then rises: its least value is at a kink of the overtime, or at the fullest day.
  const outside = clock.firstSetUp + clock.wrap;
  for (const work of [dayRoom[base] + outside, ...rules.overtimeAfter]) {
    const minutes = Math.min(work - outside, dayRoom[base]);
    if (minutes <= 0) continue;
    const overtime = (crew * convexOvertime(minutes + outside, rules)) / (rules.baseDay * 100);
    least = Math.min(least, (daily + Math.max(0, overtime - 0.5) * net.of(base, OVERTIME)) / minutes);
  }
  return least;
}

/** One day without overtime: the crew, and its stay when away from home. */
export function dayCost({ problem }: Possible, net: NetFactors, unit: number, base: number): number {
  const { homeBase, crewPercent } = problem.units[unit];
  const stay = base === homeBase ? 0 : divideRounded(problem.bases[base].crewStay * crewPercent, 100);
  return crewDayOf(problem, unit, base) * net.of(base, CREW_DAY) + stay * net.of(base, HOTEL);
}

/** Overtime minutes x percent (C-2), made convex from below where a later band pays less than an earlier one. */
export function convexOvertime(work: number, { overtimeAfter, overtimePremium }: RuleModel): number {
  let sum = 0;
  for (let i = 0; i < overtimeAfter.length; i++) {
    if (work <= overtimeAfter[i]) break;
    const end = i + 1 < overtimeAfter.length ? Math.min(work, overtimeAfter[i + 1]) : work;
    sum += (end - overtimeAfter[i]) * (100 + Math.min(...overtimePremium.subarray(i)));
  }
  return sum;
}
