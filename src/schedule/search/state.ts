import { COST_CODES } from '../../foundation/index.ts';
import { CallBounds } from '../clock/choose-call.ts';
import { incentiveOf } from '../costs/incentive/incentive.ts';
import { PLACE_BUILD } from '../costs/place-build/place-build.ts';
import { PLACE_STRIKE } from '../costs/place-strike/place-strike.ts';
import { addDate, dateBefore, removeDate } from '../dates/date-set.ts';
import type { Problem } from '../problem.ts';
import { brokenByAbsence } from '../rules/pinned/weights.ts';
import { BONEYARD } from '../rules/scene-once/weights.ts';
import { CODES, PERSON_CODES, PLACE_CODES, UNIT_CODES } from './codes.ts';
import type { Lists, Model } from './model.ts';
import { WorkList } from './work-list.ts';

/**
 * A plan under change: the arrangement, and everything its cost and broken rules are made of, kept per part (a unit's
 * day, a person, a place, a set, a unit, an order rule). A change of the arrangement (`place`, `unplace`, `setWay`)
 * only notes which days it touched; `flush` then re-computes those parts and nothing else (S-5: exactly what `evaluate`
 * would say). A unit's day has the index `unit x dates + date`. All numbers are whole, so sums are exact in any order.
 */
export class State {
  readonly model: Model;
  readonly problem: Problem;
  readonly days: number;

  // The arrangement.
  readonly wayOfGroup: Int32Array;
  /** Day of each strip, -1 in the boneyard. */
  readonly dayOf: Int32Array;
  /** Strips of each day in order: `sequence[day x strips + i]`, i < `length[day]`. */
  readonly sequence: Int32Array;
  readonly length: Int32Array;

  // A day's clock: strip times count from the call.
  readonly startOf: Int32Array;
  readonly endOf: Int32Array;
  /** Minutes of meals of the day before the start, and up to the end. */
  readonly mealsBefore: Int32Array;
  readonly mealsAfter: Int32Array;
  /** -1 on days without strips. */
  readonly baseOf: Int32Array;
  readonly callOf: Int32Array;
  /** Wrap from the call, and worked minutes. */
  readonly wrapAfter: Int32Array;
  readonly workOf: Int32Array;
  /** Latest call that a rest rule asks of the day. */
  readonly restBound: Float64Array;
  /** Calls between these keep all timed rules of the day; none does when they are crossed. */
  readonly lowestCall: Float64Array;
  readonly highestCall: Float64Array;
  /** Wrap and base as the unit's next day last saw them. */
  readonly seenWrap: Int32Array;
  readonly seenBase: Int32Array;
  readonly dayCost: Float64Array;
  readonly dayBroken: Float64Array;
  readonly clockBroken: Float64Array;

  // Who and what is in a day: `[day x people + k]`, k < count.
  readonly peopleCount: Int32Array;
  readonly personIn: Int32Array;
  readonly firstStart: Int32Array;
  readonly lastEnd: Int32Array;
  readonly firstBase: Int32Array;
  /** Minutes of their strips without meals, and of meals before their first strip and up to the end of their last. */
  readonly busy: Int32Array;
  readonly eatenBefore: Int32Array;
  readonly eaten: Int32Array;
  readonly placesCount: Int32Array;
  readonly placeIn: Int32Array;

  // A person's date: `[person x dates + date]`.
  readonly unitsOn: Uint8Array;
  readonly ownCall: Int32Array;
  readonly ownWrap: Int32Array;
  readonly ownBase: Int32Array;
  readonly ownBroken: Int32Array;
  readonly restBroken: Int32Array;
  /** Base that a forced call of the date is paid at, plus one; 0: none (C-43). */
  readonly forcedAt: Uint8Array;
  readonly personDates: Int32Array;
  readonly personCost: Float64Array;
  readonly personBroken: Float64Array;

  readonly unitsAt: Uint8Array;
  readonly placeDates: Int32Array;
  /** Builds that are followed: what each day holds `[day x strips + i]`, i < count; strips and dates of each. */
  readonly buildsCount: Int32Array;
  readonly buildIn: Int32Array;
  readonly buildOn: Uint16Array;
  readonly buildDates: Int32Array;
  readonly placeCost: Float64Array;
  readonly placeBroken: Float64Array;
  readonly placeWishes: Float64Array;

  readonly unitDates: Int32Array;
  readonly unitCost: Float64Array;
  readonly unitBroken: Float64Array;
  /** unit x base: visits. */
  readonly visits: Int32Array;

