/** What a scene heading says, and whether a line is one. */
export { isFountainHeading, lookOfHeading } from './looks-like-heading.ts';
export { omissionAlone, saysOmitted } from './omitted-scene.ts';
export { readSceneHeading, type SceneHeading } from './read-scene-heading.ts';
export { readsLikeShot } from './shots.ts';
export type { IntExt } from './sides.ts';
export { type PartOfDay, readTime, type TimeReading, tellsTime } from './time-of-day.ts';
export { writtenNumber } from './written-number.ts';
