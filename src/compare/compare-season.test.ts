import { describe, expect, it } from 'vitest';
import { buildProblem, exportPlan, planSeason, type Solve } from '../planning/index.ts';
import { solve } from '../schedule/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { compareSeason, trueShare } from './index.ts';
import { atPrice, pricesOf } from './levers.ts';
import { costOn, priceModelOf } from './price-model.ts';
import { twoKeys } from './testing/two-keys.ts';
import { restIn } from './variants.ts';

/** A plan with interiors in Budapest and the bridge in Paris. */
function planned(season: Season): { readonly plan: PlanFile } {
  const built = buildProblem(restIn(season, 'budapest')!);
  const result = solve(built.problem, { seed: 1, iterations: 50 });
  return { plan: exportPlan(season, built, result, { seed: 1, cityLock: null }) };
}

const here: Solve = (problem, options) => solve(problem, options);
const options = { seed: 1, iterations: 400, pages: 3 };

describe('shoot it there, or fake it?', () => {
  it('plans all in each base, as it is, and along the frontier, every plan checked', async () => {
    const found = await compareSeason(twoKeys(), here, options);
    expect(found.plans.map(({ id }) => id).slice(0, 5)).toEqual([
      'all-in-paris',
      'all-in-budapest',
      'rest-in-budapest',
      'mix',
      'free',
    ]);
    expect(found.plans.every(({ legal, checked }) => legal && checked)).toBe(true);
    const [truest] = found.plans.filter(({ kind }) => kind === 'truest');
    expect(trueShare(truest!)).toBeGreaterThan(0);
    const points = found.frontier.map((id) => found.plans.find((plan) => plan.id === id)!);
    for (let at = 1; at < points.length; at++) {
      expect(points[at]!.money).toBeGreaterThan(points[at - 1]!.money);
      expect(points[at]!.realEighths).toBeGreaterThan(points[at - 1]!.realEighths);
    }
  });

  it('the answer flips when the incentive is taken away', async () => {
    const withIt = await compareSeason(twoKeys({ city: false }), here, { ...options, pages: 0 });
    const without = await compareSeason(twoKeys({ city: false, incentive: 'none' }), here, { ...options, pages: 0 });
    const baseOfBest = (found: Awaited<ReturnType<typeof compareSeason>>): readonly string[] =>
      found.plans.find(({ id }) => id === found.verdict!.best)!.bases;
    expect(baseOfBest(withIt)).toEqual(['budapest']);
    expect(baseOfBest(without)).toEqual(['paris']);
  });

  it('says what tips it: at that price the second plan costs no more than the best', async () => {
    const season = twoKeys({ city: false });
    const found = await compareSeason(season, here, { ...options, pages: 0 });
    const tip = found.tips.find(({ lever, of }) => lever === 'incentive' && of === 'budapest')!;
    expect(tip.percent).toBeLessThan(100);
    const lowered: Season = {
      ...season,
      bases: season.bases.map((base) =>
        base.id === 'budapest'
          ? {
              ...base,
              incentive: {
                ...base.incentive!,
                rateBasisPoints: Math.round((base.incentive!.rateBasisPoints * tip.percent) / 100),
              },
            }
          : base,
      ),
    };
    const [first, second] = [found.verdict!.best, found.verdict!.second].map((id) =>
      found.plans.find((plan) => plan.id === id),
    );
    const again = await compareSeason(lowered, here, { ...options, pages: 0 });
    const money = (id: string): number => again.plans.find((plan) => plan.id === id)!.money;
    expect(money(second!.id)).toBeLessThanOrEqual(money(first!.id));
  });

  it('a plan at another price costs what it costs when priced afresh, to within roundings', () => {
    const season = twoKeys();
    const { plan } = planned(season);
    for (const price of pricesOf(season)) {
      const model = priceModelOf({ season, plan }, { it: (percent) => atPrice(season, price, percent) });
      for (const percent of [50, 90, 137]) {
        const afresh = costOn(priceModelOf({ season: atPrice(season, price, percent), plan }, {}), {});
        const estimated =
          price.lever === 'incentive'
            ? costOn(model, { incentives: { [price.of]: percent } })
            : costOn(model, { prices: { it: percent } });
        expect(Math.abs(estimated - afresh), `${price.lever} ${price.of} ${percent}`).toBeLessThan(200);
      }
    }
  });

  it('names the sets that a base has no way for, and compares the rest', async () => {
    const season = twoKeys();
    const sets = season.sets.map((set) => (set.id === 'BRIDGE' ? { ...set, ways: set.ways.slice(0, 1) } : set));
    const found = await compareSeason({ ...season, sets }, here, { ...options, pages: 0 });
    expect(found.notPossible).toEqual([{ base: 'budapest', sets: ['BRIDGE'] }]);
    expect(found.plans.map(({ id }) => id)).toEqual(['all-in-paris', 'rest-in-budapest', 'mix', 'free']);
  });

  it("searches the season as it is on from the season's own plan, and is never dearer", async () => {
    const season = twoKeys();
    const built = buildProblem(season);
    const result = solve(built.problem, { seed: 1, iterations: 2000 });
    expect(result.legal).toBe(true);
    const plan = exportPlan(season, built, result, { seed: 1, cityLock: null });
    const starts: boolean[] = [];
    const first: Solve = (problem, { start, ...rest }) => {
      starts.push(start !== undefined);
      return solve(problem, { ...rest, ...(start === undefined ? {} : { start }), iterations: 1 });
    };
    const kinds = ['mix'] as const;
    const found = await compareSeason(season, first, { ...options, kinds, plan });
    expect(starts[0]).toBe(true);
    expect(found.plans.find(({ kind }) => kind === 'mix')!.money).toBeLessThanOrEqual(plan.cost.total);
    starts.length = 0;
    await compareSeason(season, first, { ...options, kinds });
    expect(starts[0]).toBe(false);
  });

  it('keeps what is finished when stopped', async () => {
    let plans = 0;
    const found = await compareSeason(twoKeys(), here, { ...options, stop: () => plans > 2, onPlan: () => plans++ });
    expect(found.stopped).toBe(true);
    expect(found.plans.length).toBeGreaterThan(0);
  });

  it('finds what planning every choice of ways by itself finds', async () => {
    const season = twoKeys({ paris: 31000 });
    const found = await compareSeason(season, here, { ...options, pages: 0 });
    let least = Number.POSITIVE_INFINITY;
    for (const flat of [0, 1]) {
      for (const office of [0, 1]) {
        for (const bridge of [0, 1]) {
          const chosen: Readonly<Record<string, number>> = { FLAT: flat, OFFICE: office, BRIDGE: bridge };
          const sets = season.sets.map((set) => ({
            ...set,
            isCity: false,
            ways: [set.ways[chosen[set.id]!]!],
          }));
          const { plan } = await planSeason({ ...season, sets }, here, options);
          if (plan?.legal) least = Math.min(least, plan.cost.total);
        }
      }
    }
    expect(found.plans.find(({ id }) => id === 'free')!.money).toBe(least);
  });
});