  /** Units that shoot at a base on a date, and dates with any. */
  readonly unitsAtBase: Uint8Array;
  readonly datesAtBase: Int32Array;

  readonly orderBroken: Float64Array;
  readonly storyWishes: Float64Array;
  readonly groupPlaced: Int32Array;
  readonly buildUsed: Int32Array;

  /** By build, which ways of one set share: strips on each date, the dates with any, and returns (C-24). */
  readonly stripsAtSet: Int32Array;
  readonly setDates: Int32Array;
  readonly setReturns: Int32Array;
  /** Wishes of a day (C-23, C-25), and of a unit (C-21, C-22, C-26). */
  readonly dayWishes: Float64Array;
  readonly unitWishes: Float64Array;

  // Totals. Row `bases` of `totals` holds what counts for no base.
  readonly totals: Float64Array;
  budget = 0;
  /** C-16, C-17, C-21 to C-31 (wishes, C-27). */
  wishes = 0;
  /** How much the plan breaks (S-4); right after `flush`. */
  broken = 0;
  unplaced = 0;

  // What `flush` has to look at.
  readonly dirtyDays: WorkList;
  readonly clockDays: WorkList;
  readonly changedPeople: WorkList;
  readonly touchedDates: WorkList;
  readonly changedPlaces: WorkList;
  readonly touchedUnits: WorkList;
  readonly touchedOrders: WorkList;
  readonly touchedStories: WorkList;
  readonly touchedSets: WorkList;
  readonly bounds = new CallBounds();
  /** Scratch of `set-clock.ts`. */
  payable = Number.NEGATIVE_INFINITY;
  /**
   * Scratch of `lay-out.ts`: slot of a person, minutes of their strips, or amount of a hire in the day at hand, valid
   * where the stamp matches.
   */
  readonly personStamp: Int32Array;
  readonly personSlot: Int32Array;
  readonly personWorked: Int32Array;
  readonly hireStamp: Int32Array;
  readonly hireAmount: Int32Array;
  stamp = 0;
  /** Scratch of the ledgers: a row being worked out, and gaps that may be dropped. */
  readonly row: Float64Array;
  readonly gaps: Int32Array;
  readonly dateStamp: Int32Array;

