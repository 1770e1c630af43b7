/**
 * Two reckonings of one plan that share no code: the solver's (season -> integers -> evaluation -> plan.json) and the
 * verifier's (season and plan.json, straight from SPEC.md). They have to agree to the cent and to the minute on any
 * plan, good or bad.
 */
import { describe, expect, test } from 'vitest';
import { type Random, type RuleCode, seededRandom } from '../../src/foundation/index.ts';
import { exportPlan } from '../../src/planning/plan/export-plan.ts';
import { arrangementOf } from '../../src/planning/plan/import-plan.ts';
import { buildProblem } from '../../src/planning/problem/build-problem.ts';
import { resultOf } from '../../src/planning/testing/one-strip-a-day.ts';
import type { Evaluation } from '../../src/schedule/solution.ts';
import type { PlanConflict, PlanFile } from '../../src/season/plan-file.ts';
import { planOf } from '../../src/verify/testing/plan-of.ts';
import { randomChoices, randomSeason } from '../../src/verify/testing/random-season.ts';
import type { Verification } from '../../src/verify/verification.ts';
import { verifyPlan } from '../../src/verify/verify-plan.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

/** Rules whose breaches both sides count in the same pieces. */
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

/** The others, with what a breach is about: each side may say it in one piece or in several. */
const ABOUT: Readonly<Partial<Record<RuleCode, readonly (keyof PlanConflict['where'])[]>>> = {
  'person-available': ['date', 'person'],
  'place-available': ['place'],
  prerequisite: ['date', 'scene'],
};

describe('random seasons and plans, the verifier against the evaluation', () => {
  test.each(SEEDS)('seed %i', (seed) => {
    const { evaluation, plan, verified } = reckonTwice(seededRandom(seed), seed);
    expect(verified.disagreements).toEqual([]);
    expect(verified.cost.total).toBe(evaluation.cost);
    expect(verified.legal).toBe(evaluation.legal);
    for (const rule of COUNTED_ALIKE) {
      expect([rule, amountOf(rule, verified.conflicts)]).toEqual([rule, amountOf(rule, evaluation.violations)]);
    }
    for (const [rule, keys] of Object.entries(ABOUT)) {
      const subjects = (conflicts: readonly Pick<PlanConflict, 'rule' | 'where'>[]): string[] => {
        const broken = conflicts.filter((conflict) => conflict.rule === rule);
        return [...new Set(broken.map(({ where }) => keys.map((key) => where[key]).join(' ')))].sort();
      };
      expect([rule, subjects(verified.conflicts)]).toEqual([rule, subjects(plan.conflicts)]);
    }
  });
});

function reckonTwice(random: Random, seed: number): { evaluation: Evaluation; plan: PlanFile; verified: Verification } {
  const season = randomSeason(random);
  const built = buildProblem(season);
  const asked = planOf(season, randomChoices(random, season));
  const result = resultOf(built.problem, arrangementOf(built, asked).arrangement);
  const plan = exportPlan(season, built, result, { seed, cityLock: null });
  return { evaluation: result.evaluation, plan, verified: verifyPlan(season, plan) };
}

function amountOf(rule: RuleCode, broken: readonly { readonly rule: string; readonly amount: number }[]): number {
  return broken.filter((each) => each.rule === rule).reduce((sum, each) => sum + each.amount, 0);
}
