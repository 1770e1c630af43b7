import { dateFrom } from '../dates/date-set.ts';
import { brokenByMinorWeek } from '../rules/minor/weights.ts';
import { brokenByTravel } from '../rules/person-available/weights.ts';
import { brokenByOwnPlace } from '../rules/week/weights.ts';
import { PERSON_CODES } from './codes.ts';
import type { State } from './state.ts';

const COLUMNS = PERSON_CODES.length;
/** Columns of a row, in the order of PERSON_CODES. */
const PAY = 0;
const HOLD = 1;
const FARE = 2;
const DIEM = 3;
const ROOM = 4;

/**
 * A person's pay, holds, travel and stay (C-5 .. C-7), and what their working dates break (R-3 travel, R-8), afresh.
 */
export function settlePerson(state: State, person: number): void {
  const { model, row, personCost } = state;
  row.fill(0);
  const broken = walkDates(state, person) + (model.minorWeeks[person] === 1 ? brokenByWeeks(state, person) : 0);
  state.broken += broken - state.personBroken[person];
  state.personBroken[person] = broken;
  const from = person * row.length;
  for (let i = 0; i < row.length; i++) {
    const change = row[i] - personCost[from + i];
    if (change === 0) continue;
    personCost[from + i] = row[i];
    const base = Math.floor(i / COLUMNS);
    state.addCost(base === model.bases ? -1 : base, PERSON_CODES[i - base * COLUMNS], change);
  }
}

function walkDates(state: State, index: number): number {
  const { model, problem, row, personDates, ownBase } = state;
  const { words, dates } = model;
  const person = problem.people[index];
  const { contract, homeBase: home } = person;
  const { kind, rate } = contract;
  const held = (kind === 'day' || kind === 'weekly') && contract.hold !== 0;
  let broken = 0;
  let worked = 0;
  let gaps = 0;
  let inWeek = 0;
  let inRun = 0;
  let before = -1;
  let beforeBase = -1;
  let beforeWeek = -1;
  for (
    let date = dateFrom(personDates, index * words, words, 0);
    date >= 0;
    date = dateFrom(personDates, index * words, words, date + 1)
  ) {
    const base = ownBase[index * dates + date];
    const civilWeek = Math.floor((date + problem.firstWeekday) / 7);
    worked++;
    inWeek = civilWeek === beforeWeek ? inWeek + 1 : 1;
    inRun = before >= 0 && date === before + 1 ? inRun + 1 : 1;
    broken += brokenByOwnPlace(person, inWeek, inRun);
    if (kind === 'day' || (kind === 'weekly' && inWeek === 1)) row[base * COLUMNS + PAY] += rate;
    if (before >= 0) {
      if (base !== beforeBase) {
        broken += brokenByTravel(problem.baseTravelDays[beforeBase * model.bases + base] - (date - before - 1));
      }
      if (held) gaps = hold(state, index, before, beforeBase, date, civilWeek - beforeWeek, gaps);
    }
    if (home >= 0) travel(state, index, before, beforeBase, date, base);
    before = date;
    beforeBase = base;
    beforeWeek = civilWeek;
  }
  if (home >= 0 && before >= 0 && beforeBase !== home) {
    row[home * COLUMNS + FARE] += trip(state, index, beforeBase, home);
  }
  if (gaps > 0) drop(state, index, gaps);
  if (kind === 'series' && worked > contract.includedDays) {
    const base = contract.qualifiesAt < 0 ? model.bases : contract.qualifiesAt;
    row[base * COLUMNS + PAY] += (worked - contract.includedDays) * contract.extraDay;
  }
  return broken;
}

