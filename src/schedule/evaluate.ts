import { COST_CODES } from '../foundation/index.ts';
import { establishFacts, type Facts } from './clock/facts.ts';
import { castHold } from './costs/cast-hold.ts';
import { castTravel } from './costs/cast-travel.ts';
import { castWork } from './costs/cast-work.ts';
import { constants } from './costs/constants.ts';
import type { AddLine, CostFamily } from './costs/cost-family.ts';
import { crew } from './costs/crew.ts';
import { hires } from './costs/hires.ts';
import { incentiveOf, totalsOf } from './costs/incentive.ts';
import { moves } from './costs/moves.ts';
import { places } from './costs/places.ts';
import { preferences } from './costs/preferences.ts';
import type { Problem } from './problem.ts';
import { violationsOf } from './rules/rules.ts';
import type { Arrangement, Evaluation, LineItem } from './solution.ts';

/** Cost families in the order of SPEC C; the incentive comes last because it looks at all others. */
export const COST_FAMILIES: readonly CostFamily[] = [
  crew,
  castWork,
  castHold,
  castTravel,
  places,
  moves,
  hires,
  constants,
  preferences,
];

/**
 * The clock, cost and broken rules of an arrangement, computed afresh (SPEC K, R, C). The measure of truth for the search,
 * which computes the same incrementally (S-5).
 */
export function evaluate(problem: Problem, arrangement: Arrangement): Evaluation {
  const facts = establishFacts(problem, arrangement);
  const lines = linesOf(facts);
  const violations = violationsOf(facts);
  return {
    arrangement,
    days: facts.days.map(({ unit, date, base, call, wrap, meals, strips }) => ({
      unit,
      date,
      base,
      call,
      wrap,
      meals,
      strips: strips.map(({ strip, place, start, end }) => ({ strip, place, start, end })),
    })),
    lines,
    cost: lines.reduce((sum, line) => sum + line.amount, 0),
    violations,
    legal: violations.length === 0,
  };
}

/** Every cost line, incentives included. */
export function linesOf(facts: Facts): LineItem[] {
  const { problem, days } = facts;
  const lines: LineItem[] = [];
  const add: AddLine = (code, kind, subject, date, base, amount, quantity) => {
    if (amount !== 0) lines.push({ code, kind, subject, date, base, amount, quantity });
  };
  for (const family of COST_FAMILIES) family(facts, add);
  const { totals, budget } = totalsOf(lines, problem.bases.length);
  for (const [base, { incentive }] of problem.bases.entries()) {
    if (!incentive) continue;
    const dates = new Set(days.filter((day) => day.base === base).map((day) => day.date)).size;
    const amount = incentiveOf(incentive, totals, base * COST_CODES.length, budget, dates);
    add('incentive', 'base', base, null, base, -amount, 1);
  }
  return lines;
}
