import { describe, expect, it } from 'vitest';
import { solve } from '../../schedule/index.ts';
import type { PlanFile } from '../../season/index.ts';
import { smallScene, smallSeason, smallSet, smallWay } from '../../season/testing/small-season.ts';
import { planSeason } from './plan-season.ts';
import { proveClaims } from './prove-claims.ts';

const street = smallSet('STREET', [smallWay('street', 'real place'), smallWay('studio', 'plate')], { isCity: true });
const season = smallSeason({
  sets: [street],
  scenes: [smallScene('101-1', { set: 'STREET' }), smallScene('101-2', { set: 'STREET' })],
  places: smallSeason().places.map((place) => (place.id === 'street' ? { ...place, feePerDay: 300_000 } : place)),
});
const plan = (await planSeason(season, solve, { seed: 1, iterations: 20 })).plan!;

function proven(change: Partial<PlanFile> = {}) {
  return proveClaims(season, { ...plan, ...change })!;
}

describe('what a plan claims, proven again', () => {
  it('is borne out in a plan as it was written', () => {
    expect(proven().bound).toMatchObject({ claimed: plan.bound.total, proven: plan.cost.total, borneOut: true });
    expect(proven().cityLock).toMatchObject({ claimed: plan.cityLock!.cost, borneOut: true });
  });

  it('is borne out by a lower bound, not by a higher one', () => {
    const bound = (by: number) => ({ bound: { ...plan.bound, total: plan.bound.total + by } });
    expect(proven(bound(-1000)).bound).toMatchObject({ borneOut: true });
    expect(proven(bound(1)).bound).toMatchObject({ claimed: plan.bound.total + 1, borneOut: false });
  });

  it('says what the city lock costs at most, where a price is claimed', () => {
    const cityLock = (cost: number | null) => ({ cityLock: { ...plan.cityLock!, cost } });
    const most = proven().cityLock!.most;
    expect(most).toBeGreaterThan(0);
    expect(proven(cityLock(most)).cityLock).toMatchObject({ borneOut: true });
    expect(proven(cityLock(most + 1)).cityLock).toMatchObject({ borneOut: false });
    expect(proven(cityLock(null)).cityLock).toBeNull();
  });
});
