/**
 * What strips still to be shot cost for sure beyond their days by themselves (`slot-tables.ts`), after the days in the
 * state. Each part can only be more in the end: builds, first visits and permits, weeks of weekly people, waiting so
 * far, ways there and back.
 */

import { multiplyDivideRounded } from '../../foundation/index.ts';
import type { NetFactors } from '../bounds/net-factors.ts';
import { BASE_MOVE } from '../costs/base-move/base-move.ts';
import { CAST_HOLD } from '../costs/cast-hold/cast-hold.ts';
import { CAST_TRAVEL } from '../costs/cast-travel/cast-travel.ts';
import { CAST_WORK } from '../costs/cast-work/cast-work.ts';
import { CREW_HOLD, crewHoldOf } from '../costs/crew-hold/crew-hold.ts';
import { CREW_TRAVEL, crewTravelOf } from '../costs/crew-travel/crew-travel.ts';
import { HOTEL } from '../costs/hotel/hotel.ts';
import { PER_DIEM } from '../costs/per-diem/per-diem.ts';
import { PERMIT } from '../costs/permit/permit.ts';
import { PLACE_BUILD } from '../costs/place-build/place-build.ts';
import { PLACE_DAY } from '../costs/place-day/place-day.ts';
import { PLACE_DRESS } from '../costs/place-dress/place-dress.ts';
import { PLACE_STRIKE } from '../costs/place-strike/place-strike.ts';
import { dateBefore, hasDate } from '../dates/date-set.ts';
import type { Model } from '../search/model.ts';
import type { State } from '../search/state.ts';
import { stripsOf } from './slot-tables.ts';

export class Pending {
  private readonly model: Model;
  private readonly state: State;
  private readonly wayOfGroup: readonly number[];
  private readonly net: NetFactors;
  /** Strips of each person and place, as sets. */
  readonly stripsOfPerson: readonly number[];
  readonly stripsOfPlace: readonly number[];
  readonly stripsOfBuild: readonly number[];
  private readonly stripsOfBase: readonly number[];

  constructor(state: State, wayOfGroup: readonly number[], net: NetFactors) {
    const { model } = state;
    const { strips, people, places, bases, ways } = model.problem;
    this.model = model;
    this.state = state;
    this.wayOfGroup = wayOfGroup;
    this.net = net;
    const ofPerson = people.map(() => 0);
    const ofPlace = places.map(() => 0);
    const ofBase = bases.map(() => 0);
    const ofBuild: number[] = Array.from(model.wayOfBuild, () => 0);
    for (const [strip, { group, people: cast }] of strips.entries()) {
      for (const person of cast) ofPerson[person] |= 1 << strip;
      const { place, build } = ways[wayOfGroup[group]];
      ofBuild[build] |= 1 << strip;
      ofPlace[place] |= 1 << strip;
      ofBase[places[place].base] |= 1 << strip;
    }
    this.stripsOfPerson = ofPerson;
    this.stripsOfPlace = ofPlace;
    this.stripsOfBase = ofBase;
    this.stripsOfBuild = ofBuild;
  }

  /** Net cents that are in the state's lines now and need not be in the end: ways home of who is still needed. */
  takenBack(rest: number): number {
    if (rest === 0) return 0;
    const { model, state, net } = this;
    const { people, units, baseTravelCompany } = model.problem;
    let sum = 0;
    for (let index = 0; index < people.length; index++) {
      const home = people[index].homeBase;
      if (home < 0 || (this.stripsOfPerson[index] & rest) === 0) continue;
      const last = this.lastDate(index);
      if (last < 0) continue;
      const base = state.ownBase[index * model.dates + last];
      if (base !== home) sum += this.trip(index, base, home) * net.of(home, CAST_TRAVEL);
    }
    for (const [unit, { homeBase, crewPercent }] of units.entries()) {
      const last = dateBefore(state.unitDates, unit * model.words, model.dates);
      if (last < 0) continue;
      const base = state.baseOf[unit * model.dates + last];
      if (base === homeBase) continue;
      const company = baseTravelCompany[base * model.bases + homeBase];
      sum += multiplyDivideRounded(company, crewPercent, 100) * net.of(homeBase, BASE_MOVE);
      sum += crewTravelOf(model.problem, unit, base, homeBase) * net.of(homeBase, CREW_TRAVEL);
    }
    return sum + this.sharedToday(rest);
  }

