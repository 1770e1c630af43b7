import type { RuleModel } from '../../problem.ts';
import type { Aspects } from '../rule.ts';

export const restAspects = {
  'daily-rest': { weight: 1, unit: 'minutes', names: ['unit', 'date', 'base'] },
  'weekly-rest': { weight: 1, unit: 'minutes', names: ['unit', 'date', 'base'] },
  'own-rest': { weight: 1, unit: 'minutes', names: ['person', 'date', 'unit'] },
} as const satisfies Aspects;

const DAILY = restAspects['daily-rest'].weight;
const WEEKLY = restAspects['weekly-rest'].weight;

/** Of one minute that a person's rest is too short. */
export const OWN_REST: number = restAspects['own-rest'].weight;

/** Of a unit that rests so many minutes between two shooting days, in two weeks or in one. */
export function brokenByRest({ dailyRest, weeklyRest }: RuleModel, rested: number, newWeek: boolean): number {
  const broken = rested < dailyRest ? (dailyRest - rested) * DAILY : 0;
  return newWeek && rested < weeklyRest ? broken + (weeklyRest - rested) * WEEKLY : broken;
}
