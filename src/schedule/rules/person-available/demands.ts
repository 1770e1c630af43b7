import { hasOwnHours } from '../../own-hours.ts';
import {
  changed,
  type DemandFeature,
  demandOfPerson,
  everyDate,
  isClosedSometimes,
  leftBy,
  ofStrip,
  where,
} from '../demand.ts';

const personDays: DemandFeature<'person-days', 'not-free'> = {
  kind: 'person-days',
  particular: 190,
  aspects: ['not-free'],
  subjects: ({ people }) => where(people, ({ free }) => isClosedSometimes(free)),
  behind: (_, { person }) => person,
  lift: (problem, person) => ({
    ...problem,
    people: changed(problem.people, person, () => ({ free: everyDate(problem) })),
  }),
  entry: (problem, person, strip) => ({
    person,
    ...ofStrip(strip),
    leaves: leftBy(problem.people[person].free, problem),
  }),
};

/** a person's hours, and days. One unit a date, and the way between bases, are never given up. */
export const personAvailableDemands = [
  demandOfPerson('person-hours', 150, ['own-latest', 'own-earliest'], hasOwnHours, {
    earliest: -1,
    latest: -1,
    hoursOn: null,
  }),
  personDays,
];
