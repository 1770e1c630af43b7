/** The orders in which a first plan takes up strips: as ADs sort them, and places that have the fewest dates first. */
import { countDates } from '../date-set.ts';
import type { State } from '../state.ts';

/** A sort of the strips: the keys of each, most important first. */
export interface StripOrder {
  readonly name: string;
  keysOf(state: State): (strip: number) => readonly number[];
}

export const STRIP_ORDERS: readonly StripOrder[] = [
  {
    name: 'scarce places first, fewest dates first',
    keysOf: (state) => {
      const dates = Array.from({ length: state.model.strips }, (_, strip) => datesLeft(state, strip));
      const scarcest = new Float64Array(state.model.places).fill(Number.POSITIVE_INFINITY);
      for (const [strip, count] of dates.entries()) {
        if (state.wayOf(strip) < 0) continue;
        const place = state.placeOf(strip);
        scarcest[place] = Math.min(scarcest[place], count);
      }
      return (strip) => [scarcest[state.placeOf(strip)], state.placeOf(strip), dates[strip]];
    },
  },
  {
    name: 'place, lead time, cast',
    keysOf: (state) => (strip) => [
      baseKey(state, strip),
      state.placeOf(strip),
      state.problem.strips[strip].earliest,
      leadKey(state, strip),
    ],
  },
  {
    name: 'day or night, place, cast',
    keysOf: (state) => (strip) => [
      baseKey(state, strip),
      nightKey(state, strip),
      state.placeOf(strip),
      leadKey(state, strip),
    ],
  },
];

/** Strips of the boneyard that may be placed, in the order given. */
export function sortedStrips(state: State, order: StripOrder): number[] {
  const keysOf = order.keysOf(state);
  const entries: { strip: number; keys: readonly number[] }[] = [];
  for (let strip = 0; strip < state.model.strips; strip++) {
    if (state.dayOf[strip] >= 0 || state.wayOf(strip) < 0) continue;
    entries.push({ strip, keys: keysOf(strip) });
  }
  entries.sort((a, b) => {
    for (let i = 0; i < a.keys.length; i++) if (a.keys[i] !== b.keys[i]) return a.keys[i] - b.keys[i];
    return a.strip - b.strip;
  });
  return entries.map((entry) => entry.strip);
}

/** How many dates are open to a strip as its way stands; 0 without a way. */
export function datesLeft(state: State, strip: number): number {
  const { model } = state;
  const way = state.wayOf(strip);
  if (way < 0) return 0;
  return countDates(model.okDates, (model.minutesStart[strip] + model.wayIndex[way]) * model.words, model.words);
}

/** Bases away from home first, while the calendar still has room for one block each. */
function baseKey(state: State, strip: number): number {
  const base = state.model.baseOfPlace[state.placeOf(strip)];
  return state.problem.units[0].homeBase === base ? state.model.bases : base;
}

function nightKey(state: State, strip: number): number {
  return state.problem.strips[strip].light === 2 ? 1 : 0;
}

/** The person with the most strips who is in this one: scenes of the same lead come together. */
function leadKey(state: State, strip: number): number {
  return state.problem.strips[strip].people[0] ?? -1;
}
