/**
 * What a day costs by itself, and what all days from a date on cost at least. A slot is a date of a unit; slots are
 * numbered by date, then unit, as days are clocked (S-2).
 */

import { multiplyDivideRounded } from '../../foundation/index.ts';
import type { NetFactors } from '../bounds/net-factors.ts';
import { CallBounds } from '../clock/choose-call.ts';
import { lightWindow } from '../clock/facts.ts';
import { lightNeed } from '../clock/light-need.ts';
import { preferredCall } from '../clock/preferred-call.ts';
import { BACKGROUND } from '../costs/background/background.ts';
import { CAST_OVERTIME } from '../costs/cast-overtime/cast-overtime.ts';
import { castWaitOf } from '../costs/cast-wait/cast-wait.ts';
import { CAST_WORK } from '../costs/cast-work/cast-work.ts';
import { COMPANY_MOVE } from '../costs/company-move/company-move.ts';
import { CREW_DAY } from '../costs/crew-day/crew-day.ts';
import { EQUIPMENT_DAY } from '../costs/equipment-day/equipment-day.ts';
import { extraMoveOf } from '../costs/extra-move/extra-move.ts';
import { HOLIDAY } from '../costs/holiday/holiday.ts';
import { HOTEL } from '../costs/hotel/hotel.ts';
import { lightFlipOf, lightFlips } from '../costs/light-flip/light-flip.ts';
import { longDayOf } from '../costs/long-day/long-day.ts';
import { MEAL_PENALTY } from '../costs/meal-penalty/meal-penalty.ts';
import { NIGHT, nightMinutes } from '../costs/night/night.ts';
import { OVERTIME, overtimeWeight } from '../costs/overtime/overtime.ts';
import { PER_DIEM } from '../costs/per-diem/per-diem.ts';
import { PERMIT } from '../costs/permit/permit.ts';
import { PLACE_DAY } from '../costs/place-day/place-day.ts';
import { SUNDAY } from '../costs/sunday/sunday.ts';
import { madeBeside, WINDOW_LIGHT, windowLightOf } from '../costs/window-light/window-light.ts';
import { hasDate } from '../dates/date-set.ts';
import { earliestOn, latestOn } from '../own-hours.ts';
import type { PersonModel, RuleModel } from '../problem.ts';
import type { Model } from '../search/model.ts';
import type { Budget } from './budget.ts';
import { type DayOrder, type DayOrders, orderOnDate } from './day-orders.ts';
import { leastAfter } from './least-after.ts';

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
  /**
   * Least net cost of days that shoot exactly `set`, all of them in this slot or later: `slot x sets + set`, with one
   * row more than slots.
   */
  readonly after: Float64Array;
  /** Earliest call of a set at a slot. */
  readonly earliestCall: Float64Array;
  /** Earliest call of any set on a date; infinite where nothing can be shot. */
  readonly callOfDate: Float64Array;
  /** Legal orders of a set at a slot, cheapest first. */
  clocked(slot: number, set: number): readonly ClockedOrder[];
}

/**
 * Calls that keep the hours of places and people, and what hangs on the date: strips that need light, minors' own
 * times.
 */
interface OwnTimes {
  readonly person: PersonModel;
  readonly call: number;
  readonly wrap: number;
}

