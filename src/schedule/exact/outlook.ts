/**
 * What the days shot so far mean for the strips that are left, as a key: two beginnings with the same key can be ended
 * in the same ways, at the same further cost (C) and breaking the same rules (R). Whatever no later day can feel is
 * left out.
 */

import { isNight } from '../costs/lone-night/lone-night.ts';
import { isHeld } from '../costs/place-hold/place-hold.ts';
import { dateBefore, dateFrom, hasDate } from '../dates/date-set.ts';
import type { Model } from '../search/model.ts';
import type { State } from '../search/state.ts';
import { coveredTo, type Pending } from './pending.ts';
import type { SlotTables } from './slot-tables.ts';

/**
 * Wraps that no later call can feel. A rest asks nothing of a call that is not before `tables.callOfDate` anyway, so
 * that wraps up to these are as good as any.
 */
export class FeltWraps {
  /** By date. */
  readonly ofUnits: Float64Array;
  /** person x dates + date. */
  readonly ofPeople: Float64Array;
  /** Minutes that clocks of two bases and dates differ by, at most. */
  readonly shift: number;

  constructor(model: Model, tables: SlotTables) {
    const { problem, dates, people } = model;
    const { bases, firstWeekday, clock } = problem;
    const offsets = bases.flatMap(({ utcOffset }) => [...utcOffset]);
    this.shift = Math.max(...offsets) - Math.min(...offsets);
    const daily = Math.max(...bases.map(({ rules }) => rules.dailyRest));
    const weekly = Math.max(daily, ...bases.map(({ rules }) => rules.weeklyRest));
    this.ofUnits = new Float64Array(dates).fill(Number.POSITIVE_INFINITY);
    this.ofPeople = new Float64Array(people * dates).fill(Number.POSITIVE_INFINITY);
    for (let date = 0; date < dates; date++) {
      for (let next = date + 1; next < dates; next++) {
        const call = tables.callOfDate[next];
        if (call === Number.POSITIVE_INFINITY) continue;
        const room = call + (next - date) * 1440 - this.shift;
        const sameWeek = Math.floor((date + firstWeekday) / 7) === Math.floor((next + firstWeekday) / 7);
        this.ofUnits[date] = Math.min(this.ofUnits[date], room - (sameWeek ? daily : weekly));
        for (const [index, { rest, weeklyRest, makeUp }] of problem.people.entries()) {
          const needed = sameWeek ? rest : Math.max(rest, weeklyRest);
          if (needed <= 0) continue;
          const at = index * dates + date;
          this.ofPeople[at] = Math.min(this.ofPeople[at], room - needed + clock.firstSetUp - makeUp);
        }
      }
    }
  }
}

/** The key of the days in the state, the last of them at `slot`, with the strips `rest` to be shot in later slots. */
export function outlookOf(state: State, pending: Pending, felt: FeltWraps, rest: number, slot: number): string {
  const { model } = state;
  const date = Math.floor(slot / model.units);
  const key: number[] = [rest, slot];
  addUnits(key, state, felt);
  addPeople(key, state, pending, felt, rest);
  addPlaces(key, state, pending, rest);
  addOrders(key, state, rest, date);
  // Other units may still shoot today: what today's days hold counts, minute by minute.
  const unit = slot - date * model.units;
  if (unit < model.units - 1) {
    for (let u = 0; u <= unit; u++) {
      const day = u * model.dates + date;
      key.push(-9, state.callOf[day]);
      for (let i = 0; i < state.length[day]; i++) key.push(state.sequence[day * model.strips + i]);
    }
  }
  for (const [base, { incentive }] of model.problem.bases.entries()) {
    if (incentive !== null && incentive.minimumDays > 0) key.push(-10, state.datesAtBase[base]);
  }
  return key.join();
}

