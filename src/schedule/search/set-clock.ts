/**
 * Second half of a day: its call (SPEC S-2) and what depends on it. A day's call looks back at the last wrap of its
 * unit and of each of its people, so a change runs on to later days, but only while a rest rule binds there.
 */
import { preferredCall } from '../clock/preferred-call.ts';
import { NIGHT, nightMinutes, nightOf } from '../costs/night/night.ts';
import { isSuited, WINDOW_LIGHT, windowLightOf } from '../costs/window-light/window-light.ts';
import { dateBefore, dateFrom } from '../dates/date-set.ts';
import { earliestOn, latestOn } from '../own-hours.ts';
import type { Problem } from '../problem.ts';
import { brokenByHours, brokenByPerson } from './ask-rules.ts';
import { isBlackedOut } from './gap.ts';
import { setDayCost } from './lay-out.ts';
import type { Model } from './model.ts';
import { addAll, type State } from './state.ts';

const STEP = 5;

export function setClock(state: State, day: number): void {
  const { model, problem, bounds } = state;
  const unit = Math.floor(day / model.dates);
  const date = day - unit * model.dates;
  const base = state.baseOf[day];
  if (base < 0) {
    state.broken -= state.clockBroken[day];
    state.clockBroken[day] = 0;
    return;
  }
  bounds.reset();
  boundByStrips(state, day, date);
  const ofPeople = boundByPeople(state, day, date);
  state.restBound[day] = Math.max(ofPeople, boundByUnit(state, unit, date, base));
  state.lowestCall[day] = bounds.lowest();
  state.highestCall[day] = bounds.highest();
  const call = bounds.best(preferredCall(problem, unit, date, base, state.payable));
  state.callOf[day] = call;
  const broken = brokenByClock(state, day, date, call);
  state.broken += broken - state.clockBroken[day];
  state.clockBroken[day] = broken;
  const wrap = call + state.wrapAfter[day];
  const night = nightMinutes(call, wrap, problem.bases[base], date);
  const daily = model.crewDay[unit * model.bases + base];
  setDayCost(state, day, NIGHT, nightOf(daily, night, problem.bases[base].rules));
  if (model.hasWindows) setDayCost(state, day, WINDOW_LIGHT, windowLight(state, day, date, daily));
  for (let k = 0; k < state.peopleCount[day]; k++) setOwnTimes(state, day, k, date);
  state.touchedUnits.add(unit);
  if (state.seenWrap[day] !== wrap || state.seenBase[day] !== base) {
    state.seenWrap[day] = wrap;
    state.seenBase[day] = base;
    warnNextOfUnit(state, unit, date);
  }
  if (problem.order.length > 0) {
    const from = day * model.strips;
    for (let i = 0; i < state.length[day]; i++) addAll(state.touchedOrders, model.ordersOf, state.sequence[from + i]);
  }
}

function boundByStrips(state: State, day: number, date: number): void {
  const { model, problem, bounds } = state;
  for (let i = 0; i < state.length[day]; i++) {
    const strip = state.sequence[day * model.strips + i];
    const way = state.wayOf(strip);
    const place = model.placeOfWay[way];
    const start = state.startOf[strip];
    const end = state.endOf[strip];
    bounds.atLeast(model.opensOf[place] - start);
    bounds.atMost(model.closesOf[place] - end);
    const need = model.lightNeed[model.minutesStart[strip] + model.wayIndex[way]];
    if (need === 0) continue;
    const site = problem.sunSites[problem.places[place].sunSite];
    const from = site.from[need - 1][date];
    const to = site.to[need - 1][date];
    if (from > to) continue;
    bounds.atLeast(from - start);
    bounds.atMost(to - end);
  }
}

/**
 * Returns the latest call that somebody's rest asks for; `state.payable` becomes the latest of those that a price may
 * be paid for instead.
 */
function boundByPeople(state: State, day: number, date: number): number {
  const { model, problem, bounds } = state;
  let latest = Number.NEGATIVE_INFINITY;
  state.payable = Number.NEGATIVE_INFINITY;
  for (let k = day * model.people, stop = k + state.peopleCount[day]; k < stop; k++) {
    const index = state.personIn[k];
    const call = state.firstStart[k] - model.makeUpOf[index];
    const base = state.firstBase[k];
    if (model.plainPerson[index] === 0) {
      const person = problem.people[index];
      const wrap = state.lastEnd[k] + person.out;
      const [earliest, latest] = [earliestOn(person, date), latestOn(person, date)];
      if (earliest >= 0) bounds.atLeast(earliest - call);
      if (latest >= 0) bounds.atMost(latest - wrap);
      const row = person.minorRow === null ? -1 : person.minorRow[base * model.dates + date];
      if (row >= 0) {
        bounds.atLeast(person.minorRows[row].earliest - call);
        bounds.atMost(person.minorRows[row].latest - wrap);
      }
    }
    const weekly = model.weeklyRestOf[index];
    const rest = model.restOf[index];
    if (rest <= 0 && weekly <= 0) continue;
    const before = dateBefore(state.personDates, index * model.words, date);
    if (before < 0) continue;
    const entry = index * model.dates + before;
    const shift = model.offset[base * model.dates + date] - model.offset[state.ownBase[entry] * model.dates + before];
    const since = (date - before) * 1440 - state.ownWrap[entry] - shift + call;
    const floor = model.restFloorOf[index];
    if (floor > 0) {
      bounds.atLeast(floor - since);
      if (floor - since > latest) latest = floor - since;
    }
    if (floor < rest && rest - since > state.payable) state.payable = rest - since;
    if (weekly <= 0 || inOneWeek(problem, before, date)) continue;
    bounds.atLeast(weekly - since);
    if (weekly - since > latest) latest = weekly - since;
  }
  return Math.max(latest, state.payable);
}

