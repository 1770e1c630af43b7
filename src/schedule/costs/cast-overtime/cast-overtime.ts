import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { DayFacts } from '../../clock/facts.ts';
import type { CastOvertimeModel, PersonModel } from '../../problem.ts';
import { columnOf, defineCost } from '../cost.ts';
import { overtimeWeight } from '../overtime/overtime.ts';

export const CAST_OVERTIME: number = columnOf('cast-overtime');

/**
 * C-40: minutes that count as time of a person in one unit's day. `presence`: from the start of their first strip to
 * the end of their last one, less the meals between; `busy`: their strips in it, less the meals inside.
 */
export function countedMinutes(
  { makeUp, out }: PersonModel,
  terms: CastOvertimeModel,
  presence: number,
  busy: number,
): number {
  return makeUp + busy + Math.floor(((presence - busy) * terms.waitingPercent) / 100) + out;
}

/** C-40: pay of so many minutes. */
export function castOvertimeOf(terms: CastOvertimeModel, minutes: number): number {
  const weight = overtimeWeight(minutes, terms.after, terms.premium);
  return weight === 0 ? 0 : multiplyDivideRounded(terms.rate, weight, terms.paid * 100);
}

/** C-40: long days of performers, each by their own call and wrap in a unit's day. */
export const castOvertime = defineCost({
  code: 'cast-overtime',
  subjects: ['person'],
  perDate: ['person'],
  inBudget: true,
  lines({ problem, days }, add) {
    for (const day of days) {
      for (const person of peopleOf(day, problem.strips)) {
        const model = problem.people[person];
        const terms = model.contract.overtime;
        if (terms === null) continue;
        const own = day.strips.filter(({ strip }) => problem.strips[strip].people.includes(person));
        const [first, last] = [own[0].start, own[own.length - 1].end];
        const presence = last - first - mealMinutes(day, first, last);
        const busy = own.reduce((sum, { start, end }) => sum + end - start - mealMinutes(day, start, end), 0);
        const minutes = countedMinutes(model, terms, presence, busy);
        const over = terms.after.length > 0 ? Math.max(0, minutes - terms.after[0]) : 0;
        add('person', person, day.date, day.base, castOvertimeOf(terms, minutes), over);
      }
    }
  },
});

function peopleOf({ strips }: DayFacts, models: readonly { readonly people: Int32Array }[]): Set<number> {
  return new Set(strips.flatMap(({ strip }) => [...models[strip].people]));
}

/** Of the meals that lie between two times. */
function mealMinutes({ meals }: DayFacts, from: number, to: number): number {
  return meals.reduce((sum, { start, end }) => (start >= from && end <= to ? sum + end - start : sum), 0);
}