  constructor(model: Model) {
    const { strips, people, places, units, bases, dates, words, problem } = model;
    this.model = model;
    this.problem = problem;
    this.days = units * dates;
    const ints = (length: number): Int32Array => new Int32Array(length);
    const floats = (length: number): Float64Array => new Float64Array(length);
    this.wayOfGroup = Int32Array.from(problem.groups, (group) => group.ways[0] ?? -1);
    this.dayOf = ints(strips).fill(-1);
    this.sequence = ints(this.days * strips);
    this.length = ints(this.days);
    this.startOf = ints(strips);
    this.endOf = ints(strips);
    this.mealsBefore = ints(strips);
    this.mealsAfter = ints(strips);
    this.baseOf = ints(this.days).fill(-1);
    this.callOf = ints(this.days);
    this.wrapAfter = ints(this.days);
    this.workOf = ints(this.days);
    this.restBound = floats(this.days);
    this.lowestCall = floats(this.days);
    this.highestCall = floats(this.days);
    this.seenWrap = ints(this.days);
    this.seenBase = ints(this.days).fill(-1);
    this.dayCost = floats(this.days * CODES);
    this.dayBroken = floats(this.days);
    this.clockBroken = floats(this.days);
    this.peopleCount = ints(this.days);
    this.personIn = ints(this.days * people);
    this.firstStart = ints(this.days * people);
    this.lastEnd = ints(this.days * people);
    this.firstBase = ints(this.days * people);
    this.busy = ints(this.days * people);
    this.eatenBefore = ints(this.days * people);
    this.eaten = ints(this.days * people);
    this.placesCount = ints(this.days);
    this.placeIn = ints(this.days * places);
    this.unitsOn = new Uint8Array(people * dates);
    this.ownCall = ints(people * dates);
    this.ownWrap = ints(people * dates);
    this.ownBase = ints(people * dates).fill(-1);
    this.ownBroken = ints(people * dates);
    this.restBroken = ints(people * dates);
    this.forcedAt = new Uint8Array(people * dates);
    this.personDates = ints(people * words);
    this.personCost = floats(people * (bases + 1) * PERSON_CODES.length);
    this.personBroken = floats(people);
    this.unitsAt = new Uint8Array(places * dates);
    this.placeDates = ints(places * words);
    const builds = model.wayOfBuild.length;
    this.buildsCount = ints(this.days);
    this.buildIn = ints(model.buildsOf.items.length > 0 ? this.days * strips : 0);
    this.buildOn = new Uint16Array(builds * dates);
    this.buildDates = ints(builds * words);
    this.placeCost = floats(places * PLACE_CODES.length);
    this.placeBroken = floats(places);
    this.placeWishes = floats(places);
    this.unitDates = ints(units * words);
    this.unitCost = floats(units * bases * UNIT_CODES.length);
    this.unitBroken = floats(units);
    this.unitsAtBase = new Uint8Array(bases * dates);
    this.datesAtBase = ints(bases);
    this.orderBroken = floats(problem.order.length);
    this.storyWishes = floats(model.storyPairs.length);
    this.groupPlaced = ints(problem.groups.length);
    this.buildUsed = ints(builds);
    this.stripsAtSet = ints(problem.wishes.setReturn === 0 ? 0 : builds * dates);
    this.setDates = ints(builds * words);
    this.setReturns = ints(builds);
    this.dayWishes = floats(this.days);
    this.unitWishes = floats(units);
    this.totals = floats((bases + 1) * CODES);
    this.dirtyDays = new WorkList(this.days);
    this.clockDays = new WorkList(this.days);
    this.changedPeople = new WorkList(people);
    this.touchedDates = new WorkList(people * dates);
    this.changedPlaces = new WorkList(places);
    this.touchedUnits = new WorkList(units);
    this.touchedOrders = new WorkList(problem.order.length);
    this.touchedStories = new WorkList(model.storyPairs.length);
    this.touchedSets = new WorkList(builds);
    this.personStamp = ints(people);
    this.personSlot = ints(people);
    this.personWorked = ints(people);
    this.hireStamp = ints(problem.hires.length);
    this.hireAmount = ints(problem.hires.length);
    this.row = floats((bases + 1) * PERSON_CODES.length);
    this.gaps = ints(2 * dates);
    this.visits = ints(units * bases);
    this.dateStamp = ints(dates);
    for (const { code, base, amount } of problem.constants) {
      this.addCost(base, COST_CODES.indexOf(code), amount);
    }
    for (let strip = 0; strip < strips; strip++) this.boneyard(strip, 1);
    // A pinned day is broken while it is empty.
    for (const pin of problem.dayPins) this.dirtyDays.add(pin.unit * dates + pin.date);
  }

  addCost(base: number, code: number, amount: number): void {
    const row = base < 0 ? this.model.bases : base;
    this.totals[row * CODES + code] += amount;
    this.budget += amount;
  }

  /** Cost in cents (SPEC C), right after `flush`. */
  cost(): number {
    let cost = this.budget + this.wishes;
    const { bases } = this.problem;
    for (let b = 0; b < bases.length; b++) {
      const { incentive } = bases[b];
      if (incentive !== null) {
        cost -= incentiveOf(incentive, this.totals, b * CODES, this.budget, this.datesAtBase[b]);
      }
    }
    return cost;
  }

  /** The last shooting date of all units, -1 without any; right after `flush`. */
  lastDate(): number {
    const { units, words, dates } = this.model;
    let last = -1;
    for (let unit = 0; unit < units; unit++) last = Math.max(last, dateBefore(this.unitDates, unit * words, dates));
    return last;
  }

  wayOf(strip: number): number {
    return this.wayOfGroup[this.model.groupOf[strip]];
  }

  placeOf(strip: number): number {
    return this.model.placeOfWay[this.wayOf(strip)];
  }

  /** Where the strip stands, in the way it is shot now, in what is indexed like `Model.minutes`. */
  wayEntry(strip: number): number {
    return this.model.minutesStart[strip] + this.model.wayIndex[this.wayOf(strip)];
  }

  minutesOf(strip: number): number {
    return this.model.minutes[this.wayEntry(strip)];
  }

  /** Light that binds the strip where it is shot now, 0 for none. */
  lightOf(strip: number): number {
    return this.model.lightNeed[this.wayEntry(strip)];
  }

  positionOf(strip: number): number {
    const day = this.dayOf[strip];
    const from = day * this.model.strips;
    for (let i = 0; i < this.length[day]; i++) if (this.sequence[from + i] === strip) return i;
    return -1;
  }

