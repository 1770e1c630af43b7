/**
 * What an AD does with a stack of strips and no solver: sort them, fill days until one is full, go on to the next date.
 * The search starts from the best of these; benches measure the search against them.
 */
import type { Environment } from '../environment.ts';
import type { State } from '../state.ts';

/** A sort of the strips: the keys, most important first. */
export interface StripOrder {
  readonly name: string;
  keys(state: State, strip: number): readonly number[];
}

/** Bases away from home first, while the calendar still has room for one block each. */
const baseKey = (state: State, strip: number): number => {
  const base = state.model.baseOfPlace[state.placeOf(strip)];
  return state.problem.units[0].homeBase === base ? state.model.bases : base;
};
const nightKey = (state: State, strip: number): number => (state.problem.strips[strip].light === 2 ? 1 : 0);
/** The person with the most strips who is in this one: scenes of the same lead come together. */
const leadKey = (state: State, strip: number): number => state.problem.strips[strip].people[0] ?? -1;

export const STRIP_ORDERS: readonly StripOrder[] = [
  {
    name: 'place, day or night, cast',
    keys: (state, strip) => [
      baseKey(state, strip),
      state.placeOf(strip),
      nightKey(state, strip),
      leadKey(state, strip),
    ],
  },
  {
    name: 'day or night, place, cast',
    keys: (state, strip) => [
      baseKey(state, strip),
      nightKey(state, strip),
      state.placeOf(strip),
      leadKey(state, strip),
    ],
  },
  {
    name: 'place, lead time, cast',
    keys: (state, strip) => [
      baseKey(state, strip),
      state.placeOf(strip),
      state.problem.strips[strip].earliest,
      leadKey(state, strip),
    ],
  },
  {
    name: 'cast, place, day or night',
    keys: (state, strip) => [
      baseKey(state, strip),
      leadKey(state, strip),
      state.placeOf(strip),
      nightKey(state, strip),
    ],
  },
];

/** Strips of the boneyard that may be placed, in the order given. */
export function sortedStrips(state: State, order: StripOrder): number[] {
  const entries: { strip: number; keys: readonly number[] }[] = [];
  for (let strip = 0; strip < state.model.strips; strip++) {
    if (state.dayOf[strip] >= 0 || state.wayOf(strip) < 0) continue;
    entries.push({ strip, keys: order.keys(state, strip) });
  }
  entries.sort((a, b) => {
    for (let i = 0; i < a.keys.length; i++) if (a.keys[i] !== b.keys[i]) return a.keys[i] - b.keys[i];
    return a.strip - b.strip;
  });
  return entries.map((entry) => entry.strip);
}

/** Fills open dates in order; a strip that does not fit the day's hours, base or unit opens the next date. */
export function sortedFill(env: Environment, order: StripOrder): void {
  const { state } = env;
  const { model, problem } = state;
  let date = -1;
  let day = -1;
  for (const strip of sortedStrips(state, order)) {
    const base = model.baseOfPlace[state.placeOf(strip)];
    const unit = problem.strips[strip].units[0] ?? 0;
    const { rules } = problem.bases[base];
    const full =
      day < 0 ||
      Math.floor(day / model.dates) !== unit ||
      state.baseOf[day] !== base ||
      state.workOf[day] + state.minutesOf(strip) > rules.baseDay;
    if (full) {
      const free = nextDate(state, unit, base, date + 1);
      if (free >= 0) {
        date = free;
        day = unit * model.dates + date;
      } else if (day < 0) {
        day = unit * model.dates;
      }
    }
    state.place(strip, day, state.length[day]);
    env.settle();
  }
}

/** The next open date with no day of the unit, after a journey when the base changes; -1 when the calendar is full. */
function nextDate(state: State, unit: number, base: number, from: number): number {
  const { model, problem } = state;
  for (let date = from; date < model.dates; date++) {
    const day = unit * model.dates + date;
    if (problem.bases[base].open[date] === 1 && problem.units[unit].available[date] === 1 && state.length[day] === 0) {
      return date;
    }
  }
  return -1;
}
