import { dateFrom } from '../../dates/date-set.ts';
import type { Environment } from '../environment.ts';
import type { Removal, Ruin } from '../removal.ts';
import { changeWay } from './other-way.ts';

/** Strips behind broken rules, wherever the state shows one; some random strips more, for room. */
export const brokenRules: Ruin = {
  name: 'broken rules',
  apply(env, removal, target) {
    const { state, random } = env;
    if (state.broken === 0) return;
    const sources = [ofDays, ofWeeks, ofVisits, ofJourneys, ofOrders, ofPeople, ofPlaces];
    const first = random.below(sources.length);
    for (let i = 0; i < sources.length && removal.count === 0; i++) {
      sources[(first + i) % sources.length](env, removal, target);
    }
    if (random.below(2) === 0) clearADate(env, removal);
    for (let i = 0; i < target / 3; i++) {
      const strip = removal.anyPlaced();
      if (strip >= 0) removal.take(strip);
    }
  },
};

/**
 * Clears a day on which one of the strips taken off might stand: all its dates may be held by others, or another base.
 */
function clearADate({ state, random }: Environment, removal: Removal): void {
  if (removal.count === 0) return;
  const { model } = state;
  const strip = removal.strips[random.below(removal.count)];
  const open = (model.minutesStart[strip] + model.wayIndex[state.wayOf(strip)]) * model.words;
  const first = random.below(model.dates);
  let date = dateFrom(model.okDates, open, model.words, first);
  if (date < 0) date = dateFrom(model.okDates, open, model.words, 0);
  const unit = state.problem.strips[strip].units[0];
  if (date >= 0 && unit !== undefined) removal.takeDay(unit * model.dates + date);
}

/** Half the strips of days that break a rule by themselves, or through somebody in them. */
function ofDays(env: Environment, removal: Removal, target: number): void {
  const { state, random } = env;
  const first = random.below(state.days);
  for (let i = 0; i < state.days && removal.count < target; i++) {
    const day = (first + i) % state.days;
    if (state.length[day] > 0 && dayBreaks(env, day)) takeHalf(env, removal, day);
  }
}

function dayBreaks({ state }: Environment, day: number): boolean {
  if (state.dayBroken[day] + state.clockBroken[day] > 0) return true;
  const { people, dates } = state.model;
  const date = day % dates;
  for (let k = day * people, stop = k + state.peopleCount[day]; k < stop; k++) {
    const entry = state.personIn[k] * dates + date;
    if (state.ownBroken[entry] + state.restBroken[entry] > 0) return true;
  }
  return false;
}

/**
 * All strips of the shortest visit to a base that a unit visits too often. Half the time their sets are shot another
 * way, if they have one; half the time days of the longest visit go too, to make room there.
 */
function ofVisits(env: Environment, removal: Removal): void {
  const { state, random } = env;
  const { units, bases, dates, words } = state.model;
  for (let unit = 0; unit < units; unit++) {
    for (let base = 0; base < bases; base++) {
      if (state.visits[unit * bases + base] <= state.problem.bases[base].blocks) continue;
      let shortest: number[] = [];
      let longest: number[] = [];
      let visit: number[] = [];
      for (let date = dateFrom(state.unitDates, unit * words, words, 0); ; ) {
        const day = unit * dates + date;
        const belongs = date >= 0 && state.baseOf[day] === base;
        if (belongs) visit.push(day);
        else if (visit.length > 0) {
          if (shortest.length === 0 || visit.length < shortest.length) shortest = visit;
          if (visit.length > longest.length) longest = visit;
          visit = [];
        }
        if (date < 0) break;
        date = dateFrom(state.unitDates, unit * words, words, date + 1);
      }
      const sets = new Set<number>();
      for (const day of shortest) {
        const from = day * state.model.strips;
        for (let i = 0; i < state.length[day]; i++) sets.add(state.model.groupOf[state.sequence[from + i]]);
        removal.takeDay(day);
      }
      if (random.below(2) === 0) for (const set of sets) changeWay(env, removal, set);
      for (let more = random.below(4); more > 1; more--) removal.takeDay(longest[random.below(longest.length)]);
      return;
    }
  }
}

