import type { PlaceModel } from '../../problem.ts';
import {
  type DemandFeature,
  everyDate,
  isClosedSometimes,
  leftBy,
  NO_LIMIT,
  ofStrip,
  where,
  withPlace,
} from '../demand.ts';

/** Hours that someone asked for: those of a place that names none (0 to 36 h) are no demand. */
export function hasHours({ opens, closes }: PlaceModel): boolean {
  return opens > 0 || closes < 2160;
}

const placeHours: DemandFeature<'place-hours', 'opens' | 'closes'> = {
  kind: 'place-hours',
  particular: 100,
  aspects: ['opens', 'closes'],
  subjects: ({ places }) => where(places, hasHours),
  behind: (_, { place }) => place,
  lift: (problem, place) => withPlace(problem, place, { opens: 0, closes: NO_LIMIT }),
  entry: (_, place, strip) => ({ place, ...ofStrip(strip) }),
};

const placeDays: DemandFeature<'place-days', 'closed-date' | 'dress' | 'strike'> = {
  kind: 'place-days',
  particular: 180,
  aspects: ['closed-date', 'dress', 'strike'],
  subjects: ({ places }) =>
    where(places, ({ open, visitMayStart, visitMayEnd }) => [open, visitMayStart, visitMayEnd].some(isClosedSometimes)),
  behind: (_, { place }) => place,
  lift: (problem, place) => {
    const always = everyDate(problem);
    return withPlace(problem, place, { open: always, visitMayStart: always, visitMayEnd: always });
  },
  entry: (problem, place, strip) => ({
    place,
    ...ofStrip(strip),
    leaves: leftBy(problem.places[place].open, problem),
  }),
};

/** the hours, and the days, of a place. */
export const placeAvailableDemands = [placeHours, placeDays];
