/**
 * Dates that are left to each strip, from what is asked of it alone and from order rules, sharing of ways and pins, followed
 * until nothing more falls away (constraint propagation to a fixpoint: Mackworth 1977, AC-3, on sets of dates). Every date of
 * every legal plan is among them, so a strip without a date proves that there is no legal plan.
 */

import { lightNeed } from '../clock/facts.ts';
import type { OrderModel, Problem } from '../problem.ts';
import type { Kept } from './demands.ts';
import { hasHours, leaderOfPin } from './demands.ts';

export interface PossibleDates {
  /** A strip that no date is left for; null when each has one. */
  readonly without: number | null;
  /** Per strip: 1 on dates that are left in some way. */
  readonly dates: readonly Uint8Array[];
  /** Per strip: positions in its group's ways that are left. */
  readonly ways: readonly (readonly number[])[];
}

/** Most minutes of strips in a unit's day at a base; infinite where the demand is not kept. */
export function dayRoom(problem: Problem, kept: Kept, base: number): number {
  if (!kept.holds('day-length', base)) return Number.POSITIVE_INFINITY;
  const { maxWork, maxAmplitude } = problem.bases[base].rules;
  const longest = maxAmplitude >= 0 ? Math.min(maxWork, maxAmplitude) : maxWork;
  return longest - problem.clock.firstSetUp - problem.clock.wrap;
}

