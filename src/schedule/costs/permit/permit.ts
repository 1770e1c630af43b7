import type { PlaceModel } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';

export const PERMIT: number = columnOf('permit');

/** C-10. */
export const permit = defineCost({
  code: 'permit',
  subjects: ['place'],
  perDate: [],
  inBudget: true,
  lines({ problem, datesOfPlace }, add) {
    for (const [place, { permitPer, permitCost, base }] of problem.places.entries()) {
      const dates = datesOfPlace[place];
      if (dates.length === 0) continue;
      const periods = permitPeriods(permitPer, dates);
      add('place', place, dates[0], base, periods * permitCost, periods);
    }
  },
});

/** How often a permit is paid (C-10) for ascending shooting dates. */
function permitPeriods(per: PlaceModel['permitPer'], dates: readonly number[]): number {
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
