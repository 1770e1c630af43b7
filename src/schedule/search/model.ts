/**
 * The problem as the search reads it: flat typed arrays, everything that can be worked out once worked out. Lists of
 * lists are stored end to end with an index of starts (`peopleStart[s] .. peopleStart[s + 1]`).
 */

import { blackOut } from '../clock/gap.ts';
import { lightNeed } from '../clock/light-need.ts';
import { latestEnd, lightBegins } from '../clock/light-wait.ts';
import { crewDayOf } from '../costs/day-lines.ts';
import { sequencePairs } from '../costs/sequence-split/sequence-split.ts';
import { storyPairs } from '../costs/story-order/story-order.ts';
import { wordsFor } from '../dates/date-set.ts';
import { StripDates } from '../dates/strip-dates.ts';
import { hasOwnHours } from '../own-hours.ts';
import type { Problem } from '../problem.ts';
import { hasWeeks } from '../rules/minor/weights.ts';
import { stripsOfOrder } from '../rules/order/strips-of-order.ts';

export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** `[(entry of minutes) x dates + date]`. */
export interface LightWaits {
  readonly begins: Int32Array;
  readonly latestEnd: Int32Array;
}

export interface Model {
  readonly problem: Problem;
  readonly strips: number;
  readonly people: number;
  readonly places: number;
  readonly units: number;
  readonly bases: number;
  readonly dates: number;
  /** 32-bit words of a set of dates. */
  readonly words: number;
  readonly groupOf: Int32Array;
  readonly setOf: Int32Array;
  /** What a strip is lit for: 0 anything, 1 the day, 3 the dark (K-5.2). */
  readonly litFor: Uint8Array;
  /** 1 where a strip is of the day, 2 of the night, 0 of neither (C-31). */
  readonly told: Uint8Array;
  readonly eighthsOf: Int32Array;
  readonly earliestOf: Int32Array;
  /** Light that binds a strip at a way, 0 for none; indexed like `minutes`. */
  readonly lightNeed: Uint8Array;
  /** Minutes of black-out of a strip at a way (K-15), 0 for none; indexed like `minutes`. */
  readonly blackOut: Int32Array;
  readonly peopleOf: Lists;
  readonly hiresOf: Lists;
  readonly hireAmounts: Int32Array;
  /** strip x unit: 1 where allowed. */
  readonly unitAllowed: Uint8Array;
  /** strip x strip: 1 where a costume change may be due between them (K-5.2). */
  readonly costume: Uint8Array;
  /** Minutes of a strip at a way: `minutes[minutesStart[strip] + wayIndex[way]]`. */
  readonly minutesStart: Int32Array;
  readonly minutes: Int32Array;
  /** Position of a way in its group. */
  readonly wayIndex: Int32Array;
  readonly wayGroup: Int32Array;
  readonly placeOfWay: Int32Array;
  readonly earliestOfWay: Int32Array;
  readonly baseOfPlace: Int32Array;
  readonly baseOfBuild: Int32Array;
  readonly opensOf: Int32Array;
  readonly closesOf: Int32Array;
  readonly makeUpOf: Int32Array;
  readonly outOf: Int32Array;
  readonly restOf: Int32Array;
  readonly restFloorOf: Int32Array;
  readonly weeklyRestOf: Int32Array;
  /** 1 for minors whose weeks are limited. */
  readonly minorWeeks: Uint8Array;
  /** 1 for people without hours, day limit or minors' rules of their own. */
  readonly plainPerson: Uint8Array;
  /** base x date: minutes east of UTC (K-7). */
  readonly offset: Int32Array;
  readonly stripsOfGroup: Lists;
  /** Builds of each place that are followed day by day: when they stand matters (C-41, C-42, R-14). */
  readonly buildsOf: Lists;
  readonly wayOfBuild: Int32Array;
  readonly followsBuild: Uint8Array;
  readonly ordersOf: Lists;
  /** Pairs of strips and what shooting them in reverse costs (C-16). */
  readonly storyPairs: ReturnType<typeof pricedPairs>;
  readonly storyOf: Lists;
  readonly pinsOf: Lists;
  /** Per unit and date: index into `dayPins`, or -1. */
  readonly dayPin: Int32Array;
  /** Banners that take time, by day (K-16): positions in `Problem.banners`; null where there are none. */
  readonly bannersOf: Lists | null;
  /** Strips of pinned days: they never move. */
  readonly fixed: Uint8Array;
  /** Dates, as bits, on which a strip can stand when shot a given way (SPEC D); indexed like `minutes`. */
  readonly okDates: Int32Array;
  /** K-17, by strip and way (indexed like `minutes`) and date; null where no day ever waits for light. */
  readonly lightWaits: LightWaits | null;
  /** unit x base: D of SPEC C. */
  readonly crewDay: Float64Array;
  /** base x dates + 1: open dates before each date. */
  readonly openBefore: Int32Array;
  /** (unit x base) x dates + 1: open dates before each date on which the unit is there. */
  readonly workableBefore: Int32Array;
  /** Whether the light of the hour comes in anywhere (K-15). */
  readonly hasWindows: boolean;
  /** Whether anyone's long days are paid (C-40). */
  readonly paysOvertime: boolean;
}

