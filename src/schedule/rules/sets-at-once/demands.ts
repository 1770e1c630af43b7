import { type DemandFeature, ofStrip, where, withPlace } from '../demand.ts';

const room: DemandFeature<'sets-at-once', 'too-many'> = {
  kind: 'sets-at-once',
  particular: 110,
  aspects: ['too-many'],
  subjects: ({ places }) => where(places, (place) => place.setsAtOnce >= 0),
  behind: (_, { place }) => place,
  lift: (problem, place) => withPlace(problem, place, { setsAtOnce: -1 }),
  entry: (_, place, strip) => ({ place, ...ofStrip(strip) }),
};

/** how many sets a place holds. */
export const setsAtOnceDemands = [room];
