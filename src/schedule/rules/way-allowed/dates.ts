import type { DateFeature } from '../date-limit.ts';

/** the unit is one of the scene's. */
export const wayAllowedDates: DateFeature<never, 'unit'> = {
  told: 20,
  ofUnit: ({ strips }, strip, unit) =>
    strips[strip].units.includes(unit)
      ? []
      : [{ kind: 'never', aspect: 'unit', demand: null, subject: unit, where: { strip } }],
};