/** The day before or after a journey between bases that lacks free days. */
function ofJourneys({ state, random }: Environment, removal: Removal): void {
  const { units, bases, dates, words } = state.model;
  for (let unit = 0; unit < units; unit++) {
    let before = dateFrom(state.unitDates, unit * words, words, 0);
    while (before >= 0) {
      const date = dateFrom(state.unitDates, unit * words, words, before + 1);
      if (date < 0) break;
      const from = state.baseOf[unit * dates + before];
      const to = state.baseOf[unit * dates + date];
      if (from !== to && date - before - 1 < state.problem.baseTravelDays[from * bases + to]) {
        removal.takeDay(unit * dates + (random.below(2) === 0 ? before : date));
      }
      before = date;
    }
  }
}

/**
 * Some strips of one week of a unit with too much work; of any week when the unit breaks another rule of its sequence.
 */
function ofWeeks(env: Environment, removal: Removal, target: number): void {
  const { state, random } = env;
  const { units, dates, words } = state.model;
  const { firstWeekday, bases } = state.problem;
  for (let unit = 0; unit < units; unit++) {
    if (state.unitBroken[unit] === 0) continue;
    const weeks: number[] = [];
    for (let monday = -firstWeekday; monday < dates; monday += 7) {
      let work = 0;
      let days = 0;
      let base = -1;
      for (let date = Math.max(0, monday); date < Math.min(dates, monday + 7); date++) {
        const day = unit * dates + date;
        if (state.length[day] === 0) continue;
        work += state.workOf[day];
        days++;
        if (base < 0) base = state.baseOf[day];
      }
      if (base < 0) continue;
      const { maxWeekWork, maxDaysPerWeek } = bases[base].rules;
      if (work > maxWeekWork || days > maxDaysPerWeek) weeks.push(monday);
    }
    const monday = weeks.length > 0 ? weeks[random.below(weeks.length)] : random.below(dates);
    let date = dateFrom(state.unitDates, unit * words, words, Math.max(0, monday));
    for (
      ;
      date >= 0 && date < monday + 7 && removal.count < target;
      date = dateFrom(state.unitDates, unit * words, words, date + 1)
    ) {
      if (random.below(2) === 0) takeHalf(env, removal, unit * dates + date);
    }
    return;
  }
}

/** The strips of one order rule. */
function ofOrders({ state, random }: Environment, removal: Removal): void {
  const { order } = state.problem;
  const { strips } = state.model;
  const first = random.below(Math.max(1, order.length));
  for (let i = 0; i < order.length; i++) {
    const index = (first + i) % order.length;
    if (state.orderBroken[index] === 0) continue;
    for (let strip = 0; strip < strips; strip++) {
      const { start, items } = state.model.ordersOf;
      for (let k = start[strip]; k < start[strip + 1]; k++) if (items[k] === index) removal.take(strip);
    }
    return;
  }
}

/** Strips of people whose dates are too many or too near one another, from a random strip on. */
function ofPeople({ state, random }: Environment, removal: Removal, target: number): void {
  const { peopleOf, strips, people } = state.model;
  const first = random.below(strips);
  for (let person = 0; person < people; person++) {
    if (state.personBroken[person] === 0) continue;
    for (let i = 0; i < strips && removal.count < target; i++) {
      const strip = (first + i) % strips;
      for (let k = peopleOf.start[strip]; k < peopleOf.start[strip + 1]; k++) {
        if (peopleOf.items[k] === person) removal.take(strip);
      }
    }
  }
}

/** Strips of places on dates when they are closed; of a place that cannot be dressed or struck, strips of any date. */
function ofPlaces({ state, random }: Environment, removal: Removal, target: number): void {
  const { strips, places, dates } = state.model;
  const first = random.below(strips);
  for (let place = 0; place < places; place++) {
    if (state.placeBroken[place] === 0) continue;
    const { open } = state.problem.places[place];
    for (let onlyClosed = 1; onlyClosed >= 0 && removal.count === 0; onlyClosed--) {
      for (let i = 0; i < strips && removal.count < target; i++) {
        const strip = (first + i) % strips;
        const day = state.dayOf[strip];
        if (day < 0 || state.placeOf(strip) !== place || (onlyClosed === 1 && open[day % dates] === 1)) continue;
        removal.take(strip);
      }
    }
  }
}

function takeHalf({ state, random }: Environment, removal: Removal, day: number): void {
  const from = day * state.model.strips;
  for (let k = state.length[day] - 1; k >= 0; k--) if (random.below(2) === 0) removal.take(state.sequence[from + k]);
}
