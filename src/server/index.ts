/** Server: a season folder opened, served to the browsers of this machine. */
export { type AppOptions, createApp } from './create-app.ts';
export { canBeKeptOut, ifKeptOut } from './drafts/draft-commands.ts';
export { type FirstScript, type FirstScripts, firstScripts, type GivenFile } from './first/first-scripts.ts';
export {
  type FromSchedule,
  type KeepBoards,
  makeFromSchedule,
  type ScheduleOrder,
} from './first/make-from-schedule.ts';
export {
  type MadeSeason,
  type MakeOrder,
  makeSeason,
  USUAL_BASE,
  USUAL_START,
  whyTaken,
} from './first/make-season.ts';
export { type PlannableSeason, plannableSeason } from './first/plannable-season.ts';
export { calledOn, confirmInFolder, issueInFolder } from './issued/issue-in-folder.ts';
export { type OpenedSeason, type OpenOptions, openSeason, SEASON_ID } from './open-season.ts';
export { type ServeOptions, type Serving, serveSeason, serveStart } from './serve.ts';
export type { Services } from './services.ts';
