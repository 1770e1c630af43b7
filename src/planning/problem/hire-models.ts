/** Elements that cost something by the day or are not there on every date: what the problem calls hires. */
import { readyDay } from '../../facts/index.ts';
import { type CalendarDay, inRange } from '../../foundation/index.ts';
import type { HireModel } from '../../schedule/index.ts';
import { BACKGROUND_CATEGORY, type Element, type Season } from '../../season/index.ts';
import { flags } from './base-models.ts';
import { earliestAfter } from './place-models.ts';

/** In the order of `Problem.hires`. Most elements of a breakdown (props, wardrobe) decide nothing and are left out. */
export function hiredElements(season: Season): readonly Element[] {
  return season.elements.filter((element) => element.rate > 0 || element.leadDays > 0 || hasDays(element));
}

export function hireModels(season: Season, dates: readonly CalendarDay[]): readonly HireModel[] {
  const [home] = season.bases;
  return hiredElements(season).map((element): HireModel => {
    const { rate, category, leadDays } = element;
    const lead = home === undefined ? null : readyDay(home, season.calendar.prepStart, leadDays);
    return {
      rate,
      equipment: category !== BACKGROUND_CATEGORY,
      ...(hasDays(element) ? { there: flags(dates, (date) => isThere(element, date)) } : {}),
      earliest: earliestAfter(lead, dates),
    };
  });
}

function hasDays({ available, unavailable }: Element): boolean {
  return available.length + unavailable.length > 0;
}

/** R-15, dates only. */
function isThere({ available, unavailable }: Element, date: CalendarDay): boolean {
  return (
    (available.length === 0 || available.some((range) => inRange(date, range))) &&
    !unavailable.some((range) => inRange(date, range))
  );
}
