/** Planning: from the records of a season to a scheduling problem, and from a solution back to a plan. */
export {
  bothDays,
  fromDayToDay,
  type Names,
  namesOf,
  pagesInWords,
  personCalled,
} from './names.ts';
export { cityLockReport, lockedSets, lockHasAlternatives } from './plan/city-lock.ts';
export { boundMethod, exportPlan, gapTo, type PlanMeta } from './plan/export-plan.ts';
export { arrangementOf, type ImportedPlan } from './plan/import-plan.ts';
export { costLine, costLines, gathered, namedLines, planCostLine, workedDates } from './plan/named-lines.ts';
export { type FoundPlan, type PlannedSeason, type PlanOptions, planSeason, type Solve } from './plan/plan-season.ts';
export { type ProvenClaims, proveClaims } from './plan/prove-claims.ts';
export { PLANNING_DIAGNOSTICS, type PlanningCode } from './planning-diagnostics.ts';
export { type BuildOptions, type BuiltProblem, buildProblem } from './problem/build-problem.ts';
export { orderModels, pinModels, stripFinder } from './problem/constraint-models.ts';
export { describeReason, particularReasons, reasonKey } from './problem/date-reasons.ts';
export { personModels } from './problem/person-models.ts';
export { placeModels } from './problem/place-models.ts';
export { newFindings, referencesOf } from './problem/references.ts';
export { isCityLocked } from './problem/way-models.ts';
export type { ConstantName, GroupName, ProblemIndex, WayName } from './problem-index.ts';
export { conflictOf, planConflict, stripName } from './words/conflicts.ts';
export { type NamedLine, type PlanFacts, planFacts } from './words/costs.ts';
export { demandConflict, orderRule } from './words/demands.ts';
export { type ScorecardRow, scorecardRows } from './words/scorecard.ts';
