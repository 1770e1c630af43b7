/**
 * First half of a day: what follows from its strips and their order alone, whatever the call (SPEC K-5). Fills the
 * day's clock, the people and places in it, its costs without the night, and what it breaks without the clock.
 */
import { DayClock } from '../clock/day-clock.ts';
import { isContinuous } from '../clock/layout-day.ts';
import { BACKGROUND } from '../costs/background/background.ts';
import { CAST_OVERTIME, castOvertimeOf, countedMinutes } from '../costs/cast-overtime/cast-overtime.ts';
import { castWaitOf } from '../costs/cast-wait/cast-wait.ts';
import { COMPANY_MOVE } from '../costs/company-move/company-move.ts';
import { columnOf } from '../costs/cost.ts';
import { COSTS } from '../costs/costs.ts';
import { EQUIPMENT_DAY } from '../costs/equipment-day/equipment-day.ts';
import { extraMoveOf } from '../costs/extra-move/extra-move.ts';
import { lightFlipOf } from '../costs/light-flip/light-flip.ts';
import { longDayOf } from '../costs/long-day/long-day.ts';
import { MEAL_PENALTY, mealPenaltyOf } from '../costs/meal-penalty/meal-penalty.ts';
import { NIGHT } from '../costs/night/night.ts';
import { WINDOW_LIGHT } from '../costs/window-light/window-light.ts';
import { addDate, removeDate } from '../dates/date-set.ts';
import type { RuleModel } from '../problem.ts';
import { brokenByDifferences } from '../rules/pinned/weights.ts';
import { brokenByDay, brokenByStrip } from './ask-rules.ts';
import { CODES } from './codes.ts';
import { firstSetUpMinutes, gapMinutes } from './gap.ts';
import type { State } from './state.ts';

const DAY_COSTS = COSTS.flatMap(({ code, ofDay }) => (ofDay ? [{ column: columnOf(code), ofDay }] : []));
const OF_DAY = DAY_COSTS.map(({ ofDay }) => ofDay);
const OF_DAY_COLUMNS = DAY_COSTS.map(({ column }) => column);
/** Columns of a day's costs; NIGHT and WINDOW_LIGHT hang on its call and are set with it. */
const DAY_CODES: readonly number[] = [
  ...OF_DAY_COLUMNS,
  COMPANY_MOVE,
  MEAL_PENALTY,
  BACKGROUND,
  EQUIPMENT_DAY,
  CAST_OVERTIME,
  NIGHT,
  WINDOW_LIGHT,
];

export function layOut(state: State, day: number): void {
  withdraw(state, day);
  const { model } = state;
  const unit = Math.floor(day / model.dates);
  const date = day - unit * model.dates;
  state.touchedUnits.add(unit);
  const count = state.length[day];
  let broken = brokenDayPin(state, day);
  if (count === 0) {
    state.baseOf[day] = -1;
    state.seenBase[day] = -1;
    state.workOf[day] = 0;
    removeDate(state.unitDates, unit * model.words, date);
  } else {
    const base = model.baseOfPlace[state.placeOf(state.sequence[day * model.strips])];
    state.baseOf[day] = base;
    addDate(state.unitDates, unit * model.words, date);
    if (state.unitsAtBase[base * model.dates + date]++ === 0) state.datesAtBase[base]++;
    broken += layStrips(state, day, unit, date, base);
    addPeople(state, day, date);
    state.dayWishes[day] += castWaits(state, day);
    state.wishes += state.dayWishes[day];
    priceDay(state, day, unit, date, base);
  }
  state.broken += broken - state.dayBroken[day];
  state.dayBroken[day] = broken;
}

