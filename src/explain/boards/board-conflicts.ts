import type { BoardConflict } from '../../live/index.ts';
import { conflictOf, type ProblemIndex } from '../../planning/index.ts';
import type { Violation } from '../../schedule/index.ts';
import type { Season } from '../../season/index.ts';

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
