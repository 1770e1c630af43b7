import { columnOf, defineCost } from '../cost.ts';
import { dayLines } from '../day-lines.ts';

export const CREW_DAY: number = columnOf('crew-day');

/** C-1: D. */
const ofDay = (_problem: unknown, _base: number, _date: number, _work: number, daily: number): number => daily;

export const crewDay = defineCost({
  code: 'crew-day',
  subjects: ['unit'],
  perDate: [],
  inBudget: true,
  ofDay,
  lines: (facts, add) => dayLines(facts, add, ofDay),
});
