import { earliestOn, hasOwnHours, latestOn } from '../../own-hours.ts';
import type { DateFeature, DateLimit } from '../date-limit.ts';
import { NO_LIMIT } from '../demand.ts';

/** everyone in the strip is free and within their own hours, make-up and the way out of it included (K-6). */
export const personAvailableDates: DateFeature<
  'person-days' | 'person-hours',
  'not-free' | 'own-earliest' | 'own-latest'
> = {
  told: 30,
  ofStrip: ({ people, strips, dateCount }, strip) =>
    [...strips[strip].people].flatMap((person) => {
      const model = people[person];
      const { free, makeUp, out } = model;
      const where = { person };
      const limits: DateLimit<'person-days' | 'person-hours', 'not-free' | 'own-earliest' | 'own-latest'>[] = [
        { kind: 'dates', allowed: free, aspect: 'not-free', demand: 'person-days', subject: person, where },
      ];
      if (!hasOwnHours(model)) return limits;
      const byDate = (none: number, minutes: (date: number) => number, plus: number): Int32Array =>
        Int32Array.from({ length: dateCount }, (_, date) => (minutes(date) < 0 ? none : minutes(date) + plus));
      limits.push({
        kind: 'hours',
        from: byDate(-NO_LIMIT, (date) => earliestOn(model, date), makeUp),
        to: byDate(NO_LIMIT, (date) => latestOn(model, date), -out),
        aspects: { early: 'own-earliest', late: 'own-latest' },
        demand: 'person-hours',
        subject: person,
        where,
      });
      return limits;
    }),
};
