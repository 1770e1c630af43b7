import { demandOfBase, demandOfPerson, NO_LIMIT } from '../demand.ts';

/** the length of a day at a base, and of one person's own day. */
export const dayLengthDemands = [
  demandOfBase('day-length', 60, ['work', 'amplitude'], ({ rules }) => ({
    rules: { ...rules, maxWork: NO_LIMIT, maxAmplitude: -1 },
  })),
  demandOfPerson('own-day', 140, ['own-day'], ({ maxDay }) => maxDay >= 0, { maxDay: -1 }),
];