/** Adds the unit's daily and weekly rest; returns the later call of the two. */
function boundByUnit(state: State, unit: number, date: number, base: number): number {
  const { model, problem, bounds } = state;
  const before = dateBefore(state.unitDates, unit * model.words, date);
  if (before < 0) return Number.NEGATIVE_INFINITY;
  const day = unit * model.dates + before;
  const { rules, utcOffset } = problem.bases[state.baseOf[day]];
  const shift = problem.bases[base].utcOffset[date] - utcOffset[before];
  const since = (date - before) * 1440 - state.callOf[day] - state.wrapAfter[day] - shift;
  const daily = rules.dailyRest - since;
  bounds.atLeast(daily);
  if (inOneWeek(problem, before, date)) return daily;
  const weekly = rules.weeklyRest - since;
  bounds.atLeast(weekly);
  return Math.max(daily, weekly);
}

/** C-46 of a day whose call is set, as `madeBeside` has it. */
function windowLight(state: State, day: number, date: number, daily: number): number {
  const { model, problem } = state;
  const { rules } = problem.bases[state.baseOf[day]];
  const from = day * model.strips;
  const call = state.callOf[day];
  let amount = 0;
  let isMade = false;
  for (let i = 0; i < state.length[day]; i++) {
    const strip = state.sequence[from + i];
    const minutes = model.blackOut[state.wayEntry(strip)];
    if (minutes === 0) {
      isMade = false;
      continue;
    }
    const dark = model.litFor[strip] > 1;
    const place = state.placeOf(strip);
    if (i === 0) {
      isMade = dark;
    } else {
      const before = state.sequence[from + i - 1];
      const here = state.placeOf(before) === place;
      isMade &&= here && model.litFor[before] > 1 === dark;
      isMade ||= isBlackedOut(state, before, strip, here);
    }
    const site = problem.sunSites[problem.places[place].sunSite];
    if (isMade || isSuited(site, dark, date, call + state.startOf[strip], call + state.endOf[strip])) continue;
    amount += windowLightOf(daily, minutes, rules);
    isMade = true;
  }
  return amount;
}

/** What the strips of a day break by their hours. */
function brokenByClock(state: State, day: number, date: number, call: number): number {
  const { model } = state;
  let broken = 0;
  for (let i = 0; i < state.length[day]; i++) {
    const strip = state.sequence[day * model.strips + i];
    const way = state.wayOf(strip);
    const start = call + state.startOf[strip];
    const end = call + state.endOf[strip];
    broken += brokenByHours(model, strip, way, model.placeOfWay[way], date, start, end);
  }
  return broken;
}

/**
 * A person's own call, wrap and base on a date (K-6) from slot `k` of a day, and of other units' days if they are there
 * too.
 */
function setOwnTimes(state: State, day: number, k: number, date: number): void {
  const { model } = state;
  const slot = day * model.people + k;
  const person = state.personIn[slot];
  const entry = person * model.dates + date;
  if (state.unitsOn[entry] > 1) {
    mergeOwnTimes(state, person, date);
    return;
  }
  const call = state.callOf[day] + state.firstStart[slot] - model.makeUpOf[person];
  const wrap = state.callOf[day] + state.lastEnd[slot] + model.outOf[person];
  storeOwnTimes(state, person, date, call, wrap, state.firstBase[slot]);
}

/** Own times of someone in several units' days on one date. */
export function mergeOwnTimes(state: State, person: number, date: number): void {
  const { model } = state;
  const { makeUp, out } = state.problem.people[person];
  let call = Number.POSITIVE_INFINITY;
  let wrap = Number.NEGATIVE_INFINITY;
  let base = -1;
  for (let unit = 0; unit < model.units; unit++) {
    const day = unit * model.dates + date;
    for (let k = day * model.people, stop = k + state.peopleCount[day]; k < stop; k++) {
      if (state.personIn[k] !== person) continue;
      const first = state.callOf[day] + state.firstStart[k] - makeUp;
      if (first < call) {
        call = first;
        base = state.firstBase[k];
      }
      wrap = Math.max(wrap, state.callOf[day] + state.lastEnd[k] + out);
    }
  }
  storeOwnTimes(state, person, date, call, wrap, base);
}

