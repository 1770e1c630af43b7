import { multiplyDivideRounded } from '../../foundation/index.ts';
import { grouped } from '../clock/runs.ts';
import type { CostFamily } from './cost-family.ts';

/** C-11 company moves, C-12 moves between bases, C-13 the travelling crew's stay. */
export const moves: CostFamily = ({ problem, daysOfUnit }, add) => {
  for (const [unit, days] of daysOfUnit.entries()) {
    const { homeBase, crewPercent } = problem.units[unit];
    for (const { date, base, strips } of days) {
      let count = 0;
      for (let i = 1; i < strips.length; i++) if (strips[i].place !== strips[i - 1].place) count++;
      add('company-move', 'unit', unit, date, base, count * problem.bases[base].companyMove, count);
    }
    let at = homeBase;
    const moveTo = (date: number, base: number): void => {
      if (base === at) return;
      const company = problem.baseTravelCompany[at * problem.bases.length + base];
      add('base-move', 'unit', unit, date, base, multiplyDivideRounded(company, crewPercent, 100), 1);
      at = base;
    };
    for (const visit of grouped(days, (before, day) => before.base === day.base)) {
      const { date, base } = visit[0];
      moveTo(date, base);
      if (base === homeBase) continue;
      const nights = visit[visit.length - 1].date - date + 1;
      add(
        'hotel',
        'unit',
        unit,
        date,
        base,
        nights * multiplyDivideRounded(problem.bases[base].crewStay, crewPercent, 100),
        nights,
      );
    }
    const last = days.at(-1);
    if (last) moveTo(last.date, homeBase);
  }
};
