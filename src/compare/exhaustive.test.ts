/** Small seasons of two bases, seeded: what comparing finds is what trying every choice of ways, each proven, finds. */
import { expect, it } from 'vitest';
import { seededRandom } from '../foundation/index.ts';
import { planSeason, type Solve } from '../planning/index.ts';
import { solve } from '../schedule/index.ts';
import type { Season } from '../season/index.ts';
import { verifyPlan } from '../verify/index.ts';
import { compareSeason } from './index.ts';
import { twoKeys } from './testing/two-keys.ts';

const here: Solve = (problem, options) => solve(problem, options);
const OPTIONS = { seed: 1, iterations: 150 };

/** Prices, builds, truth and the incentive drawn; the way between the bases sometimes takes long. */
function drawn(seed: number): Season {
  const random = seededRandom(seed);
  const season = twoKeys({ paris: 20_000 + 1000 * random.below(25), incentive: random.below(2) === 0 ? 'hu' : 'none' });
  return {
    ...season,
    baseTravel: season.baseTravel.map((way) => ({
      ...way,
      days: random.below(4),
      company: 100_000 * random.below(20),
    })),
    sets: season.sets.map((set) => ({
      ...set,
      ways: set.ways.map((way) => ({
        ...way,
        build: { ...way.build, cost: 100_000 * random.below(40) },
        truth: { percent: 10 * random.below(11), why: 'drawn' },
      })),
    })),
  };
}

/** The least that any choice of ways costs, each of them proven to be no dearer than need be. */
async function leastOf(season: Season): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  const { length } = season.sets;
  for (let choice = 0; choice < 2 ** length; choice++) {
    const sets = season.sets.map((set, at) => ({ ...set, isCity: false, ways: [set.ways[(choice >> at) & 1]!] }));
    const { plan } = await planSeason({ ...season, sets }, here, OPTIONS);
    if (plan === null || !plan.legal) continue;
    expect([named(choice), plan.bound.total]).toEqual([named(choice), plan.cost.total]);
    least = Math.min(least, plan.cost.total);
  }
  return least;
}

const named = (choice: number): string => `ways ${choice.toString(2)}`;

it.each([11, 12, 13])(
  'seed %i',
  async (seed) => {
    const season = drawn(seed);
    const found = await compareSeason(season, here, { ...OPTIONS, pages: 2 });
    expect(found.plans.find(({ id }) => id === 'free')!.money).toBe(await leastOf(season));
    for (const id of found.frontier) {
      const point = found.plans.find((plan) => plan.id === id)!;
      const { legal, disagreements } = verifyPlan(point.season, point.plan);
      expect([id, legal, disagreements]).toEqual([id, true, []]);
    }
  },
  60_000,
);
