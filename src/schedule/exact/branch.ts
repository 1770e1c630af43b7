/**
 * Depth-first branch and bound over the days of a season whose ways are given, in the order in which days are clocked.
 * The days decided so far stand in a `State`, so that what they cost and break is what the search would say too (S-5);
 * all of it is final, but for the few lines that `Pending.takenBack` names.
 */
import type { NetFactors } from '../bounds/net-factors.ts';
import { isNight } from '../costs/lone-night/lone-night.ts';
import { dateBefore } from '../dates/date-set.ts';
import { brokenByAbsence } from '../rules/pinned/weights.ts';
import { brokenByEnd } from '../rules/place-available/weights.ts';
import { BONEYARD } from '../rules/scene-once/weights.ts';
import { CODES } from '../search/codes.ts';
import { flush } from '../search/flush.ts';
import { arrangementOf } from '../search/snapshot.ts';
import type { State } from '../search/state.ts';
import type { Arrangement } from '../solution.ts';
import type { Budget } from './budget.ts';
import { FeltWraps, outlookOf } from './outlook.ts';
import { Pending } from './pending.ts';
import type { SeenBeginnings } from './seen-beginnings.ts';
import { type ClockedOrder, type SlotTables, stripsOf } from './slot-tables.ts';

/** Float noise of net costs, in cents. */
const NOISE = 0.01;

/** Pieces of the budget that a day put into the state takes. */
const DAY = 16;

/** The best plan so far, over all choices of ways. */
export interface Incumbent {
  cost: number;
  arrangement: Arrangement | null;
}

interface NextDay {
  readonly slot: number;
  readonly set: number;
  /** No plan that goes on like this costs less. */
  readonly bound: number;
}

export class Branching {
  private readonly state: State;
  private readonly tables: SlotTables;
  private readonly net: NetFactors;
  private readonly pending: Pending;
  private readonly felt: FeltWraps;
  private readonly seen: SeenBeginnings;
  private readonly incumbent: Incumbent;
  private readonly budget: Budget;
  private readonly sets: number;
  /** What the state breaks while a strip is on no day, and while the pinned day of a slot is empty. */
  private readonly brokenByStrip: readonly number[];
  private readonly brokenBySlot: readonly number[];
  private readonly alike = new Map<number, readonly ClockedOrder[]>();

  /** The state must hold nothing but the ways. */
  constructor(
    state: State,
    wayOfGroup: readonly number[],
    tables: SlotTables,
    net: NetFactors,
    seen: SeenBeginnings,
    incumbent: Incumbent,
    budget: Budget,
  ) {
    const { model, problem } = state;
    this.state = state;
    this.tables = tables;
    this.net = net;
    this.pending = new Pending(state, wayOfGroup, net);
    this.felt = new FeltWraps(model, tables);
    this.seen = seen;
    this.incumbent = incumbent;
    this.budget = budget;
    this.sets = 2 ** model.strips;
    flush(state);
    this.brokenBySlot = Array.from({ length: tables.slots }, (_, slot) => state.dayBroken[this.dayOf(slot)]);
    this.brokenByStrip = problem.strips.map(
      (_, strip) => BONEYARD + brokenByAbsence(model.pinsOf.start[strip + 1] - model.pinsOf.start[strip]),
    );
  }

  /** No plan with these ways costs less. */
  rootBound(): number {
    const all = this.sets - 1;
    return Math.ceil(this.decided(all) + this.pending.toCome(all, 0) + this.tables.after[all] - NOISE);
  }

  /** Looks for plans cheaper than the incumbent; all of them have been seen unless the budget is spent. */
  run(): void {
    this.follow(-1, this.sets - 1);
  }

  private follow(slot: number, rest: number): void {
    if (rest === 0) {
      this.finish();
      return;
    }
    for (const next of this.nextDays(slot, rest)) {
      if (next.bound >= this.incumbent.cost) return;
      for (const clocked of this.ordersFor(next)) {
        if (
          next.bound + Math.floor(clocked.least - this.tables.least[next.slot * this.sets + next.set]) >=
          this.incumbent.cost
        ) {
          continue;
        }
        if (!this.budget.spend(DAY)) return;
        this.enter(next.slot, clocked.order.strips);
        const left = rest & ~next.set;
        if (this.isSound(next.slot, left) && !this.leave(next.slot, left)) this.follow(next.slot, left);
        this.clear(next.slot);
        if (this.budget.spent) return;
      }
    }
  }

