/**
 * The problem of a season in which a person, a place, an order rule or a pin differs, without building all the rest
 * again.
 */

import {
  type BuiltProblem,
  buildProblem,
  newFindings,
  orderModels,
  personModels,
  pinModels,
  placeModels,
  referencesOf,
  stripFinder,
} from '../planning/index.ts';
import type { Problem } from '../schedule/index.ts';
import type { Season } from '../season/index.ts';

/** Lists of the season whose entries can be exchanged one by one. */
const PATCHED: ReadonlySet<string> = new Set(['people', 'places', 'order', 'pins']);

/**
 * What `buildProblem(after)` makes, for an `after` that has the same dates: people and places may differ in their
 * calendars and hours, order rules and pins may be missing. Anything else is built afresh.
 */
export function problemOfChanged(before: Season, built: BuiltProblem, after: Season): Problem {
  const keys = Object.keys(before) as (keyof Season)[];
  const changed = keys.filter((key) => before[key] !== after[key]);
  if (changed.some((key) => !PATCHED.has(key))) return buildProblem(after).problem;
  const { problem, index } = built;
  const findings = newFindings();
  const refer = referencesOf(after, findings);
  const find = stripFinder(after, index.strips);
  const people = problem.people.map((model, i) => {
    const person = after.people[i]!;
    if (person === before.people[i]) return model;
    return personModels({ ...after, people: [person] }, index.dates, problem.bases, refer)[0]!;
  });
  const places = problem.places.map((model, i) => {
    const place = after.places[i]!;
    if (place === before.places[i]) return model;
    const [fresh] = placeModels({ ...after, places: [place] }, index.dates, problem.bases, refer).places;
    return { ...fresh!, sunSite: model.sunSite };
  });
  return {
    ...problem,
    people,
    places,
    ...(changed.includes('order') ? { order: orderModels(after, find) } : {}),
    ...(changed.includes('pins') ? pinModels(after, index.dates, find, refer, findings) : {}),
  };
}
