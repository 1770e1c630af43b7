import type { DateFeature, DateLimit } from '../date-limit.ts';
import { leaderOfPin } from './demands.ts';

/** a pinned strip keeps its date and unit; a pinned day holds its own strips and no other. */
export const pinnedDates: DateFeature<'pin' | 'day-pin', 'strip' | 'day'> = {
  told: 50,
  ofUnit(problem, strip, unit) {
    const limits: DateLimit<'pin' | 'day-pin', 'strip' | 'day'>[] = [];
    for (const { strip: pinned, date, unit: wanted } of problem.scenePins) {
      if (pinned !== strip) continue;
      const subject = leaderOfPin(problem, strip, date) ?? 0;
      const asked = { aspect: 'strip', demand: 'pin', subject, where: { strip, date } } as const;
      limits.push(wanted < 0 || wanted === unit ? { ...asked, kind: 'only', date } : { ...asked, kind: 'never' });
    }
    for (const [subject, pin] of problem.dayPins.entries()) {
      const { date } = pin;
      const own = pin.strips.includes(strip);
      if (!own && pin.unit !== unit) continue;
      const where = { date, unit: pin.unit };
      const asked = { aspect: 'day', demand: 'day-pin', subject, where } as const;
      if (!own) limits.push({ ...asked, kind: 'except', date });
      else if (pin.unit === unit) limits.push({ ...asked, kind: 'only', date });
      else limits.push({ ...asked, kind: 'never' });
    }
    return limits;
  },
};
