/** The same again: seeds, warm starts, searches that are stopped at once. */
import { describe, expect, it } from 'vitest';
import { generateSeason } from '../../src/generate/index.ts';
import type { PlanFile } from '../../src/season/index.ts';
import {
  costOf,
  FLAT,
  interiors,
  lasting,
  type Planned,
  type PlanningOptions,
  planned,
  plannedScenes,
} from './planned.ts';

/** A generated season of one episode and thirty scenes. */
function small(seed: number, options: PlanningOptions): Promise<Planned> {
  const files = new Map(generateSeason({ size: 'S', seed }).map(({ path, text }) => [path, text]));
  return planned(files.get('season.yaml')!, Object.fromEntries(files), options);
}

/** One that cannot be planned: six whole days of work in a week of five. */
function tooMuch(options: PlanningOptions): Promise<Planned> {
  return plannedScenes(
    { calendar: '{ start: 2027-04-12, end: 2027-04-16 }', rest: `${FLAT}${lasting(405, 6)}` },
    interiors(6),
    options,
  );
}

/** Fewer broken rules first, then less money (S-4). */
function isNoWorse(after: Planned, before: Planned): boolean {
  return (
    after.broken < before.broken || (after.broken === before.broken && after.plan.cost.total <= before.plan.cost.total)
  );
}

describe('identical seeds give identical files, byte for byte', () => {
  it.each([1, 2])('a generated season, seed %i', async (seed) => {
    const [first, second] = [await small(1, { seed, iterations: 80 }), await small(1, { seed, iterations: 80 })];
    expect(second.file).toBe(first.file);
  });

  it('a season without a legal plan', async () => {
    expect((await tooMuch({ seed: 5 })).file).toBe((await tooMuch({ seed: 5 })).file);
  });

  it('a clock that runs at another speed changes nothing as long as it does not stop the search', async () => {
    const options = { iterations: 40, seconds: 1000, bound: 'quick' } as const;
    const slow = await small(2, { ...options, now: () => 0 });
    let ticks = 0;
    const fast = await small(2, { ...options, now: () => ticks++ / 1000 });
    expect(fast.file).toBe(slow.file);
  });

  it('self-checks change nothing', async () => {
    const checked = await small(3, { iterations: 20, selfCheck: 'full' });
    const unchecked = await small(3, { iterations: 20, selfCheck: 'none' });
    expect(unchecked.file).toBe(checked.file);
  });
});

describe('a search that is stopped at once', () => {
  it('after 0 iterations there is a plan of all scenes, or it says what it breaks', async () => {
    for (const seed of [1, 2, 3]) {
      const { plan, season } = await small(seed, { iterations: 0 });
      expect(plan.iterations).toBe(0);
      expect(['iterations', 'optimal']).toContain(plan.stoppedBy);
      const shot = plan.days.flatMap(({ strips }) => strips).length;
      const parts = season.scenes.reduce((sum, scene) => sum + scene.parts.length, 0);
      expect(shot + plan.boneyard.length).toBe(parts);
      expect(plan.legal || plan.conflicts.length > 0).toBe(true);
    }
  });

  it('`stop` before the first iteration keeps a plan, stopped by the user', async () => {
    const { plan } = await small(1, { iterations: 100_000, stop: () => true });
    expect(plan.stoppedBy).toBe('user');
    expect(plan.iterations).toBe(0);
    expect(plan.days.length).toBeGreaterThan(0);
    expect(plan.boneyard).toEqual([]);
  });

  it('so does no time at all', async () => {
    const { plan } = await small(1, { iterations: 100_000, seconds: 0, now: () => 0 });
    expect(plan.stoppedBy).toBe('seconds');
    expect(plan.days.length).toBeGreaterThan(0);
  });

  it('a season without a legal plan, stopped at once, still says why', async () => {
    const { plan } = await tooMuch({ iterations: 100_000, stop: () => true });
    expect(plan.legal).toBe(false);
    expect(plan.conflicts.length).toBeGreaterThan(0);
    expect(plan.cannotHoldTogether!.length).toBeGreaterThan(0);
  });
});

describe('planning again from a plan', () => {
  it.each([1, 2, 3])(
    'generated season %i: never worse, with no, few or many iterations and any seed',
    async (season) => {
      const before = await small(season, { iterations: 100 });
      for (const [iterations, seed] of [
        [0, 1],
        [50, 1],
        [100, 9],
      ] as const) {
        const after = await small(season, { iterations, seed, startFrom: before.plan });
        expect(isNoWorse(after, before)).toBe(true);
      }
    },
  );

  it('from a plan that breaks rules: never worse either', async () => {
    const before = await tooMuch({ iterations: 100 });
    for (const iterations of [0, 100]) {
      expect(isNoWorse(await tooMuch({ iterations, seed: 4, startFrom: before.plan }), before)).toBe(true);
    }
  });

  it('with 0 iterations it is the same days and the same cost', async () => {
    const { plan: before } = await small(1, { iterations: 100 });
    const { plan: after } = await small(1, { iterations: 0, startFrom: before });
    expect(after.days).toEqual(before.days);
    expect(after.cost).toEqual(before.cost);
  });

  it('warm starts are repeatable, and a chain of them only goes down', async () => {
    const chain = async (): Promise<readonly Planned[]> => {
      const links: Planned[] = [];
      let from: PlanFile | undefined;
      for (const seed of [1, 2, 3]) {
        links.push(await small(2, { seed, iterations: 40, ...(from === undefined ? {} : { startFrom: from }) }));
        from = links.at(-1)!.plan;
      }
      return links;
    };
    const [first, second] = [await chain(), await chain()];
    expect(second.map(({ file }) => file)).toEqual(first.map(({ file }) => file));
    for (let i = 1; i < first.length; i++) expect(isNoWorse(first[i]!, first[i - 1]!)).toBe(true);
  });

  it('a plan already proven the best is kept as it is', async () => {
    const week = {
      calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
      rest: `${FLAT}${lasting(405, 5)}`,
    };
    const before = await plannedScenes(week, interiors(5));
    expect(before.optimal).toBe(true);
    const after = await plannedScenes(week, interiors(5), { seed: 8, iterations: 50, startFrom: before.plan });
    expect(after.plan.days).toEqual(before.plan.days);
    expect(after.plan.stoppedBy).toBe('optimal');
    expect(costOf(after.plan, 'crew-day')).toBe(500_000);
  });
});
