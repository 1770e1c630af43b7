/** Server: a season folder opened, served to the browsers of this machine. */
export { type AppOptions, createApp } from './create-app.ts';
export { canBeKeptOut, draftCommands } from './drafts/draft-commands.ts';
export { type OpenedSeason, type OpenOptions, openSeason, SEASON_ID } from './open-season.ts';
export { type Serving, serveSeason } from './serve.ts';
export type { Services } from './services.ts';
