import { expect, it } from 'vitest';
import type { PlanDay } from '../../season/index.ts';
import { exampleSeason } from '../../verify/testing/example-season.ts';
import { planOf } from '../../verify/testing/plan-of.ts';
import { buildProblem } from '../problem/build-problem.ts';
import { arrangementOf } from './import-plan.ts';

it('a unit twice on a date is one day, the later strips after the earlier ones (K-5)', () => {
  const built = buildProblem(exampleSeason());
  const plan = planOf(exampleSeason(), [{ date: '2027-04-12', strips: ['101-2', '101-1'] }]);
  const [day] = plan.days as [PlanDay];
  const halves = day.strips.map((strip) => ({ ...day, strips: [strip] }));
  const { arrangement, diagnostics } = arrangementOf(built, { ...plan, days: halves });
  expect(diagnostics).toEqual([]);
  expect(arrangement).toEqual(arrangementOf(built, plan).arrangement);
});
