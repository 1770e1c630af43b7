import type { DateFeature } from '../date-limit.ts';

/** nothing is shot before its preparation, permit and build are ready. */
export const prerequisiteDates: DateFeature<'ready' | 'permit' | 'build', 'scene' | 'permit' | 'build'> = {
  told: 60,
  ofStrip({ strips, places, ways }, strip, way) {
    const { place, earliest: built } = ways[way];
    const { earliest: permitted } = places[place];
    const { earliest: ready } = strips[strip];
    return [
      { kind: 'from', date: ready, aspect: 'scene', demand: 'ready', subject: ready, where: { strip, place } },
      { kind: 'from', date: permitted, aspect: 'permit', demand: 'permit', subject: place, where: { strip, place } },
      { kind: 'from', date: built, aspect: 'build', demand: 'build', subject: way, where: { strip, place } },
    ];
  },
};
