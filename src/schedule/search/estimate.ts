/**
 * A cheap guess of what a strip adds to a day, for choosing the few days worth an exact look. It knows pay, holds and
 * stays of the people, the place's fee, the crew's day and overtime, and the bluntest rules; what it leaves out the
 * exact look sees.
 */
import { crewHoldOf } from '../costs/crew-hold/crew-hold.ts';
import { dateBefore, dateFrom, hasDate } from '../dates/date-set.ts';
import { gapMinutes } from './gap.ts';
import type { State } from './state.ts';

/** What a guess adds, in cents, for a rule that an exact look would almost surely find broken. */
export const FORBIDDEN = 1e9;

/** Minutes of set changes, moves and light waits that a position costs more than none (K-5.2), roughly. */
export function waitMinutes(state: State, before: number, after: number): number {
  if (before < 0 || after < 0) return 0;
  const gap = gapMinutes(state, before, after);
  // Light runs dawn, day, dusk, night through a shooting day; going back against it waits for the next one.
  const ranks = lightRank(state, after) - lightRank(state, before);
  return ranks < 0 ? gap + 240 : gap;
}

/** Rank by light code (any, day, night, dawn, dusk). */
const RANK_OF_LIGHT = Int32Array.of(2, 2, 4, 1, 3);

function lightRank(state: State, strip: number): number {
  return RANK_OF_LIGHT[state.lightOf(strip)];
}

/** Guess for adding `strip` to `day` at a position that costs `gap` minutes more. */
export function estimateDay(state: State, strip: number, day: number, gap: number): number {
  const { model, problem } = state;
  const unit = Math.floor(day / model.dates);
  const date = day - unit * model.dates;
  const place = state.placeOf(strip);
  const base = model.baseOfPlace[place];
  const rules = problem.bases[base].rules;
  const daily = model.crewDay[unit * model.bases + base];
  const minutes = state.minutesOf(strip);
  let guess = 0;
  if (state.length[day] === 0) {
    guess += daily + estimateNewDay(state, unit, date, base);
  } else {
    if (state.baseOf[day] !== base) return FORBIDDEN * 4;
    const work = state.workOf[day] + minutes + gap;
    if (work > rules.maxWork) guess += FORBIDDEN + (work - rules.maxWork) * daily;
    const over = work - Math.max(rules.baseDay, state.workOf[day]);
    if (over > 0) guess += (daily * over * 1.4) / rules.baseDay;
    // Time is money even before overtime: a fuller day leaves less room for others.
    guess += (daily * 0.25 * (minutes + gap)) / rules.baseDay;
  }
  if (!hasDate(state.placeDates, place * model.words, date)) guess += estimatePlace(state, place, date);
  const { start, items } = model.peopleOf;
  for (let k = start[strip]; k < start[strip + 1]; k++) {
    const person = items[k];
    if (state.unitsOn[person * model.dates + date] === 0) guess += estimatePerson(state, person, date, base);
    else if (model.units > 1 && !isIn(state, day, person)) guess += FORBIDDEN;
  }
  return guess;
}

function isIn(state: State, day: number, person: number): boolean {
  const from = day * state.model.people;
  for (let k = from; k < from + state.peopleCount[day]; k++) if (state.personIn[k] === person) return true;
  return false;
}

/** Week limits, visits to bases and travel days around a new shooting day of a unit. */
function estimateNewDay(state: State, unit: number, date: number, base: number): number {
  const { model, problem } = state;
  const at = unit * model.words;
  const monday = date - ((date + problem.firstWeekday) % 7);
  let inWeek = 0;
  for (let d = Math.max(0, monday); d < Math.min(model.dates, monday + 7); d++)
    if (hasDate(state.unitDates, at, d)) inWeek++;
  let guess = inWeek >= problem.bases[base].rules.maxDaysPerWeek ? FORBIDDEN : 0;
  const before = dateBefore(state.unitDates, at, date);
  const after = dateFrom(state.unitDates, at, model.words, date + 1);
  const baseBefore = before < 0 ? -1 : state.baseOf[unit * model.dates + before];
  const baseAfter = after < 0 ? -1 : state.baseOf[unit * model.dates + after];
  if (baseBefore >= 0 && baseBefore !== base) {
    const needed = problem.baseTravelDays[baseBefore * model.bases + base];
    if (date - before - 1 < needed) guess += FORBIDDEN;
  }
  if (baseAfter >= 0 && baseAfter !== base) {
    const needed = problem.baseTravelDays[base * model.bases + baseAfter];
    if (after - date - 1 < needed) guess += FORBIDDEN;
  }
  guess += estimateHold(state, unit, date, baseBefore < 0 ? -1 : before, baseAfter < 0 ? -1 : after, base);
  if (base !== problem.units[unit].homeBase) {
    // The crew's stay on the calendar days between this one and the rest of the visit.
    const since = baseBefore === base ? date - before : model.dates;
    const until = baseAfter === base ? after - date : model.dates;
    const nights = Math.min(since, until);
    if (nights < model.dates && !(baseBefore === base && baseAfter === base))
      guess += nights * problem.bases[base].crewStay;
  }
  const newVisit = (baseBefore < 0 || baseBefore !== base) && (baseAfter < 0 || baseAfter !== base);
  if (newVisit && (baseBefore >= 0 || baseAfter >= 0)) {
    guess += problem.baseTravelCompany[Math.max(baseBefore, baseAfter) * model.bases + base];
    if (state.visits[unit * model.bases + base] >= problem.bases[base].blocks) guess += FORBIDDEN;
  }
  // Between two days of one other base, the new day cuts their visit in two.
  const cuts = baseBefore >= 0 && baseBefore === baseAfter && baseBefore !== base;
  if (cuts && state.visits[unit * model.bases + baseBefore] >= problem.bases[baseBefore].blocks) guess += FORBIDDEN;
  return guess;
}

