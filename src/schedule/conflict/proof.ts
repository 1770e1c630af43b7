/**
 * Smallest sets of demands that are proven not to hold together, by a deletion filter over everything a season asks.
 */

import { StripDates } from '../dates/strip-dates.ts';
import type { Problem } from '../problem.ts';
import { RULES } from '../rules/rules.ts';
import { workEntry } from '../rules/scene-once/demands.ts';
import type { WorkNeed } from '../solution.ts';
import type { ConflictEntry } from '../solve-result.ts';
import { overload } from './capacity.ts';
import { possibleDates } from './dates.ts';
import { type Demand, demandsOf, entryOf, Kept } from './demands.ts';

/** Why no plan can be legal: a strip without a date, or more work than its dates hold. */
type Proof = { readonly strip: number } | { readonly need: WorkNeed };

/** A proof that no plan keeps all demands but `without`; null where none was found, which proves nothing. */
function proofOf(
  problem: Problem,
  dates: StripDates,
  without: readonly Demand[],
  like: Proof | null = null,
): Proof | null {
  const kept = new Kept(without);
  const possible = possibleDates(problem, kept, dates);
  if (possible.without !== null) return { strip: possible.without };
  // Once one kind of proof was found, the filter follows it: another look at everything else would only cost time.
  if (like !== null && 'strip' in like) return null;
  const need = overload(problem, possible, kept, like?.need.of ?? null);
  return need === null ? null : { need };
}

/** True when it is proven that no plan of the problem is legal. */
export function provenImpossible(problem: Problem): boolean {
  return hopeless(problem) !== null || proofOf(problem, new StripDates(problem), []) !== null;
}

/**
 * A set of demands that cannot hold together, from which none can be left out as far as this proof goes; null when
 * there is no proof. Found by leaving out whole stretches of demands while the rest still conflict, halves of them
 * where it does not (deletion filter: Chinneck & Dravnieks 1991; the halving after Junker 2004, QuickXplain). `told`:
 * the problem whose calendars the entries speak of, where `problem` is a part of it.
 */
export function provenConflict(problem: Problem, told: Problem = problem): readonly ConflictEntry[] | null {
  const alone = hopeless(problem);
  if (alone !== null) return [alone];
  const dates = new StripDates(problem);
  const first = proofOf(problem, dates, []);
  if (first === null) return null;
  const all = demandsOf(problem);
  const given: Demand[] = [];
  const giveUp = (demands: readonly Demand[]): void => {
    if (demands.length === 0) return;
    if (proofOf(problem, dates, [...given, ...demands], first) !== null) {
      given.push(...demands);
      return;
    }
    if (demands.length === 1) return;
    const middle = demands.length >> 1;
    giveUp(demands.slice(0, middle));
    giveUp(demands.slice(middle));
  };
  giveUp(all);
  const left = all.filter((demand) => !given.includes(demand));
  const proof = proofOf(problem, dates, given, first);
  if (proof === null) return null;
  const strip = 'strip' in proof ? proof.strip : null;
  return [...('need' in proof ? [workEntry(proof.need)] : []), ...left.map((demand) => entryOf(told, demand, strip))];
}

/** What a rule knows to be broken in every plan, from the problem alone. */
function hopeless(problem: Problem): ConflictEntry | null {
  for (const rule of RULES) {
    const violation = rule.hopeless?.(problem);
    if (violation) return violation;
  }
  return null;
}
