import { changed, type DemandFeature, ofStrip, where, withPlace } from '../demand.ts';

const build: DemandFeature<'build', 'build'> = {
  kind: 'build',
  particular: 110,
  aspects: ['build'],
  subjects: ({ ways }) => where(ways, ({ earliest }) => earliest > 0),
  // A broken plan names the place, which may have several builds.
  behind: () => null,
  lift: (problem, way) => ({ ...problem, ways: changed(problem.ways, way, () => ({ earliest: 0 })) }),
  entry: ({ ways }, way, strip) => ({ place: ways[way].place, date: ways[way].earliest, ...ofStrip(strip) }),
};

const permit: DemandFeature<'permit', 'permit'> = {
  kind: 'permit',
  particular: 120,
  aspects: ['permit'],
  subjects: ({ places }) => where(places, ({ earliest }) => earliest > 0),
  behind: (_, { place }) => place,
  lift: (problem, place) => withPlace(problem, place, { earliest: 0 }),
  entry: ({ places }, place, strip) => ({ place, date: places[place].earliest, ...ofStrip(strip) }),
};

/** The date that strips wait for is the subject. */
const ready: DemandFeature<'ready', 'scene'> = {
  kind: 'ready',
  particular: 170,
  aspects: ['scene'],
  subjects: ({ strips }) => [...new Set(strips.map(({ earliest }) => earliest).filter((earliest) => earliest > 0))],
  behind: ({ strips }, { strip }) => (strip === null ? null : strips[strip].earliest),
  lift: (problem, date) => ({
    ...problem,
    strips: problem.strips.map((strip) => (strip.earliest === date ? { ...strip, earliest: 0 } : strip)),
  }),
  entry: ({ strips }, date) => {
    const waiting = where(strips, ({ earliest }) => earliest === date);
    return { strip: waiting[0] ?? 0, date, waiting };
  },
};

/** a build, a permit, and what scenes wait for. */
export const prerequisiteDemands = [build, permit, ready];
