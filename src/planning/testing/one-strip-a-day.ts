/**
 * The plainest solver there is, for tests of planning: strips in story order, each alone on the first date that takes
 * it, every set in the first of its ways (or another, as asked). Its bound is empty: it proves nothing.
 */
import { StripDates } from '../../schedule/dates/strip-dates.ts';
import { evaluate } from '../../schedule/evaluate.ts';
import type { Problem } from '../../schedule/problem.ts';
import type { Arrangement } from '../../schedule/solution.ts';
import type { SolveResult } from '../../schedule/solve-result.ts';

export function oneStripADay(problem: Problem, way: 'first' | 'last' = 'first'): SolveResult {
  const wayOfGroup = problem.groups.map(({ ways }) => ways.at(way === 'first' ? 0 : -1) ?? -1);
  const days: Arrangement['days'][number][] = [];
  const unplaced: number[] = [];
  const dates = new StripDates(problem);
  let next = 0;
  for (const [strip, model] of problem.strips.entries()) {
    const unit = model.units[0] ?? 0;
    let date = next;
    while (date < problem.dateCount && !dates.allows(strip, wayOfGroup[model.group]!, unit, date)) date++;
    if (date === problem.dateCount) {
      unplaced.push(strip);
      continue;
    }
    days.push({ unit, date, strips: [strip] });
    next = date + 1;
  }
  return resultOf(problem, { wayOfGroup, days, unplaced });
}

/** A result that holds one given arrangement. */
export function resultOf(problem: Problem, arrangement: Arrangement): SolveResult {
  const evaluation = evaluate(problem, arrangement);
  return {
    evaluation,
    bound: { total: 0, method: 'by-family' },
    legal: evaluation.legal,
    optimal: false,
    infeasible: null,
    stoppedBy: 'iterations',
    stats: { iterations: 0, milliseconds: 0, improvements: 0 },
  };
}
