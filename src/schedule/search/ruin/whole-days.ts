import { dateFrom } from '../../dates/date-set.ts';
import type { Environment } from '../environment.ts';
import type { Ruin } from '../removal.ts';

/** A thin day and its neighbours in time, or days that share its places: lets a day disappear. */
export const thinDay: Ruin = {
  name: 'thin day',
  apply(env, removal, target) {
    const day = thinnestOf(env, removal.anyPlaced(), removal.anyPlaced(), removal.anyPlaced(), removal.anyPlaced());
    if (day < 0) return;
    removal.takeDay(day);
    while (removal.count < target) {
      const strip = removal.anyPlaced();
      if (strip < 0) return;
      removal.take(strip);
    }
  },
};

/** Neighbouring shooting days of one unit. */
export const neighbouringDays: Ruin = {
  name: 'neighbouring days',
  apply({ state }, removal, target) {
    const seed = removal.anyPlaced();
    if (seed < 0) return;
    const { dates, words } = state.model;
    const unit = Math.floor(state.dayOf[seed] / dates);
    let date = state.dayOf[seed] - unit * dates;
    while (date >= 0 && removal.count < target) {
      removal.takeDay(unit * dates + date);
      date = dateFrom(state.unitDates, unit * words, words, date + 1);
    }
  },
};

/** Whole days that share a place: lets the place be gathered, and what it shared those days with be sorted out. */
export const daysOfOnePlace: Ruin = {
  name: 'days of one place',
  apply({ state, random }, removal, target) {
    const seed = removal.anyPlaced();
    if (seed < 0) return;
    const place = state.placeOf(seed);
    const { strips } = state.model;
    const first = random.below(strips);
    for (let i = 0; i < strips && removal.count < target; i++) {
      const strip = (first + i) % strips;
      if (state.dayOf[strip] >= 0 && state.placeOf(strip) === place) removal.takeDay(state.dayOf[strip]);
    }
  },
};

/** Of the days of some strips the one with the least work. */
function thinnestOf({ state }: Environment, ...strips: number[]): number {
  let thinnest = -1;
  for (const strip of strips) {
    if (strip < 0) continue;
    const day = state.dayOf[strip];
    if (thinnest < 0 || state.workOf[day] < state.workOf[thinnest]) thinnest = day;
  }
  return thinnest;
}
