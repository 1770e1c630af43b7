/**
 * Least cost of crew, places and builds over all choices of ways. What is certain (a set whose every way is at one
 * base, or at one place) is counted exactly; the rest twice, and the better result kept: once by each set's cheapest
 * way apart from the crew, once by each set's cheapest way with the crew at its least price per minute. The fixed cost
 * of a place or build that several sets might use is split among them: whoever uses it, the plan pays at least the
 * shares of its users.
 */
import { PERMIT } from '../costs/permit/permit.ts';
import { PLACE_BUILD } from '../costs/place-build/place-build.ts';
import { PLACE_DAY } from '../costs/place-day/place-day.ts';
import { PLACE_DRESS } from '../costs/place-dress/place-dress.ts';
import { PLACE_STRIKE } from '../costs/place-strike/place-strike.ts';
import type { Problem } from '../problem.ts';
import { fewestCostumeChanges } from './costume-changes.ts';
import { type DayLoad, leastCrewCost, leastMinuteCost, NO_LOAD } from './crew-days.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';
import { spreadMinutes } from './spread-minutes.ts';

export function leastWaysAndPlaces(possible: Possible, net: NetFactors): number {
  const { problem, waysOf, stripsOf, placeOf } = possible;
  const places = surePlaces(possible);
  let sure = 0;
  for (const [place, days] of places) sure += placeCost(problem, net, place, days);
  const minutePrice = minutePrices(possible, net);
  const usersOfPlace = countUsers(possible, (way) => problem.ways[way].place);
  const usersOfBuild = countUsers(possible, (way) => problem.ways[way].build);
  let apart = 0;
  let withCrew = 0;
  for (const [group, ways] of waysOf.entries()) {
    if (stripsOf[group].length === 0 || ways.length === 0) continue;
    let leastApart = Number.POSITIVE_INFINITY;
    let leastWithCrew = Number.POSITIVE_INFINITY;
    for (const way of ways) {
      const { place, build, buildCost, strikeCost, notReal } = problem.ways[way];
      const { base } = problem.places[place];
      const built = buildCost * net.of(base, PLACE_BUILD) + strikeCost * net.of(base, PLACE_STRIKE);
      let own = built / usersOfBuild.get(build)!;
      // A sure place is paid above already.
      if (placeOf[group] !== place && !places.has(place)) {
        own += placeCost(problem, net, place, 1) / usersOfPlace.get(place)!;
      }
      let crew = 0;
      for (const strip of stripsOf[group]) {
        const model = problem.strips[strip];
        own += notReal * model.eighths;
        const minutes = model.minutes[problem.groups[group].ways.indexOf(way)];
        const price = Math.min(...[...model.units].map((unit) => minutePrice[unit][base]));
        crew += price === Number.POSITIVE_INFINITY ? 0 : minutes * price;
      }
      leastApart = Math.min(leastApart, own);
      leastWithCrew = Math.min(leastWithCrew, own + crew);
    }
    apart += leastApart;
    withCrew += leastWithCrew;
  }
  return sure + Math.max(apart + sureCrew(possible, net, places), withCrew);
}

/** Places that every legal plan uses, with the least number of shooting dates there. */
function surePlaces(possible: Possible): Map<number, number> {
  const { problem, placeOf, stripsOf } = possible;
  const stripsAt = new Map<number, number[]>();
  for (const [group, place] of placeOf.entries()) {
    if (place < 0 || stripsOf[group].length === 0) continue;
    stripsAt.set(place, [...(stripsAt.get(place) ?? []), ...stripsOf[group]]);
  }
  const days = new Map<number, number>();
  for (const [place, strips] of stripsAt)
    days.set(place, fewestPlaceDates(possible, place, strips, problem.units.length));
  return days;
}

/** By the minutes of its strips, its hours, and the length of day and night for strips that need them. */
function fewestPlaceDates(possible: Possible, place: number, strips: readonly number[], units: number): number {
  const { problem, minutesOf, dayRoom } = possible;
  const { base, opens, closes, sunSite } = problem.places[place];
  const room = Math.max(1, Math.min(dayRoom[base], closes - opens));
  const total = strips.reduce((sum, strip) => sum + minutesOf[strip], 0);
  let days = Math.max(1, Math.ceil(total / (room * units)));
  for (const light of [1, 2, 3, 4] as const) {
    const bound = strips.filter((strip) => problem.strips[strip].light === light && isExposed(possible, strip));
    if (bound.length === 0) continue;
    const site = problem.sunSites[sunSite];
    let longest = 1;
    for (let date = 0; date < problem.dateCount; date++) {
      longest = Math.max(longest, site.to[light - 1][date] - site.from[light - 1][date]);
    }
    const minutes = bound.reduce((sum, strip) => sum + minutesOf[strip], 0);
    days = Math.max(days, Math.ceil(minutes / (longest * units)));
  }
  return days;
}

