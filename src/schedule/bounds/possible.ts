/**
 * What is certain about every legal plan: which ways are possible at all for each set, and so which base and place a
 * strip is sure to be shot at, and how many minutes it takes at least.
 */
import { firstDate, isEmpty, lastDate } from '../dates/date-set.ts';
import { StripDates } from '../dates/strip-dates.ts';
import type { Problem } from '../problem.ts';
import { costumeOrLightParts, costumeParts } from './costume-changes.ts';
import { stripsApart } from './strips-apart.ts';

export interface Possible {
  readonly problem: Problem;
  readonly dates: StripDates;
  /** Per strip: those that are never on its date. */
  readonly apart: readonly ReadonlySet<number>[];
  /**
   * Ways by group that leave each strip of the group some date; all ways when none does (then no plan is legal anyway).
   */
  readonly waysOf: readonly (readonly number[])[];
  readonly stripsOf: readonly (readonly number[])[];
  readonly stripsOfPerson: readonly (readonly number[])[];
  /** Per group: its base in every legal plan, -1 when ways differ. */
  readonly baseOf: Int32Array;
  /** Per group: its place in every legal plan, -1 when ways differ. */
  readonly placeOf: Int32Array;
  /** Per strip: fewest minutes over the possible ways. */
  readonly minutesOf: Int32Array;
  /** Per strip: first and last date on which it may be shot at any possible way. */
  readonly spanOf: readonly { readonly first: number; readonly last: number }[];
  /** Most minutes of strips, with gaps, that a unit's day at a base can hold. */
  readonly dayRoom: Float64Array;
  /** Fewest minutes between two neighbouring strips of different sets, and of different places. */
  readonly setGap: number;
  readonly moveGap: number;
  /** Per place: fewest minutes of the gap before it when a unit comes from another place of its base. */
  readonly gapTo: Float64Array;
  /** Per base: the middle one of these. */
  readonly usualGap: Float64Array;
  /**
   * Per strip: a number shared by strips of its set that may follow one another without a gap, and per such part the
   * minutes that coming to it from another part takes at least (K-5.2): one of each set `setGap`, the others a costume
   * change, or time to re-light.
   */
  readonly partOf: Int32Array;
  readonly partGap: readonly number[];
}

export function whatIsPossible(problem: Problem): Possible {
  const { groups, ways, places, bases, clock } = problem;
  const dates = new StripDates(problem);
  const stripsOf: number[][] = groups.map(() => []);
  for (const [strip, { group }] of problem.strips.entries()) stripsOf[group].push(strip);
  const stripsOfPerson: number[][] = problem.people.map(() => []);
  for (const [strip, { people }] of problem.strips.entries()) {
    for (const person of people) stripsOfPerson[person].push(strip);
  }
  const waysOf = groups.map(({ ways: choices }, group) => {
    const all = [...choices];
    const possible = all.filter((way) => stripsOf[group].every((strip) => !isEmpty(dates.on(strip, way))));
    return possible.length > 0 ? possible : all;
  });
  const same = (values: readonly number[]): number =>
    values.length > 0 && values.every((v) => v === values[0]) ? values[0] : -1;
  const minutesOf = new Int32Array(problem.strips.length);
  for (const [strip, { group, minutes }] of problem.strips.entries()) {
    const all = groups[group].ways;
    minutesOf[strip] = Math.min(...waysOf[group].map((way) => minutes[all.indexOf(way)]));
  }
  const gapTo = shortestGaps(problem, waysOf);
  let moveGap = Math.min(...gapTo);
  // Without a second place there are no moves; any number will do.
  if (moveGap === Number.POSITIVE_INFINITY) moveGap = clock.setChange;
  const spanOf = problem.strips.map(({ group }, strip) => {
    const sets = waysOf[group].map((way) => dates.on(strip, way)).filter((set) => !isEmpty(set));
    if (sets.length === 0) return { first: 0, last: problem.dateCount - 1 };
    return { first: Math.min(...sets.map(firstDate)), last: Math.max(...sets.map(lastDate)) };
  });
  const setGap = Math.min(clock.setChange, moveGap);
  return {
    ...partsOfSets(problem, setGap),
    problem,
    dates,
    apart: stripsApart(problem),
    waysOf,
    stripsOf,
    stripsOfPerson,
    spanOf,
    baseOf: Int32Array.from(waysOf, (choices) => same(choices.map((way) => places[ways[way].place].base))),
    placeOf: Int32Array.from(waysOf, (choices) => same(choices.map((way) => ways[way].place))),
    minutesOf,
    dayRoom: Float64Array.from(bases, ({ rules }) => {
      const longest = rules.maxAmplitude >= 0 ? Math.min(rules.maxWork, rules.maxAmplitude) : rules.maxWork;
      return Math.max(1, longest - clock.firstSetUp - clock.wrap);
    }),
    setGap,
    moveGap,
    gapTo: gapTo.map((gap) => (gap === Number.POSITIVE_INFINITY ? moveGap : gap)),
    usualGap: Float64Array.from(bases, (_, base) => {
      const gaps = [...gapTo].filter((gap, place) => places[place].base === base && gap < Number.POSITIVE_INFINITY);
      return gaps.length === 0 ? moveGap : gaps.toSorted((a, b) => a - b)[gaps.length >> 1];
    }),
  };
}

function partsOfSets(problem: Problem, setGap: number): { partOf: Int32Array; partGap: number[] } {
  const bySet = new Map<number, number[]>();
  for (const [strip, { set }] of problem.strips.entries()) {
    const strips = bySet.get(set);
    if (strips) strips.push(strip);
    else bySet.set(set, [strip]);
  }
  const partOf = new Int32Array(problem.strips.length);
  const partGap: number[] = [];
  const costumeGap = Math.min(problem.clock.costumeChange, setGap);
  const eitherGap = Math.min(costumeGap, problem.clock.relight);
  for (const strips of bySet.values()) {
    const byCostume = costumeParts(problem, strips);
    const byEither = costumeOrLightParts(problem, strips);
    const isEither = (byEither.length - 1) * eitherGap > (byCostume.length - 1) * costumeGap;
    for (const [nth, part] of (isEither ? byEither : byCostume).entries()) {
      for (const strip of part) partOf[strip] = partGap.length;
      partGap.push(nth === 0 ? setGap : isEither ? eitherGap : costumeGap);
    }
  }
  return { partOf, partGap };
}

/** Per place, from any other place of the base that may be used; a day stays at one base. */
function shortestGaps({ places, road, clock, ways }: Problem, waysOf: readonly (readonly number[])[]): Float64Array {
  const used = [...new Set(waysOf.flatMap((choices) => choices.map((way) => ways[way].place)))];
  return Float64Array.from(places, (to, place) => {
    let least = Number.POSITIVE_INFINITY;
    for (const from of used) {
      if (from === place || places[from].base !== to.base) continue;
      least = Math.min(least, road[from * places.length + place] + clock.move);
    }
    return least;
  });
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
