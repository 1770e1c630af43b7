/**
 * What a first AD does with a stack of strips: sort them, then fill the calendar from the front. Best of several sorts.
 * Generous to the AD: each strip is tried on every day with the full rules at hand (nobody does that with cardboard),
 * and goes to the first one on which it breaks nothing. Ways are the cheapest alone, as in the solver's own
 * construction, unless a strip has no date there.
 */
import { seededRandom } from '../../dist/foundation/index.js';
import { hasDate } from '../../dist/schedule/dates/date-set.js';
import type { Problem } from '../../dist/schedule/index.js';
import { brokenByAbsence } from '../../dist/schedule/rules/pinned/weights.js';
import { BONEYARD } from '../../dist/schedule/rules/scene-once/weights.js';
import { chooseWays } from '../../dist/schedule/search/construct/choose-ways.js';
import { Environment } from '../../dist/schedule/search/environment.js';
import { buildModel } from '../../dist/schedule/search/model.js';
import { arrangementOf } from '../../dist/schedule/search/snapshot.js';
import { State } from '../../dist/schedule/search/state.js';
import type { Arrangement } from '../../dist/schedule/solution.js';

type Key = (state: State, strip: number) => number;

const KEYS: Readonly<Record<string, Key>> = {
  location: (state, strip) => state.placeOf(strip),
  'day/night': (state, strip) => (state.problem.strips[strip]?.light === 2 ? 1 : 0),
  cast: (state, strip) => state.problem.strips[strip]?.people[0] ?? -1,
};

/** All orders of the three keys. */
export const SORTS: readonly (readonly string[])[] = [
  ['location', 'day/night', 'cast'],
  ['location', 'cast', 'day/night'],
  ['day/night', 'location', 'cast'],
  ['day/night', 'cast', 'location'],
  ['cast', 'location', 'day/night'],
  ['cast', 'day/night', 'location'],
];

export interface Packed {
  readonly sort: string;
  readonly cost: number;
  readonly broken: number;
  readonly seconds: number;
  readonly arrangement: Arrangement;
}

/** How a day is filled: one place a day as long as there are free dates, or every day until it is full. */
type Filling = 'a day each' | 'full days';

/** Every sort packed in both fillings; the first one breaks least, then costs least. */
export function packAllSorts(problem: Problem): Packed[] {
  return SORTS.flatMap((sort) => [pack(problem, sort, 'a day each'), pack(problem, sort, 'full days')]).sort(
    (a, b) => a.broken - b.broken || a.cost - b.cost,
  );
}

function pack(problem: Problem, sort: readonly string[], filling: Filling): Packed {
  const started = performance.now();
  const state = new State(buildModel(problem));
  const env = new Environment(state, seededRandom(1));
  chooseWays(state, []);
  avoidImpossibleWays(state);
  for (const { unit, date, strips } of problem.dayPins) {
    const day = unit * state.model.dates + date;
    for (const strip of strips) state.place(strip, day, state.length[day] ?? 0);
  }
  env.settle();
  for (const strip of sorted(state, sort)) placeFirstFit(env, strip, filling);
  return {
    sort: `${sort.join(', ')}; ${filling}`,
    cost: state.cost(),
    broken: state.broken,
    seconds: (performance.now() - started) / 1000,
    arrangement: arrangementOf(state),
  };
}

/** A way on which some strip of its set has no date at all is changed for one on which all have. */
function avoidImpossibleWays(state: State): void {
  const { stripsOfGroup } = state.model;
  for (const [group, { ways }] of state.problem.groups.entries()) {
    const members = stripsOfGroup.items.subarray(stripsOfGroup.start[group], stripsOfGroup.start[group + 1]);
    const possible = (): boolean => members.every((strip) => hasSomeDate(state, strip));
    if (possible()) continue;
    for (const way of ways) {
      state.setWay(group, way);
      if (possible()) break;
    }
  }
}

function hasSomeDate(state: State, strip: number): boolean {
  for (let date = 0; date < state.model.dates; date++) if (mayBeThere(state, strip, date)) return true;
  return false;
}

function sorted(state: State, sort: readonly string[]): number[] {
  const keys: Key[] = [(s, strip) => s.model.baseOfPlace[s.placeOf(strip)] ?? 0, ...sort.map((name) => KEYS[name]!)];
  const strips = Array.from({ length: state.model.strips }, (_, strip) => strip).filter(
    (strip) => (state.dayOf[strip] ?? -1) < 0,
  );
  return strips.sort((a, b) => {
    for (const key of keys) {
      const difference = key(state, a) - key(state, b);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/**
 * Where an AD looks: at the end of a day already at that place; then the next empty date or the end of any other day,
 * by the filling. The first that breaks nothing more is taken; when there is none, the one that breaks least.
 */
function placeFirstFit(env: Environment, strip: number, filling: Filling): void {
  const { state } = env;
  const { dates, strips, dayPin, unitAllowed, units } = state.model;
  const place = state.placeOf(strip);
  const same: number[] = [];
  const empty: number[] = [];
  const other: number[] = [];
  for (let unit = 0; unit < units; unit++) {
    if (unitAllowed[strip * units + unit] === 0) continue;
    for (let date = 0; date < dates; date++) {
      const day = unit * dates + date;
      if ((dayPin[day] ?? -1) >= 0) continue;
      const count = state.length[day] ?? 0;
      if (count === 0) empty.push(day);
      else {
        const last = state.sequence[day * strips + count - 1] ?? -1;
        (state.placeOf(last) === place ? same : other).push(day);
      }
    }
  }
  const before = state.broken;
  // Placing a strip takes its boneyard penalty away: less than that gain means that something else broke.
  const gain = boneyardGain(state, strip);
  let bestDay = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const day of filling === 'full days' ? [...same, ...other, ...empty] : [...same, ...empty, ...other]) {
    if (!mayBeThere(state, strip, day)) continue;
    state.place(strip, day, state.length[day] ?? 0);
    env.settle();
    const { broken } = state;
    if (broken <= before - gain) return;
    if (broken < least) {
      least = broken;
      bestDay = day;
    }
    state.unplace(strip);
  }
  if (bestDay >= 0) state.place(strip, bestDay, state.length[bestDay] ?? 0);
  env.settle();
}

/** Cheap look before the full rules: the strip itself has this date at its place. */
function mayBeThere(state: State, strip: number, day: number): boolean {
  const { okDates, minutesStart, wayIndex, words, dates } = state.model;
  const date = day % dates;
  const row = ((minutesStart[strip] ?? 0) + (wayIndex[state.wayOf(strip)] ?? 0)) * words;
  return hasDate(okDates, row, date);
}

/** What a strip in the boneyard breaks: R-1, and its pins. */
function boneyardGain(state: State, strip: number): number {
  const { pinsOf } = state.model;
  return BONEYARD + brokenByAbsence((pinsOf.start[strip + 1] ?? 0) - (pinsOf.start[strip] ?? 0));
}