export function possibleDates(problem: Problem, kept: Kept): PossibleDates {
  const sets = problem.strips.map(({ group }, strip) =>
    Array.from(problem.groups[group].ways, (way, local) => alone(problem, kept, strip, way, local)),
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

/** Dates open to a strip in one way by everything that looks at one strip and one date. */
function alone(problem: Problem, kept: Kept, strip: number, way: number, local: number): Uint8Array {
  const model = problem.strips[strip];
  const { place: index, earliest: built } = problem.ways[way];
  const place = problem.places[index];
  const dates = new Uint8Array(problem.dateCount);
  const minutes = model.minutes[local];
  if (minutes > dayRoom(problem, kept, place.base)) return dates;
  let first = 0;
  if (kept.holds('permit', index)) first = Math.max(first, place.earliest);
  if (kept.holds('build', way)) first = Math.max(first, built);
  if (kept.holds('ready', model.earliest)) first = Math.max(first, model.earliest);
  for (let date = first; date < problem.dateCount; date++) dates[date] = 1;
  const only = (allowed: Uint8Array): void => {
    for (let date = first; date < dates.length; date++) dates[date] &= allowed[date];
  };
  if (kept.holds('open-days', place.base)) only(problem.bases[place.base].open);
  if (kept.holds('place-days', index)) only(place.open);
  for (const person of model.people) if (kept.holds('person-days', person)) only(problem.people[person].free);
  for (const { strip: pinned, date: on } of problem.scenePins) {
    if (pinned !== strip || !kept.holds('pin', leaderOfPin(problem, strip, on) ?? 0)) continue;
    for (let date = first; date < dates.length; date++) if (date !== on) dates[date] = 0;
  }
  keepPinnedDays(problem, kept, strip, dates);
  keepHours(problem, kept, strip, way, minutes, dates);
  return dates;
}

/** Leaves dates on which some unit may shoot the strip: it exists, and no pinned day of it holds other strips. */
function keepPinnedDays(problem: Problem, kept: Kept, strip: number, dates: Uint8Array): void {
  const pins = problem.dayPins.filter((_, i) => kept.holds('day-pin', i));
  const own = pins.filter((pin) => pin.strips.includes(strip));
  const { units } = problem.strips[strip];
  for (let date = dates.indexOf(1); date >= 0; date = dates.indexOf(1, date + 1)) {
    const free = units.some((unit) => {
      if (kept.holds('unit-days', unit) && problem.units[unit].available[date] === 0) return false;
      return pins.every((pin) => pin.date !== date || pin.unit !== unit || own.includes(pin));
    });
    if (!free || own.some((pin) => pin.date !== date)) dates[date] = 0;
  }
}

/** Leaves dates on which the strip is no longer than the hours that its place, its light and its people have in common. */
function keepHours(problem: Problem, kept: Kept, strip: number, way: number, minutes: number, dates: Uint8Array): void {
  const model = problem.strips[strip];
  const { place: index } = problem.ways[way];
  const place = problem.places[index];
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  if (hasHours(place) && kept.holds('place-hours', index)) {
    from = place.opens;
    to = place.closes;
  }
  for (const person of model.people) {
    const { earliest, latest, maxDay, makeUp, out } = problem.people[person];
    if (maxDay >= 0 && makeUp + minutes + out > maxDay && kept.holds('own-day', person)) {
      dates.fill(0);
      return;
    }
    if ((earliest < 0 && latest < 0) || !kept.holds('person-hours', person)) continue;
    if (earliest >= 0) from = Math.max(from, earliest + makeUp);
    if (latest >= 0) to = Math.min(to, latest - out);
  }
  const need = lightNeed(problem, model, way);
  const site = need > 0 && kept.holds('light', need) ? problem.sunSites[place.sunSite] : null;
  const minors = [...model.people].filter(
    (person) => problem.people[person].minorRow !== null && kept.holds('minor', person),
  );
  for (let date = dates.indexOf(1); date >= 0; date = dates.indexOf(1, date + 1)) {
    let start = from;
    let end = to;
    if (site !== null) {
      start = Math.max(start, site.from[need - 1][date]);
      end = Math.min(end, site.to[need - 1][date]);
    }
    for (const person of minors) {
      const { minorRow, minorRows, makeUp, out } = problem.people[person];
      const row = minorRow?.[place.base * problem.dateCount + date] ?? -1;
      if (row < 0) continue;
      const rule = minorRows[row];
      start = Math.max(start, rule.earliest + makeUp);
      end = Math.min(end, rule.latest - out);
      if (rule.tutorMissing || makeUp + minutes + out > rule.maxMinutes) end = Number.NEGATIVE_INFINITY;
    }
    if (end - start < minutes) dates[date] = 0;
  }
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
  private readonly sets: readonly Uint8Array[][];
  private readonly dates: Uint8Array[];
  /** Per group: 1 for ways that every strip of the group still has a date in. */
  private readonly alive: readonly Uint8Array[];
  private readonly stripsOfGroup: readonly number[][];

  constructor(problem: Problem, sets: readonly Uint8Array[][]) {
    this.problem = problem;
    this.sets = sets;
    this.dates = sets.map(() => new Uint8Array(problem.dateCount));
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
        if (this.stripsOfGroup[group].every((strip) => this.sets[strip][local].includes(1))) continue;
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
      const common = new Uint8Array(this.problem.dateCount).fill(1);
      for (const strip of order.strips) for (const date of common.keys()) common[date] &= this.dates[strip][date];
      return this.restrictAll(order.strips, (date) => common[date] === 1);
    }
    return this.keepApart(order.scenes);
  }

  private followBefore(first: Int32Array, then: Int32Array, minDays: number): boolean {
    let earliest = 0;
    for (const strip of first) earliest = Math.max(earliest, this.dates[strip].indexOf(1));
    let latest = this.problem.dateCount;
    for (const strip of then) latest = Math.min(latest, this.dates[strip].lastIndexOf(1));
    const changed = first.length > 0 && this.restrictAll(then, (date) => date >= earliest + minDays);
    return (then.length > 0 && this.restrictAll(first, (date) => date <= latest - minDays)) || changed;
  }

  /** Where one scene has a single date left, the others cannot be there; more scenes than dates leave none to the last. */
  private keepApart(scenes: readonly Int32Array[]): boolean {
    let changed = false;
    const union = new Uint8Array(this.problem.dateCount);
    let asking = 0;
    for (const [i, strips] of scenes.entries()) {
      if (strips.length === 0) continue;
      asking++;
      for (const strip of strips) {
        const dates = this.dates[strip];
        for (const date of dates.keys()) union[date] |= dates[date];
        const only = dates.indexOf(1);
        if (only < 0 || only !== dates.lastIndexOf(1)) continue;
        for (const [j, others] of scenes.entries())
          if (i !== j) changed = this.restrictAll(others, (date) => date !== only) || changed;
      }
    }
    if (asking > union.reduce((sum, one) => sum + one, 0)) this.without ??= scenes.find((s) => s.length > 0)?.[0] ?? 0;
    return changed;
  }

  private restrictAll(strips: Int32Array, allowed: (date: number) => boolean): boolean {
    let changed = false;
    for (const strip of strips) {
      const dates = this.dates[strip];
      let lost = false;
      for (let date = dates.indexOf(1); date >= 0; date = dates.indexOf(1, date + 1)) {
        if (allowed(date)) continue;
        for (const set of this.sets[strip]) set[date] = 0;
        lost = true;
      }
      if (!lost) continue;
      changed = true;
      this.unite(strip);
    }
    return changed;
  }

  private unite(strip: number): void {
    const { group } = this.problem.strips[strip];
    const dates = this.dates[strip].fill(0);
    for (const [local, set] of this.sets[strip].entries()) {
      if (this.alive[group][local] === 1) for (const date of dates.keys()) dates[date] |= set[date];
    }
    if (!dates.includes(1)) this.without ??= strip;
  }
}
