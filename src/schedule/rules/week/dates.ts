import type { DateFeature } from '../date-limit.ts';

/** the base is open and the unit exists. How many days and minutes make a week is not one date's to say. */
export const weekDates: DateFeature<'open-days' | 'unit-days', 'closed-date' | 'unit-away'> = {
  told: 10,
  ofUnit: ({ units }, _strip, unit) => [
    {
      kind: 'dates',
      allowed: units[unit].available,
      aspect: 'unit-away',
      demand: 'unit-days',
      subject: unit,
      where: {},
    },
  ],
  ofStrip({ bases, places, ways }, _strip, way) {
    const { base } = places[ways[way].place];
    return [
      {
        kind: 'dates',
        allowed: bases[base].open,
        aspect: 'closed-date',
        demand: 'open-days',
        subject: base,
        where: { base },
      },
    ];
  },
};
