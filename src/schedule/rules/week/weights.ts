import type { BaseModel, PersonModel, RuleModel, UnitModel } from '../../problem.ts';
import type { Aspects } from '../rule.ts';

export const weekAspects = {
  'closed-date': { weight: 1200, unit: 'days', names: ['unit', 'date', 'base'] },
  'unit-away': { weight: 1200, unit: 'days', names: ['unit', 'date'] },
  days: { weight: 600, unit: 'days', names: ['unit', 'date', 'base'] },
  consecutive: { weight: 600, unit: 'days', names: ['unit', 'date', 'base'] },
  work: { weight: 1, unit: 'minutes', names: ['unit', 'date', 'base'] },
  'own-days': { weight: 600, unit: 'days', names: ['person', 'date'] },
  'own-consecutive': { weight: 600, unit: 'days', names: ['person', 'date'] },
} as const satisfies Aspects;

const CLOSED = weekAspects['closed-date'].weight;
const AWAY = weekAspects['unit-away'].weight;
const DAYS = weekAspects.days.weight;
const CONSECUTIVE = weekAspects.consecutive.weight;
const WORK = weekAspects.work.weight;
const OWN_DAYS = weekAspects['own-days'].weight;
const OWN_CONSECUTIVE = weekAspects['own-consecutive'].weight;

/** Of a unit's shooting date. */
export function brokenByDate(base: BaseModel, unit: UnitModel, date: number): number {
  return (base.open[date] === 0 ? CLOSED : 0) + (unit.available[date] === 0 ? AWAY : 0);
}

/**
 * Of a unit's shooting day that is the so-manieth of its week and of its run, each with the rules of where it began.
 */
export function brokenByPlace(ofWeek: RuleModel, inWeek: number, ofRun: RuleModel, inRun: number): number {
  return (inWeek > ofWeek.maxDaysPerWeek ? DAYS : 0) + (inRun > ofRun.maxConsecutive ? CONSECUTIVE : 0);
}

/** Of a unit's week with so many minutes of work. */
export function brokenByWork({ maxWeekWork }: RuleModel, work: number): number {
  return Math.max(0, work - maxWeekWork) * WORK;
}

/** Of a person's date that is the so-manieth of its week and of its run. */
export function brokenByOwnPlace(
  { maxDaysPerWeek, maxConsecutive }: PersonModel,
  inWeek: number,
  inRun: number,
): number {
  const broken = maxDaysPerWeek >= 0 && inWeek > maxDaysPerWeek ? OWN_DAYS : 0;
  return maxConsecutive >= 0 && inRun > maxConsecutive ? broken + OWN_CONSECUTIVE : broken;
}
