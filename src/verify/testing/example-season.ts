/** The season of the example in `docs/plan-format.md`: two scenes, one move, one meal, one rebate. */
import type { Season } from '../../season/index.ts';
import { smallBase, smallPerson, smallPlace, smallScene, smallSeason } from '../../season/testing/small-season.ts';

export function exampleSeason(): Season {
  return smallSeason({
    title: 'Two scenes',
    bases: [
      smallBase({
        incentive: {
          id: 'example',
          name: 'Example rebate',
          rateBasisPoints: 3_000,
          qualifies: { 'crew-day': 100, overtime: 100, 'cast-work': 100, 'place-day': 80 },
          minimumSpend: 2_500_000,
          minimumShootingDays: 1,
          maxPercentOfBudget: 80,
          cap: null,
        },
      }),
    ],
    places: [smallPlace('studio'), smallPlace('street', { feePerDay: 0 })],
    placeTravel: [{ between: ['studio', 'street'], minutes: 25 }],
    people: [smallPerson('lou'), smallPerson('max', { castNumber: 2 })],
    scenes: [
      smallScene('101-1', { people: ['lou'] }),
      smallScene('101-2', { people: ['lou', 'max'], set: 'STREET', intExt: 'EXT' }),
    ],
  });
}
