import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { Problem } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { crewDayOf } from '../day-lines.ts';

export const CREW_TRAVEL: number = columnOf('crew-travel');

/** C-44: the days that a unit is on its way, each at a share of D of where it arrives. */
export function crewTravelOf(problem: Problem, unit: number, from: number, to: number): number {
  const { bases, baseTravelDays } = problem;
  const days = baseTravelDays[from * bases.length + to];
  return days === 0 ? 0 : days * multiplyDivideRounded(crewDayOf(problem, unit, to), bases[to].crewTravel, 100);
}

/** C-44: from home to the first day's base, from base to base, and home. */
export const crewTravel = defineCost({
  code: 'crew-travel',
  subjects: ['unit'],
  perDate: ['unit'],
  inBudget: true,
  lines({ problem, daysOfUnit }, add) {
    for (const [unit, days] of daysOfUnit.entries()) {
      const { homeBase } = problem.units[unit];
      let at = homeBase;
      const travelTo = (date: number, base: number): void => {
        if (base !== at) {
          const lost = problem.baseTravelDays[at * problem.bases.length + base];
          add('unit', unit, date, base, crewTravelOf(problem, unit, at, base), lost);
        }
        at = base;
      };
      for (const { date, base } of days) travelTo(date, base);
      const last = days.at(-1);
      if (last) travelTo(last.date, homeBase);
    }
  },
});