/** The light rule holds for the strip at each of its possible ways. */
function isExposed({ problem, waysOf }: Possible, strip: number): boolean {
  const { group, exterior } = problem.strips[strip];
  return waysOf[group].every((way) => {
    const { needsLight, place } = problem.ways[way];
    return needsLight && (exterior || problem.places[place].naturalLight);
  });
}

/** C-8, C-9 dressing, C-10 for a place used on at least so many dates. */
function placeCost(problem: Problem, net: NetFactors, place: number, dates: number): number {
  const { base, fee, dressCost, strikeCost, permitCost, permitPer } = problem.places[place];
  const permits =
    permitPer === 'none' ? 0 : permitPer === 'use' ? 1 : permitPer === 'day' ? dates : Math.ceil(dates / 14);
  return (
    dates * fee * net.of(base, PLACE_DAY) +
    dressCost * net.of(base, PLACE_DRESS) +
    strikeCost * net.of(base, PLACE_STRIKE) +
    permits * permitCost * net.of(base, PERMIT)
  );
}

/**
 * Crew of what is sure to be shot at each base by the one unit that may, with the minutes of sets whose base is open
 * spread over the bases as is cheapest.
 */
function sureCrew(possible: Possible, net: NetFactors, places: ReadonlyMap<number, number>): number {
  const { problem, baseOf, minutesOf } = possible;
  let sum = 0;
  for (const unit of problem.units.keys()) {
    const open = new Set<number>();
    let minutes = 0;
    for (const [strip, { group, units }] of problem.strips.entries()) {
      if (baseOf[group] >= 0 || units.length !== 1 || units[0] !== unit) continue;
      minutes += minutesOf[strip];
      for (const way of possible.waysOf[group]) open.add(problem.places[problem.ways[way].place].base);
    }
    const costs = [...problem.bases.keys()].map((base) => {
      const load = sureLoad(possible, unit, base, places);
      const memo = new Map<number, number>();
      return {
        base,
        cost: (more: number): number => {
          const known =
            memo.get(more) ?? leastCrewCost(possible, net, unit, base, { ...load, minutes: load.minutes + more });
          memo.set(more, known);
          return known;
        },
      };
    });
    for (const { base, cost } of costs) if (!open.has(base)) sum += cost(0);
    if (open.size > 0)
      sum += spreadMinutes(
        minutes,
        costs.filter(({ base }) => open.has(base)).map(({ cost }) => cost),
      );
  }
  return sum;
}

function sureLoad(possible: Possible, unit: number, base: number, places: ReadonlyMap<number, number>): DayLoad {
  const { problem, baseOf, placeOf, minutesOf } = possible;
  const bySet = new Map<number, number[]>();
  const placesUsed = new Set<number>();
  let minutes = 0;
  for (const [strip, model] of problem.strips.entries()) {
    if (baseOf[model.group] !== base || model.units.length !== 1 || model.units[0] !== unit) continue;
    minutes += minutesOf[strip];
    bySet.set(model.set, [...(bySet.get(model.set) ?? []), strip]);
    if (placeOf[model.group] >= 0) placesUsed.add(placeOf[model.group]);
  }
  if (minutes === 0) return NO_LOAD;
  // With one unit every date of a place is a date of this unit; else only that each place needs one.
  let placeDays = 0;
  for (const place of placesUsed) placeDays += problem.units.length === 1 ? places.get(place)! : 1;
  let costumes = 0;
  for (const strips of bySet.values()) costumes += fewestCostumeChanges(problem, strips);
  return { minutes, sets: bySet.size, costumes, placeDays };
}

function minutePrices(possible: Possible, net: NetFactors): number[][] {
  const { problem } = possible;
  return problem.units.map((_, unit) => problem.bases.map((_, base) => leastMinuteCost(possible, net, unit, base)));
}

/** How many groups with strips might use each thing that a way stands for. */
function countUsers({ waysOf, stripsOf }: Possible, thingOf: (way: number) => number): Map<number, number> {
  const users = new Map<number, number>();
  for (const [group, ways] of waysOf.entries()) {
    if (stripsOf[group].length === 0) continue;
    for (const thing of new Set(ways.map(thingOf))) users.set(thing, (users.get(thing) ?? 0) + 1);
  }
  return users;
}
