import { seededRandom } from '../../src/foundation/index.ts';
import type { Problem } from '../../src/schedule/problem.ts';
import { randomProblem } from '../../src/schedule/testing/random-problem.ts';

/**
 * Tiny problems with prices and rules pulled in all directions: short days, dear people, dear places, sets that several
 * groups share, bands of overtime that pay less later, incentives with caps and thresholds. Small enough to try every
 * plan.
 */
export function tinyProblem(seed: number): Problem {
  const random = seededRandom(seed + 77_000);
  const strips = 2 + random.below(3);
  const problem = randomProblem({
    seed,
    strips,
    people: 1 + random.below(5),
    places: 1 + random.below(5),
    dates: strips === 4 ? 3 + random.below(2) : 4 + random.below(5),
    bases: 1 + random.below(2),
    units: 1 + random.below(2),
    mood: random.below(4) === 0 ? 'wild' : 'calm',
  });
  const incentives = [{}, { cap: 900_000 }, { maxPercentOfBudget: 50 }, { minimumSpend: 9_000_000, minimumDays: 2 }];
  const incentive = incentives[random.below(4)];
  const oneOf = <T>(...values: readonly T[]): T => values[random.below(values.length)];
  const shortDays = oneOf(true, false);
  const sharedSets = oneOf(true, false, false);
  const longer = 1 + random.below(4);
  // Not drawn with the others: the problems of all seeds stay what they were.
  const lightWait = seededRandom(seed + 90_001).below(3) === 0 ? 0 : 45;
  const clock = oneOf(problem.clock, {
    firstSetUp: random.below(60),
    setChange: random.below(60),
    relight: random.below(60),
    costumeChange: random.below(90),
    move: random.below(60),
    wrap: random.below(40),
    mealBy: 240,
    lightWait: 0,
  });
  return {
    ...problem,
    clock: { ...clock, lightWait },
    bases: problem.bases.map((base) => ({
      ...base,
      incentive: base.incentive ? { ...base.incentive, ...incentive } : null,
      crewDay: Math.round(base.crewDay / oneOf(0.1, 1, 1, 7, 70)),
      companyMove: oneOf(0, base.companyMove),
      rules: {
        ...base.rules,
        maxWork: shortDays ? 480 + random.below(200) : base.rules.maxWork,
        baseDay: oneOf(base.rules.baseDay, 300),
        overtimeAfter: oneOf(base.rules.overtimeAfter, Int32Array.of(200, 300 + random.below(200))),
        overtimePremium: oneOf(base.rules.overtimePremium, Int32Array.of(60, 20)),
        maxWeekWork: oneOf(base.rules.maxWeekWork, 700 + random.below(800)),
        maxDaysPerWeek: oneOf(base.rules.maxDaysPerWeek, 2 + random.below(3)),
        ...oneOf({}, {}, { mealFrom: 60 * random.below(5), mealAfter: 240 + 60 * random.below(3) }),
        ...oneOf({}, {}, { mealLate: 45, mealPenalty: Float64Array.of(90_000, 20_000) }),
        ...oneOf<Partial<typeof base.rules>>({}, {}, { continuous: 'allowed' }, { continuous: 'always' }),
      },
    })),
    people: problem.people.map((person) => ({
      ...person,
      contract: {
        ...person.contract,
        rate: person.contract.rate * oneOf(1, 1, 30),
        hold: person.contract.hold * oneOf(0, 1, 30),
        extraDay: person.contract.extraDay * oneOf(1, 1, 10),
        includedDays: oneOf(person.contract.includedDays, random.below(3)),
      },
    })),
    hires: problem.hires.map((hire) => ({ ...hire, rate: hire.rate * oneOf(1, 5) })),
    places: problem.places.map((place) => ({ ...place, fee: place.fee * oneOf(1, 1, 20) })),
    ways: problem.ways.map((way) => ({ ...way, blackOut: oneOf(0, 0, 20 + random.below(60)) })),
    strips: problem.strips.map((strip) => ({
      ...strip,
      ...oneOf<Partial<typeof strip>>({}, {}, { exterior: false, light: random.below(3) as typeof strip.light }),
      set: sharedSets ? random.below(2) : strip.set,
      minutes: strip.minutes.map((minutes) => minutes * longer),
      hires: strip.hires.length > 0 ? strip.hires : oneOf([], [{ hire: random.below(2), amount: 1 + random.below(9) }]),
    })),
  };
}