function addUnits(key: number[], state: State, felt: FeltWraps): void {
  const { model } = state;
  const { words, dates, problem } = model;
  for (let unit = 0; unit < model.units; unit++) {
    const last = dateBefore(state.unitDates, unit * words, dates);
    key.push(-1, last);
    if (last < 0) continue;
    const day = unit * dates + last;
    const wrap = state.callOf[day] + state.wrapAfter[day];
    key.push(state.baseOf[day], Math.max(wrap, felt.ofUnits[last]));
    // Its civil week and its run of dates so far, with the bases whose rules they go by.
    const monday = last - ((last + problem.firstWeekday) % 7);
    let inWeek = 0;
    let work = 0;
    let weekBase = -1;
    for (let date = Math.max(0, monday); date <= last; date++) {
      if (!hasDate(state.unitDates, unit * words, date)) continue;
      inWeek++;
      work += state.workOf[unit * dates + date];
      if (weekBase < 0) weekBase = state.baseOf[unit * dates + date];
    }
    let run = last;
    while (run > 0 && hasDate(state.unitDates, unit * words, run - 1)) run--;
    key.push(inWeek, work, weekBase, run, state.baseOf[unit * dates + run]);
    // What the next call and the next day are measured by (C-21, C-22).
    if (problem.wishes.earlierCall > 0) key.push(state.callOf[day]);
    if (problem.wishes.loneNight > 0) key.push(nightsUpTo(state, unit, last));
    for (let base = 0; base < model.bases; base++) key.push(state.visits[unit * model.bases + base]);
  }
}

/** Nights in a row at the end of a unit's days so far; two count like more. */
function nightsUpTo(state: State, unit: number, last: number): number {
  const { words, dates } = state.model;
  let nights = 0;
  for (let date = last; date >= 0 && nights < 2; date = dateBefore(state.unitDates, unit * words, date)) {
    const day = unit * dates + date;
    if (!isNight(state.callOf[day] + state.wrapAfter[day])) break;
    nights++;
  }
  return nights;
}

function addPeople(key: number[], state: State, pending: Pending, felt: FeltWraps, rest: number): void {
  const { model } = state;
  const { dates, words, problem } = model;
  for (const [index, person] of problem.people.entries()) {
    if ((pending.stripsOfPerson[index] & rest) === 0) continue;
    const last = pending.lastDate(index);
    key.push(-2);
    if (last < 0) continue;
    const entry = index * dates + last;
    const { contract, homeBase, maxDaysPerWeek, maxConsecutive } = person;
    const wrap = state.ownWrap[entry];
    const limited = maxDaysPerWeek >= 0 || maxConsecutive >= 0;
    const tired = (person.rest > 0 || person.weeklyRest > 0) && wrap > felt.ofPeople[entry];
    const paidWaiting = contract.hold > 0 && (contract.kind === 'day' || contract.kind === 'weekly');
    if (tired) key.push(-3, wrap);
    if (tired || limited || paidWaiting || homeBase >= 0 || model.bases > 1) key.push(-4, last, state.ownBase[entry]);
    else if (contract.kind === 'weekly') key.push(-5, Math.floor((last + problem.firstWeekday) / 7));
    if (limited) {
      const monday = last - ((last + problem.firstWeekday) % 7);
      let inWeek = 0;
      for (let date = Math.max(0, monday); date <= last; date++) {
        if (hasDate(state.personDates, index * words, date)) inWeek++;
      }
      let run = last;
      while (run > 0 && hasDate(state.personDates, index * words, run - 1)) run--;
      key.push(inWeek, last - run);
    }
    if (model.minorWeeks[index] === 1) addMinorWeek(key, state, index, last);
    if (contract.kind === 'series') {
      let worked = 0;
      for (
        let date = dateFrom(state.personDates, index * words, words, 0);
        date >= 0;
        date = dateFrom(state.personDates, index * words, words, date + 1)
      ) {
        worked++;
      }
      key.push(Math.min(worked, contract.includedDays));
    }
    // Which gaps are dropped in the end depends on all gaps there are, so the dates themselves count (C-6).
    if (paidWaiting && contract.drops > 0) {
      for (let date = 0; date < last; date++) if (hasDate(state.personDates, index * words, date)) key.push(date);
      if (model.bases > 1) {
        for (let date = 0; date < last; date++) key.push(state.ownBase[index * dates + date]);
      }
    }
  }
}

