/**
 * The independent check of a plan: rules, clock and cost worked out again from the season's records and `plan.json`
 * alone, straight from `src/schedule/SPEC.md`. It shares no code with the solver or with what builds its problem, only
 * the season's types and the facts about sun, holidays and time zones; so an error has to be made twice, in two ways,
 * to pass.
 */
import type { PlanFile, Season } from '../season/index.ts';
import { compareClaims } from './compare/compare-claims.ts';
import { compareCost } from './compare/compare-cost.ts';
import { compareDays } from './compare/compare-days.ts';
import { collectDisagreements } from './compare/disagreements.ts';
import { costLines, sumLines } from './costs/all-costs.ts';
import { brokenRules } from './rules/all-rules.ts';
import { readShoot } from './shoot.ts';
import type { Verification } from './verification.ts';

export function verifyPlan(season: Season, plan: PlanFile): Verification {
  const shoot = readShoot(season, plan);
  const conflicts = brokenRules(shoot);
  const cost = sumLines(costLines(shoot));
  const disagreements = collectDisagreements();
  compareDays(shoot, disagreements);
  compareCost(plan, cost, disagreements);
  const notRecomputed = compareClaims(shoot, conflicts, cost, disagreements);
  return { legal: conflicts.length === 0, conflicts, cost, disagreements: disagreements.found, notRecomputed };
}
