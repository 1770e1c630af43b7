import { publicHolidayOn } from '../../facts/index.ts';
import type { Season } from '../../season/index.ts';
import type { IsHoliday } from '../../story/index.ts';

/** Public holidays of a season's bases: nobody rehearses on them, and no working day is counted. */
export function holidaysOf({ bases }: Pick<Season, 'bases'>): IsHoliday {
  const byId = new Map(bases.map((base) => [base.id, base]));
  return (id, date) => {
    const base = byId.get(id);
    return base !== undefined && publicHolidayOn(base.country, base.region, date) !== null;
  };
}