/** Takes back all that the day added when it was last laid out. */
function withdraw(state: State, day: number): void {
  const { model } = state;
  const unit = Math.floor(day / model.dates);
  const date = day - unit * model.dates;
  for (let k = day * model.people, end = k + state.peopleCount[day]; k < end; k++) {
    const entry = state.personIn[k] * model.dates + date;
    state.unitsOn[entry]--;
    state.touchedDates.add(entry);
  }
  state.peopleCount[day] = 0;
  state.wishes -= state.dayWishes[day];
  state.dayWishes[day] = 0;
  for (let k = day * model.places, end = k + state.placesCount[day]; k < end; k++) {
    const place = state.placeIn[k];
    if (--state.unitsAt[place * model.dates + date] === 0) {
      removeDate(state.placeDates, place * model.words, date);
      state.changedPlaces.add(place);
    }
  }
  state.placesCount[day] = 0;
  withdrawBuilds(state, day, date);
  const base = state.baseOf[day];
  if (base < 0) return;
  if (--state.unitsAtBase[base * model.dates + date] === 0) state.datesAtBase[base]--;
  for (let i = 0; i < DAY_CODES.length; i++) {
    const code = DAY_CODES[i];
    const at = day * CODES + code;
    if (state.dayCost[at] !== 0) {
      state.addCost(base, code, -state.dayCost[at]);
      state.dayCost[at] = 0;
    }
  }
}

/** Places of the day, and its clock from the call (SPEC K-5); returns what strips break being there, and its length. */
function layStrips(state: State, day: number, unit: number, date: number, base: number): number {
  const { model, problem } = state;
  const { rules, companyMove } = problem.bases[base];
  const from = day * model.strips;
  let broken = 0;
  let moves = 0;
  let flips = 0;
  let beforePlace = -1;
  let beforeLight = 0;
  for (let i = 0; i < state.length[day]; i++) {
    const strip = state.sequence[from + i];
    const way = state.wayOf(strip);
    const place = model.placeOfWay[way];
    if (i > 0 && place !== beforePlace) moves++;
    beforePlace = place;
    const light = model.told[strip];
    if (light > 0) {
      if (beforeLight > 0 && light !== beforeLight) flips++;
      beforeLight = light;
    }
    addPlace(state, day, date, place);
    if (model.followsBuild[problem.ways[way].build] === 1) addBuild(state, day, date, problem.ways[way].build, place);
    broken += brokenByStrip(model, strip, way, place, base, unit, date);
  }
  const continuous = rules.continuous !== 'no' && clockStrips(state, day, rules, true);
  if (!continuous) clockStrips(state, day, rules, false);
  setDayCost(state, day, COMPANY_MOVE, moves * companyMove);
  state.dayWishes[day] =
    extraMoveOf(problem.wishes, moves) +
    longDayOf(problem.wishes, rules, state.workOf[day]) +
    lightFlipOf(problem.wishes, flips);
  return broken + brokenByDay(model, base, state.workOf[day], state.wrapAfter[day]);
}

const early = new DayClock();
const late = new DayClock();

/** Times of a day's strips, its work and late meals; false: it is too long for a continuous day. */
function clockStrips(state: State, day: number, rules: RuleModel, continuous: boolean): boolean {
  const { problem } = state;
  let clock = late;
  let penalty = runClock(late, state, day, rules, continuous, rules.mealAfter);
  // K-5.7: with its meals early where that costs nothing.
  if (late.eaten > 0 && problem.clock.mealBy < rules.mealAfter) {
    const before = penalty;
    penalty = runClock(early, state, day, rules, continuous, problem.clock.mealBy);
    if (early.isNoWorseThan(late)) clock = early;
    else {
      runClock(late, state, day, rules, continuous, rules.mealAfter);
      penalty = before;
    }
  }
  const wrap = clock.end + problem.clock.wrap;
  const work = wrap - clock.unpaid;
  if (continuous && !isContinuous(rules, work)) return false;
  state.wrapAfter[day] = wrap;
  state.workOf[day] = work;
  setDayCost(state, day, MEAL_PENALTY, penalty);
  return true;
}

