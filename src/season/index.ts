/** Season: the records of a production, read from `season.yaml`; the plan as a file; the catalogue of the field's data. */
export * from './catalog.ts';
export type { Confidence, Fact, Shelf, Sourced, Sourcing } from './catalog-facts.ts';
export * from './catalog-print.ts';
export {
  type InitialScene,
  type InitialScript,
  type InitialSeasonInput,
  initialSeasonYaml,
} from './initial-season.ts';
export { applyCommand, type CommandOutcome } from './live/apply-command.ts';
export * from './live/board.ts';
export type * from './live/command.ts';
export { applyDiff, type Change, type Diff, diffOf, reverseDiff, squashDiffs, touchedBy } from './live/diff.ts';
export { allEntries, sortedDays } from './live/edit-board.ts';
export {
  type Edit,
  type EditKind,
  type History,
  NO_HISTORY,
  redoLabel,
  step as stepHistory,
  undoLabel,
  withEdit,
} from './live/history.ts';
export {
  type FactsReading,
  followFacts,
  type LiveSeason,
  newLiveSeason,
  type ReadFacts,
  type SeasonFacts,
  type SetFacts,
} from './live/live-season.ts';
export { readCommand } from './live/read-command.ts';
export type * from './plan-file.ts';
export { SEASON_FORMAT } from './read/format-version.ts';
export { readSeason, type SeasonReading } from './read/read-season.ts';
export { PLAN_FORMAT, type PlanReading, readPlan } from './read-plan.ts';
export type { SceneOverride, ScenePartOverride, SceneReference } from './scene-override.ts';
export * from './season.ts';
export { type DiagnosticEntry, SEASON_DIAGNOSTICS, type SeasonCode } from './season-diagnostics.ts';
export { canEdit, SeasonDocument, upgradedText } from './season-document.ts';
export { writePlan } from './write-plan.ts';
export { nearest } from './yaml/nearest.ts';
