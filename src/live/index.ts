/** A live season: commands with diffs and undo (`SPEC.md`). */
export { applyCommand, type CommandOutcome } from './apply-command.ts';
export * from './board.ts';
export { boardName } from './board-name.ts';
export {
  type BatchCommand,
  type BoardCommand,
  type BoardsCommand,
  type Command,
  commandSchema,
  type DayRef,
  type Destination,
  type EntryRef,
  type RowName,
  type SeasonCommand,
  type SeasonPath,
  type SeasonValue,
  type SingleCommand,
} from './command.ts';
export { applyDiff, type Change, type Diff, diffOf, reverseDiff, squashDiffs, touchedBy } from './diff.ts';
export { allEntries, sortedDays } from './edit-board.ts';
export type * from './effects.ts';
export {
  type Edit,
  type EditKind,
  type History,
  historyOf,
  NO_HISTORY,
  redoLabel,
  runsShort,
  step as stepHistory,
  undoLabel,
  withEdit,
} from './history.ts';
export { diffSchema, editKindSchema, liveSeasonSchema } from './kept.ts';
export { labelOf } from './labels.ts';
export { LIVE_DIAGNOSTICS } from './live-diagnostics.ts';
export {
  boardById,
  emptyBoard,
  type FactsReading,
  followFacts,
  type LiveSeason,
  type Named,
  newLiveSeason,
  type ReadFacts,
  type SeasonFacts,
  type SetFacts,
} from './live-season.ts';
export { lockedCastNumbers } from './locked-cast-numbers.ts';
export { type Naming, namingOf } from './naming.ts';
export { RECORD_KINDS, type RecordKind } from './record-kinds.ts';
export { idOfRow, pathOf, type Reference, referencesTo } from './records.ts';
export type { Refusal } from './refusal.ts';
export { nameOfRow, sameValue, valueAt } from './season-rows.ts';
