import type { DateFeature, DateLimit } from '../date-limit.ts';
import { hasHours } from './demands.ts';

/**
 * the place is open that date and those hours. When it is dressed and struck hangs on the other dates of its
 * visit.
 */
export const placeAvailableDates: DateFeature<'place-days' | 'place-hours', 'closed-date' | 'opens' | 'closes'> = {
  told: 40,
  ofStrip({ places, ways }, strip, way) {
    const { place } = ways[way];
    const { open, opens, closes } = places[place];
    const limits: DateLimit<'place-days' | 'place-hours', 'closed-date' | 'opens' | 'closes'>[] = [
      { kind: 'dates', allowed: open, aspect: 'closed-date', demand: 'place-days', subject: place, where: { place } },
    ];
    // A strip longer than the hours of a place that names none is too long for any day, which is told as that.
    if (!hasHours(places[place])) return limits;
    limits.push({
      kind: 'hours',
      from: opens,
      to: closes,
      aspects: { early: 'opens', late: 'closes' },
      demand: 'place-hours',
      subject: place,
      where: { strip, place },
    });
    return limits;
  },
};
