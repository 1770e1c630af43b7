/**
 * What a day costs by itself, and what all days from a date on cost at least. A slot is a date of a unit; slots are numbered by date,
 * then unit, as days are clocked (S-2).
 */
import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { NetFactors } from '../../bounds/net-factors.ts';
import { nightMinutes, overtimeWeight } from '../../costs/crew.ts';
import { CallBounds } from '../../evaluate/choose-call.ts';
import { lightWindow } from '../../evaluate/facts.ts';
import { preferredCall } from '../../evaluate/preferred-call.ts';
import type { Model } from '../../search/model.ts';
import type { Budget } from './budget.ts';
import type { DayOrder, DayOrders } from './day-orders.ts';

/** An order at a slot, with the call it has as long as nobody's rest asks for a later one. */
export interface ClockedOrder {
  readonly order: DayOrder;
  readonly call: number;
  /** Net cost of the day by itself, night at this call. */
  readonly cost: number;
  /** The same with the cheapest call that rest could bring. */
  readonly least: number;
}

/** Where to look a set up in one of the tables: `slot x sets + set`. */
export interface SlotTables {
  readonly slots: number;
  /** Sets that some slot can hold, by slot. */
  readonly setsOf: readonly (readonly number[])[];
  /** Least net cost of the day by itself, infinite where no order of the set is legal even after a long rest. */
  readonly least: Float64Array;
  /** Least net cost of days that shoot exactly `set`, all of them in this slot or later: `slot x sets + set`, with one row more than slots. */
  readonly after: Float64Array;
  /** Earliest call of a set at a slot. */
  readonly earliestCall: Float64Array;
  /** Earliest call of any set on a date; infinite where nothing can be shot. */
  readonly callOfDate: Float64Array;
  /** Legal orders of a set at a slot, cheapest first. */
  clocked(slot: number, set: number): readonly ClockedOrder[];
}

const STEP = 5;

/** Null when the budget ends first. */
export function slotTables(
  model: Model,
  wayOfGroup: readonly number[],
  days: DayOrders,
  net: NetFactors,
  budget: Budget,
): SlotTables | null {
  const { problem, strips: count, units, dates } = model;
  const all = 2 ** count;
  const slots = units * dates;
  const least = new Float64Array(slots * all).fill(Number.POSITIVE_INFINITY);
  const earliestCall = new Float64Array(slots * all).fill(Number.POSITIVE_INFINITY);
  const callOfDate = new Float64Array(dates).fill(Number.POSITIVE_INFINITY);
  const pricing = new DayPrices(model, wayOfGroup, days, net);
  const setsOf: number[][] = [];
  for (let slot = 0; slot < slots; slot++) {
    const date = Math.floor(slot / units);
    const unit = slot - date * units;
    const sets: number[] = [];
    setsOf.push(sets);
    if (problem.units[unit].available[date] === 0) continue;
    for (const set of days.sets) {
      if (!pricing.mayShoot(set, unit, date)) continue;
      const orders = days.ordersOf[set]!;
      if (!budget.spend(orders.length)) return null;
      let cheapest = Number.POSITIVE_INFINITY;
      let earliest = Number.POSITIVE_INFINITY;
      for (const order of orders) {
        const clocked = pricing.clock(order, set, unit, date);
        if (clocked === null) continue;
        cheapest = Math.min(cheapest, clocked.least);
        earliest = Math.min(earliest, clocked.call);
      }
      if (cheapest === Number.POSITIVE_INFINITY) continue;
      sets.push(set);
      least[slot * all + set] = cheapest;
      earliestCall[slot * all + set] = earliest;
      callOfDate[date] = Math.min(callOfDate[date], earliest);
    }
  }
  const after = leastAfter(model, setsOf, least, all, budget);
  if (after === null) return null;
  const known = new Map<number, readonly ClockedOrder[]>();
  return {
    slots,
    setsOf,
    least,
    after,
    earliestCall,
    callOfDate,
    clocked(slot, set) {
      const key = slot * all + set;
      let orders = known.get(key);
      if (orders === undefined) {
        const date = Math.floor(slot / units);
        orders = days.ordersOf[set]!.map((order) => pricing.clock(order, set, slot - date * units, date))
          .filter((clocked) => clocked !== null)
          .sort((a, b) => a.cost - b.cost);
        known.set(key, orders);
      }
      return orders;
    },
  };
}

