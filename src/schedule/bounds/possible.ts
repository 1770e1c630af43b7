/**
 * What is certain about every legal plan: which ways are possible at all for each set, and so which base and place a strip is
 * sure to be shot at, and how many minutes it takes at least.
 */
import { fitsHours } from '../evaluate/facts.ts';
import type { Problem } from '../problem.ts';

export interface Possible {
  readonly problem: Problem;
  /** Ways by group that leave each strip of the group some date; all ways when none does (then no plan is legal anyway). */
  readonly waysOf: readonly (readonly number[])[];
  readonly stripsOf: readonly (readonly number[])[];
  /** Per group: its base in every legal plan, -1 when ways differ. */
  readonly baseOf: Int32Array;
  /** Per group: its place in every legal plan, -1 when ways differ. */
  readonly placeOf: Int32Array;
  /** Per strip: fewest minutes over the possible ways. */
  readonly minutesOf: Int32Array;
  /** Most minutes of strips, with gaps, that a unit's day at a base can hold. */
  readonly dayRoom: Float64Array;
  /** Fewest minutes between two neighbouring strips of different sets, and of different places. */
  readonly setGap: number;
  readonly moveGap: number;
}

export function whatIsPossible(problem: Problem): Possible {
  const { groups, ways, places, bases, clock } = problem;
  const stripsOf: number[][] = groups.map(() => []);
  for (const [strip, { group }] of problem.strips.entries()) stripsOf[group].push(strip);
  const waysOf = groups.map(({ ways: choices }, group) => {
    const all = [...choices];
    const possible = all.filter((way) => stripsOf[group].every((strip) => hasDate(problem, strip, way)));
    return possible.length > 0 ? possible : all;
  });
  const same = (values: readonly number[]): number =>
    values.length > 0 && values.every((v) => v === values[0]) ? values[0] : -1;
  const minutesOf = new Int32Array(problem.strips.length);
  for (const [strip, { group, minutes }] of problem.strips.entries()) {
    const all = groups[group].ways;
    minutesOf[strip] = Math.min(...waysOf[group].map((way) => minutes[all.indexOf(way)]));
  }
  let moveGap = Number.POSITIVE_INFINITY;
  for (let x = 0; x < places.length; x++) {
    for (let y = 0; y < places.length; y++) {
      if (x !== y) moveGap = Math.min(moveGap, problem.road[x * places.length + y] + clock.move);
    }
  }
  // With a single place there are no moves; any number will do.
  if (moveGap === Number.POSITIVE_INFINITY) moveGap = clock.setChange;
  return {
    problem,
    waysOf,
    stripsOf,
    baseOf: Int32Array.from(waysOf, (choices) => same(choices.map((way) => places[ways[way].place].base))),
    placeOf: Int32Array.from(waysOf, (choices) => same(choices.map((way) => ways[way].place))),
    minutesOf,
    dayRoom: Float64Array.from(bases, ({ rules }) => {
      const longest = rules.maxAmplitude >= 0 ? Math.min(rules.maxWork, rules.maxAmplitude) : rules.maxWork;
      return Math.max(1, longest - clock.firstSetUp - clock.wrap);
    }),
    setGap: Math.min(clock.setChange, moveGap),
    moveGap,
  };
}

function hasDate(problem: Problem, strip: number, way: number): boolean {
  const model = problem.strips[strip];
  const place = problem.places[problem.ways[way].place];
  const base = problem.bases[place.base];
  const first = Math.max(model.earliest, place.earliest, problem.ways[way].earliest);
  for (let date = first; date < problem.dateCount; date++) {
    if (!base.open[date] || !place.open[date]) continue;
    if (model.people.some((person) => !problem.people[person].free[date])) continue;
    if (!model.units.some((unit) => problem.units[unit].available[date])) continue;
    if (fitsHours(problem, model, way, date)) return true;
  }
  return false;
}

/**
 * Fewest days for `minutes` of strips when a day holds `room` minutes and strips at `places` different places have at
 * least `places - days` moves of `gap` minutes between them.
 */
export function fewestDays(minutes: number, places: number, gap: number, room: number): number {
  let days = Math.max(1, Math.ceil(minutes / room));
  while (minutes + Math.max(0, places - days) * gap > days * room) days++;
  return days;
}
