import { expect, it } from 'vitest';
import { said } from '../messages/testing/said.ts';
import type { Solve } from '../planning/index.ts';
import { solve } from '../schedule/index.ts';
import type { Season } from '../season/index.ts';
import { compareSeason, nameOf } from './index.ts';
import { twoKeys } from './testing/two-keys.ts';

const here: Solve = (problem, options) => solve(problem, { ...options, bound: 'quick' });

async function restInBudapest(season: Season): Promise<{ readonly name: string; readonly remarks: readonly string[] }> {
  const found = await compareSeason(season, here, { seed: 1, iterations: 20, pages: 0, kinds: ['rest-in'] });
  const [plan] = found.plans;
  return { name: said(nameOf(plan!, season)), remarks: found.remarks.map(({ message }) => said(message)) };
}

it('names a question by the bases that its plan shoots in', async () => {
  const all = twoKeys();
  expect((await restInBudapest(all)).name).toBe('The city in place, the rest in Budapest');
  const sets = all.sets.map((set) => (set.id === 'OFFICE' ? { ...set, ways: set.ways.slice(0, 1) } : set));
  const { name } = await restInBudapest({ ...all, sets });
  expect(name).toBe('The city in place, what can be in Budapest there, the rest in Paris');
  const asked = { kind: 'rest-in', base: 'budapest', set: null, pagePrice: null } as const;
  expect(said(nameOf(asked, all))).toBe('The city in place, what can be in Budapest there');
});

it.each([
  { minimumSpend: 92_000_00, minimumShootingDays: 0, says: 'at least EUR 92,000 of qualifying spend.' },
  { minimumSpend: 0, minimumShootingDays: 9, says: 'at least 9 shooting days.' },
  {
    minimumSpend: 92_000_00,
    minimumShootingDays: 9,
    says: 'at least EUR 92,000 of qualifying spend and 9 shooting days.',
  },
])('says of a scheme that gives nothing only what it asks for: $says', async ({ says, ...floors }) => {
  const season = twoKeys();
  const bases = season.bases.map((base) =>
    base.incentive === null ? base : { ...base, incentive: { ...base.incentive, ...floors } },
  );
  const { remarks } = await restInBudapest({ ...season, bases });
  expect(remarks).toHaveLength(1);
  expect(remarks[0]).toContain(says);
});
