import { describe, expect, it } from 'vitest';
import { type Problem, type SolveOptions, solve } from '../../schedule/index.ts';
import { smallScene, smallSeason, smallSet, smallWay } from '../../season/testing/small-season.ts';
import { oneStripADay } from '../testing/one-strip-a-day.ts';
import { planSeason } from './plan-season.ts';

const lockedStreet = smallSet('STREET', [smallWay('street', 'real place'), smallWay('studio', 'plate')], {
  isCity: true,
});
const city = smallSeason({
  sets: [lockedStreet],
  scenes: [smallScene('101-1', { set: 'STREET' }), smallScene('101-2', { set: 'STREET' })],
  places: smallSeason().places.map((place) => (place.id === 'street' ? { ...place, feePerDay: 300_000 } : place)),
});

describe('planSeason', () => {
  it('shows what the city lock costs, from a second search without it that starts from the plan with it', async () => {
    const asked: SolveOptions[] = [];
    const { plan } = await planSeason(
      city,
      (problem, options) => {
        asked.push(options);
        return oneStripADay(problem, 'last');
      },
      { seed: 3, iterations: 1000, seconds: 10 },
    );
    expect(plan!.days.flatMap(({ strips }) => strips.map(({ way }) => way))).toEqual(['real place', 'real place']);
    expect(plan!.cityLock).toMatchObject({ sets: ['STREET'], cost: 400_000 });
    expect(plan!.cityLock!.method).toMatch(/an estimate/);
    expect(asked.map(({ iterations, seconds }) => [iterations, seconds])).toEqual([
      [1000, 8],
      [200, 2],
    ]);
    expect(asked[1]!.start).toMatchObject({ wayOfGroup: [0], unplaced: [] });
  });

  it('solves once when nothing is locked, and says so when a locked set has no other way', async () => {
    let solved = 0;
    const count = (problem: Parameters<typeof oneStripADay>[0]) => {
      solved++;
      return oneStripADay(problem);
    };
    expect((await planSeason(smallSeason(), count, { seed: 1 })).plan!.cityLock).toBeNull();
    const onlyReal = { ...lockedStreet, ways: lockedStreet.ways.slice(0, 1) };
    const { plan } = await planSeason({ ...city, sets: [onlyReal] }, count, { seed: 1 });
    expect(plan!.cityLock).toMatchObject({ cost: 0, method: expect.stringMatching(/no other way/) });
    expect(solved).toBe(2);
  });

  it('does not call the lock free of charge when the search without it found nothing cheaper', async () => {
    const free = smallSeason({ sets: city.sets, scenes: city.scenes });
    const { plan } = await planSeason(free, (problem) => oneStripADay(problem), { seed: 1 });
    expect(plan!.cityLock).toMatchObject({
      sets: ['STREET'],
      cost: null,
      method: expect.stringMatching(/^nothing cheaper was found without the lock; it costs at most EUR/),
    });
  });

  it('calls it free of charge when that is proven', async () => {
    const free = smallSeason({ sets: city.sets, scenes: city.scenes });
    const { plan } = await planSeason(free, solve, { seed: 1, iterations: 20 });
    expect(plan!.cityLock).toMatchObject({ cost: 0, method: expect.stringMatching(/both proven optimal/) });
  });

  it('does not know the price without two legal plans', async () => {
    const illegal = (problem: Problem) => ({ ...oneStripADay(problem, 'last'), legal: false });
    const { plan } = await planSeason(city, illegal, { seed: 1 });
    expect(plan!.cityLock).toMatchObject({ cost: null, method: expect.stringMatching(/no legal plan/) });
  });

  it('does not solve a season with errors', async () => {
    const nowhere = smallSeason({ sets: [] });
    const planned = await planSeason(nowhere, () => expect.unreachable(), { seed: 1 });
    expect(planned.plan).toBeNull();
    expect(planned.diagnostics.map(({ code }) => code)).toContain('season-contradicts-itself');
  });
});
