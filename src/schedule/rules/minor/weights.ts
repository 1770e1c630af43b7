import type { MinorModel, PersonModel } from '../../problem.ts';
import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const minorAspects = {
  presence: { weight: 2, unit: 'minutes', names: ['person', 'date', 'unit', 'base'] },
  earliest: { weight: 1, unit: 'minutes', names: ['person', 'date', 'unit', 'base'] },
  latest: { weight: 1, unit: 'minutes', names: ['person', 'date', 'unit', 'base'] },
  tutor: { weight: 1200, unit: 'pieces', names: ['person', 'date', 'unit', 'base'] },
  'week-presence': { weight: 1, unit: 'minutes', names: ['person', 'date', 'unit', 'base'] },
  'week-days': { weight: 600, unit: 'days', names: ['person', 'date', 'unit', 'base'] },
} as const satisfies Aspects;

const PRESENCE = minorAspects.presence.weight;
const EARLIEST = minorAspects.earliest.weight;
const LATEST = minorAspects.latest.weight;
const TUTOR = minorAspects.tutor.weight;

const WEEK_PRESENCE = minorAspects['week-presence'].weight;
const WEEK_DAYS = minorAspects['week-days'].weight;

/** Whether anything is asked of a minor's weeks. */
export function hasWeeks({ minorRows }: PersonModel): boolean {
  return minorRows.some(({ weekMinutes, weekDays }) => weekMinutes >= 0 || weekDays >= 0);
}

/** Of a week with so many minutes of presence on so many dates, by the row of its first. */
export function brokenByMinorWeek({ weekMinutes, weekDays }: MinorModel, minutes: number, dates: number): number {
  const broken = weekMinutes >= 0 && minutes > weekMinutes ? (minutes - weekMinutes) * WEEK_PRESENCE : 0;
  return weekDays >= 0 && dates > weekDays ? broken + (dates - weekDays) * WEEK_DAYS : broken;
}

export const minorInSearch: InSearch = {
  ofPerson({ problem, plainPerson, dates }, person, date, base, call, wrap) {
    if (plainPerson[person] === 1) return 0;
    const { minorRow, minorRows } = problem.people[person];
    if (minorRow === null) return 0;
    const row = minorRow[base * dates + date];
    if (row < 0) return 0;
    const rule = minorRows[row];
    let broken = rule.tutorMissing ? TUTOR : 0;
    if (wrap - call > rule.maxMinutes) broken += (wrap - call - rule.maxMinutes) * PRESENCE;
    if (call < rule.earliest) broken += (rule.earliest - call) * EARLIEST;
    if (wrap > rule.latest) broken += (wrap - rule.latest) * LATEST;
    return broken;
  },
};
