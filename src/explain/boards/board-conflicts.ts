import { conflictOf, type ProblemIndex } from '../../planning/index.ts';
import type { Violation } from '../../schedule/index.ts';
import type { Conflict, Season } from '../../season/index.ts';

/** A broken rule of a board, with a name by which it can be asked about. */
export interface BoardConflict extends Conflict {
  /** Stays the same as long as the rule, what is broken and whom it concerns stay. */
  readonly id: string;
  /** What in the rule: `own-latest`, `daily-rest`, `closed-date` ... */
  readonly aspect: string;
  /** Minutes, days or pieces by which it is broken. */
  readonly amount: number;
  readonly part: number | null;
}

/** Broken rules with names that stay: rule, aspect and whom it concerns. */
export function boardConflicts(
  season: Season,
  index: ProblemIndex,
  violations: readonly Violation[],
): readonly BoardConflict[] {
  const seen = new Map<string, number>();
  return violations.map((violation) => {
    const conflict = conflictOf(season, index, violation);
    const { date, unit, scene, person, place, base } = conflict.where;
    const part = violation.strip === null ? null : (index.strips[violation.strip]?.part ?? null);
    const name = [conflict.rule, violation.aspect, date, unit, scene, part, person, place, base]
      .map((field) => field ?? '')
      .join('|');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return {
      ...conflict,
      id: count === 0 ? name : `${name}|${count}`,
      aspect: violation.aspect,
      amount: violation.amount,
      part,
    };
  });
}
