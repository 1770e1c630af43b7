import { establishFacts } from './clock/facts.ts';
import { linesOf } from './costs/costs.ts';
import type { Problem } from './problem.ts';
import { violationsOf } from './rules/rules.ts';
import type { Arrangement, Evaluation } from './solution.ts';

/**
 * The clock, cost and broken rules of an arrangement, computed afresh (SPEC K, R, C). The measure of truth for the
 * search, which computes the same incrementally (S-5).
 */
export function evaluate(problem: Problem, arrangement: Arrangement): Evaluation {
  const facts = establishFacts(problem, arrangement);
  const lines = linesOf(facts);
  const violations = violationsOf(facts);
  return {
    arrangement,
    days: facts.days.map(({ unit, date, base, call, wrap, meals, waits, strips, banners }) => ({
      unit,
      date,
      base,
      call,
      wrap,
      meals,
      waits,
      strips: strips.map(({ strip, place, start, end }) => ({ strip, place, start, end })),
      banners,
    })),
    lines,
    cost: lines.reduce((sum, line) => sum + line.amount, 0),
    violations,
    legal: violations.length === 0,
  };
}
