/** Foundation: the small values everything else is made of. Imports nothing. */

export * from './calendar-day.ts';
export * from './clock.ts';
export * from './codes.ts';
export * from './compiled-beside.ts';
export * from './diagnostic.ts';
export * from './eighths.ts';
export { listsByKey } from './lists-by-key.ts';
export * from './message.ts';
export * from './money.ts';
export * from './random.ts';
export * from './written-words.ts';
