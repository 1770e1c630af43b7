/** What a day's clock has to know of the date to wait for light (SPEC K-17). */
import { latestOn } from '../own-hours.ts';
import type { Problem } from '../problem.ts';
import { lightNeed } from './light-need.ts';

/** No hour binds. */
export const NEVER = 1_000_000;

/** When the light that a strip is bound to begins at a place on a date; `-NEVER` where none binds it or none comes. */
export function lightBegins(problem: Problem, strip: number, way: number, date: number): number {
  const need = lightNeed(problem, problem.strips[strip], way);
  if (need === 0) return -NEVER;
  const site = problem.sunSites[problem.places[problem.ways[way].place].sunSite];
  const from = site.from[need - 1][date];
  return from > site.to[need - 1][date] ? -NEVER : from;
}

/**
 * The hour at which a strip has to be over on a date, by its light, its place, and the hours and age of everyone in it;
 * `NEVER` where nothing asks for one.
 */
export function latestEnd(problem: Problem, strip: number, way: number, date: number): number {
  const { place } = problem.ways[way];
  const { closes, base, sunSite } = problem.places[place];
  let latest = closes;
  const need = lightNeed(problem, problem.strips[strip], way);
  if (need > 0) {
    const { from, to } = problem.sunSites[sunSite];
    if (from[need - 1][date] <= to[need - 1][date]) latest = Math.min(latest, to[need - 1][date]);
  }
  for (const index of problem.strips[strip].people) {
    const person = problem.people[index];
    const own = latestOn(person, date);
    if (own >= 0) latest = Math.min(latest, own - person.out);
    const row = person.minorRow === null ? -1 : person.minorRow[base * problem.dateCount + date];
    if (row >= 0) latest = Math.min(latest, person.minorRows[row].latest - person.out);
  }
  return latest;
}