/** Runs a clock over a day's strips and writes down their times; returns the price of late meals. */
function runClock(
  clock: DayClock,
  state: State,
  day: number,
  rules: RuleModel,
  continuous: boolean,
  mealBy: number,
): number {
  const { model } = state;
  const from = day * model.strips;
  const setUp = firstSetUpMinutes(state, state.sequence[from]);
  clock.begin(rules, setUp, continuous, mealBy, state.problem.clock.lightWait);
  const { lightWaits, dates } = model;
  const date = day % dates;
  let penalty = 0;
  for (let i = 0; i < state.length[day]; i++) {
    const strip = state.sequence[from + i];
    if (model.bannersOf !== null) clockBanners(clock, state, day, i, i);
    const gap = i === 0 ? 0 : gapMinutes(state, state.sequence[from + i - 1], strip);
    const entry = state.wayEntry(strip);
    if (lightWaits === null) clock.add(gap, model.minutes[entry]);
    else {
      const at = entry * dates + date;
      clock.add(gap, model.minutes[entry], lightWaits.begins[at], lightWaits.latestEnd[at]);
    }
    state.startOf[strip] = clock.start;
    state.endOf[strip] = clock.end;
    state.mealsBefore[strip] = clock.eatenBefore;
    state.mealsAfter[strip] = clock.eaten;
    if (clock.late > 0) {
      const { start } = model.peopleOf;
      penalty += mealPenaltyOf(rules, clock.late) * (start[strip + 1] - start[strip]);
    }
  }
  if (model.bannersOf !== null) clockBanners(clock, state, day, state.length[day], Number.POSITIVE_INFINITY);
  return penalty;
}

/** K-16: banners of a day that stand after `from` to `to` strips. */
function clockBanners(clock: DayClock, { model, problem }: State, day: number, from: number, to: number): void {
  const { start, items } = model.bannersOf!;
  for (let k = start[day]; k < start[day + 1]; k++) {
    const { after, minutes } = problem.banners![items[k]];
    if (after >= from && after <= to) clock.add(0, minutes);
  }
}

function addPlace(state: State, day: number, date: number, place: number): void {
  const { model } = state;
  const from = day * model.places;
  const count = state.placesCount[day];
  for (let k = 0; k < count; k++) if (state.placeIn[from + k] === place) return;
  state.placeIn[from + count] = place;
  state.placesCount[day]++;
  if (state.unitsAt[place * model.dates + date]++ === 0) {
    addDate(state.placeDates, place * model.words, date);
    state.changedPlaces.add(place);
  }
}

function addBuild(state: State, day: number, date: number, build: number, place: number): void {
  const { model } = state;
  state.buildIn[day * model.strips + state.buildsCount[day]++] = build;
  if (state.buildOn[build * model.dates + date]++ > 0) return;
  addDate(state.buildDates, build * model.words, date);
  state.changedPlaces.add(place);
}

function withdrawBuilds(state: State, day: number, date: number): void {
  const { model, problem } = state;
  for (let k = day * model.strips, end = k + state.buildsCount[day]; k < end; k++) {
    const build = state.buildIn[k];
    if (--state.buildOn[build * model.dates + date] > 0) continue;
    removeDate(state.buildDates, build * model.words, date);
    state.changedPlaces.add(problem.ways[model.wayOfBuild[build]].place);
  }
  state.buildsCount[day] = 0;
}

function addPeople(state: State, day: number, date: number): void {
  const { model, personStamp, personSlot, personWorked } = state;
  const stamp = ++state.stamp;
  const from = day * model.people;
  const strips = day * model.strips;
  let count = 0;
  for (let i = 0; i < state.length[day]; i++) {
    const strip = state.sequence[strips + i];
    const minutes = state.endOf[strip] - state.startOf[strip];
    const { start, items } = model.peopleOf;
    const busy = state.endOf[strip] - state.startOf[strip] - state.mealsAfter[strip] + state.mealsBefore[strip];
    for (let k = start[strip]; k < start[strip + 1]; k++) {
      const person = items[k];
      if (personStamp[person] === stamp) {
        const slot = from + personSlot[person];
        state.lastEnd[slot] = state.endOf[strip];
        state.busy[slot] += busy;
        state.eaten[slot] = state.mealsAfter[strip];
        personWorked[person] += minutes;
        continue;
      }
      personStamp[person] = stamp;
      personWorked[person] = minutes;
      personSlot[person] = count;
      state.personIn[from + count] = person;
      state.firstStart[from + count] = state.startOf[strip];
      state.lastEnd[from + count] = state.endOf[strip];
      state.firstBase[from + count] = model.baseOfPlace[state.placeOf(strip)];
      state.busy[from + count] = busy;
      state.eatenBefore[from + count] = state.mealsBefore[strip];
      state.eaten[from + count] = state.mealsAfter[strip];
      count++;
      const entry = person * model.dates + date;
      state.unitsOn[entry]++;
      state.touchedDates.add(entry);
    }
  }
  state.peopleCount[day] = count;
}