  private finish(): void {
    const { state, incumbent } = this;
    if (state.broken > 0 || state.cost() >= incumbent.cost) return;
    incumbent.cost = state.cost();
    incumbent.arrangement = arrangementOf(state);
  }

  /** Every next day that may lead to a plan cheaper than the incumbent, the most promising first. */
  private nextDays(slot: number, rest: number): NextDay[] {
    const { tables, pending, state, sets } = this;
    const { units } = state.model;
    const decided = this.decided(rest) + pending.toCome(rest, Math.max(0, Math.floor(slot / units)));
    const next: NextDay[] = [];
    let date = -1;
    let waiting = 0;
    for (let later = slot + 1; later < tables.slots; later++) {
      if (Math.floor(later / units) !== date) {
        date = Math.floor(later / units);
        waiting = pending.waiting(rest, date);
      }
      if (decided + waiting + tables.after[later * sets + rest] - NOISE >= this.incumbent.cost) break;
      for (const set of tables.setsOf[later]) {
        if ((set & ~rest) !== 0) continue;
        const days = tables.least[later * sets + set] + tables.after[(later + 1) * sets + (rest & ~set)];
        const bound = Math.ceil(decided + waiting + days - NOISE);
        if (bound < this.incumbent.cost) next.push({ slot: later, set, bound });
      }
      // A day that is pinned cannot be left out.
      if (this.brokenBySlot[later] > 0) break;
    }
    return next.sort((a, b) => a.bound - b.bound || a.slot - b.slot || a.set - b.set);
  }

  /**
   * Orders worth trying. While nobody is so tired that a call moves, orders that later days cannot tell apart count
   * once.
   */
  private ordersFor({ slot, set }: NextDay): readonly ClockedOrder[] {
    const { tables, sets } = this;
    if (this.latestRest(slot, set) > tables.earliestCall[slot * sets + set]) return tables.clocked(slot, set);
    const key = slot * sets + set;
    let orders = this.alike.get(key);
    if (orders === undefined) {
      orders = this.cheapestOfAlike(slot, set);
      this.alike.set(key, orders);
    }
    return orders;
  }

  /** No rest asks for a later call than this one, at a slot that would be the next. */
  private latestRest(slot: number, set: number): number {
    const { state, felt, pending } = this;
    const { model, problem } = state;
    const { units, dates, words } = model;
    const date = Math.floor(slot / units);
    const unit = slot - date * units;
    let latest = Number.NEGATIVE_INFINITY;
    const before = dateBefore(state.unitDates, unit * words, date);
    if (before >= 0) {
      const day = unit * dates + before;
      const { rules } = problem.bases[state.baseOf[day]];
      const sameWeek =
        Math.floor((before + problem.firstWeekday) / 7) === Math.floor((date + problem.firstWeekday) / 7);
      const rest = sameWeek ? rules.dailyRest : Math.max(rules.dailyRest, rules.weeklyRest);
      latest = rest + state.callOf[day] + state.wrapAfter[day] - (date - before) * 1440 + felt.shift;
    }
    for (const [index, { rest: daily, weeklyRest, makeUp }] of problem.people.entries()) {
      if ((daily <= 0 && weeklyRest <= 0) || (pending.stripsOfPerson[index] & set) === 0) continue;
      const worked = dateBefore(state.personDates, index * words, date);
      if (worked < 0) continue;
      const wrap = state.ownWrap[index * dates + worked];
      const sameWeek =
        Math.floor((worked + problem.firstWeekday) / 7) === Math.floor((date + problem.firstWeekday) / 7);
      const rest = sameWeek ? daily : Math.max(daily, weeklyRest);
      latest = Math.max(latest, rest + wrap - (date - worked) * 1440 + felt.shift - problem.clock.firstSetUp + makeUp);
    }
    return latest;
  }

