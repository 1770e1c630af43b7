import { countDates } from '../../dates/date-set.ts';
import type { State } from '../state.ts';

/**
 * Strips of the boneyard that may be placed, in the order in which a first plan takes them up: place by place, the
 * place with the scarcest strip first, and in each those with the fewest dates first. Of the orders that ADs sort by,
 * and of those by dates alone, none came to a legal plan sooner on generated seasons.
 */
export function scarceFirst(state: State): number[] {
  const dates = Array.from({ length: state.model.strips }, (_, strip) => datesLeft(state, strip));
  const scarcest = new Float64Array(state.model.places).fill(Number.POSITIVE_INFINITY);
  const strips: number[] = [];
  for (const [strip, count] of dates.entries()) {
    if (state.dayOf[strip] >= 0 || state.wayOf(strip) < 0) continue;
    strips.push(strip);
    const place = state.placeOf(strip);
    scarcest[place] = Math.min(scarcest[place], count);
  }
  return strips.sort((a, b) => {
    const [atA, atB] = [state.placeOf(a), state.placeOf(b)];
    return scarcest[atA] - scarcest[atB] || atA - atB || dates[a] - dates[b] || a - b;
  });
}

/** How many dates are open to a strip as its way stands; 0 without a way. */
export function datesLeft(state: State, strip: number): number {
  const { model } = state;
  const way = state.wayOf(strip);
  if (way < 0) return 0;
  return countDates(model.okDates, (model.minutesStart[strip] + model.wayIndex[way]) * model.words, model.words);
}