/** Dynamic programming from the last slot to the first, over what is left to shoot. A pinned day holds what is pinned to it. */
function leastAfter(
  model: Model,
  setsOf: readonly (readonly number[])[],
  least: Float64Array,
  all: number,
  budget: Budget,
): Float64Array | null {
  const { units, dates, dayPin, problem } = model;
  const slots = units * dates;
  const after = new Float64Array((slots + 1) * all).fill(Number.POSITIVE_INFINITY);
  after[slots * all] = 0;
  for (let slot = slots - 1; slot >= 0; slot--) {
    const here = slot * all;
    const next = here + all;
    const date = Math.floor(slot / units);
    const pin = dayPin[(slot - date * units) * dates + date];
    const mustShoot = pin >= 0 && problem.dayPins[pin].strips.length > 0;
    if (!mustShoot) after.copyWithin(here, next, next + all);
    if (!budget.spend(1 + ((setsOf[slot].length * all) >> 5))) return null;
    for (const set of setsOf[slot]) {
      const cost = least[here + set];
      // All sets that hold this one.
      const others = (all - 1) & ~set;
      for (let rest = others; ; rest = (rest - 1) & others) {
        const sum = cost + after[next + rest];
        if (sum < after[here + (rest | set)]) after[here + (rest | set)] = sum;
        if (rest === 0) break;
      }
    }
  }
  return after;
}

/** Net costs of a day that depend on nothing but the day. What a day has in common with others is left out. */
class DayPrices {
  private readonly model: Model;
  private readonly wayOfGroup: readonly number[];
  private readonly days: DayOrders;
  private readonly net: NetFactors;
  private readonly bounds = new CallBounds();
  private readonly peopleOf = new Map<number, readonly number[]>();
  private readonly setCosts = new Map<number, number>();

  constructor(model: Model, wayOfGroup: readonly number[], days: DayOrders, net: NetFactors) {
    this.model = model;
    this.wayOfGroup = wayOfGroup;
    this.days = days;
    this.net = net;
  }

  /** Whether unit and date allow the set, orders and clock aside. */
  mayShoot(set: number, unit: number, date: number): boolean {
    const { model, wayOfGroup } = this;
    const pin = model.dayPin[unit * model.dates + date];
    if (pin >= 0 && set !== setOf(model.problem.dayPins[pin].strips)) return false;
    for (const strip of stripsOf(set)) {
      if (model.unitAllowed[strip * model.units + unit] === 0) return false;
      if (pin < 0 && model.fixed[strip] === 1) return false;
      const at = (model.minutesStart[strip] + model.wayIndex[wayOfGroup[model.groupOf[strip]]]) * model.words;
      if (((model.okDates[at + (date >> 5)] >>> (date & 31)) & 1) === 0) return false;
    }
    return true;
  }

  /** The order at a date, or null where no call keeps the day's own rules. */
  clock(order: DayOrder, set: number, unit: number, date: number): ClockedOrder | null {
    const { model, bounds, net } = this;
    const { problem } = model;
    const pin = model.dayPin[unit * model.dates + date];
    if (pin >= 0 && problem.dayPins[pin].strips.some((strip, i) => strip !== order.strips[i])) return null;
    const base = this.days.baseOf[set];
    bounds.reset();
    for (const [i, strip] of order.strips.entries()) {
      const way = this.wayOfGroup[model.groupOf[strip]];
      const place = problem.places[problem.ways[way].place];
      bounds.atLeast(place.opens - order.starts[i]);
      bounds.atMost(place.closes - order.ends[i]);
      const window = lightWindow(problem, problem.strips[strip], way, date);
      if (window === null) continue;
      if (window.from > window.to) return null;
      bounds.atLeast(window.from - order.starts[i]);
      bounds.atMost(window.to - order.ends[i]);
    }
    if (!this.boundByPeople(order, set, date, base)) return null;
    const call = bounds.best(preferredCall(problem, unit, date, base));
    if (call < bounds.lowest() || call > bounds.highest()) return null;
    const { rules } = problem.bases[base];
    const daily = model.crewDay[unit * model.bases + base];
    const weight = overtimeWeight(order.work, rules.overtimeAfter, rules.overtimePremium);
    const night = (at: number): number => {
      const minutes = nightMinutes(at, at + order.wrapAfter, problem.bases[base], date);
      return multiplyDivideRounded(daily, minutes * rules.nightPremium, rules.baseDay * 100);
    };
    const cost =
      this.costOfSet(set, unit, date) +
      multiplyDivideRounded(daily, weight, rules.baseDay * 100) * net.of(base, 'overtime') +
      order.moves * problem.bases[base].companyMove * net.of(base, 'company-move');
    const usual = night(call);
    let fewest = usual;
    for (let later = call + STEP; fewest > 0 && later <= bounds.highest(); later += STEP) {
      fewest = Math.min(fewest, night(later));
    }
    const factor = net.of(base, 'night');
    return { order, call, cost: cost + usual * factor, least: cost + fewest * factor };
  }

