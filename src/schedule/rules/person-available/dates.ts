import { type DateLimit, type DateRule, NO_LIMIT } from '../date-limit.ts';

/** everyone in the strip is free and within their own hours, make-up and the way out of it included (K-6). */
export const personAvailableDates: DateRule = {
  rule: 'person-available',
  ofStrip: ({ people, strips }, strip) =>
    [...strips[strip].people].flatMap((person) => {
      const { free, earliest, latest, makeUp, out } = people[person];
      const where = { person };
      const limits: DateLimit[] = [
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
