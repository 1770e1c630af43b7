import { multiplyDivideRounded } from '../../../foundation/index.ts';
import type { StripFacts } from '../../clock/facts.ts';
import type { Problem, WishModel } from '../../problem.ts';
import { defineCost } from '../cost.ts';

/** C-25 of someone who waits so many minutes between scenes of theirs in one day. */
export function castWaitOf({ castWait, castWaitFree }: WishModel, minutes: number): number {
  return minutes > castWaitFree ? multiplyDivideRounded(castWait, minutes - castWaitFree, 60) : 0;
}

/** Minutes that each person of a day is between their first start and their last end without a strip of theirs. */
export function waitsOf({ strips: models }: Problem, strips: readonly StripFacts[]): Map<number, number> {
  const spells = new Map<number, { from: number; to: number; own: number }>();
  for (const { strip, start, end } of strips) {
    for (const person of models[strip].people) {
      const spell = spells.get(person) ?? { from: start, to: end, own: 0 };
      spells.set(person, { from: spell.from, to: end, own: spell.own + end - start });
    }
  }
  return new Map([...spells].map(([person, { from, to, own }]) => [person, to - from - own]));
}

/** C-25: scenes that share people stay together, so that nobody waits for hours between two of theirs. */
export const castWait = defineCost({
  code: 'cast-wait',
  subjects: ['person'],
  perDate: [],
  inBudget: false,
  wish: true,
  lines({ problem, days }, add) {
    const { castWaitFree } = problem.wishes;
    for (const { date, strips } of days) {
      for (const [person, minutes] of waitsOf(problem, strips)) {
        add('person', person, date, -1, castWaitOf(problem.wishes, minutes), minutes - castWaitFree);
      }
    }
  },
});
