/** What the answer leans on, each figure by itself: worked out again by planning nothing, only pricing both plans. */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../foundation/index.ts';
import { said } from '../messages/testing/said.ts';
import type { Solve } from '../planning/index.ts';
import { solve } from '../schedule/index.ts';
import { CATALOG, type Season } from '../season/index.ts';
import { compareSeason } from './index.ts';
import { costOn, priceModelOf } from './price-model.ts';
import { twoKeys } from './testing/two-keys.ts';

const here: Solve = (problem, options) => solve(problem, { ...options, bound: 'quick' });

/** Paris with the French scheme, of which nobody is sure how much cast pay counts, and pay so many times as high. */
function season(pay: number): Season {
  const whole = twoKeys({ city: false, paris: 27_000 });
  const { currency: _currency, ...scheme } = CATALOG.incentives.get('fr-trip')!;
  const incentive = { ...scheme, minimumSpend: 0, minimumShootingDays: 0 };
  const people = whole.people.map((person) =>
    person.contract.kind === 'day'
      ? { ...person, contract: { ...person.contract, rate: pay * person.contract.rate } }
      : person,
  );
  return { ...whole, people, bases: whole.bases.map((base) => (base.id === 'paris' ? { ...base, incentive } : base)) };
}

async function answered(pay: number) {
  const found = await compareSeason(season(pay), here, { seed: 1, iterations: 50, pages: 0, kinds: ['all-in'] });
  const ofKind = found.remarks.filter(({ code }: Diagnostic) => code === 'unsure-figures');
  const plan = (id: string | null) => found.plans.find((each) => each.id === id)!;
  return { leans: ofKind, best: plan(found.verdict!.best), second: plan(found.verdict!.second) };
}

/** What a plan costs with none, or all, of cast pay qualifying in Paris. */
function withShare(
  of: { readonly season: Season; readonly plan: Parameters<typeof priceModelOf>[0]['plan'] },
  share: number,
) {
  const bases = of.season.bases.map((base) =>
    base.id === 'paris' && base.incentive !== null
      ? { ...base, incentive: { ...base.incentive, qualifies: { ...base.incentive.qualifies, 'cast-work': share } } }
      : base,
  );
  return costOn(priceModelOf({ season: { ...of.season, bases }, plan: of.plan }, {}), {});
}

it('names what turns the answer by itself, and says so where nothing does', async () => {
  const turned: boolean[] = [];
  for (const pay of [40, 1]) {
    const { leans, best, second } = await answered(pay);
    const turns = [0, 100].some((share) => withShare(second, share) <= withShare(best, share));
    turned.push(turns);
    expect(leans.length).toBeGreaterThan(0);
    expect(leans.some(({ message }) => said(message).includes('qualifies.cast-work (25)'))).toBe(turns);
  }
  expect(turned).toEqual([true, false]);
}, 60_000);
