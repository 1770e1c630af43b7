/** When the sets at a place stand: each way of a set from the first to the last date that it is shot in. */
import type { CalendarDay } from '../foundation/index.ts';
import type { Place, StorySet, Way } from '../season/index.ts';
import { sortedDates } from './clock/calendar.ts';
import type { Shoot } from './shoot.ts';

export interface StandingSet {
  readonly set: StorySet;
  readonly way: Way;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** In the order in which they come; those of one date in the order of the season. */
export function standingSets(shoot: Shoot, place: Place): StandingSet[] {
  return shoot.season.sets
    .flatMap((set) =>
      set.ways.flatMap((way) => {
        const strips = shoot.strips.filter(
          (strip) => strip.place.id === place.id && strip.set.id === set.id && strip.way.id === way.id,
        );
        const dates = sortedDates(strips.map(({ date }) => date));
        return dates.length === 0 ? [] : [{ set, way, first: dates[0]!, last: dates.at(-1)! }];
      }),
    )
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}
