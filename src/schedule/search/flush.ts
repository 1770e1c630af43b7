import { FORCED_CALL } from '../costs/forced-call/forced-call.ts';
import { addDate, dateBefore, dateFrom, hasDate, removeDate } from '../dates/date-set.ts';
import { brokenByOwnRest } from '../rules/rest/weights.ts';
import { layOut } from './lay-out.ts';
import { settleOrder, settleStory } from './order-ledger.ts';
import { settlePerson } from './person-ledger.ts';
import { settlePlace } from './place-ledger.ts';
import { mergeOwnTimes, setClock, warnNextOfPerson, warnNextOfUnit } from './set-clock.ts';
import { settleSet } from './set-ledger.ts';
import type { State } from './state.ts';
import { settleUnit } from './unit-ledger.ts';

/**
 * Brings cost and broken rules up to date after changes of the arrangement, in the order in which one follows from the
 * other: days laid out, working dates, clocks in date order, rests, then the ledgers of people, places, units and
 * relations.
 */
export function flush(state: State): void {
  const { model, dirtyDays, clockDays, touchedDates } = state;
  if (dirtyDays.count > 0) {
    for (let i = 0; i < dirtyDays.count; i++) {
      layOut(state, dirtyDays.items[i]);
      clockDays.add(dirtyDays.items[i]);
    }
    const touched = touchedDates.count;
    for (let i = 0; i < touched; i++) settleWorkedDate(state, touchedDates.items[i]);
    for (let i = 0; i < dirtyDays.count; i++) {
      const unit = Math.floor(dirtyDays.items[i] / model.dates);
      warnNextOfUnit(state, unit, dirtyDays.items[i] - unit * model.dates);
    }
    for (let i = 0; i < touched; i++) warnAfter(state, touchedDates.items[i]);
    dirtyDays.clear();
    setClocks(state);
    for (let i = 0; i < touchedDates.count; i++) settleRests(state, touchedDates.items[i]);
    touchedDates.clear();
  }
  const { changedPeople, changedPlaces, touchedUnits, touchedOrders, touchedStories, touchedSets } = state;
  for (let i = 0; i < changedPeople.count; i++) settlePerson(state, changedPeople.items[i]);
  changedPeople.clear();
  for (let i = 0; i < changedPlaces.count; i++) settlePlace(state, changedPlaces.items[i]);
  changedPlaces.clear();
  for (let i = 0; i < touchedUnits.count; i++) settleUnit(state, touchedUnits.items[i]);
  touchedUnits.clear();
  for (let i = 0; i < touchedOrders.count; i++) settleOrder(state, touchedOrders.items[i]);
  touchedOrders.clear();
  for (let i = 0; i < touchedStories.count; i++) settleStory(state, touchedStories.items[i]);
  touchedStories.clear();
  for (let i = 0; i < touchedSets.count; i++) settleSet(state, touchedSets.items[i]);
  touchedSets.clear();
}

/** Enters or strikes a person's worked date after days were laid out again. */
function settleWorkedDate(state: State, entry: number): void {
  const { model } = state;
  const person = Math.floor(entry / model.dates);
  const date = entry - person * model.dates;
  const works = state.unitsOn[entry] > 0;
  const worked = hasDate(state.personDates, person * model.words, date);
  if (works === worked) return;
  state.changedPeople.add(person);
  if (works) {
    addDate(state.personDates, person * model.words, date);
    return;
  }
  removeDate(state.personDates, person * model.words, date);
  state.broken -= state.ownBroken[entry] + state.restBroken[entry];
  payForcedCall(state, person, entry, 0);
  state.ownBroken[entry] = 0;
  state.restBroken[entry] = 0;
  state.ownBase[entry] = -1;
}

/** The next date of someone who came to, or left, a date has another rest before it. */
function warnAfter(state: State, entry: number): void {
  const { model } = state;
  const person = Math.floor(entry / model.dates);
  const date = entry - person * model.dates;
  if (state.unitsOn[entry] === 0) {
    // Their rest now counts from the date before this one.
    const before = dateBefore(state.personDates, person * model.words, date);
    warnNextOfPerson(state, person, before < 0 ? date : before);
  } else if (state.ownBase[entry] < 0) {
    warnNextOfPerson(state, person, date);
  } else if (model.units > 1) {
    mergeOwnTimes(state, person, date);
  }
}

/** Chooses calls again in date order; each may have later days chosen again. */
function setClocks(state: State): void {
  const { model, clockDays } = state;
  let date = model.dates;
  for (let i = 0; i < clockDays.count; i++) date = Math.min(date, clockDays.items[i] % model.dates);
  let left = clockDays.count;
  for (; left > 0; date++) {
    for (let unit = 0; unit < model.units; unit++) {
      const day = unit * model.dates + date;
      if (!clockDays.has(day)) continue;
      clockDays.unlist(day);
      const listed = clockDays.count;
      setClock(state, day);
      left += clockDays.count - listed - 1;
    }
  }
  clockDays.clear();
}

/** R-7 of a person: the rest before this date and before their next. */
function settleRests(state: State, entry: number): void {
  const { model } = state;
  const person = Math.floor(entry / model.dates);
  if (model.restOf[person] <= 0 && model.weeklyRestOf[person] <= 0) return;
  const date = entry - person * model.dates;
  if (state.unitsOn[entry] > 0) settleRest(state, person, date);
  const next = dateFrom(state.personDates, person * model.words, model.words, date + 1);
  if (next >= 0) settleRest(state, person, next);
}

function settleRest(state: State, person: number, date: number): void {
  const { model } = state;
  const entry = person * model.dates + date;
  const before = dateBefore(state.personDates, person * model.words, date);
  let broken = 0;
  let forcedAt = 0;
  if (before >= 0) {
    const from = person * model.dates + before;
    const shift =
      model.offset[state.ownBase[entry] * model.dates + date] -
      model.offset[state.ownBase[from] * model.dates + before];
    const rested = (date - before) * 1440 + state.ownCall[entry] - state.ownWrap[from] - shift;
    const { firstWeekday } = state.problem;
    const newWeek = Math.floor((before + firstWeekday) / 7) !== Math.floor((date + firstWeekday) / 7);
    broken = brokenByOwnRest(state.problem.people[person], rested, newWeek);
    if (rested < model.restOf[person]) forcedAt = state.ownBase[entry] + 1;
  }
  payForcedCall(state, person, entry, forcedAt);
  if (broken === state.restBroken[entry]) return;
  state.broken += broken - state.restBroken[entry];
  state.restBroken[entry] = broken;
}

/** C-43: `at`: the base it counts for, plus one; 0: none. */
function payForcedCall(state: State, person: number, entry: number, at: number): void {
  const price = state.problem.people[person].forcedCall;
  const before = state.forcedAt[entry];
  if (price === 0 || before === at) return;
  if (before > 0) state.addCost(before - 1, FORCED_CALL, -price);
  if (at > 0) state.addCost(at - 1, FORCED_CALL, price);
  state.forcedAt[entry] = at;
}