  private cheapestOfAlike(slot: number, set: number): readonly ClockedOrder[] {
    const { state, felt, pending, tables } = this;
    const { model, problem } = state;
    const date = Math.floor(slot / model.units);
    const people = problem.people
      .map((_, index) => index)
      .filter((index) => {
        const strips = pending.stripsOfPerson[index];
        const { rest, weeklyRest } = problem.people[index];
        return (rest > 0 || weeklyRest > 0) && (strips & set) !== 0 && (strips & ~set) !== 0;
      });
    // Minors whose weeks are limited by presence.
    const watched = problem.people
      .map((_, index) => index)
      .filter((index) => model.minorWeeks[index] === 1 && (pending.stripsOfPerson[index] & set) !== 0);
    const inOrder = model.units === 1 ? [] : stripsOf(set).filter((strip) => this.isOrdered(strip));
    const cheapest = new Map<string, ClockedOrder>();
    for (const clocked of tables.clocked(slot, set)) {
      const { order, call } = clocked;
      const felts = [Math.max(call + order.wrapAfter, felt.ofUnits[date]), order.work];
      if (problem.wishes.earlierCall > 0) felts.push(call);
      if (problem.wishes.loneNight > 0) felts.push(Number(isNight(call + order.wrapAfter)));
      for (const index of people) {
        const last = order.strips.findLastIndex((strip) => problem.strips[strip].people.includes(index));
        const wrap = call + order.ends[last] + problem.people[index].out;
        felts.push(Math.max(wrap, felt.ofPeople[index * model.dates + date]));
      }
      for (const index of watched) {
        const isIn = (strip: number): boolean => problem.strips[strip].people.includes(index);
        felts.push(order.ends[order.strips.findLastIndex(isIn)] - order.starts[order.strips.findIndex(isIn)]);
      }
      for (const strip of inOrder) {
        const at = order.strips.indexOf(strip);
        felts.push(call + order.starts[at], call + order.ends[at]);
      }
      const key = felts.join();
      // They come cheapest first.
      if (!cheapest.has(key)) cheapest.set(key, clocked);
    }
    return [...cheapest.values()];
  }

  private isOrdered(strip: number): boolean {
    return this.state.problem.order.some(
      (rule) => rule.kind === 'before' && (rule.first.includes(strip) || rule.then.includes(strip)),
    );
  }

  private leave(slot: number, rest: number): boolean {
    if (rest === 0) return false;
    const { state, pending, felt, seen } = this;
    if (
      Math.ceil(this.decided(rest) + pending.toCome(rest, Math.floor(slot / state.model.units)) - NOISE) >=
      this.incumbent.cost
    )
      return true;
    return seen.leave(outlookOf(state, pending, felt, rest, slot), state);
  }

  /** Whether the days up to `slot` break nothing that later days could not mend. */
  private isSound(slot: number, rest: number): boolean {
    const { state, pending } = this;
    const { model, problem } = state;
    let expected = 0;
    for (const strip of stripsOf(rest)) expected += this.brokenByStrip[strip];
    for (let later = slot + 1; later < this.tables.slots; later++) expected += this.brokenBySlot[later];
    if (state.broken === expected) return true;
    // A visit that may not end on its last date may still go on.
    for (let place = 0; place < model.places; place++) {
      if ((pending.stripsOfPlace[place] & rest) === 0) continue;
      const last = dateBefore(state.placeDates, place * model.words, model.dates);
      if (last >= 0) expected += brokenByEnd(problem.places[place], last);
    }
    return state.broken === expected;
  }

  /** Net cost of what is in the state and cannot be undone. */
  private decided(rest: number): number {
    const { state, net } = this;
    const { bases } = state.model;
    let sum = state.wishes - net.caps;
    for (let row = 0; row <= bases; row++) {
      for (let code = 0; code < CODES; code++) {
        const total = state.totals[row * CODES + code];
        if (total !== 0) sum += total * net.of(row === bases ? -1 : row, code);
      }
    }
    return sum - this.pending.takenBack(rest);
  }

  private dayOf(slot: number): number {
    const { units, dates } = this.state.model;
    const date = Math.floor(slot / units);
    return (slot - date * units) * dates + date;
  }

  private enter(slot: number, strips: readonly number[]): void {
    const day = this.dayOf(slot);
    for (const [position, strip] of strips.entries()) this.state.place(strip, day, position);
    flush(this.state);
  }

  private clear(slot: number): void {
    const { state } = this;
    const day = this.dayOf(slot);
    while (state.length[day] > 0) state.unplace(state.sequence[day * state.model.strips + state.length[day] - 1]);
    // The days before are looked at again, so they have to be up to date.
    flush(state);
  }
}
