/** Planning: from the records of a season to a scheduling problem and back to a plan, with the reasons why. */

export { explain } from './explain/explain.ts';
export { explainSeason } from './explain/explain-season.ts';
export type * from './explain/explanation.ts';
export type { TrialBudget } from './explain/trial-runs.ts';
export { publicHolidayOn } from './facts/holidays.ts';
export { isOpenDay, whyClosed } from './facts/open-days.ts';
export { roadMinutes } from './facts/road.ts';
export { type LightWindows, lightWindows } from './facts/sun.ts';
export { utcOffsetAtNoon } from './facts/time-zone.ts';
export { type GeneratedFile, type GenerateOptions, generateSeason } from './generate/generate-season.ts';
export { SEASON_SIZES, type SeasonSize, SIZES } from './generate/sizes.ts';
export { cityLockReport, lockedSets, lockHasAlternatives } from './plan/city-lock.ts';
export { exportPlan, gapTo, type PlanMeta } from './plan/export-plan.ts';
export { arrangementOf, type ImportedPlan } from './plan/import-plan.ts';
export { costLines } from './plan/named-lines.ts';
export { type PlannedSeason, type PlanOptions, planSeason, type Solve } from './plan/plan-season.ts';
export { PLANNING_DIAGNOSTICS, type PlanningCode } from './planning-diagnostics.ts';
export { type BuildOptions, type BuiltProblem, buildProblem } from './problem/build-problem.ts';
export type { ConstantName, GroupName, ProblemIndex, StripName, WayName } from './problem/problem-index.ts';
export type { Verification } from './verify/verification.ts';
export { verifyPlan } from './verify/verify-plan.ts';
export { conflictOf } from './words/conflict-sentences.ts';