  /**
   * Fees of places that further units may still share on the last date: the table of days counts a part of them for
   * each of these (`SlotTables.least`).
   */
  private sharedToday(rest: number): number {
    const { model, state, net } = this;
    const { units, dates } = model;
    if (units === 1) return 0;
    let date = -1;
    for (let unit = 0; unit < units; unit++)
      date = Math.max(date, dateBefore(state.unitDates, unit * model.words, dates));
    if (date < 0) return 0;
    let waiting = 0;
    for (let unit = units - 1; state.length[unit * dates + date] === 0; unit--) waiting++;
    if (waiting === 0) return 0;
    let sum = 0;
    for (const [place, { base, fee, permitPer, permitCost }] of model.problem.places.entries()) {
      if ((this.stripsOfPlace[place] & rest) === 0 || state.unitsAt[place * dates + date] === 0) continue;
      sum += fee * net.of(base, PLACE_DAY);
      if (permitPer === 'day') sum += permitCost * net.of(base, PERMIT);
    }
    return (sum * waiting) / units;
  }

  /** Net cents to come for the strips of `rest`, of which the first is shot on date `from` at the earliest. */
  toCome(rest: number, from: number): number {
    return this.builds(rest) + this.places(rest, from) + this.people(rest) + this.baseMoves(rest);
  }

  private builds(rest: number): number {
    const { model, state, net } = this;
    let sum = 0;
    const counted = new Set<number>();
    for (const strip of stripsOf(rest)) {
      const way = model.problem.ways[this.wayOfGroup[model.groupOf[strip]]];
      if (state.buildUsed[way.build] > 0 || counted.has(way.build)) continue;
      counted.add(way.build);
      const { base } = model.problem.places[way.place];
      sum += way.buildCost * net.of(base, PLACE_BUILD) + way.strikeCost * net.of(base, PLACE_STRIKE);
    }
    return sum;
  }

  private places(rest: number, from: number): number {
    const { model, state, net } = this;
    let sum = 0;
    for (let place = 0; place < model.places; place++) {
      if ((this.stripsOfPlace[place] & rest) === 0) continue;
      const { base, dressCost, strikeCost, keepDays, permitPer, permitCost } = model.problem.places[place];
      const last = dateBefore(state.placeDates, place * model.words, model.dates);
      if (last < 0 || from - last - 1 > keepDays) {
        sum += dressCost * net.of(base, PLACE_DRESS) + strikeCost * net.of(base, PLACE_STRIKE);
      }
      const permit =
        (last < 0 && (permitPer === 'use' || permitPer === 'fortnight')) ||
        (permitPer === 'fortnight' && from > coveredTo(state, place));
      if (permit) sum += permitCost * net.of(base, PERMIT);
    }
    return sum;
  }

  /** The first trip from home and the first week of who has not come yet. */
  private people(rest: number): number {
    const { model, net } = this;
    const { people, bases, baseTravelDays } = model.problem;
    let sum = 0;
    for (let index = 0; index < people.length; index++) {
      if ((this.stripsOfPerson[index] & rest) === 0 || this.lastDate(index) >= 0) continue;
      const { homeBase: home, contract } = people[index];
      let week = Number.POSITIVE_INFINITY;
      let travel = Number.POSITIVE_INFINITY;
      for (let base = 0; base < bases.length; base++) {
        if ((this.stripsOfPerson[index] & rest & this.stripsOfBase[base]) === 0) continue;
        week = Math.min(week, contract.rate * net.of(base, CAST_WORK));
        if (home < 0) continue;
        const { perDiem, hotel } = bases[base];
        const stays = base === home ? 0 : baseTravelDays[home * model.bases + base];
        const there = base === home ? 0 : this.trip(index, home, base) * net.of(base, CAST_TRAVEL);
        const living = stays * (perDiem * net.of(base, PER_DIEM) + hotel * net.of(base, HOTEL));
        travel = Math.min(travel, there + living);
      }
      if (contract.kind === 'weekly') sum += week;
      if (home >= 0) sum += travel;
    }
    return sum;
  }

  /** C-12: somebody has to go to each base that is left and where nobody is, and at last home. */
  private baseMoves(rest: number): number {
    const { model, state, net } = this;
    const { units, baseTravelCompany } = model.problem;
    if (model.bases === 1 || rest === 0) return 0;
    const at = units.map(({ homeBase }, unit) => {
      const last = dateBefore(state.unitDates, unit * model.words, model.dates);
      return last < 0 ? homeBase : state.baseOf[unit * model.dates + last];
    });
    let sum = 0;
    for (let base = 0; base < model.bases; base++) {
      if ((this.stripsOfBase[base] & rest) === 0 || at.includes(base)) continue;
      let least = Number.POSITIVE_INFINITY;
      for (const { crewPercent } of units) {
        for (let other = 0; other < model.bases; other++) {
          if (other === base) continue;
          const company = baseTravelCompany[other * model.bases + base];
          least = Math.min(least, multiplyDivideRounded(company, crewPercent, 100));
        }
      }
      sum += least * net.of(base, BASE_MOVE);
    }
    return sum + this.wayHome(rest);
  }

