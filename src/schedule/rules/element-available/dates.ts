import type { DateFeature, DateLimit } from '../date-limit.ts';

type Limit = DateLimit<'element-days' | 'element-ready', 'not-there' | 'not-ready'>;

/** everything that the strip needs is there, and its lead time is over. */
export const elementAvailableDates: DateFeature<'element-days' | 'element-ready', 'not-there' | 'not-ready'> = {
  told: 40,
  ofStrip: ({ hires, strips }, strip) =>
    strips[strip].hires.flatMap(({ hire }): readonly Limit[] => {
      const { there, earliest = 0 } = hires[hire];
      const where = { hire, strip };
      return [
        ...(there === undefined
          ? []
          : [
              {
                kind: 'dates' as const,
                allowed: there,
                aspect: 'not-there' as const,
                demand: 'element-days' as const,
                subject: hire,
                where,
              },
            ]),
        ...(earliest === 0
          ? []
          : [
              {
                kind: 'from' as const,
                date: earliest,
                aspect: 'not-ready' as const,
                demand: 'element-ready' as const,
                subject: hire,
                where,
              },
            ]),
      ];
    }),
};