/** A minor's civil week so far: where it began, minutes of presence, dates. */
function addMinorWeek(key: number[], state: State, index: number, last: number): void {
  const { dates, words, problem } = state.model;
  const monday = last - ((last + problem.firstWeekday) % 7);
  let first = -1;
  let minutes = 0;
  let count = 0;
  for (let date = Math.max(0, monday); date <= last; date++) {
    if (!hasDate(state.personDates, index * words, date)) continue;
    if (first < 0) first = date;
    minutes += state.ownWrap[index * dates + date] - state.ownCall[index * dates + date];
    count++;
  }
  key.push(-15, last, first, state.ownBase[index * dates + first], minutes, count);
}

function addPlaces(key: number[], state: State, pending: Pending, rest: number): void {
  const { model } = state;
  for (const [place, rules] of model.problem.places.entries()) {
    if ((pending.stripsOfPlace[place] & rest) === 0) continue;
    const last = dateBefore(state.placeDates, place * model.words, model.dates);
    key.push(-6, last);
    if (rules.permitPer === 'fortnight') key.push(coveredTo(state, place));
    addSets(key, state, pending, place, rest);
  }
  if (model.problem.wishes.setReturn === 0) return;
  for (const [build, strips] of pending.stripsOfBuild.entries()) {
    if ((strips & rest) !== 0) key.push(-11, dateBefore(state.setDates, build * model.words, model.dates));
  }
}

/**
 * What a set that is shot again would change: days it stands (C-42), days on which the place was let go and is kept
 * after all (C-41), and for a stage that holds so many sets when each stands.
 */
function addSets(key: number[], state: State, pending: Pending, place: number, rest: number): void {
  const { words, dates, buildsOf, wayOfBuild, problem } = state.model;
  const { hold, setsAtOnce } = problem.places[place];
  for (let k = buildsOf.start[place]; k < buildsOf.start[place + 1]; k++) {
    const build = buildsOf.items[k];
    const first = dateFrom(state.buildDates, build * words, words, 0);
    if (first < 0) continue;
    const last = dateBefore(state.buildDates, build * words, dates);
    if (setsAtOnce >= 0) key.push(-12, build, first, last);
    if ((pending.stripsOfBuild[build] & rest) === 0) continue;
    const { stands, standing } = problem.ways[wayOfBuild[build]];
    if (standing > 0) key.push(-13, last);
    if (stands && hold > 0) key.push(-14, daysLetGo(state, place, last));
  }
}

/** Days since a date between shooting dates of a place on which it is not kept. */
function daysLetGo(state: State, place: number, since: number): number {
  const { words, dates, buildsOf, wayOfBuild, problem } = state.model;
  let days = 0;
  let before = since;
  for (
    let date = dateFrom(state.placeDates, place * words, words, since + 1);
    date >= 0;
    date = dateFrom(state.placeDates, place * words, words, date + 1)
  ) {
    let latest = -1;
    for (let k = buildsOf.start[place]; k < buildsOf.start[place + 1]; k++) {
      const at = buildsOf.items[k] * words;
      const first = dateFrom(state.buildDates, at, words, 0);
      if (first < 0 || first > before || !problem.ways[wayOfBuild[buildsOf.items[k]]].stands) continue;
      latest = Math.max(latest, dateBefore(state.buildDates, at, dates));
    }
    if (!isHeld(problem.places[place], before, date, latest)) days += date - before - 1;
    before = date;
  }
  return days;
}

function addOrders(key: number[], state: State, rest: number, today: number): void {
  const { model } = state;
  const isLeft = (strip: number): boolean => (rest & (1 << strip)) !== 0;
  const dateOf = (strip: number): number => state.dayOf[strip] % model.dates;
  for (const [index, rule] of model.problem.order.entries()) {
    if (rule.kind === 'before' && rule.then.some(isLeft)) {
      let latest = -1;
      for (const strip of rule.first) if (!isLeft(strip)) latest = Math.max(latest, dateOf(strip));
      if (latest >= 0 && latest + rule.minDays > today) key.push(-7, index, latest);
    } else if (rule.kind === 'same-day' && rule.strips.some(isLeft)) {
      for (const strip of rule.strips) if (!isLeft(strip)) key.push(-8, index, dateOf(strip));
    }
  }
}
