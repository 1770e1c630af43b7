/**
 * Dates that are left to each strip, from what is asked of it alone (SPEC D), order rules and sharing of ways, followed
 * until nothing more falls away (constraint propagation to a fixpoint: Mackworth 1977, AC-3, on sets of dates). Every
 * date of every legal plan is among them, so a strip without a date proves that there is no legal plan.
 */

import {
  addAll,
  countDates,
  type DateSet,
  firstDate,
  isEmpty,
  keepFrom,
  keepShared,
  keepUpTo,
  lastDate,
  noDates,
  removeDate,
  sameDates,
} from '../dates/date-set.ts';
import { StripDates } from '../dates/strip-dates.ts';
import type { OrderModel, Problem } from '../problem.ts';
import type { Kept } from './demands.ts';

export interface PossibleDates {
  /** A strip that no date is left for; null when each has one. */
  readonly without: number | null;
  /** Per strip: dates that are left in some way. */
  readonly dates: readonly DateSet[];
  /** Per strip: positions in its group's ways that are left. */
  readonly ways: readonly (readonly number[])[];
}

/** `dates`: those of `problem`, kept over many questions. */
export function possibleDates(problem: Problem, kept: Kept, dates = new StripDates(problem)): PossibleDates {
  const sets = problem.strips.map(({ group }, strip) =>
    Array.from(problem.groups[group].ways, (way) => dates.on(strip, way, kept).slice()),
  );
  const domains = new Domains(problem, sets);
  const orders = problem.order.filter((_, i) => kept.holds('order', i));
  const circle = stripInCircle(problem, orders);
  if (circle !== null) return domains.result(circle);
  let changed = true;
  while (changed && domains.without === null) {
    changed = domains.dropWays();
    for (const order of orders) changed = domains.follow(order) || changed;
  }
  return domains.result(domains.without);
}

/** A strip that would have to come before itself: a circle of `before` rules cannot hold, whatever the dates. */
function stripInCircle(problem: Problem, orders: readonly OrderModel[]): number | null {
  const later: number[][] = problem.strips.map(() => []);
  for (const order of orders) {
    if (order.kind !== 'before') continue;
    for (const first of order.first) for (const then of order.then) later[first].push(then);
  }
  const [unseen, open, done] = [0, 1, 2];
  const state = new Uint8Array(problem.strips.length).fill(unseen);
  const visit = (strip: number): number | null => {
    state[strip] = open;
    for (const next of later[strip]) {
      // A strip of no length may stand beside itself in the clock; only real ones make the circle impossible.
      if (state[next] === open && problem.strips[next].minutes.every((minutes) => minutes > 0)) return next;
      const found = state[next] === unseen ? visit(next) : null;
      if (found !== null) return found;
    }
    state[strip] = done;
    return null;
  };
  for (const strip of later.keys()) {
    const found = state[strip] === unseen ? visit(strip) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The dates left to each strip, in each way of its group. */
class Domains {
  without: number | null = null;
  private readonly problem: Problem;
  private readonly sets: readonly DateSet[][];
  private readonly dates: DateSet[];
  /** Per group: 1 for ways that every strip of the group still has a date in. */
  private readonly alive: readonly Uint8Array[];
  private readonly stripsOfGroup: readonly number[][];

  constructor(problem: Problem, sets: readonly DateSet[][]) {
    this.problem = problem;
    this.sets = sets;
    this.dates = sets.map(() => noDates(problem.dateCount));
    this.alive = problem.groups.map(({ ways }) => new Uint8Array(ways.length).fill(1));
    this.stripsOfGroup = problem.groups.map(() => []);
    for (const [strip, { group }] of problem.strips.entries()) this.stripsOfGroup[group].push(strip);
    for (const strip of sets.keys()) this.unite(strip);
  }

  result(without: number | null): PossibleDates {
    const ways = this.problem.strips.map(({ group }) =>
      [...this.alive[group].keys()].filter((local) => this.alive[group][local] === 1),
    );
    return { without, dates: this.dates, ways };
  }

  /** A way that leaves one strip of its group no date is a way for none of them. */
  dropWays(): boolean {
    let changed = false;
    for (const [group, alive] of this.alive.entries()) {
      let dropped = false;
      for (let local = 0; local < alive.length; local++) {
        if (alive[local] === 0) continue;
        if (!this.stripsOfGroup[group].some((strip) => isEmpty(this.sets[strip][local]))) continue;
        alive[local] = 0;
        dropped = true;
      }
      changed ||= dropped;
      if (dropped) for (const strip of this.stripsOfGroup[group]) this.unite(strip);
    }
    return changed;
  }

  /** Takes the dates that an order rule leaves no partner for. */
  follow(order: OrderModel): boolean {
    if (order.kind === 'before') return this.followBefore(order.first, order.then, order.minDays);
    if (order.kind === 'same-day') {
      const common = noDates(this.problem.dateCount).fill(-1);
      for (const strip of order.strips) keepShared(common, this.dates[strip]);
      return this.restrictAll(order.strips, (set) => keepShared(set, common));
    }
    return this.keepApart(order.scenes);
  }

  private followBefore(first: Int32Array, then: Int32Array, minDays: number): boolean {
    let earliest = 0;
    for (const strip of first) earliest = Math.max(earliest, firstDate(this.dates[strip]));
    let latest = this.problem.dateCount;
    for (const strip of then) latest = Math.min(latest, lastDate(this.dates[strip]));
    const changed = first.length > 0 && this.restrictAll(then, (set) => keepFrom(set, earliest + minDays));
    return (then.length > 0 && this.restrictAll(first, (set) => keepUpTo(set, latest - minDays))) || changed;
  }

  /**
   * Where one scene has a single date left, the others cannot be there; more scenes than dates leave none to the last.
   */
  private keepApart(scenes: readonly Int32Array[]): boolean {
    let changed = false;
    const union = noDates(this.problem.dateCount);
    let asking = 0;
    for (const [i, strips] of scenes.entries()) {
      if (strips.length === 0) continue;
      asking++;
      for (const strip of strips) {
        const dates = this.dates[strip];
        addAll(union, dates);
        const only = firstDate(dates);
        if (only < 0 || only !== lastDate(dates)) continue;
        for (const [j, others] of scenes.entries())
          if (i !== j) changed = this.restrictAll(others, (set) => removeDate(set, 0, only)) || changed;
      }
    }
    if (asking > countDates(union, 0, union.length)) this.without ??= scenes.find((s) => s.length > 0)?.[0] ?? 0;
    return changed;
  }

  /** True when a strip lost a date. */
  private restrictAll(strips: Int32Array, restrict: (set: DateSet) => void): boolean {
    let changed = false;
    for (const strip of strips) {
      const left = this.dates[strip].slice();
      restrict(left);
      if (sameDates(left, this.dates[strip])) continue;
      for (const set of this.sets[strip]) restrict(set);
      changed = true;
      this.unite(strip);
    }
    return changed;
  }

  private unite(strip: number): void {
    const { group } = this.problem.strips[strip];
    const dates = this.dates[strip].fill(0);
    for (const [local, set] of this.sets[strip].entries()) if (this.alive[group][local] === 1) addAll(dates, set);
    if (isEmpty(dates)) this.without ??= strip;
  }
}
