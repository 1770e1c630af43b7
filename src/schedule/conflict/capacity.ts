/**
 * Proofs by counting: strips that have to be shot within some dates need more minutes, or more days, than whoever
 * shoots them, plays in them or houses them has there. Intervals of dates as in energetic reasoning (Baptiste, Le Pape
 * & Nuijten 2001); days needed by strips that cannot share one are counted with bound L2 of bin packing (Martello &
 * Toth 1990).
 */

import { weekOf } from '../clock/facts.ts';
import { addAll, type DateSet, dateFrom, firstDate, lastDate, noDates } from '../dates/date-set.ts';
import type { Problem } from '../problem.ts';
import type { WorkNeed } from '../solution.ts';
import type { PossibleDates } from './dates.ts';
import type { Kept } from './demands.ts';
import { type Resource, resourcesOf } from './resources.ts';

/** Lists longer than this are only summed: L2 looks at each of them for each threshold. */
const MOST_PACKED = 80;

/**
 * A resource and dates that cannot hold the strips that need them; null when counting proves nothing. `only`: look at
 * this resource and at no other.
 */
export function overload(
  problem: Problem,
  possible: PossibleDates,
  kept: Kept,
  only: WorkNeed['of'] | null = null,
): WorkNeed | null {
  for (const resource of resourcesOf(problem, possible, kept, only)) {
    const load = heaviest(problem, possible, resource, true);
    if (load !== null) return load;
  }
  return null;
}

/** Days that each resource's strips need at least over all dates, for saying what keeps a season from being shorter. */
export function daysNeeded(problem: Problem, possible: PossibleDates, kept: Kept): readonly WorkNeed[] {
  return [...resourcesOf(problem, possible, kept)].flatMap((resource) => {
    const load = heaviest(problem, possible, resource, false);
    return load === null ? [] : [load];
  });
}

/** The interval whose strips overload it, or (`onlyOver` false) the load over all dates. */
function heaviest(problem: Problem, possible: PossibleDates, resource: Resource, onlyOver: boolean): WorkNeed | null {
  const tasks = resource.strips
    .map((strip) => ({
      strip,
      minutes: leastMinutes(problem, possible, strip),
      from: firstDate(possible.dates[strip]),
      to: lastDate(possible.dates[strip]),
    }))
    .toSorted((a, b) => a.to - b.to);
  const usable = noDates(problem.dateCount);
  for (const { strip } of tasks) addAll(usable, possible.dates[strip]);
  const supply = supplyOf(problem, resource, usable);
  const starts = onlyOver ? [...new Set(tasks.map(({ from }) => from))].toSorted((a, b) => a - b) : [0];
  for (const from of starts) {
    const inside = tasks.filter((task) => task.from >= from);
    const sum = new WorkSum(problem, possible);
    for (const [i, task] of inside.entries()) {
      sum.add(task.strip, task.minutes);
      if (inside[i + 1]?.to === task.to || (!onlyOver && i < inside.length - 1)) continue;
      const room = supply(from, task.to);
      const minutes = sum.minutes(room.days);
      const packs = !onlyOver || inside.length <= MOST_PACKED;
      const needed = Math.max(sum.daysAt(room.most), packs ? packedDays(sum.list, room.most) : 0);
      if (onlyOver && minutes <= room.minutes && needed <= room.days) continue;
      return {
        of: { kind: resource.kind, subject: resource.subject },
        strips: inside
          .slice(0, i + 1)
          .map(({ strip }) => strip)
          .toSorted((a, b) => a - b),
        minutes,
        from: Math.min(...inside.slice(0, i + 1).map((entry) => entry.from)),
        to: task.to,
        days: room.days,
        daysNeeded: needed,
        room: room.minutes,
        dayRoom: room.most,
      };
    }
  }
  return null;
}

function leastMinutes(problem: Problem, possible: PossibleDates, strip: number): number {
  return Math.min(...possible.ways[strip].map((local) => problem.strips[strip].minutes[local]));
}

