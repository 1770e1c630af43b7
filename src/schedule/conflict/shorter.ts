/** How early a season can be finished at all, and what stands in the way of finishing earlier. */

import type { Problem } from '../problem.ts';
import type { WorkNeed } from '../solution.ts';
import type { ConflictEntry } from '../solve-result.ts';
import { daysNeeded } from './capacity.ts';
import { possibleDates } from './dates.ts';
import { Kept } from './demands.ts';
import { provenConflict, provenImpossible } from './proof.ts';

export interface EarliestFinish {
  /** No plan can shoot its last day before this date. */
  readonly date: number;
  /** What cannot hold together when it must be finished the day before; empty when `date` is the first one. */
  readonly conflict: readonly ConflictEntry[];
}

/** Looks for the latest date up to `last` by which finishing is proven impossible, by halving. */
export function earliestFinish(problem: Problem, last: number): EarliestFinish {
  let impossible = 0;
  let unknown = Math.min(last + 1, problem.dateCount);
  while (unknown - impossible > 1) {
    const middle = (impossible + unknown) >> 1;
    if (provenImpossible(upTo(problem, middle))) impossible = middle;
    else unknown = middle;
  }
  const conflict = impossible === 0 ? [] : (provenConflict(upTo(problem, impossible), problem) ?? []);
  return { date: impossible, conflict };
}

/** What the strips of the company, of each base, light, place and person need at least, over all dates left to them. */
export function leastDays(problem: Problem): readonly WorkNeed[] {
  const kept = new Kept();
  const possible = possibleDates(problem, kept);
  return possible.without === null ? daysNeeded(problem, possible, kept) : [];
}

/** The problem with only its first dates. */
function upTo(problem: Problem, dateCount: number): Problem {
  const people = problem.people.map((person) => {
    if (person.minorRow === null) return person;
    const { minorRow } = person;
    // The table is one row of dates per base.
    const rows = problem.bases.flatMap((_, base) => [
      ...minorRow.subarray(base * problem.dateCount, base * problem.dateCount + dateCount),
    ]);
    return { ...person, minorRow: Int16Array.from(rows) };
  });
  return { ...problem, dateCount, people };
}
