/** a place holds so many sets at once. */
import { addDays } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Place } from '../../season/index.ts';
import type { Shoot } from '../shoot.ts';
import { type StandingSet, standingSets } from '../standing-sets.ts';
import type { Conflict } from '../verification.ts';

const rule = 'sets-at-once';

export function checkSetsAtOnce(shoot: Shoot): Conflict[] {
  return shoot.season.places.flatMap((place) => {
    const { setsAtOnce } = place;
    if (setsAtOnce === null) return [];
    const sets = standingSets(shoot, place);
    return sets.flatMap((set, i): Conflict[] => {
      const others = sets.slice(0, i).filter((other) => stillThere(place, other, set));
      if (others.length < setsAtOnce) return [];
      const said = message('check.sets-at-once', {
        place: place.name,
        set: set.set.id,
        date: set.first,
        most: setsAtOnce,
        others: others.map((other) => other.set.id).join(', '),
      });
      return [{ rule, message: said, where: { date: set.first, place: place.id }, amount: 1 }];
    });
  });
}

/** Whether one stands, or is being struck, on the day on which work on the other begins. */
function stillThere({ dress, strike }: Place, one: StandingSet, other: StandingSet): boolean {
  return addDays(one.last, strike.days) >= addDays(other.first, -dress.days);
}
