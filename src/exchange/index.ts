/** Exchange: files of other scheduling tools, read and written. */
export { EXCHANGE_DIAGNOSTICS, type ExchangeCode } from './exchange-diagnostics.ts';
export { type ScheduleOfSeason, scheduleOfSeason } from './from-season.ts';
export { liveSeasonOfBoards } from './into-season/live-boards.ts';
export {
  type BoardOfFile,
  type SeasonOfSchedule,
  type SeasonOptions,
  seasonOfSchedule,
} from './into-season/season-of-schedule.ts';
export { readScheduleFile, type ScheduleKind, scheduleKind } from './read-schedule-file.ts';
export type * from './schedule-file.ts';
export { type NumberedScript, withSceneNumbers } from './scripts/with-scene-numbers.ts';
export { type TaggedScript, withTags } from './scripts/with-tags.ts';
export { readSex } from './sex/read-sex.ts';
export { writeSex } from './sex/write-sex.ts';
export { readCsv } from './table/read-csv.ts';
export type { TableOptions } from './table/read-table.ts';
export { writeCsv } from './table/write-csv.ts';
export { TABLE_FIELDS, type TableColumn, type TableField } from './table-columns.ts';
export { readUss } from './uss/read-uss.ts';
export { cityOfMidnights } from './uss/uss-city.ts';
export { writeUss } from './uss/write-uss.ts';
