import { dateFrom } from '../date-set.ts';
import type { Environment } from '../environment.ts';
import type { Removal, Ruin } from '../removal.ts';

/** Strips behind broken rules, wherever the state shows one; some random strips more, for room. */
export const brokenRules: Ruin = {
  name: 'broken rules',
  apply(env, removal, target) {
    const { state, random } = env;
    if (state.broken === 0) return;
    const sources = [ofDays, ofWeeks, ofOrders, ofPeople, ofPlaces];
    const first = random.below(sources.length);
    for (let i = 0; i < sources.length && removal.count === 0; i++) {
      sources[(first + i) % sources.length](env, removal, target);
    }
    for (let i = 0; i < target / 3; i++) {
      const strip = removal.anyPlaced();
      if (strip >= 0) removal.take(strip);
    }
  },
};

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

/** Some strips of one week of a unit with too much work; of any week when the unit breaks another rule of its sequence. */
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

/** Strips of a person whose dates are too many or too far apart. */
function ofPeople({ state }: Environment, removal: Removal, target: number): void {
  const { peopleOf, strips, people } = state.model;
  for (let person = 0; person < people; person++) {
    if (state.personBroken[person] === 0) continue;
    for (let strip = 0; strip < strips && removal.count < target; strip++) {
      for (let k = peopleOf.start[strip]; k < peopleOf.start[strip + 1]; k++) {
        if (peopleOf.items[k] === person) removal.take(strip);
      }
    }
  }
}

/** Strips of a place that is used when it is closed, or cannot be dressed. */
function ofPlaces({ state }: Environment, removal: Removal, target: number): void {
  const { strips, places } = state.model;
  for (let place = 0; place < places; place++) {
    if (state.placeBroken[place] === 0) continue;
    for (let strip = 0; strip < strips && removal.count < target; strip++) {
      if (state.dayOf[strip] >= 0 && state.placeOf(strip) === place) removal.take(strip);
    }
  }
}

function takeHalf({ state, random }: Environment, removal: Removal, day: number): void {
  const from = day * state.model.strips;
  for (let k = state.length[day] - 1; k >= 0; k--) if (random.below(2) === 0) removal.take(state.sequence[from + k]);
}
