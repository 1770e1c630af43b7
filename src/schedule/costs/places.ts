import { visitsOf } from '../clock/runs.ts';
import type { CostFamily } from './cost-family.ts';

/** C-8 fees, C-9 builds, dressings and strikes, C-10 permits. */
export const places: CostFamily = ({ problem, days, datesOfPlace }, add) => {
  for (const [place, model] of problem.places.entries()) {
    const dates = datesOfPlace[place];
    if (dates.length === 0) continue;
    const { base } = model;
    for (const date of dates) add('place-day', 'place', place, date, base, model.fee, 1);
    for (const { first, last } of visitsOf(model, dates)) {
      add('place-dress', 'place', place, first, base, model.dressCost, 1);
      add('place-strike', 'place', place, last, base, model.strikeCost, 1);
    }
    const permits = permitPeriods(model.permitPer, dates);
    add('permit', 'place', place, dates[0], base, permits * model.permitCost, permits);
  }
  const built = new Set<number>();
  for (const day of days) {
    for (const { way } of day.strips) {
      const model = problem.ways[way];
      if (built.has(model.build)) continue;
      built.add(model.build);
      const { base } = problem.places[model.place];
      add('place-build', 'way', way, null, base, model.buildCost, 1);
      add('place-strike', 'way', way, null, base, model.strikeCost, 1);
    }
  }
};

/** How often a permit is paid (C-10) for ascending shooting dates. */
function permitPeriods(per: 'none' | 'use' | 'day' | 'fortnight', dates: readonly number[]): number {
  if (per === 'none') return 0;
  if (per === 'use') return 1;
  if (per === 'day') return dates.length;
  let periods = 0;
  let coveredTo = -1;
  for (const date of dates) {
    if (date <= coveredTo) continue;
    periods++;
    coveredTo = date + 13;
  }
  return periods;
}