export function buildModel(problem: Problem): Model {
  const { strips, people, places, units, bases, dateCount: dates, ways, groups } = problem;
  const [S, U, B] = [strips.length, units.length, bases.length];
  const wayIndex = new Int32Array(ways.length);
  const wayGroup = new Int32Array(ways.length).fill(-1);
  for (const [group, { ways: choices }] of groups.entries()) {
    for (const [i, way] of choices.entries()) {
      wayIndex[way] = i;
      wayGroup[way] = group;
    }
  }
  const minutes = lists(strips.map((strip) => strip.minutes));
  const fixed = new Uint8Array(S);
  const dayPin = new Int32Array(U * dates).fill(-1);
  for (const [i, pin] of problem.dayPins.entries()) {
    dayPin[pin.unit * dates + pin.date] = i;
    for (const strip of pin.strips) fixed[strip] = 1;
  }
  const unitAllowed = new Uint8Array(S * U);
  for (const [s, strip] of strips.entries()) for (const unit of strip.units) unitAllowed[s * U + unit] = 1;
  const { wayOfBuild, followsBuild } = buildsFollowed(problem);
  const openBefore = new Int32Array(B * (dates + 1));
  for (const [b, base] of bases.entries()) {
    for (let d = 0; d < dates; d++)
      openBefore[b * (dates + 1) + d + 1] = openBefore[b * (dates + 1) + d] + base.open[d];
  }
  const workableBefore = new Int32Array(U * B * (dates + 1));
  for (const [u, unit] of units.entries()) {
    for (const [b, base] of bases.entries()) {
      const from = (u * B + b) * (dates + 1);
      for (let d = 0; d < dates; d++) {
        workableBefore[from + d + 1] = workableBefore[from + d] + (base.open[d] & unit.available[d]);
      }
    }
  }
  const crewDay = new Float64Array(U * B);
  for (let u = 0; u < U; u++) for (let b = 0; b < B; b++) crewDay[u * B + b] = crewDayOf(problem, u, b);
  const pairs = pricedPairs(problem);
  return {
    problem,
    strips: S,
    people: people.length,
    places: places.length,
    units: U,
    bases: B,
    dates,
    words: wordsFor(dates),
    groupOf: Int32Array.from(strips, (strip) => strip.group),
    setOf: Int32Array.from(strips, (strip) => strip.set),
    told: Uint8Array.from(strips, ({ light }) => (light > 2 ? 0 : light)),
    litFor: Uint8Array.from(strips, ({ light }) => (light > 1 ? 3 : light)),
    eighthsOf: Int32Array.from(strips, (strip) => strip.eighths),
    earliestOf: Int32Array.from(strips, (strip) => strip.earliest),
    lightNeed: Uint8Array.from(
      strips.flatMap((strip) => [...groups[strip.group].ways].map((way) => lightNeed(problem, strip, way))),
    ),
    blackOut: Int32Array.from(
      strips.flatMap(({ group }, strip) => [...groups[group].ways].map((way) => blackOut(problem, strip, way))),
    ),
    peopleOf: lists(strips.map((strip) => strip.people)),
    hiresOf: lists(strips.map((strip) => strip.hires.map((hire) => hire.hire))),
    hireAmounts: Int32Array.from(strips.flatMap((strip) => strip.hires.map((hire) => hire.amount))),
    unitAllowed,
    costume: costumeChanges(problem),
    minutesStart: minutes.start,
    minutes: minutes.items,
    wayIndex,
    wayGroup,
    placeOfWay: Int32Array.from(ways, (way) => way.place),
    earliestOfWay: Int32Array.from(ways, (way) => way.earliest),
    baseOfPlace: Int32Array.from(places, (place) => place.base),
    baseOfBuild: basesOfBuilds(problem),
    opensOf: Int32Array.from(places, (place) => place.opens),
    closesOf: Int32Array.from(places, (place) => place.closes),
    makeUpOf: Int32Array.from(people, (person) => person.makeUp),
    outOf: Int32Array.from(people, (person) => person.out),
    restOf: Int32Array.from(people, (person) => person.rest),
    restFloorOf: Int32Array.from(people, (person) => person.restFloor),
    weeklyRestOf: Int32Array.from(people, (person) => person.weeklyRest),
    minorWeeks: Uint8Array.from(people, (person) => (hasWeeks(person) ? 1 : 0)),
    plainPerson: Uint8Array.from(people, (person) =>
      !hasOwnHours(person) && person.maxDay < 0 && person.minorRow === null ? 1 : 0,
    ),
    offset: Int32Array.from(bases.flatMap((base) => [...base.utcOffset])),
    buildsOf: byItem(
      places.length,
      Array.from(wayOfBuild, (way, build) => (followsBuild[build] === 1 ? [ways[way].place] : [])),
    ),
    wayOfBuild,
    followsBuild,
    stripsOfGroup: byItem(
      groups.length,
      strips.map((strip) => [strip.group]),
    ),
    ordersOf: byItem(S, problem.order.map(stripsOfOrder)),
    storyPairs: pairs,
    storyOf: byItem(
      S,
      pairs.map(([earlier, later]) => (earlier === later ? [earlier] : [earlier, later])),
    ),
    pinsOf: byItem(
      S,
      problem.scenePins.map((pin) => [pin.strip]),
    ),
    dayPin,
    bannersOf: bannersByDay(problem),
    fixed,
    okDates: datesOfStrips(problem),
    lightWaits: lightWaits(problem),
    crewDay,
    openBefore,
    workableBefore,
    hasWindows: ways.some(({ blackOut: minutes }) => minutes > 0),
    paysOvertime: people.some(({ contract }) => contract.overtime !== null),
  };
}