/** Minutes and days of a resource between two dates, weeks' limits taken off. */
function supplyOf(
  problem: Problem,
  resource: Resource,
  usable: DateSet,
): (from: number, to: number) => { readonly minutes: number; readonly days: number; readonly most: number } {
  const minutesOn = new Float64Array(problem.dateCount);
  const daysOn = new Int32Array(problem.dateCount);
  for (let date = firstDate(usable); date >= 0; date = dateFrom(usable, 0, usable.length, date + 1)) {
    minutesOn[date] = resource.minutes(date);
    daysOn[date] = resource.days(date);
  }
  const inWeek = Array.from({ length: 7 * problem.units.length + 1 }, (_, days) => resource.weekMinutes(days));
  return (from, to) => {
    let minutes = 0;
    let days = 0;
    let most = 0;
    for (let date = from; date <= to; ) {
      const week = weekOf(problem, date);
      let ofWeek = 0;
      let daysOfWeek = 0;
      let fullest = 0;
      for (; date <= to && weekOf(problem, date) === week; date++) {
        if (daysOn[date] === 0) continue;
        ofWeek += minutesOn[date];
        daysOfWeek += daysOn[date];
        fullest = Math.max(fullest, minutesOn[date] / daysOn[date]);
      }
      const limited = Math.min(daysOfWeek, resource.weekDays);
      if (limited < daysOfWeek) ofWeek = Math.min(ofWeek, limited * fullest);
      if (limited > 0) minutes += Math.min(ofWeek, inWeek[limited]);
      days += limited;
      most = Math.max(most, fullest);
    }
    return { minutes, days, most };
  };
}

/**
 * Minutes of a growing list of strips, with the gaps that so many days leave between different sets and places (K-5).
 */
class WorkSum {
  readonly list: number[] = [];
  private total = 0;
  private readonly sets = new Set<number>();
  private readonly places = new Set<number>();
  private readonly problem: Problem;
  private readonly possible: PossibleDates;
  private readonly setGap: number;
  private readonly moveGap: number;

  constructor(problem: Problem, possible: PossibleDates) {
    this.problem = problem;
    this.possible = possible;
    const { clock, places, road } = problem;
    let move = Number.POSITIVE_INFINITY;
    for (let i = 0; i < road.length; i++) {
      if (i % (places.length + 1) !== 0) move = Math.min(move, road[i] + clock.move);
    }
    this.setGap = Math.min(clock.setChange, move);
    this.moveGap = Number.isFinite(move) ? move : this.setGap;
  }

  add(strip: number, minutes: number): void {
    const { group, set } = this.problem.strips[strip];
    this.list.push(minutes);
    this.total += minutes;
    this.sets.add(set);
    const places = new Set(
      this.possible.ways[strip].map((local) => this.problem.ways[this.problem.groups[group].ways[local]].place),
    );
    if (places.size === 1) for (const place of places) this.places.add(place);
  }

  /** In `days` days, each with at least one gap less than it has sets (places). */
  minutes(days: number): number {
    const changes = Math.max(0, this.sets.size - days) * this.setGap;
    const moves = Math.max(0, this.places.size - days) * this.moveGap;
    return this.total + Math.max(changes, moves);
  }

  /** Fewest days of `room` minutes that hold the sum. */
  daysAt(room: number): number {
    if (!(room > 0)) return this.total > 0 ? Number.POSITIVE_INFINITY : 0;
    if (room === Number.POSITIVE_INFINITY) return this.list.length > 0 ? 1 : 0;
    let days = Math.ceil(this.total / room);
    while (this.minutes(days) > days * room) days++;
    return days;
  }
}

/** Bound L2 (Martello & Toth 1990): fewest days of `room` minutes that hold pieces which cannot be cut. */
export function packedDays(pieces: readonly number[], room: number): number {
  if (!Number.isFinite(room)) return pieces.length > 0 ? 1 : 0;
  let most = 0;
  for (const threshold of new Set([0, ...pieces.filter((piece) => piece <= room / 2)])) {
    let alone = 0;
    let large = 0;
    let largeMinutes = 0;
    let small = 0;
    for (const piece of pieces) {
      if (piece > room - threshold) alone++;
      else if (piece > room / 2) {
        large++;
        largeMinutes += piece;
      } else if (piece >= threshold) small += piece;
    }
    const left = small - (large * room - largeMinutes);
    most = Math.max(most, alone + large + Math.max(0, Math.ceil(left / room)));
  }
  return most;
}
