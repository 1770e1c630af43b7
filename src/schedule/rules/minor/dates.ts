import type { MinorModel, PersonModel, Problem } from '../../problem.ts';
import type { DateFeature, DateLimit } from '../date-limit.ts';
import { NO_LIMIT } from '../demand.ts';

/**
 * the hours of a minor's age at the base on that date, make-up and the way out of it included; a tutor where one
 * is asked for.
 */
export const minorDates: DateFeature<'minor', 'tutor' | 'presence' | 'earliest' | 'latest'> = {
  told: 90,
  ofStrip(problem, strip, way) {
    const { base } = problem.places[problem.ways[way].place];
    return [...problem.strips[strip].people].flatMap((person) => limitsOf(problem, person, base));
  },
};

function limitsOf(
  problem: Problem,
  person: number,
  base: number,
): readonly DateLimit<'minor', 'tutor' | 'presence' | 'earliest' | 'latest'>[] {
  const model = problem.people[person];
  const { minorRow, makeUp, out } = model;
  if (minorRow === null) return [];
  const byDate = (none: number, minutes: (row: MinorModel) => number): Int32Array =>
    Int32Array.from({ length: problem.dateCount }, (_, date) => {
      const row = rowOn(problem, model, base, date);
      return row === undefined ? none : minutes(row);
    });
  const asked = { demand: 'minor', subject: person, where: { person, base } } as const;
  return [
    {
      ...asked,
      kind: 'dates',
      allowed: Uint8Array.from(byDate(1, (row) => (row.tutorMissing ? 0 : 1))),
      aspect: 'tutor',
    },
    {
      ...asked,
      kind: 'length',
      of: 'span',
      most: byDate(NO_LIMIT, (row) => row.maxMinutes - makeUp - out),
      aspect: 'presence',
    },
    {
      ...asked,
      kind: 'hours',
      from: byDate(-NO_LIMIT, (row) => row.earliest + makeUp),
      to: byDate(NO_LIMIT, (row) => row.latest - out),
      aspects: { early: 'earliest', late: 'latest' },
    },
  ];
}

function rowOn(
  problem: Problem,
  { minorRow, minorRows }: PersonModel,
  base: number,
  date: number,
): MinorModel | undefined {
  return minorRows[minorRow?.[base * problem.dateCount + date] ?? -1];
}