  private boundByPeople(order: DayOrder, set: number, date: number, base: number): boolean {
    const { model, bounds } = this;
    for (const index of this.people(set)) {
      if (model.plainPerson[index] === 1) continue;
      const person = model.problem.people[index];
      let first = -1;
      let last = -1;
      for (const [i, strip] of order.strips.entries()) {
        if (!model.problem.strips[strip].people.includes(index)) continue;
        if (first < 0) first = i;
        last = i;
      }
      const call = order.starts[first] - person.makeUp;
      const wrap = order.ends[last] + person.out;
      if (person.maxDay >= 0 && wrap - call > person.maxDay) return false;
      if (person.earliest >= 0) bounds.atLeast(person.earliest - call);
      if (person.latest >= 0) bounds.atMost(person.latest - wrap);
      const row = person.minorRow === null ? -1 : person.minorRow[base * model.dates + date];
      if (row < 0) continue;
      const rule = person.minorRows[row];
      if (rule.tutorMissing || wrap - call > rule.maxMinutes) return false;
      bounds.atLeast(rule.earliest - call);
      bounds.atMost(rule.latest - wrap);
    }
    return true;
  }

  /** C-1, C-4, C-5 by the day, C-7 and C-13 of the date itself, C-8, C-10 by the day, C-14, C-17. */
  private costOfSet(set: number, unit: number, date: number): number {
    const { model, net } = this;
    const { problem, units } = model;
    const key = (set * units + unit) * model.dates + date;
    const known = this.setCosts.get(key);
    if (known !== undefined) return known;
    const base = this.days.baseOf[set];
    const { rules, holiday, crewStay, perDiem, hotel } = problem.bases[base];
    const daily = model.crewDay[unit * model.bases + base];
    let cost = daily * net.of(base, 'crew-day');
    if ((date + problem.firstWeekday) % 7 === 6) {
      cost += multiplyDivideRounded(daily, rules.sundayPremium, 100) * net.of(base, 'sunday');
    }
    if (holiday[date] === 1) cost += multiplyDivideRounded(daily, rules.holidayPremium, 100) * net.of(base, 'holiday');
    const { homeBase, crewPercent } = problem.units[unit];
    if (base !== homeBase) cost += multiplyDivideRounded(crewStay, crewPercent, 100) * net.of(base, 'hotel');
    const places = new Set<number>();
    const hires = new Map<number, number>();
    for (const strip of stripsOf(set)) {
      const way = problem.ways[this.wayOfGroup[model.groupOf[strip]]];
      places.add(way.place);
      if (!way.realPlace) cost += problem.authenticityPrice * model.eighthsOf[strip];
      for (const { hire, amount } of problem.strips[strip].hires) {
        hires.set(hire, Math.max(hires.get(hire) ?? 0, amount));
      }
    }
    for (const [hire, amount] of hires) {
      const { rate, equipment } = problem.hires[hire];
      cost += rate * amount * net.of(base, equipment ? 'equipment-day' : 'background');
    }
    for (const place of places) {
      const { fee, permitPer, permitCost } = problem.places[place];
      // Two units may share a place's date.
      cost += (fee * net.of(base, 'place-day')) / units;
      if (permitPer === 'day') cost += (permitCost * net.of(base, 'permit')) / units;
    }
    for (const index of this.people(set)) {
      const { contract, homeBase: home } = problem.people[index];
      if (contract.kind === 'day') cost += contract.rate * net.of(base, 'cast-work');
      if (home >= 0 && home !== base) cost += perDiem * net.of(base, 'per-diem') + hotel * net.of(base, 'hotel');
    }
    this.setCosts.set(key, cost);
    return cost;
  }

  private people(set: number): readonly number[] {
    let people = this.peopleOf.get(set);
    if (people === undefined) {
      people = [...new Set(stripsOf(set).flatMap((strip) => [...this.model.problem.strips[strip].people]))];
      this.peopleOf.set(set, people);
    }
    return people;
  }
}

/** Strips of a set, ascending. */
export function stripsOf(set: number): number[] {
  const strips: number[] = [];
  for (let left = set; left !== 0; left &= left - 1) strips.push(31 - Math.clz32(left & -left));
  return strips;
}

export function setOf(strips: readonly number[]): number {
  return strips.reduce((set, strip) => set | (1 << strip), 0);
}
