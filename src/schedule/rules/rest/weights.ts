import type { PersonModel, RuleModel } from '../../problem.ts';
import type { Aspects } from '../rule.ts';

export const restAspects = {
  'daily-rest': { weight: 1, unit: 'minutes', names: ['unit', 'date', 'base'] },
  'weekly-rest': { weight: 1, unit: 'minutes', names: ['unit', 'date', 'base'] },
  'own-rest': { weight: 1, unit: 'minutes', names: ['person', 'date', 'unit'] },
  'own-weekly-rest': { weight: 1, unit: 'minutes', names: ['person', 'date', 'unit'] },
} as const satisfies Aspects;

const DAILY = restAspects['daily-rest'].weight;
const WEEKLY = restAspects['weekly-rest'].weight;

const OWN_REST = restAspects['own-rest'].weight;
const OWN_WEEKLY = restAspects['own-weekly-rest'].weight;

/** Of a person who rests so many minutes between two dates, in two weeks or in one. */
export function brokenByOwnRest({ restFloor, weeklyRest }: PersonModel, rested: number, newWeek: boolean): number {
  // A rest of 0 asks nothing, even of two days that overlap.
  const broken = restFloor > 0 && rested < restFloor ? (restFloor - rested) * OWN_REST : 0;
  return newWeek && weeklyRest > 0 && rested < weeklyRest ? broken + (weeklyRest - rested) * OWN_WEEKLY : broken;
}

/** Of a unit that rests so many minutes between two shooting days, in two weeks or in one. */
export function brokenByRest({ dailyRest, weeklyRest }: RuleModel, rested: number, newWeek: boolean): number {
  const broken = rested < dailyRest ? (dailyRest - rested) * DAILY : 0;
  return newWeek && rested < weeklyRest ? broken + (weeklyRest - rested) * WEEKLY : broken;
}
