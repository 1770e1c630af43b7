/** The same problem without one of its demands, to see what it keeps from being found. */

import type { BaseModel, PersonModel, PlaceModel, Problem, RuleModel } from '../problem.ts';
import type { Demand } from './demands.ts';
import { leaderOfPin } from './demands.ts';

/** More minutes, or days, than any plan has. */
const NO_LIMIT = 1_000_000;

export function withoutDemand(problem: Problem, { kind, subject }: Demand): Problem {
  const base = (change: (base: BaseModel) => Partial<BaseModel>): Problem => ({
    ...problem,
    bases: changed(problem.bases, subject, change),
  });
  const rules = (change: Partial<RuleModel>): Problem => base((model) => ({ rules: { ...model.rules, ...change } }));
  const place = (change: Partial<PlaceModel>): Problem => ({
    ...problem,
    places: changed(problem.places, subject, () => change),
  });
  const person = (change: Partial<PersonModel>): Problem => ({
    ...problem,
    people: changed(problem.people, subject, () => change),
  });
  const always = new Uint8Array(problem.dateCount).fill(1);
  switch (kind) {
    case 'rest':
      return rules({ dailyRest: 0, weeklyRest: 0 });
    case 'consecutive':
      return rules({ maxConsecutive: NO_LIMIT });
    case 'week-work':
      return rules({ maxWeekWork: NO_LIMIT });
    case 'week-days':
      return rules({ maxDaysPerWeek: 7 });
    case 'day-length':
      return rules({ maxWork: NO_LIMIT, maxAmplitude: -1 });
    case 'visits':
      return base(() => ({ blocks: NO_LIMIT }));
    case 'open-days':
      return base(() => ({ open: always }));
    case 'unit-days':
      return { ...problem, units: changed(problem.units, subject, () => ({ available: always })) };
    case 'place-hours':
      return place({ opens: 0, closes: NO_LIMIT });
    case 'place-days':
      return place({ open: always, visitMayStart: always, visitMayEnd: always });
    case 'permit':
      return place({ earliest: 0 });
    case 'build':
      return { ...problem, ways: changed(problem.ways, subject, () => ({ earliest: 0 })) };
    case 'light':
      return {
        ...problem,
        strips: problem.strips.map((strip) => (strip.light === subject ? { ...strip, light: 0 } : strip)),
      };
    case 'ready':
      return {
        ...problem,
        strips: problem.strips.map((strip) => (strip.earliest === subject ? { ...strip, earliest: 0 } : strip)),
      };
    case 'own-rest':
      return person({ rest: 0 });
    case 'own-week':
      return person({ maxDaysPerWeek: -1, maxConsecutive: -1 });
    case 'own-day':
      return person({ maxDay: -1 });
    case 'person-hours':
      return person({ earliest: -1, latest: -1 });
    case 'person-days':
      return person({ free: always });
    case 'minor':
      return person({ minorRow: null, minorRows: [] });
    case 'order':
      return { ...problem, order: problem.order.filter((_, i) => i !== subject) };
    case 'day-pin':
      return { ...problem, dayPins: problem.dayPins.filter((_, i) => i !== subject) };
    case 'pin':
      return {
        ...problem,
        scenePins: problem.scenePins.filter((pin) => leaderOfPin(problem, pin.strip, pin.date) !== subject),
      };
    case 'work':
      return problem;
  }
}

function changed<T>(list: readonly T[], at: number, change: (item: T) => Partial<T>): readonly T[] {
  return list.map((item, i) => (i === at ? { ...item, ...change(item) } : item));
}
