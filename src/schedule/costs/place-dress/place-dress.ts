import { visitsOf } from '../../clock/runs.ts';
import { columnOf, defineCost } from '../cost.ts';

export const PLACE_DRESS: number = columnOf('place-dress');

/** C-9: once per visit. */
export const placeDress = defineCost({
  code: 'place-dress',
  subjects: ['place'],
  perDate: ['place'],
  inBudget: true,
  lines({ problem, datesOfPlace }, add) {
    for (const [place, model] of problem.places.entries()) {
      for (const { first } of visitsOf(model, datesOfPlace[place])) {
        add('place', place, first, model.base, model.dressCost, 1);
      }
    }
  },
});
