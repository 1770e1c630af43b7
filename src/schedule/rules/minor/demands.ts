import { demandOfPerson } from '../demand.ts';

/** the hours of a minor's age, and the tutor. */
export const minorDemands = [
  demandOfPerson(
    'minor',
    160,
    ['presence', 'earliest', 'latest', 'tutor', 'week-presence', 'week-days'],
    ({ minorRow }) => minorRow !== null,
    {
      minorRow: null,
      minorRows: [],
    },
  ),
];