interface OrderTimes {
  readonly lowest: number;
  readonly highest: number;
  readonly lit: readonly {
    readonly strip: number;
    readonly way: number;
    readonly start: number;
    readonly end: number;
  }[];
  readonly minors: readonly OwnTimes[];
  /** Of those whose hours depend on the date. */
  readonly dated: readonly OwnTimes[];
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
      const found = pricing.extremes(set, unit, date);
      if (!budget.spend(1 + found.orders)) return null;
      if (found.least === Number.POSITIVE_INFINITY) continue;
      sets.push(set);
      least[slot * all + set] = found.least + pricing.costOfSet(set, unit, date);
      earliestCall[slot * all + set] = found.earliest;
      callOfDate[date] = Math.min(callOfDate[date], found.earliest);
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

/** Net costs of a day that depend on nothing but the day. What a day has in common with others is left out. */
class DayPrices {
  private readonly model: Model;
  private readonly wayOfGroup: readonly number[];
  private readonly days: DayOrders;
  private readonly net: NetFactors;
  private readonly bounds = new CallBounds();
  private readonly wishes = new Map<DayOrder, number>();
  private readonly times = new Map<DayOrder, OrderTimes | null>();
  private readonly extremesOf = new Map<string, { least: number; earliest: number; orders: number }>();
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
      if (!hasDate(model.okDates, at, date)) return false;
    }
    return true;
  }

  /**
   * Of all orders of a set: the least cost without that of the set itself, and the earliest call. Worked out once for
   * dates that are alike.
   */
  extremes(set: number, unit: number, date: number): { least: number; earliest: number; orders: number } {
    const key = this.alikeKey(set, unit, date);
    const known = this.extremesOf.get(key);
    if (known !== undefined) return known;
    const ofSet = this.costOfSet(set, unit, date);
    let least = Number.POSITIVE_INFINITY;
    let earliest = Number.POSITIVE_INFINITY;
    const orders = this.days.ordersOf[set]!;
    for (const order of orders) {
      const clocked = this.clock(order, set, unit, date);
      if (clocked === null) continue;
      least = Math.min(least, clocked.least - ofSet);
      earliest = Math.min(earliest, clocked.call);
    }
    this.extremesOf.set(key, { least, earliest, orders: 0 });
    return { least, earliest, orders: orders.length };
  }

  /** The same for dates that no order can tell apart: pins, wishes, night hours, light, windows, minors' rows. */
  private alikeKey(set: number, unit: number, date: number): string {
    const { problem, groupOf, dayPin, dates, units } = this.model;
    const base = this.days.baseOf[set];
    const { nightStart, nightEnd } = problem.bases[base];
    const key = [
      set * units + unit,
      dayPin[unit * dates + date],
      preferredCall(problem, unit, date, base),
      nightStart[date],
      nightEnd[date],
    ];
    for (const strip of stripsOf(set)) {
      const window = lightWindow(problem, problem.strips[strip], this.wayOfGroup[groupOf[strip]], date);
      if (window !== null) key.push(window.from, window.to);
      if (!this.model.hasWindows) continue;
      const { from, to } =
        problem.sunSites[problem.places[problem.ways[this.wayOfGroup[groupOf[strip]]].place].sunSite];
      key.push(from[0][date], to[0][date], from[1][date], to[1][date]);
    }
    for (const index of this.people(set)) {
      const { minorRow, hoursOn } = problem.people[index];
      if (hoursOn) key.push(hoursOn.earliest[date], hoursOn.latest[date]);
      if (minorRow !== null) key.push(minorRow[base * dates + date]);
    }
    return key.join();
  }

  /** The order at a date, or null where no call keeps the day's own rules. */
  clock(anyDate: DayOrder, set: number, unit: number, date: number): ClockedOrder | null {
    const { model, bounds, net } = this;
    const { problem } = model;
    const pin = model.dayPin[unit * model.dates + date];
    if (pin >= 0 && problem.dayPins[pin].strips.some((strip, i) => strip !== anyDate.strips[i])) return null;
    const order = problem.clock.lightWait === 0 ? anyDate : orderOnDate(model, this.wayOfGroup, anyDate, date);
    if (order === null) return null;
    const base = this.days.baseOf[set];
    const timed = this.timesOf(order, set);
    if (timed === null) return null;
    bounds.reset();
    bounds.atLeast(timed.lowest);
    bounds.atMost(timed.highest);
    for (const { strip, way, start, end } of timed.lit) {
      const window = lightWindow(problem, problem.strips[strip], way, date)!;
      if (window.from > window.to) return null;
      bounds.atLeast(window.from - start);
      bounds.atMost(window.to - end);
    }
    for (const { person, call, wrap } of timed.dated) {
      const [earliest, latest] = [earliestOn(person, date), latestOn(person, date)];
      if (earliest >= 0) bounds.atLeast(earliest - call);
      if (latest >= 0) bounds.atMost(latest - wrap);
    }
    for (const { person, call, wrap } of timed.minors) {
      const row = person.minorRow![base * model.dates + date];
      if (row < 0) continue;
      const rule = person.minorRows[row];
      if (rule.tutorMissing || wrap - call > rule.maxMinutes) return null;
      bounds.atLeast(rule.earliest - call);
      bounds.atMost(rule.latest - wrap);
    }
    const call = bounds.best(preferredCall(problem, unit, date, base));
    if (call < bounds.lowest() || call > bounds.highest()) return null;
    const { rules } = problem.bases[base];
    const daily = model.crewDay[unit * model.bases + base];
    const weight = overtimeWeight(order.work, rules.overtimeAfter, rules.overtimePremium);
    const inNight = (at: number): number => nightMinutes(at, at + order.wrapAfter, problem.bases[base], date);
    const priceOf = (minutes: number): number =>
      multiplyDivideRounded(daily, minutes * rules.nightPremium, rules.baseDay * 100);
    const cost =
      this.costOfSet(set, unit, date) +
      this.wishesOf(order, set) +
      multiplyDivideRounded(daily, weight, rules.baseDay * 100) * net.of(base, OVERTIME) +
      order.castOvertime * net.of(base, CAST_OVERTIME) +
      order.moves * problem.bases[base].companyMove * net.of(base, COMPANY_MOVE) +
      order.mealPenalty * net.of(base, MEAL_PENALTY);
    const usual = inNight(call);
    let fewest = rules.nightPremium > 0 ? usual : 0;
    for (let later = call + STEP; fewest > 0 && later <= bounds.highest(); later += STEP) {
      fewest = Math.min(fewest, inNight(later));
    }
    const factor = net.of(base, NIGHT);
    // Another call may suit the hours of the windows better, so these count for this call alone.
    const atWindows = model.hasWindows
      ? this.windowLight(order, call, date, daily, rules) * net.of(base, WINDOW_LIGHT)
      : 0;
    return { order, call, cost: cost + priceOf(usual) * factor + atWindows, least: cost + priceOf(fewest) * factor };
  }

  /** C-46. */
  private windowLight({ strips, starts, ends }: DayOrder, call: number, date: number, daily: number, rules: RuleModel) {
    const { problem, groupOf } = this.model;
    const slots = strips.map((strip, i) => {
      return { strip, way: this.wayOfGroup[groupOf[strip]], start: call + starts[i], end: call + ends[i] };
    });
    return madeBeside(problem, date, slots).reduce(
      (sum, { way }) => sum + windowLightOf(daily, problem.ways[way].blackOut, rules),
      0,
    );
  }

  /** C-23, C-25, C-29 and C-31. */
  private wishesOf(order: DayOrder, set: number): number {
    const known = this.wishes.get(order);
    if (known !== undefined) return known;
    const { problem } = this.model;
    const { rules } = problem.bases[this.days.baseOf[set]];
    const flips = lightFlips(order.strips.map((strip) => problem.strips[strip].light));
    let sum =
      extraMoveOf(problem.wishes, order.moves) +
      longDayOf(problem.wishes, rules, order.work) +
      lightFlipOf(problem.wishes, flips);
    if (problem.wishes.castWait > 0) {
      for (const index of this.people(set)) {
        const own = [...order.strips.keys()].filter((i) => problem.strips[order.strips[i]].people.includes(index));
        const worked = own.reduce((minutes, i) => minutes + order.ends[i] - order.starts[i], 0);
        sum += castWaitOf(problem.wishes, order.ends[own[own.length - 1]] - order.starts[own[0]] - worked);
      }
    }
    this.wishes.set(order, sum);
    return sum;
  }

  /** What the order's times ask of the call on any date, and what on some; null where no call will do. */
  private timesOf(order: DayOrder, set: number): OrderTimes | null {
    const known = this.times.get(order);
    if (known !== undefined) return known;
    const times = this.workOutTimes(order, set);
    this.times.set(order, times);
    return times;
  }

  private workOutTimes(order: DayOrder, set: number): OrderTimes | null {
    const { problem, groupOf, plainPerson } = this.model;
    let lowest = Number.NEGATIVE_INFINITY;
    let highest = Number.POSITIVE_INFINITY;
    const lit: OrderTimes['lit'][number][] = [];
    const minors: OwnTimes[] = [];
    const dated: OwnTimes[] = [];
    for (let i = 0; i < order.strips.length; i++) {
      const strip = order.strips[i];
      const way = this.wayOfGroup[groupOf[strip]];
      const place = problem.places[problem.ways[way].place];
      const start = order.starts[i];
      const end = order.ends[i];
      lowest = Math.max(lowest, place.opens - start);
      highest = Math.min(highest, place.closes - end);
      if (lightNeed(problem, problem.strips[strip], way) !== 0) lit.push({ strip, way, start, end });
    }
    for (const index of this.people(set)) {
      if (plainPerson[index] === 1) continue;
      const person = problem.people[index];
      const isIn = (strip: number): boolean => problem.strips[strip].people.includes(index);
      const call = order.starts[order.strips.findIndex(isIn)] - person.makeUp;
      const wrap = order.ends[order.strips.findLastIndex(isIn)] + person.out;
      if (person.maxDay >= 0 && wrap - call > person.maxDay) return null;
      if (person.hoursOn) dated.push({ person, call, wrap });
      else {
        if (person.earliest >= 0) lowest = Math.max(lowest, person.earliest - call);
        if (person.latest >= 0) highest = Math.min(highest, person.latest - wrap);
      }
      if (person.minorRow !== null) minors.push({ person, call, wrap });
    }
    return lowest > highest ? null : { lowest, highest, lit, minors, dated };
  }

  /** C-1, C-4, C-5 by the day, C-7 and C-13 of the date itself, C-8, C-10 by the day, C-14, C-17. */
  costOfSet(set: number, unit: number, date: number): number {
    const { model, net } = this;
    const { problem, units } = model;
    const key = (set * units + unit) * model.dates + date;
    const known = this.setCosts.get(key);
    if (known !== undefined) return known;
    const base = this.days.baseOf[set];
    const { rules, holiday, crewStay, perDiem, hotel } = problem.bases[base];
    const daily = model.crewDay[unit * model.bases + base];
    let cost = daily * net.of(base, CREW_DAY);
    if ((date + problem.firstWeekday) % 7 === 6) {
      cost += multiplyDivideRounded(daily, rules.sundayPremium, 100) * net.of(base, SUNDAY);
    }
    if (holiday[date] === 1) cost += multiplyDivideRounded(daily, rules.holidayPremium, 100) * net.of(base, HOLIDAY);
    const { homeBase, crewPercent } = problem.units[unit];
    if (base !== homeBase) cost += multiplyDivideRounded(crewStay, crewPercent, 100) * net.of(base, HOTEL);
    const places = new Set<number>();
    const hires = new Map<number, number>();
    for (const strip of stripsOf(set)) {
      const way = problem.ways[this.wayOfGroup[model.groupOf[strip]]];
      places.add(way.place);
      cost += way.notReal * model.eighthsOf[strip];
      for (const { hire, amount } of problem.strips[strip].hires) {
        hires.set(hire, Math.max(hires.get(hire) ?? 0, amount));
      }
    }
    for (const [hire, amount] of hires) {
      const { rate, equipment } = problem.hires[hire];
      cost += rate * amount * net.of(base, equipment ? EQUIPMENT_DAY : BACKGROUND);
    }
    for (const place of places) {
      const { fee, permitPer, permitCost } = problem.places[place];
      // Two units may share a place's date.
      cost += (fee * net.of(base, PLACE_DAY)) / units;
      if (permitPer === 'day') cost += (permitCost * net.of(base, PERMIT)) / units;
    }
    for (const index of this.people(set)) {
      const { contract, homeBase: home } = problem.people[index];
      if (contract.kind === 'day') cost += contract.rate * net.of(base, CAST_WORK);
      if (home >= 0 && home !== base) cost += perDiem * net.of(base, PER_DIEM) + hotel * net.of(base, HOTEL);
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
