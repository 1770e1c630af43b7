/**
 * Two reckonings of one plan that share no code: the solver's (season -> integers -> evaluation -> plan.json) and the
 * verifier's (season and plan.json, straight from SPEC.md). They have to agree to the cent and to the minute on any plan, good or bad.
 */
import { describe, expect, test } from 'vitest';
import { type Random, seededRandom } from '../../src/foundation/index.ts';
import { exportPlan } from '../../src/planning/plan/export-plan.ts';
import { arrangementOf } from '../../src/planning/plan/import-plan.ts';
import { buildProblem } from '../../src/planning/problem/build-problem.ts';
import { resultOf } from '../../src/planning/testing/one-strip-a-day.ts';
import { planOf } from '../../src/planning/verify/testing/plan-of.ts';
import { randomChoices, randomSeason } from '../../src/planning/verify/testing/random-season.ts';
import { verifyPlan } from '../../src/planning/verify/verify-plan.ts';
import type { Evaluation } from '../../src/schedule/solution.ts';
import type { RuleCode } from '../../src/season/season.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

/** Rules whose breaches both sides count in the same pieces; the others are compared by being broken or not. */
const COUNTED_ALIKE: readonly RuleCode[] = [
  'scene-once',
  'way-allowed',
  'light',
  'day-length',
  'rest',
  'week',
  'minor',
  'order',
  'base-block',
  'pinned',
];

describe('random seasons and plans, the verifier against the evaluation', () => {
  test.each(SEEDS)('seed %i', (seed) => {
    const { evaluation, verified } = reckonTwice(seededRandom(seed), seed);
    expect(verified.disagreements).toEqual([]);
    expect(verified.cost.total).toBe(evaluation.cost);
    expect(verified.legal).toBe(evaluation.legal);
    for (const rule of COUNTED_ALIKE) {
      expect([rule, amountOf(rule, verified.conflicts)]).toEqual([rule, amountOf(rule, evaluation.violations)]);
    }
  });
});

function reckonTwice(
  random: Random,
  seed: number,
): { evaluation: Evaluation; verified: ReturnType<typeof verifyPlan> } {
  const season = randomSeason(random);
  const built = buildProblem(season);
  const asked = planOf(season, randomChoices(random, season));
  const result = resultOf(built.problem, arrangementOf(built, asked).arrangement);
  const plan = exportPlan(season, built, result, { seed, cityLock: null });
  return { evaluation: result.evaluation, verified: verifyPlan(season, plan) };
}

function amountOf(rule: RuleCode, broken: readonly { readonly rule: string; readonly amount: number }[]): number {
  return broken.filter((each) => each.rule === rule).reduce((sum, each) => sum + each.amount, 0);
}
