/** The example: with the Hungarian rebate its interiors go to Budapest, without it everything comes home. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSeasonFiles } from '../breakdown/index.ts';
import type { Solve } from '../planning/index.ts';
import { solve } from '../schedule/index.ts';
import { readScript } from '../script/index.ts';
import type { Season } from '../season/index.ts';
import { compareSeason } from './index.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/poste-restante');

function example(): Season {
  const text = readFileSync(join(EXAMPLE, 'season.yaml'), 'utf8');
  const { season } = readSeasonFiles(text, 'season.yaml', (path) =>
    readScript(readFileSync(join(EXAMPLE, path)), path),
  );
  if (season === null) throw new Error('the example cannot be read');
  return season;
}

/** Where the best plan that keeps the city is shot, and by how much it is the best. */
async function best(season: Season): Promise<{ readonly bases: readonly string[]; readonly ahead: number }> {
  const quick: Solve = (problem, options) => solve(problem, { ...options, bound: 'quick' });
  // Toronto is dear either way.
  const bases = ['paris', 'budapest'];
  const options = { seed: 1, iterations: 40, pages: 0, bases, kinds: ['all-in', 'rest-in', 'mix'] } as const;
  const { plans, verdict } = await compareSeason(season, quick, options);
  for (const plan of plans) expect([plan.id, plan.legal, plan.checked]).toEqual([plan.id, true, true]);
  const { bases: shotIn, keepsCity } = plans.find(({ id }) => id === verdict!.best)!;
  expect(keepsCity).toBe(true);
  return { bases: shotIn, ahead: verdict!.ahead };
}

it('the answer flips when the incentive is taken away', async () => {
  const season = example();
  const withRebate = await best(season);
  expect(withRebate.bases).toEqual(['paris', 'budapest']);
  const without = await best({
    ...season,
    bases: season.bases.map((base) => (base.id === 'budapest' ? { ...base, incentive: null } : base)),
  });
  expect(without.bases).toEqual(['paris']);
  // Neither by a hair.
  expect(Math.min(withRebate.ahead, without.ahead)).toBeGreaterThan(1_000_000);
});
