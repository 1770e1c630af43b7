import { type Random, seededRandom } from '../../foundation/index.ts';
import type { CastOvertimeModel, ContractModel, PersonModel, Problem } from '../problem.ts';

/**
 * The same problem with terms that only some contracts, agreements and places have: pay of long days. Drawn from a
 * source of its own, so that a seed's problem is otherwise what it was.
 */
export function withRandomTerms(problem: Problem, seed: number): Problem {
  const random = seededRandom(seed + 31_337);
  return { ...problem, people: problem.people.map((person) => personTerms(random, person)) };
}

function personTerms(random: Random, person: PersonModel): PersonModel {
  return { ...person, contract: { ...person.contract, overtime: castOvertime(random, person.contract) } };
}

function castOvertime(random: Random, { kind, rate, extraDay }: ContractModel): CastOvertimeModel | null {
  const paid = 60 * (4 + random.below(6));
  const waitingPercent = [100, 100, 50, 0][random.below(4)];
  const isPaid = random.below(2) === 0;
  const daily = kind === 'weekly' ? Math.round(rate / 5) : kind === 'series' ? extraDay : rate;
  if (!isPaid || daily === 0) return null;
  return {
    rate: daily,
    paid,
    after: Int32Array.of(paid, paid + 120),
    premium: Int32Array.of(50, 100),
    waitingPercent,
  };
}
