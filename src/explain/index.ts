/**
 * Explain: why a plan or a board is as it is, what a change would cost, what repairs it, and what the season could ask
 * for.
 */
export { type ArrangeCommand, arrangeAs, arrangeAsPlan, liveSeasonOf } from './boards/arrange.ts';
export { boardConflicts } from './boards/board-conflicts.ts';
export { type BoardEvaluation, BoardEvaluator } from './boards/board-evaluation.ts';
export { boardFacts } from './boards/board-facts.ts';
export { boardPlan } from './boards/board-plan.ts';
export { type BrokenDays, breakDays, type DayBreaks } from './boards/break-days.ts';
export { commandEffect } from './boards/command-effect.ts';
export { dayCosts } from './boards/day-costs.ts';
export { dayMoves } from './boards/day-moves.ts';
export { fixesFor } from './boards/fixes.ts';
export { goalsOf } from './boards/goals.ts';
export { type DayPush, deleteDay, insertDays, type Reach } from './boards/push-days.ts';
export { whatIf } from './boards/what-if.ts';
export { explain } from './explain.ts';
export { explainSeason } from './explain-season.ts';
export type * from './explanation.ts';
export type { TrialBudget } from './trial-runs.ts';
export { type CoveredPlan, describeCover, type WeatherCover, weatherCovers } from './weather-cover.ts';