  /** Of a single unit whose home is not among the bases left. */
  private wayHome(rest: number): number {
    const { model, net } = this;
    const { units, baseTravelCompany } = model.problem;
    const { homeBase, crewPercent } = units[0];
    if (units.length > 1 || (this.stripsOfBase[homeBase] & rest) !== 0) return 0;
    let least = Number.POSITIVE_INFINITY;
    for (let base = 0; base < model.bases; base++) {
      if ((this.stripsOfBase[base] & rest) === 0) continue;
      const company = baseTravelCompany[base * model.bases + homeBase];
      least = Math.min(least, multiplyDivideRounded(company, crewPercent, 100));
    }
    return least * net.of(homeBase, BASE_MOVE);
  }

  /**
   * Net cents of waiting, and of further weeks, that are sure once nothing of `rest` is shot before `from`. Who may
   * drop a gap waits for nothing here.
   */
  waiting(rest: number, from: number): number {
    const { model, state, net } = this;
    const { people, firstWeekday } = model.problem;
    let sum = 0;
    for (let index = 0; index < people.length; index++) {
      const { contract } = people[index];
      if (contract.kind !== 'day' && contract.kind !== 'weekly') continue;
      if ((this.stripsOfPerson[index] & rest) === 0) continue;
      const last = this.lastDate(index);
      if (last < 0) continue;
      const base = state.ownBase[index * model.dates + last];
      const weeks = Math.floor((from + firstWeekday) / 7) - Math.floor((last + firstWeekday) / 7);
      if (contract.kind === 'weekly' && weeks > 0) {
        let rate = Number.POSITIVE_INFINITY;
        for (let other = 0; other < model.bases; other++) {
          if ((this.stripsOfBase[other] & this.stripsOfPerson[index] & rest) === 0) continue;
          rate = Math.min(rate, contract.rate * net.of(other, CAST_WORK));
        }
        sum += rate;
      }
      if (contract.hold === 0 || contract.drops > 0) continue;
      const at = base * (model.dates + 1);
      const days =
        contract.kind === 'weekly'
          ? Math.max(0, weeks - 1)
          : Math.max(0, model.openBefore[at + from] - model.openBefore[at + last + 1]);
      sum += days * contract.hold * net.of(base, CAST_HOLD);
    }
    return sum + this.crewWaiting(rest, from);
  }

  /** C-20 of a single unit until `from`; of several, another one may shoot what is left. */
  private crewWaiting(rest: number, from: number): number {
    const { model, state, net } = this;
    const { bases, baseTravelDays } = model.problem;
    const last = model.units > 1 || rest === 0 ? -1 : dateBefore(state.unitDates, 0, model.dates);
    if (last < 0 || from <= last) return 0;
    const base = state.baseOf[last];
    let travel = 0;
    for (let next = 0; next < model.bases; next++) {
      if ((this.stripsOfBase[next] & rest) !== 0) travel = Math.max(travel, baseTravelDays[base * model.bases + next]);
    }
    const at = base * (model.dates + 1);
    const idle = model.workableBefore[at + from] - model.workableBefore[at + last + 1] - travel;
    // The free days may yet become enough for a stop.
    const { restartAfter } = bases[base].crewHold;
    const cost = crewHoldOf(bases[base], model.crewDay[base], idle, Math.max(from - last - 1, restartAfter));
    return cost * net.of(base, CREW_HOLD);
  }

  lastDate(person: number): number {
    const { model, state } = this;
    return dateBefore(state.personDates, person * model.words, model.dates);
  }

  private trip(index: number, from: number, to: number): number {
    const { problem, bases } = this.model;
    const at = from * bases + to;
    return problem.baseTravelFare[at] + problem.baseTravelDays[at] * problem.people[index].contract.travelPay;
  }
}

/** Last date that the permit fortnights of a place cover (C-10). */
export function coveredTo(state: State, place: number): number {
  const { model } = state;
  let covered = -1;
  for (let date = 0; date < model.dates; date++) {
    if (date > covered && hasDate(state.placeDates, place * model.words, date)) covered = date + 13;
  }
  return covered;
}
