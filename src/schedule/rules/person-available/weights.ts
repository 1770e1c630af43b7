import { earliestOn, latestOn } from '../../own-hours.ts';
import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const personAvailableAspects = {
  'not-free': { weight: 1200, unit: 'days', names: ['person', 'date', 'unit'] },
  'own-earliest': { weight: 1, unit: 'minutes', names: ['person', 'date', 'unit'] },
  'own-latest': { weight: 1, unit: 'minutes', names: ['person', 'date', 'unit'] },
  'two-units': { weight: 1200, unit: 'pieces', names: ['person', 'date', 'unit'] },
  travel: { weight: 600, unit: 'days', names: ['person', 'date', 'unit', 'base'] },
} as const satisfies Aspects;

const NOT_FREE = personAvailableAspects['not-free'].weight;
const OWN_EARLIEST = personAvailableAspects['own-earliest'].weight;
const OWN_LATEST = personAvailableAspects['own-latest'].weight;
const TWO_UNITS = personAvailableAspects['two-units'].weight;
const TRAVEL = personAvailableAspects.travel.weight;

export const personAvailableInSearch: InSearch = {
  ofPerson({ problem, plainPerson }, index, date, _base, call, wrap, units) {
    const person = problem.people[index];
    let broken = (units - 1) * TWO_UNITS;
    if (person.free[date] === 0) broken += NOT_FREE;
    if (plainPerson[index] === 1) return broken;
    const [earliest, latest] = [earliestOn(person, date), latestOn(person, date)];
    if (earliest >= 0 && call < earliest) broken += (earliest - call) * OWN_EARLIEST;
    if (latest >= 0 && wrap > latest) broken += (wrap - latest) * OWN_LATEST;
    return broken;
  },
};

/** Of a person's way from base to base: free days that are missing. */
export function brokenByTravel(missing: number): number {
  return missing > 0 ? missing * TRAVEL : 0;
}
