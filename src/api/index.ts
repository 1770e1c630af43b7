/** API: what browser and server say to each other, and the typed client. */
export { applyPatch, patchBetween } from './board-patch.ts';
export { ApiError, type Client, type ClientOptions, createClient } from './client.ts';
export type * from './comparison.ts';
export type * from './contract.ts';
export type * from './questions.ts';
export { noBody, type ParamsOf, ROUTES, type RouteName, type Routes, type StartRouteName } from './routes.ts';
export type * from './screens.ts';
export type * from './start.ts';
