/** Elements that cost something by the day: what the problem calls hires. */
import type { Problem } from '../../schedule/index.ts';
import { BACKGROUND_CATEGORY, type Element, type Season } from '../../season/index.ts';

/** In the order of `Problem.hires`. Most elements of a breakdown (props, wardrobe) decide nothing and are left out. */
export function hiredElements(season: Season): readonly Element[] {
  return season.elements.filter(({ rate }) => rate > 0);
}

export function hireModels(season: Season): Problem['hires'] {
  return hiredElements(season).map(({ rate, category }) => ({ rate, equipment: category !== BACKGROUND_CATEGORY }));
}
