import { multiplyDivideRounded } from '../../../foundation/index.ts';
import { grouped } from '../../clock/runs.ts';
import type { BaseModel } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { staysOf } from '../journeys.ts';

export const HOTEL: number = columnOf('hotel');

/** C-13: one calendar day of a crew of so many percent. */
export function crewStayOf({ crewStay }: BaseModel, crewPercent: number): number {
  return multiplyDivideRounded(crewStay, crewPercent, 100);
}

/** C-7: people away from home; C-13: the crew on its visits to other bases, every calendar day of them. */
export const hotel = defineCost({
  code: 'hotel',
  subjects: ['person', 'unit'],
  perDate: ['unit'],
  inBudget: true,
  lines(facts, add) {
    const { bases, units } = facts.problem;
    for (const { person, date, base, days } of staysOf(facts)) {
      add('person', person, date, base, days * bases[base].hotel, days);
    }
    for (const [unit, days] of facts.daysOfUnit.entries()) {
      const { homeBase, crewPercent } = units[unit];
      for (const visit of grouped(days, (before, day) => before.base === day.base)) {
        const { date, base } = visit[0];
        if (base === homeBase) continue;
        const nights = visit[visit.length - 1].date - date + 1;
        add('unit', unit, date, base, nights * crewStayOf(bases[base], crewPercent), nights);
      }
    }
  },
});