/** R-9 over weeks. */
function brokenByWeeks(state: State, index: number): number {
  const { model, problem, personDates, ownBase, ownCall, ownWrap } = state;
  const { words, dates } = model;
  const { minorRow, minorRows } = problem.people[index];
  let broken = 0;
  let week = -1;
  let row = -1;
  let minutes = 0;
  let count = 0;
  for (
    let date = dateFrom(personDates, index * words, words, 0);
    date >= 0;
    date = dateFrom(personDates, index * words, words, date + 1)
  ) {
    const entry = index * dates + date;
    const civilWeek = Math.floor((date + problem.firstWeekday) / 7);
    if (civilWeek !== week) {
      if (row >= 0) broken += brokenByMinorWeek(minorRows[row], minutes, count);
      week = civilWeek;
      row = minorRow === null ? -1 : minorRow[ownBase[entry] * dates + date];
      minutes = 0;
      count = 0;
    }
    minutes += ownWrap[entry] - ownCall[entry];
    count++;
  }
  return row >= 0 ? broken + brokenByMinorWeek(minorRows[row], minutes, count) : broken;
}

/** C-6: pays the gap between two dates and notes it when it may be dropped; returns how many may. */
function hold(
  state: State,
  index: number,
  before: number,
  base: number,
  date: number,
  weeks: number,
  gaps: number,
): number {
  const { model, row } = state;
  const { contract } = state.problem.people[index];
  let quantity: number;
  if (contract.kind === 'weekly') {
    quantity = weeks > 1 ? weeks - 1 : 0;
  } else {
    const open = base * (model.dates + 1);
    quantity = model.openBefore[open + date] - model.openBefore[open + before + 1];
  }
  if (quantity === 0) return gaps;
  row[base * COLUMNS + HOLD] += quantity * contract.hold;
  if (contract.drops === 0 || date - before <= contract.dropMinDays) return gaps;
  state.gaps[2 * gaps] = quantity;
  state.gaps[2 * gaps + 1] = base;
  return gaps + 1;
}

/** C-6: takes back the pay of the longest droppable gaps, of equal ones the earlier. */
function drop(state: State, index: number, count: number): void {
  const { gaps, row } = state;
  const { drops, hold } = state.problem.people[index].contract;
  for (let k = 0; k < drops; k++) {
    let longest = -1;
    for (let i = 0; i < count; i++) {
      if (gaps[2 * i] > 0 && (longest < 0 || gaps[2 * i] > gaps[2 * longest])) longest = i;
    }
    if (longest < 0) return;
    row[gaps[2 * longest + 1] * COLUMNS + HOLD] -= gaps[2 * longest] * hold;
    gaps[2 * longest] = 0;
  }
}

/** C-7 for one worked date: its own stay, and the way there from home or from the date before. */
function travel(state: State, index: number, before: number, from: number, date: number, base: number): void {
  const { model, problem, row } = state;
  const home = problem.people[index].homeBase;
  if (base !== home) stay(state, base, 1);
  if (before < 0) {
    if (base === home) return;
    row[base * COLUMNS + FARE] += trip(state, index, home, base);
    stay(state, base, problem.baseTravelDays[home * model.bases + base]);
    return;
  }
  const free = date - before - 1;
  if (from !== base) {
    const lost = problem.baseTravelDays[from * model.bases + base];
    row[base * COLUMNS + FARE] += trip(state, index, from, base);
    if (base !== home) stay(state, base, lost);
    if (base !== home && from !== home && free > lost) stay(state, from, free - lost);
  } else if (base !== home) {
    const { perDiem, hotel } = problem.bases[base];
    const lost = problem.baseTravelDays[base * model.bases + home];
    const oneWay = trip(state, index, base, home);
    const perStay = perDiem + hotel;
    if (free >= 2 * lost && 2 * oneWay + lost * perStay < free * perStay) {
      row[home * COLUMNS + FARE] += oneWay;
      row[base * COLUMNS + FARE] += oneWay;
      stay(state, base, lost);
    } else {
      stay(state, base, free);
    }
  }
}

function stay(state: State, base: number, count: number): void {
  const { perDiem, hotel } = state.problem.bases[base];
  state.row[base * COLUMNS + DIEM] += count * perDiem;
  state.row[base * COLUMNS + ROOM] += count * hotel;
}

/** Fare and travel pay of one way. */
function trip(state: State, index: number, from: number, to: number): number {
  const { problem, model } = state;
  const at = from * model.bases + to;
  return problem.baseTravelFare[at] + problem.baseTravelDays[at] * problem.people[index].contract.travelPay;
}
