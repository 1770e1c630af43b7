import { describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { evaluate } from '../evaluate.ts';
import type { Problem } from '../problem.ts';
import { brokenOf } from '../rules/rules.ts';
import type { Arrangement } from '../solution.ts';
import { solve } from '../solve.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { improveNearby } from './nearby.ts';
import { State } from './state.ts';
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

describe('a question that fails on its way', () => {
  const STEPS = ['place', 'unplace', 'setWay', 'cost', 'wayOf', 'positionOf'] as const;
  const strips = plan.arrangement.days.find((day) => day.strips.length > 1)!.strips.slice(0, 2);
  const days = problem.units.flatMap((_, unit) => [0, 5, 9].map((date) => ({ unit, date })));
  const moved: Arrangement = { ...plan.arrangement, days: plan.arrangement.days.slice(1) };
  const fresh = new MoveTrial(problem, plan.arrangement).onDays(strips, days);
  const freshMoved = new MoveTrial(problem, moved).onDays(strips, days);

  /** Asks with the step failing at its n-th call from now on; false: it was not called so often. */
  function failsAt(step: (typeof STEPS)[number], call: number, ask: () => unknown): boolean {
    const real = State.prototype[step];
    let calls = 0;
    const spy = vi.spyOn(State.prototype, step).mockImplementation(function (this: State, ...args: number[]) {
      if (++calls === call) throw new Error('injected');
      return Reflect.apply(real, this, args);
    });
    try {
      ask();
      return false;
    } catch (error) {
      expect((error as Error).message).toBe('injected');
      return true;
    } finally {
      spy.mockRestore();
    }
  }

  it.each(STEPS)('at any call of %s: the next is answered as if nothing had been asked', (step) => {
    const questions: ((trial: MoveTrial) => unknown)[] = [
      (trial) => trial.onDays(strips, days),
      (trial) => trial.movesOf(strips[0]!, (unit, date) => unit === 0 && date < 3),
      (trial) => trial.inBoneyard(strips),
    ];
    const trial = new MoveTrial(problem, plan.arrangement);
    for (const ask of questions) {
      for (let call = 1; call < 400 && failsAt(step, call, () => ask(trial)); call += 1 + (call >> 3)) {
        expect(trial.onDays(strips, days)).toEqual(fresh);
      }
    }
  });

  it.each(STEPS)('at any call of %s while it goes on to an edited plan: both plans are still answered', (step) => {
    const trial = new MoveTrial(problem, plan.arrangement);
    for (let call = 1; call < 400 && failsAt(step, call, () => trial.follow(moved)); call += 1 + (call >> 3)) {
      expect(trial.onDays(strips, days)).toEqual(freshMoved);
      trial.follow(plan.arrangement);
      expect(trial.onDays(strips, days)).toEqual(fresh);
    }
  });

  it('a strip in hand twice is refused before anything moves', () => {
    const trial = new MoveTrial(problem, plan.arrangement);
    expect(() => trial.onDays([strips[0]!, strips[0]!], days)).toThrow(/twice/);
    expect(trial.onDays(strips, days)).toEqual(fresh);
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

describe('what is in hand, on every day (the board)', () => {
  // Some days have a call that a person wished for.
  const plain = randomProblem({ seed: 5, strips: 24, people: 8, places: 6, dates: 21, bases: 2 });
  const wishedCalls = Int16Array.from({ length: plain.units.length * plain.dateCount }, (_, day) =>
    day % 3 === 0 ? 360 + 45 * (day % 10) : -1,
  );
  const wished: Problem = { ...plain, wishedCalls };
  const { arrangement } = solve(wished, { seed: 2, iterations: 60 }).evaluation;
  const all = wished.units.flatMap((_, unit) =>
    Array.from({ length: wished.dateCount }, (_unused, date) => ({ unit, date })),
  );

  function moved(strips: readonly number[], unit: number, date: number, position: number): Arrangement {
    const days = arrangement.days
      .map((day) => ({ ...day, strips: day.strips.filter((strip) => !strips.includes(strip)) }))
      .filter((day) => day.strips.length > 0);
    const at = days.findIndex((day) => day.unit === unit && day.date === date);
    if (at < 0) days.push({ unit, date, strips: [...strips] });
    else days[at] = { ...days[at]!, strips: days[at]!.strips.toSpliced(position, 0, ...strips) };
    return { ...arrangement, days, unplaced: arrangement.unplaced.filter((strip) => !strips.includes(strip)) };
  }

  it('costs and breaks what a fresh evaluation of the moved plan says (S-5), one strip or several', () => {
    const trial = new MoveTrial(wished, arrangement);
    const before = evaluate(wished, arrangement);
    const pair = arrangement.days.find((day) => day.strips.length > 1)!.strips.slice(0, 2);
    for (const strips of [[arrangement.days[1]!.strips[0]!], pair]) {
      for (const [i, tried] of trial.onDays(strips, all)!.entries()) {
        const after = evaluate(wished, moved(strips, all[i]!.unit, all[i]!.date, tried.position));
        expect(tried.costChange).toBe(after.cost - before.cost);
        expect(tried.brokenChange).toBe(brokenOf(after.violations) - brokenOf(before.violations));
      }
      expect(trial.inBoneyard(strips).brokenChange).toBeGreaterThan(0);
    }
  });

  it('follows a plan that was edited: the same answers as a trial made anew', () => {
    const followed = new MoveTrial(wished, arrangement);
    const first = arrangement.days[0]!.strips[0]!;
    const { unit, date } = arrangement.days.at(-1)!;
    for (const edited of [
      moved([first], unit, date, 1),
      { ...arrangement, days: arrangement.days.slice(2) },
      arrangement,
    ]) {
      followed.follow(edited);
      const anew = new MoveTrial(wished, edited);
      for (const strip of [first, arrangement.days.at(-1)!.strips[0]!]) {
        expect(followed.onDays([strip], all)).toEqual(anew.onDays([strip], all));
      }
    }
  });
});
