import { columnOf, defineCost } from '../cost.ts';

export const PLACE_DAY: number = columnOf('place-day');

/** C-8: the fee of each shooting date of a place. */
export const placeDay = defineCost({
  code: 'place-day',
  subjects: ['place'],
  perDate: [],
  inBudget: true,
  lines({ problem, datesOfPlace }, add) {
    for (const [place, { fee, base }] of problem.places.entries()) {
      for (const date of datesOfPlace[place]) add('place', place, date, base, fee, 1);
    }
  },
});
