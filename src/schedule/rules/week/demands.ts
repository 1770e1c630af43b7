import {
  baseOf,
  changed,
  type DemandFeature,
  demandOfBase,
  demandOfPerson,
  everyDate,
  isClosedSometimes,
  leftBy,
  NO_LIMIT,
  where,
} from '../demand.ts';

const openDays: DemandFeature<'open-days', 'closed-date'> = {
  kind: 'open-days',
  particular: 90,
  aspects: ['closed-date'],
  subjects: ({ bases }) => where(bases, ({ open }) => isClosedSometimes(open)),
  behind: baseOf,
  lift: (problem, base) => ({
    ...problem,
    bases: changed(problem.bases, base, () => ({ open: everyDate(problem) })),
  }),
  entry: (problem, base) => ({ base, leaves: leftBy(problem.bases[base].open, problem) }),
};

const unitDays: DemandFeature<'unit-days', 'unit-away'> = {
  kind: 'unit-days',
  particular: 95,
  aspects: ['unit-away'],
  subjects: ({ units }) => where(units, ({ available }) => isClosedSometimes(available)),
  behind: (_, { unit }) => unit,
  lift: (problem, unit) => ({
    ...problem,
    units: changed(problem.units, unit, () => ({ available: everyDate(problem) })),
  }),
  entry: (problem, unit) => ({ unit, leaves: leftBy(problem.units[unit].available, problem) }),
};

/** limits of a base's week, open dates of bases and units, and a person's own week. */
export const weekDemands = [
  demandOfBase('consecutive', 20, ['consecutive'], ({ rules }) => ({ rules: { ...rules, maxConsecutive: NO_LIMIT } })),
  demandOfBase('week-work', 30, ['work'], ({ rules }) => ({ rules: { ...rules, maxWeekWork: NO_LIMIT } })),
  demandOfBase('week-days', 40, ['days'], ({ rules }) => ({ rules: { ...rules, maxDaysPerWeek: 7 } })),
  demandOfPerson(
    'own-week',
    80,
    ['own-days', 'own-consecutive'],
    ({ maxDaysPerWeek, maxConsecutive }) => maxDaysPerWeek >= 0 || maxConsecutive >= 0,
    { maxDaysPerWeek: -1, maxConsecutive: -1 },
  ),
  openDays,
  unitDays,
];
