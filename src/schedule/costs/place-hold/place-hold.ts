import type { Facts } from '../../clock/facts.ts';
import { type Standing, standingOf } from '../../clock/standing-sets.ts';
import type { PlaceModel } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';

export const PLACE_HOLD: number = columnOf('place-hold');

/**
 * C-41: whether a place is kept between two neighbouring shooting dates: they are of one visit, or something that is
 * built there stands from before the one until after the other.
 */
export function isHeld({ keepDays }: PlaceModel, before: number, after: number, latestStanding: number): boolean {
  return after - before - 1 <= keepDays || latestStanding >= after;
}

/** C-41: days on which a place is rented and nothing is shot there. */
export const placeHold = defineCost({
  code: 'place-hold',
  subjects: ['place'],
  perDate: ['place'],
  inBudget: true,
  lines(facts: Facts, add) {
    for (const [place, model] of facts.problem.places.entries()) {
      if (model.hold === 0) continue;
      const dates = facts.datesOfPlace[place];
      const built = standingOf(facts, place).filter(({ way }) => facts.problem.ways[way].stands);
      for (let i = 1; i < dates.length; i++) {
        const [before, after] = [dates[i - 1], dates[i]];
        if (!isHeld(model, before, after, latestOf(built, before))) continue;
        const days = after - before - 1;
        add('place', place, before, model.base, days * model.hold, days);
      }
    }
  },
});

/** Last date of those that stand on a date. */
function latestOf(standing: readonly Standing[], date: number): number {
  return standing.reduce((latest, { first, last }) => (first <= date ? Math.max(latest, last) : latest), -1);
}
