import { demandOfBase, demandOfPerson } from '../demand.ts';

/** the rest of the crew at a base, daily and weekly; and of one person. */
export const restDemands = [
  demandOfBase('rest', 10, ['daily-rest', 'weekly-rest'], ({ rules }) => ({
    rules: { ...rules, dailyRest: 0, weeklyRest: 0 },
  })),
  demandOfPerson(
    'own-rest',
    70,
    ['own-rest', 'own-weekly-rest'],
    ({ restFloor, weeklyRest }) => restFloor > 0 || weeklyRest > 0,
    { rest: 0, restFloor: 0, weeklyRest: 0 },
  ),
];
