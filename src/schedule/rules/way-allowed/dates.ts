import type { DateRule } from '../date-limit.ts';

/** the unit is one of the scene's. */
export const wayAllowedDates: DateRule = {
  rule: 'way-allowed',
  ofUnit: ({ strips }, strip, unit) =>
    strips[strip].units.includes(unit)
      ? []
      : [{ kind: 'never', aspect: 'unit', demand: null, subject: unit, where: { strip } }],
};
