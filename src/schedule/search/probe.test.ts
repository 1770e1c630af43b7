import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.ts';
import { randomProblem } from '../generate/random-problem.ts';
import type { Problem } from '../problem.ts';
import { brokenOf } from '../rules/rules.ts';
import type { Arrangement } from '../solution.ts';
import { solve } from '../solve.ts';
import { Probe } from './probe.ts';

const plain = randomProblem({ seed: 5, strips: 24, people: 8, places: 6, dates: 21, bases: 2 });
// Some days have a call that a person wished for.
const wishedCalls = Int16Array.from({ length: plain.units.length * plain.dateCount }, (_, day) =>
  day % 3 === 0 ? 360 + 45 * (day % 10) : -1,
);
const problem: Problem = { ...plain, wishedCalls };
const { arrangement } = solve(problem, { seed: 2, iterations: 60 }).evaluation;

function moved(strips: readonly number[], unit: number, date: number, position: number): Arrangement {
  const days = arrangement.days
    .map((day) => ({ ...day, strips: day.strips.filter((strip) => !strips.includes(strip)) }))
    .filter((day) => day.strips.length > 0);
  const at = days.findIndex((day) => day.unit === unit && day.date === date);
  if (at < 0) days.push({ unit, date, strips: [...strips] });
  else days[at] = { ...days[at]!, strips: days[at]!.strips.toSpliced(position, 0, ...strips) };
  return { ...arrangement, days, unplaced: arrangement.unplaced.filter((strip) => !strips.includes(strip)) };
}

describe('what if', () => {
  it('says of every day what a fresh evaluation of the moved plan says (S-5), and leaves the plan as it was', () => {
    const probe = new Probe(problem, arrangement);
    const before = evaluate(problem, arrangement);
    const all = problem.units.flatMap((_, unit) =>
      Array.from({ length: problem.dateCount }, (_unused, date) => ({ unit, date })),
    );
    const pair = arrangement.days.find((day) => day.strips.length > 1)!.strips.slice(0, 2);
    for (const strips of [[arrangement.days[1]!.strips[0]!], pair]) {
      for (const [i, tried] of probe.onDays(strips, all)!.entries()) {
        const after = evaluate(problem, moved(strips, all[i]!.unit, all[i]!.date, tried.position));
        expect(tried.costDelta).toBe(after.cost - before.cost);
        expect(tried.brokenDelta).toBe(brokenOf(after.violations) - brokenOf(before.violations));
      }
      expect(probe.inBoneyard(strips).brokenDelta).toBeGreaterThan(0);
    }
  });
});
