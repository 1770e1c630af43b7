import type { DateFeature, DateLimit } from '../date-limit.ts';
import { NO_LIMIT } from '../demand.ts';

/** everyone in the strip is free and within their own hours, make-up and the way out of it included (K-6). */
export const personAvailableDates: DateFeature<
  'person-days' | 'person-hours',
  'not-free' | 'own-earliest' | 'own-latest'
> = {
  told: 30,
  ofStrip: ({ people, strips }, strip) =>
    [...strips[strip].people].flatMap((person) => {
      const { free, earliest, latest, makeUp, out } = people[person];
      const where = { person };
      const limits: DateLimit<'person-days' | 'person-hours', 'not-free' | 'own-earliest' | 'own-latest'>[] = [
        { kind: 'dates', allowed: free, aspect: 'not-free', demand: 'person-days', subject: person, where },
      ];
      if (earliest < 0 && latest < 0) return limits;
      limits.push({
        kind: 'hours',
        from: earliest < 0 ? -NO_LIMIT : earliest + makeUp,
        to: latest < 0 ? NO_LIMIT : latest - out,
        aspects: { early: 'own-earliest', late: 'own-latest' },
        demand: 'person-hours',
        subject: person,
        where,
      });
      return limits;
    }),
};
