import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const dayLengthAspects = {
  work: { weight: 2, unit: 'minutes', names: ['unit', 'date', 'base'] },
  amplitude: { weight: 1, unit: 'minutes', names: ['unit', 'date', 'base'] },
  'own-day': { weight: 1, unit: 'minutes', names: ['person', 'date'] },
} as const satisfies Aspects;

const WORK = dayLengthAspects.work.weight;
const AMPLITUDE = dayLengthAspects.amplitude.weight;
const OWN_DAY = dayLengthAspects['own-day'].weight;

export const dayLengthInSearch: InSearch = {
  ofDay({ problem }, base, work, amplitude) {
    const { maxWork, maxAmplitude } = problem.bases[base].rules;
    const broken = work > maxWork ? (work - maxWork) * WORK : 0;
    return maxAmplitude >= 0 && amplitude > maxAmplitude ? broken + (amplitude - maxAmplitude) * AMPLITUDE : broken;
  },
  ofPerson({ problem, plainPerson }, person, _date, _base, call, wrap) {
    if (plainPerson[person] === 1) return 0;
    const { maxDay } = problem.people[person];
    return maxDay >= 0 && wrap - call > maxDay ? (wrap - call - maxDay) * OWN_DAY : 0;
  },
};