/** C-20: the crew waits between this day and the nearest one, and no longer on this day. */
function estimateHold(state: State, unit: number, date: number, before: number, after: number, base: number): number {
  const { model, problem } = state;
  const idle = (from: number, to: number): number => {
    const at = (unit * model.bases + base) * (model.dates + 1);
    const days = model.workableBefore[at + to] - model.workableBefore[at + from + 1];
    return crewHoldOf(problem.bases[base], model.crewDay[unit * model.bases + base], days, to - from - 1);
  };
  if (before >= 0 && after >= 0) return idle(before, date) + idle(date, after) - idle(before, after);
  if (before >= 0) return idle(before, date);
  return after >= 0 ? idle(date, after) : 0;
}

function estimatePlace(state: State, place: number, date: number): number {
  const { model, problem } = state;
  const rules = problem.places[place];
  let guess = rules.fee;
  const at = place * model.words;
  const before = dateBefore(state.placeDates, at, date);
  const after = dateFrom(state.placeDates, at, model.words, date + 1);
  const near =
    (before >= 0 && date - before - 1 <= rules.keepDays) || (after >= 0 && after - date - 1 <= rules.keepDays);
  if (!near) guess += rules.dressCost + rules.strikeCost;
  if (rules.permitPer === 'day' || (rules.permitPer === 'fortnight' && !near) || (before < 0 && after < 0))
    guess += rules.permitCost;
  return guess;
}

/** What a further worked date costs of someone who is not called that date. */
function estimatePerson(state: State, index: number, date: number, base: number): number {
  const { model, problem } = state;
  const person = problem.people[index];
  const { contract } = person;
  const at = index * model.words;
  const before = dateBefore(state.personDates, at, date);
  const after = dateFrom(state.personDates, at, model.words, date + 1);
  const inside = before >= 0 && after >= 0;
  let guess = 0;
  if (contract.kind === 'day') {
    guess += contract.rate;
    if (contract.hold > 0) {
      const open = base * (model.dates + 1);
      if (inside) guess -= contract.hold;
      else if (before >= 0)
        guess += contract.hold * (model.openBefore[open + date] - model.openBefore[open + before + 1]);
      else if (after >= 0)
        guess += contract.hold * (model.openBefore[open + after] - model.openBefore[open + date + 1]);
    }
  } else if (contract.kind === 'weekly') {
    const first = problem.firstWeekday;
    const week = Math.floor((date + first) / 7);
    const since = before < 0 ? 99 : week - Math.floor((before + first) / 7);
    const until = after < 0 ? 99 : Math.floor((after + first) / 7) - week;
    if (since > 0 && until > 0) {
      guess += contract.rate;
      if (inside) guess -= contract.hold;
      else if (before >= 0 || after >= 0) guess += contract.hold * (Math.min(since, until) - 1);
    }
  } else if (contract.kind === 'series') {
    guess += contract.extraDay / 2;
  }
  if (person.homeBase >= 0 && person.homeBase !== base) {
    const stay = problem.bases[base].perDiem + problem.bases[base].hotel;
    const trips = 2 * problem.baseTravelFare[person.homeBase * model.bases + base];
    const gap = Math.min(before < 0 ? 99 : date - before, after < 0 ? 99 : after - date);
    guess += stay + (inside ? 0 : Math.min(trips, stay * (gap - 1)));
  }
  return guess;
}
