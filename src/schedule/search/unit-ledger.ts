import { baseMoveOf } from '../costs/base-move/base-move.ts';
import { crewHoldOf } from '../costs/crew-hold/crew-hold.ts';
import { crewTravelOf } from '../costs/crew-travel/crew-travel.ts';
import { earlierCallOf } from '../costs/earlier-call/earlier-call.ts';
import { crewStayOf } from '../costs/hotel/hotel.ts';
import { isNight, loneNightOf } from '../costs/lone-night/lone-night.ts';
import { DEAR_FROM, sixthDayOf } from '../costs/sixth-day/sixth-day.ts';
import { dateFrom } from '../dates/date-set.ts';
import { brokenByTravel, brokenByVisits } from '../rules/base-block/weights.ts';
import { brokenByRest } from '../rules/rest/weights.ts';
import { brokenByDate, brokenByPlace, brokenByWork } from '../rules/week/weights.ts';
import { UNIT_CODES } from './codes.ts';
import type { State } from './state.ts';

const COLUMNS = UNIT_CODES.length;
const SIXTH = 0;
const MOVE = 1;
const STAY = 2;
const HELD = 3;
const TRAVEL = 4;

/**
 * A unit's sixth days, moves between bases, stays, holds and travel days (C-4, C-12, C-13, C-20, C-44), its wishes
 * (C-21, C-22, C-26), and what its dates break, afresh.
 */
export function settleUnit(state: State, unit: number): void {
  const { model, row, unitCost } = state;
  const width = model.bases * COLUMNS;
  row.fill(0);
  const broken = walkDays(state, unit);
  state.broken += broken - state.unitBroken[unit];
  state.unitBroken[unit] = broken;
  const from = unit * width;
  for (let i = 0; i < width; i++) {
    const change = row[i] - unitCost[from + i];
    if (change === 0) continue;
    unitCost[from + i] = row[i];
    const base = Math.floor(i / COLUMNS);
    state.addCost(base, UNIT_CODES[i - base * COLUMNS], change);
  }
}

function walkDays(state: State, unit: number): number {
  const { model, problem, row, unitDates, visits } = state;
  const { words, dates } = model;
  const { wishes } = problem;
  const { homeBase, crewPercent } = problem.units[unit];
  const firstVisit = unit * model.bases;
  visits.fill(0, firstVisit, firstVisit + model.bases);
  let broken = 0;
  let before = -1;
  let beforeBase = homeBase;
  let beforeWeek = -1;
  let inWeek = 0;
  let weekWork = 0;
  let weekBase = -1;
  let inRun = 0;
  let runBase = -1;
  let nights = 0;
  let wished = 0;
  for (
    let date = dateFrom(unitDates, unit * words, words, 0);
    date >= 0;
    date = dateFrom(unitDates, unit * words, words, date + 1)
  ) {
    const day = unit * dates + date;
    const base = state.baseOf[day];
    broken += brokenByDate(problem.bases[base], problem.units[unit], date);
    const civilWeek = Math.floor((date + problem.firstWeekday) / 7);
    if (civilWeek !== beforeWeek) {
      if (weekBase >= 0) broken += brokenByWork(problem.bases[weekBase].rules, weekWork);
      weekBase = base;
      weekWork = 0;
      inWeek = 0;
    }
    inWeek++;
    weekWork += state.workOf[day];
    if (inWeek >= DEAR_FROM) {
      const daily = model.crewDay[unit * model.bases + base];
      row[base * COLUMNS + SIXTH] += sixthDayOf(daily, problem.bases[base].rules);
    }
    if (before < 0 || date !== before + 1) {
      inRun = 0;
      runBase = base;
    }
    inRun++;
    broken += brokenByPlace(problem.bases[weekBase].rules, inWeek, problem.bases[runBase].rules, inRun);
    if (before >= 0) broken += brokenRest(state, unit * dates + before, before, day, date, civilWeek !== beforeWeek);
    const isLate = isNight(state.callOf[day] + state.wrapAfter[day]);
    if (before < 0) {
      wished += beginsUnfit(state, day) * wishes.firstDay;
    } else {
      const sameWeek = civilWeek === beforeWeek;
      if (sameWeek) wished += earlierCallOf(wishes, state.callOf[unit * dates + before], state.callOf[day]);
      if (nights > 0 && !isLate) wished += loneNightOf(wishes, nights, sameWeek);
    }
    nights = isLate ? nights + 1 : 0;
    if (before >= 0) {
      const held = holdBetween(state, unit, before, beforeBase, date, base);
      row[beforeBase * COLUMNS + HELD] += held;
    }
    if (base !== beforeBase) {
      const at = beforeBase * model.bases + base;
      row[base * COLUMNS + MOVE] += baseMoveOf(problem, beforeBase, base, crewPercent);
      row[base * COLUMNS + TRAVEL] += crewTravelOf(problem, unit, beforeBase, base);
      const missing = problem.baseTravelDays[at] - (date - before - 1);
      if (before >= 0) broken += brokenByTravel(missing);
    }
    if (before < 0 || base !== beforeBase) visits[firstVisit + base]++;
    if (base !== homeBase) {
      // Every calendar day since the visit's last date, or this one when the visit begins.
      const nights = before >= 0 && base === beforeBase ? date - before : 1;
      row[base * COLUMNS + STAY] += nights * crewStayOf(problem.bases[base], crewPercent);
    }
    before = date;
    beforeBase = base;
    beforeWeek = civilWeek;
  }
  if (weekBase >= 0) broken += brokenByWork(problem.bases[weekBase].rules, weekWork);
  if (before >= 0 && beforeBase !== homeBase) {
    row[homeBase * COLUMNS + MOVE] += baseMoveOf(problem, beforeBase, homeBase, crewPercent);
    row[homeBase * COLUMNS + TRAVEL] += crewTravelOf(problem, unit, beforeBase, homeBase);
  }
  for (let b = 0; b < model.bases; b++) broken += brokenByVisits(visits[firstVisit + b], problem.bases[b].blocks);
  state.wishes += wished - state.unitWishes[unit];
  state.unitWishes[unit] = wished;
  return broken;
}

/** Strips of a unit's first day that had better not be there (C-26). */
function beginsUnfit(state: State, day: number): number {
  const { model, problem } = state;
  let unfit = 0;
  for (let i = 0; i < state.length[day]; i++) {
    if (problem.strips[state.sequence[day * model.strips + i]].unfitToBegin) unfit++;
  }
  return unfit;
}

/** C-20 between two neighbouring shooting days. */
function holdBetween(state: State, unit: number, from: number, fromBase: number, to: number, toBase: number): number {
  const { model, problem } = state;
  const at = (unit * model.bases + fromBase) * (model.dates + 1);
  const travel = problem.baseTravelDays[fromBase * model.bases + toBase];
  const idle = model.workableBefore[at + to] - model.workableBefore[at + from + 1] - travel;
  return crewHoldOf(problem.bases[fromBase], model.crewDay[unit * model.bases + fromBase], idle, to - from - 1);
}

/** R-7 of a unit between two neighbouring shooting days. */
function brokenRest(state: State, from: number, before: number, day: number, date: number, newWeek: boolean): number {
  const { bases } = state.problem;
  const { rules, utcOffset } = bases[state.baseOf[from]];
  const shift = bases[state.baseOf[day]].utcOffset[date] - utcOffset[before];
  const rested = (date - before) * 1440 + state.callOf[day] - state.callOf[from] - state.wrapAfter[from] - shift;
  return brokenByRest(rules, rested, newWeek);
}