function storeOwnTimes(state: State, person: number, date: number, call: number, wrap: number, base: number): void {
  const entry = person * state.model.dates + date;
  const broken = brokenByPerson(state.model, person, date, base, call, wrap, state.unitsOn[entry]);
  state.broken += broken - state.ownBroken[entry];
  state.ownBroken[entry] = broken;
  const wrapMoved = state.ownWrap[entry] !== wrap || state.ownBase[entry] !== base;
  if (!wrapMoved && state.ownCall[entry] === call) return;
  const isLonger = wrap - call !== state.ownWrap[entry] - state.ownCall[entry];
  if (state.ownBase[entry] !== base || (isLonger && state.model.minorWeeks[person] === 1)) {
    state.changedPeople.add(person);
  }
  state.ownCall[entry] = call;
  state.ownWrap[entry] = wrap;
  state.ownBase[entry] = base;
  state.touchedDates.add(entry);
  if (wrapMoved) warnNextOfPerson(state, person, date);
}

/**
 * Has a later day's call chosen again when a rest bound on it may matter. A bound at least one step below both the call
 * and the preferred call can neither have moved the call nor move it now (the broken minutes are convex in the call).
 */
export function warnNextOfPerson(state: State, person: number, date: number): void {
  const { model, problem } = state;
  if (model.restOf[person] <= 0 && model.weeklyRestOf[person] <= 0) return;
  const next = dateFrom(state.personDates, person * model.words, model.words, date + 1);
  if (next < 0) return;
  const rest = restBetween(model, person, date, next);
  const entry = person * model.dates + date;
  for (let unit = 0; unit < model.units; unit++) {
    const day = unit * model.dates + next;
    const base = state.baseOf[day];
    if (base < 0 || state.clockDays.has(day)) continue;
    const harmless = Math.min(state.callOf[day], preferredCall(problem, unit, next, base)) - STEP;
    let bound = state.restBound[day];
    if (state.ownBase[entry] >= 0) {
      // The first strip starts after the call and offsets differ by a day at most, so the bound is no later than this.
      const atMost = rest + state.ownWrap[entry] - (next - date) * 1440 + model.makeUpOf[person] + 1440;
      if (atMost > harmless && bound <= harmless) bound = restBoundOn(state, person, date, day, next);
    }
    if (bound > harmless) state.clockDays.add(day);
  }
}

/** The longest rest that two dates in a row ask for, whether or not a part of it can be bought. */
function restBetween({ problem, restOf, weeklyRestOf }: Model, person: number, before: number, date: number): number {
  const daily = restOf[person];
  const weekly = weeklyRestOf[person];
  return weekly > daily && !inOneWeek(problem, before, date) ? weekly : daily;
}

function inOneWeek({ firstWeekday }: Problem, before: number, date: number): boolean {
  return Math.floor((before + firstWeekday) / 7) === Math.floor((date + firstWeekday) / 7);
}

/** The call that the rest since `date` asks of a person's next day. */
function restBoundOn(state: State, person: number, date: number, day: number, next: number): number {
  const { model } = state;
  const entry = person * model.dates + date;
  for (let k = day * model.people, stop = k + state.peopleCount[day]; k < stop; k++) {
    if (state.personIn[k] !== person) continue;
    const shift =
      model.offset[state.firstBase[k] * model.dates + next] - model.offset[state.ownBase[entry] * model.dates + date];
    const ownCall = state.firstStart[k] - model.makeUpOf[person];
    return restBetween(model, person, date, next) + state.ownWrap[entry] - (next - date) * 1440 + shift - ownCall;
  }
  return Number.NEGATIVE_INFINITY;
}

/** The same for the unit's next shooting day; `date` may have just gained or lost its day. */
export function warnNextOfUnit(state: State, unit: number, date: number): void {
  const { model, problem } = state;
  const next = dateFrom(state.unitDates, unit * model.words, model.words, date + 1);
  if (next < 0) return;
  const day = unit * model.dates + next;
  if (state.clockDays.has(day)) return;
  const base = state.baseOf[day];
  const before = dateBefore(state.unitDates, unit * model.words, next);
  let bound = state.restBound[day];
  if (before >= 0) {
    const from = unit * model.dates + before;
    const { rules, utcOffset } = problem.bases[state.baseOf[from]];
    const shift = problem.bases[base].utcOffset[next] - utcOffset[before];
    const since = (next - before) * 1440 - state.callOf[from] - state.wrapAfter[from] - shift;
    bound = Math.max(bound, rules.dailyRest - since, rules.weeklyRest - since);
  }
  if (bound > Math.min(state.callOf[day], preferredCall(problem, unit, next, base)) - STEP) state.clockDays.add(day);
}
