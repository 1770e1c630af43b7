import { type Random, seededRandom } from '../../foundation/index.ts';
import type { CastOvertimeModel, ContractModel, PersonModel, PlaceModel, Problem } from '../problem.ts';

/**
 * The same problem with terms that only some contracts, agreements and places have: pay of long days, rests
 * that may be cut for a price and those over weeks, rent of
 * places that are kept, sets that cost while they stand, stages that hold so many,
 * travel days of the crew, weeks of minors. Drawn from a
 * source of its own, so that a seed's problem is otherwise what it was.
 */
export function withRandomTerms(problem: Problem, seed: number): Problem {
  const random = seededRandom(seed + 31_337);
  const people = problem.people.map((person) => personTerms(random, person));
  const places = problem.places.map((place) => placeTerms(random, place));
  const standing = problem.ways.map(() => (random.below(3) === 0 ? 5_000 * random.below(9) : 0));
  const bases = problem.bases.map((base) => ({ ...base, crewTravel: [0, 50, 100][random.below(3)] }));
  return {
    ...problem,
    bases,
    people,
    places,
    // Ways with one build are one set.
    ways: problem.ways.map((way) => ({ ...way, stands: way.buildCost > 0, standing: standing[way.build]! })),
  };
}

function personTerms(random: Random, person: PersonModel): PersonModel {
  const overtime = castOvertime(random, person.contract);
  const isPayable = random.below(3) === 0 && person.rest > 0;
  return {
    ...person,
    ...restTerms(random, person.rest, isPayable),
    minorRows: person.minorRows.map((row) => ({
      ...row,
      weekMinutes: [-1, 400 + random.below(500)][random.below(2)],
      weekDays: [-1, 1 + random.below(4)][random.below(2)],
    })),
    contract: { ...person.contract, overtime },
  };
}

function restTerms(
  random: Random,
  rest: number,
  isPayable: boolean,
): Pick<PersonModel, 'restFloor' | 'forcedCall' | 'weeklyRest'> {
  const floor = rest - 30 * random.below(6);
  const price = 20_000 + 10_000 * random.below(5);
  const weeklyRest = [0, 2100, 2400][random.below(3)];
  return { restFloor: isPayable ? floor : rest, forcedCall: isPayable && floor < rest ? price : 0, weeklyRest };
}

function placeTerms(random: Random, place: PlaceModel): PlaceModel {
  return {
    ...place,
    hold: random.below(2) === 0 ? Math.round(place.fee / 2) : 0,
    setsAtOnce: random.below(3) === 0 ? 1 + random.below(2) : -1,
  };
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