/** C-25, right after the day's people were added. */
function castWaits(state: State, day: number): number {
  const { model, problem, personIn, personWorked, firstStart, lastEnd } = state;
  const { wishes } = problem;
  if (wishes.castWait === 0) return 0;
  let sum = 0;
  for (let k = day * model.people, end = k + state.peopleCount[day]; k < end; k++) {
    sum += castWaitOf(wishes, lastEnd[k] - firstStart[k] - personWorked[personIn[k]]);
  }
  return sum;
}

/** The lines that follow from the day's base, date and work, and C-14. */
function priceDay(state: State, day: number, unit: number, date: number, base: number): void {
  const { model, problem } = state;
  const daily = model.crewDay[unit * model.bases + base];
  const work = state.workOf[day];
  for (let i = 0; i < OF_DAY.length; i++) {
    setDayCost(state, day, OF_DAY_COLUMNS[i], OF_DAY[i](problem, base, date, work, daily));
  }
  priceHires(state, day);
  if (model.paysOvertime) setDayCost(state, day, CAST_OVERTIME, castOvertime(state, day));
}

/** C-40 of everyone in the day. */
function castOvertime(state: State, day: number): number {
  const { people } = state.problem;
  let sum = 0;
  for (let k = day * state.model.people, stop = k + state.peopleCount[day]; k < stop; k++) {
    const person = people[state.personIn[k]];
    const terms = person.contract.overtime;
    if (terms === null) continue;
    const presence = state.lastEnd[k] - state.firstStart[k] - state.eaten[k] + state.eatenBefore[k];
    sum += castOvertimeOf(terms, countedMinutes(person, terms, presence, state.busy[k]));
  }
  return sum;
}

function priceHires(state: State, day: number): void {
  const { model, problem, hireStamp, hireAmount } = state;
  const stamp = ++state.stamp;
  const { start, items } = model.hiresOf;
  let background = 0;
  let equipment = 0;
  for (let i = 0; i < state.length[day]; i++) {
    const strip = state.sequence[day * model.strips + i];
    for (let k = start[strip]; k < start[strip + 1]; k++) {
      const hire = items[k];
      const known = hireStamp[hire] === stamp ? hireAmount[hire] : 0;
      const amount = model.hireAmounts[k];
      if (amount <= known) continue;
      hireStamp[hire] = stamp;
      hireAmount[hire] = amount;
      const more = (amount - known) * problem.hires[hire].rate;
      if (problem.hires[hire].equipment) equipment += more;
      else background += more;
    }
  }
  setDayCost(state, day, BACKGROUND, background);
  setDayCost(state, day, EQUIPMENT_DAY, equipment);
}

/** Sets one cost of a day; right after `withdraw` all are zero. */
export function setDayCost(state: State, day: number, code: number, amount: number): void {
  const at = day * CODES + code;
  const before = state.dayCost[at];
  if (before === amount) return;
  state.dayCost[at] = amount;
  state.addCost(state.baseOf[day], code, amount - before);
}

/** positions at which a pinned day differs. */
function brokenDayPin(state: State, day: number): number {
  const index = state.model.dayPin[day];
  if (index < 0) return 0;
  const { strips } = state.problem.dayPins[index];
  const count = state.length[day];
  let different = 0;
  for (let i = 0; i < Math.max(count, strips.length); i++) {
    const actual = i < count ? state.sequence[day * state.model.strips + i] : -1;
    if (i >= strips.length || actual !== strips[i]) different++;
  }
  return brokenByDifferences(different);
}
