import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { randomProblem } from '../generate/random-problem.ts';
import { brokenOf } from '../rules/rules.ts';
import { solve } from '../solve.ts';
import { improveNearby } from './nearby.ts';
import { MoveTrial } from './try-moves.ts';

const problem = randomProblem({ seed: 11, strips: 25, people: 8, places: 6, dates: 16, bases: 2, units: 2 });
const plan = solve(problem, { seed: 1, iterations: 150 }).evaluation;

describe('single moves on the incremental state', () => {
  it('cost and break what the whole plan evaluated afresh does (S-5)', () => {
    const trial = new MoveTrial(problem, plan.arrangement);
    const random = seededRandom(5);
    for (const strip of [0, 7, 13, 24]) {
      const { moves } = trial.movesOf(strip, (unit) => problem.strips[strip].units.includes(unit));
      expect(moves.length).toBeGreaterThan(10);
      for (let sample = 0; sample < 6; sample++) {
        const { unit, date, position, costChange, brokenChange } = moves[random.below(moves.length)];
        const without = plan.arrangement.days.map((day) => ({ ...day, strips: day.strips.filter((s) => s !== strip) }));
        const there = without.find((day) => day.unit === unit && day.date === date)?.strips ?? [];
        const others = without.filter((day) => day.unit !== unit || day.date !== date);
        const days = [...others, { unit, date, strips: there.toSpliced(position, 0, strip) }];
        const after = evaluate(problem, { ...plan.arrangement, days: days.filter((day) => day.strips.length > 0) });
        expect(after.cost - plan.cost).toBe(costChange);
        expect(brokenOf(after.violations) - brokenOf(plan.violations)).toBe(brokenChange);
      }
    }
  });

  it('leave the plan as it was: the second strip is asked about the same plan', () => {
    const trial = new MoveTrial(problem, plan.arrangement);
    const anywhere = (): boolean => true;
    const first = trial.movesOf(3, anywhere);
    trial.movesOf(4, anywhere);
    expect(trial.movesOf(3, anywhere)).toEqual(first);
  });
});

describe('the search around a plan', () => {
  it('never hands back a worse plan, says what it costs, and is the same for the same seed (S-1)', () => {
    const start = solve(problem, { seed: 2, iterations: 5 }).evaluation;
    const found = improveNearby(problem, start.arrangement, { seed: 4, iterations: 200, focus: [1, 2, 3] });
    const again = improveNearby(problem, start.arrangement, { seed: 4, iterations: 200, focus: [1, 2, 3] });
    const evaluation = evaluate(problem, found.arrangement);
    expect(again).toEqual(found);
    expect(evaluation.cost).toBe(found.cost);
    expect(brokenOf(evaluation.violations)).toBe(found.broken);
    expect(found.broken).toBeLessThanOrEqual(brokenOf(start.violations));
  });
});