/**
 * Pairs of scenes with what it costs to shoot them in reverse (C-16), on two dates (C-28), and the second one after a
 * date (C-16; of a pair with itself).
 */
type PricedPair = readonly [number, number, reversed: number, apart: number, late: number, last: number];

function pricedPairs(problem: Problem): readonly PricedPair[] {
  return [
    ...storyPairs(problem).map(([earlier, later, price]): PricedPair => [earlier, later, price, 0, 0, 0]),
    ...sequencePairs(problem).map(([earlier, later, price]): PricedPair => [earlier, later, 0, price, 0, 0]),
    ...(problem.wishedDates ?? []).map(([strip, last, price]): PricedPair => [strip, strip, 0, 0, price, last]),
  ];
}

/** The first way with each build (-1: none has it), and 1 where its dates are followed. */
function buildsFollowed({ ways, places }: Problem): { wayOfBuild: Int32Array; followsBuild: Uint8Array } {
  const builds = ways.reduce((most, way) => Math.max(most, way.build + 1), 0);
  const wayOfBuild = new Int32Array(builds).fill(-1);
  const followsBuild = new Uint8Array(builds);
  for (const [index, { build, place, stands, standing }] of ways.entries()) {
    if (wayOfBuild[build] < 0) wayOfBuild[build] = index;
    const { hold, setsAtOnce } = places[place];
    if ((stands && hold > 0) || standing > 0 || setsAtOnce >= 0) followsBuild[build] = 1;
  }
  return { wayOfBuild, followsBuild };
}

