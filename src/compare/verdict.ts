/** What may be said about the cheapest of several plans, given how far from the best each can be. */
import type { Cents } from '../foundation/index.ts';
import type { Verdict } from '../season/index.ts';

export interface Contender {
  readonly id: string;
  readonly money: Cents;
  /** Lower than this it cannot be; null: unknown. */
  readonly moneyAtLeast: Cents | null;
  readonly legal: boolean;
  /** The bases it is shot in: plans of the same bases give the same answer. */
  readonly bases: readonly string[];
}

/**
 * The best plan against the cheapest one that is shot elsewhere, or against the next one where there is none. Null when
 * no plan is legal.
 */
export function verdictOf(plans: readonly Contender[]): Verdict | null {
  const [best, ...others] = plans.filter((plan) => plan.legal).toSorted((a, b) => a.money - b.money);
  if (best === undefined) return null;
  const second = others.find((plan) => plan.bases.join() !== best.bases.join()) ?? others[0];
  if (second === undefined) return { best: best.id, second: null, ahead: 0, decided: false, range: null };
  const known = best.moneyAtLeast !== null && second.moneyAtLeast !== null;
  return {
    best: best.id,
    second: second.id,
    ahead: second.money - best.money,
    decided: second.moneyAtLeast !== null && second.moneyAtLeast > best.money,
    range: known ? { least: second.moneyAtLeast! - best.money, most: second.money - best.moneyAtLeast! } : null,
  };
}
