/** Schedule: the problem in integers, its rules and costs, evaluation, bounds and search. Knows no records. */
export { boundByFamily, lowerBound } from './bounds/lower-bound.ts';
export {
  type DayFacts,
  elapsed,
  establishFacts,
  type Facts,
  lightWindow,
  type PersonDate,
  weekOf,
} from './clock/facts.ts';
export { blackOut, type GapCause, gapOf } from './clock/gap.ts';
export type { Infeasibility } from './conflict/conflict.ts';
export { provenConflict } from './conflict/proof.ts';
export { type EarliestFinish, earliestFinish, leastDays } from './conflict/shorter.ts';
export { authenticity } from './costs/authenticity/authenticity.ts';
export { castHold } from './costs/cast-hold/cast-hold.ts';
export { castWork } from './costs/cast-work/cast-work.ts';
export { COSTS, costOf } from './costs/costs.ts';
export { idleDatesOf } from './costs/crew-hold/crew-hold.ts';
export { incentive, incentiveOf } from './costs/incentive/incentive.ts';
export { prep } from './costs/prep/prep.ts';
export { type DateReason, type KeptDemands, StripDates } from './dates/strip-dates.ts';
export { evaluate } from './evaluate.ts';
export * from './own-hours.ts';
export * from './problem.ts';
export { proveBound } from './prove-bound.ts';
export { baseBlock } from './rules/base-block/base-block.ts';
export { brokenOf, type DemandKind, RULES } from './rules/rules.ts';
export { sceneOnce } from './rules/scene-once/scene-once.ts';
export { week } from './rules/week/week.ts';
export { type Scorecard, scorecardOf } from './scorecard.ts';
export type { Meeting, Shown } from './search/meeting.ts';
export { improveNearby, type NearbyOptions, type NearbyPlan } from './search/nearby.ts';
export { MoveTrial, type TriedChange, type TriedMove, type TriedMoves } from './search/try-moves.ts';
export * from './solution.ts';
export { solve, whyNotLegal } from './solve.ts';
export type * from './solve-result.ts';