function bannersByDay({ banners = [], units, dateCount }: Problem): Lists | null {
  if (banners.every(({ minutes }) => minutes === 0)) return null;
  const days = banners.map(({ unit, date, minutes }) => (minutes > 0 ? [unit * dateCount + date] : []));
  return byItem(units.length * dateCount, days);
}

function basesOfBuilds({ ways, places }: Problem): Int32Array {
  const bases = new Int32Array(ways.reduce((most, { build }) => Math.max(most, build + 1), 0));
  for (const { build, place } of ways) bases[build] = places[place].base;
  return bases;
}

/** Sets of dates, one per strip and way (SPEC D). */
function datesOfStrips(problem: Problem): Int32Array {
  const dates = new StripDates(problem);
  const words = wordsFor(problem.dateCount);
  const sets = problem.strips.flatMap(({ group }, strip) =>
    Array.from(problem.groups[group].ways, (way) => dates.on(strip, way)),
  );
  const flat = new Int32Array(sets.length * words);
  for (const [i, set] of sets.entries()) flat.set(set, i * words);
  return flat;
}

function lightWaits(problem: Problem): LightWaits | null {
  const { strips, groups, dateCount } = problem;
  const entries = strips.flatMap(({ group }, strip) => [...groups[group].ways].map((way) => ({ strip, way })));
  const isLit = entries.some(({ strip, way }) => lightNeed(problem, strips[strip], way) > 0);
  if (problem.clock.lightWait === 0 || !isLit) return null;
  const begins = new Int32Array(entries.length * dateCount);
  const ends = new Int32Array(entries.length * dateCount);
  for (const [i, { strip, way }] of entries.entries()) {
    for (let date = 0; date < dateCount; date++) {
      begins[i * dateCount + date] = lightBegins(problem, strip, way, date);
      ends[i * dateCount + date] = latestEnd(problem, strip, way, date);
    }
  }
  return { begins, latestEnd: ends };
}

function costumeChanges(problem: Problem): Uint8Array {
  const { strips } = problem;
  const matrix = new Uint8Array(strips.length * strips.length);
  if (problem.clock.costumeChange === 0) return matrix;
  const inScene = new Uint8Array(problem.people.length);
  for (const [a, first] of strips.entries()) {
    if (first.storyDay < 0) continue;
    inScene.fill(0);
    for (const person of first.people) inScene[person] = 1;
    for (const [b, second] of strips.entries()) {
      if (second.storyDay < 0 || second.storyDay === first.storyDay) continue;
      if (second.people.some((person) => inScene[person] === 1)) matrix[a * strips.length + b] = 1;
    }
  }
  return matrix;
}

function lists(rows: readonly ArrayLike<number>[]): Lists {
  const start = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) start[i + 1] = start[i] + row.length;
  const items = new Int32Array(start[rows.length]);
  for (const [i, row] of rows.entries()) for (let k = 0; k < row.length; k++) items[start[i] + k] = row[k];
  return { start, items };
}

/** Turns "row i names these items" into "item is named by these rows". */
function byItem(items: number, rows: readonly (readonly number[])[]): Lists {
  const rowsOf: number[][] = Array.from({ length: items }, () => []);
  for (const [i, row] of rows.entries()) for (const item of row) rowsOf[item].push(i);
  return lists(rowsOf);
}
