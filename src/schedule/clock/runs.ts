/** Ascending dates cut into what belongs together: weeks, runs, visits to a place. */
import type { PlaceModel, Problem } from '../problem.ts';
import { weekOf } from './facts.ts';

/** Cuts a list wherever two neighbours do not belong together. */
export function grouped<T>(entries: readonly T[], together: (before: T, entry: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const [i, entry] of entries.entries()) {
    if (i > 0 && together(entries[i - 1], entry)) groups[groups.length - 1].push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** Entries grouped by civil week (K-10), in order. */
export function weeksOf<T extends { readonly date: number }>(problem: Problem, entries: readonly T[]): T[][] {
  return grouped(entries, (before, entry) => weekOf(problem, before.date) === weekOf(problem, entry.date));
}

/** Runs of consecutive dates. */
export function runsOf<T extends { readonly date: number }>(entries: readonly T[]): T[][] {
  return grouped(entries, (before, entry) => entry.date === before.date + 1);
}

/** The visits of R-4: runs of shooting dates with at most `keepDays` free days between neighbours. */
export function visitsOf(place: PlaceModel, dates: readonly number[]): { first: number; last: number }[] {
  const visits: { first: number; last: number }[] = [];
  for (const date of dates) {
    const visit = visits.at(-1);
    if (visit && date - visit.last - 1 <= place.keepDays) visit.last = date;
    else visits.push({ first: date, last: date });
  }
  return visits;
}