  /** Takes a strip from the boneyard to a position of a day. Its group must have a way. */
  place(strip: number, day: number, position: number): void {
    const { sequence, model } = this;
    const from = day * model.strips;
    sequence.copyWithin(from + position + 1, from + position, from + this.length[day]);
    sequence[from + position] = strip;
    this.length[day]++;
    this.dayOf[strip] = day;
    this.boneyard(strip, -1);
    this.useWay(model.groupOf[strip], this.wayOf(strip), 1);
    this.priceAuthenticity(strip, 1);
    this.countAtSet(this.wayOf(strip), day, 1);
    this.dirtyDays.add(day);
    this.touchRelations(strip);
  }

  /** Takes a strip from its day to the boneyard. */
  unplace(strip: number): void {
    const { sequence, model } = this;
    const day = this.dayOf[strip];
    const from = day * model.strips;
    const position = this.positionOf(strip);
    sequence.copyWithin(from + position, from + position + 1, from + this.length[day]);
    this.length[day]--;
    this.dayOf[strip] = -1;
    this.boneyard(strip, 1);
    this.useWay(model.groupOf[strip], this.wayOf(strip), -1);
    this.priceAuthenticity(strip, -1);
    this.countAtSet(this.wayOf(strip), day, -1);
    this.dirtyDays.add(day);
    this.touchRelations(strip);
  }

  /** Shoots all strips of a group another way. */
  setWay(group: number, way: number): void {
    const { stripsOfGroup } = this.model;
    const before = this.wayOfGroup[group];
    if (before === way) return;
    const placed = this.groupPlaced[group];
    for (let k = stripsOfGroup.start[group]; k < stripsOfGroup.start[group + 1]; k++) {
      const strip = stripsOfGroup.items[k];
      if (this.dayOf[strip] < 0) continue;
      this.priceAuthenticity(strip, -1);
      this.countAtSet(before, this.dayOf[strip], -1);
      this.dirtyDays.add(this.dayOf[strip]);
    }
    if (placed > 0) this.useWay(group, before, -placed);
    this.wayOfGroup[group] = way;
    if (placed > 0) this.useWay(group, way, placed);
    for (let k = stripsOfGroup.start[group]; k < stripsOfGroup.start[group + 1]; k++) {
      const strip = stripsOfGroup.items[k];
      if (this.dayOf[strip] < 0) continue;
      this.priceAuthenticity(strip, 1);
      this.countAtSet(way, this.dayOf[strip], 1);
    }
  }

  /** Enters (1) or strikes (-1) strips of a way on a day (C-24). */
  private countAtSet(way: number, day: number, strips: 1 | -1): void {
    const { model, problem, stripsAtSet } = this;
    if (problem.wishes.setReturn === 0) return;
    const { build } = problem.ways[way];
    const date = day % model.dates;
    const entry = build * model.dates + date;
    const before = stripsAtSet[entry];
    stripsAtSet[entry] = before + strips;
    if (before === 0) addDate(this.setDates, build * model.words, date);
    else if (before + strips === 0) removeDate(this.setDates, build * model.words, date);
    else return;
    this.touchedSets.add(build);
  }

  /** R-1, and the scene pins that a strip in the boneyard breaks. */
  private boneyard(strip: number, sign: 1 | -1): void {
    const { pinsOf } = this.model;
    this.unplaced += sign;
    this.broken += sign * (BONEYARD + brokenByAbsence(pinsOf.start[strip + 1] - pinsOf.start[strip]));
  }

  /** C-9: a build is paid while any strip uses it. */
  private useWay(group: number, way: number, strips: number): void {
    const model = this.problem.ways[way];
    const before = this.buildUsed[model.build];
    const after = before + strips;
    this.groupPlaced[group] += strips;
    this.buildUsed[model.build] = after;
    if (before > 0 === after > 0) return;
    const sign = after > 0 ? 1 : -1;
    const base = this.model.baseOfPlace[model.place];
    this.addCost(base, PLACE_BUILD, sign * model.buildCost);
    this.addCost(base, PLACE_STRIKE, sign * model.strikeCost);
  }

  /** C-17. */
  private priceAuthenticity(strip: number, sign: 1 | -1): void {
    this.wishes += sign * this.problem.ways[this.wayOf(strip)].notReal * this.model.eighthsOf[strip];
  }

  private touchRelations(strip: number): void {
    addAll(this.touchedOrders, this.model.ordersOf, strip);
    addAll(this.touchedStories, this.model.storyOf, strip);
  }
}

export function addAll(work: WorkList, lists: Lists, row: number): void {
  for (let k = lists.start[row]; k < lists.start[row + 1]; k++) work.add(lists.items[k]);
}
