/** API: what browser and server say to each other, and the typed client. */
export { applyPatch, patchBetween } from './board-patch.ts';
export { ApiError, type Client, type ClientOptions, createClient } from './client.ts';
export type * from './contract.ts';
