/** Every figure of a compared plan can be traced: to a row of season.yaml, and to the field's data behind it. */
import { expect, it } from 'vitest';
import type { Solve } from '../planning/index.ts';
import { solve } from '../schedule/index.ts';
import type { PathPart } from '../season/index.ts';
import { compareSeason, tracedLines } from './index.ts';
import { twoKeys } from './testing/two-keys.ts';

it('says which rows price each line, and where a rate of the field comes from', async () => {
  const season = twoKeys({ city: false });
  const here: Solve = (problem, options) => solve(problem, { ...options, bound: 'quick' });
  const bases = ['budapest'];
  const { plans } = await compareSeason(season, here, { seed: 1, iterations: 20, pages: 0, kinds: ['all-in'], bases });
  const [plan] = plans;
  const asked: (readonly PathPart[])[] = [];
  const lines = tracedLines(plan!.season, plan!.plan, (path) => {
    asked.push(path);
    return { file: 'season.yaml', line: 7, column: 5 };
  });
  // They are all there is.
  expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(plan!.plan.cost.total);
  const of = (code: string) => lines.find((line) => line.code === code)!;
  expect(of('crew-day').rows).toEqual([
    { path: 'bases.budapest.crew day', place: { file: 'season.yaml', line: 7, column: 5 } },
  ]);
  expect(asked).toContainEqual(['bases', 1, 'crew day']);
  expect(of('cast-work').rows[0]!.path).toBe('people.anna.contract');
  expect(of('place-day').rows[0]!.path).toMatch(/^places\.(stage-b|lane)\.fee per day$/);
  const rate = of('incentive').facts.find(({ path }) => path === 'rateBasisPoints')!;
  expect([rate.record, rate.value, rate.year, rate.confidence]).toEqual(['hu', '3000', expect.any(String), 'firm']);
  expect(rate.source).not.toBe('');
}, 20_000);
