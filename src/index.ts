/**
 * The public face: the pure rooms, each under its own name. They see neither Node nor the browser; how they are used:
 * `docs/library.md`.
 */
export * as breakdown from './breakdown/index.ts';
export * as compare from './compare/index.ts';
export * as documents from './documents/index.ts';
export * as exchange from './exchange/index.ts';
export * as explain from './explain/index.ts';
export * as facts from './facts/index.ts';
export * as foundation from './foundation/index.ts';
export * as generate from './generate/index.ts';
export * as live from './live/index.ts';
export * as messages from './messages/index.ts';
export * as planning from './planning/index.ts';
export * as schedule from './schedule/index.ts';
export * as script from './script/index.ts';
export * as season from './season/index.ts';
export * as story from './story/index.ts';
export * as talent from './talent/index.ts';
export * as verify from './verify/index.ts';
