/** What it costs to keep the city: a range from bounds and best plans, never what a search happened to miss. */
import type { Cents, Eighths } from '../foundation/index.ts';
import type { CityPrice } from '../season/index.ts';
import type { Contender } from './verdict.ts';

type Priced = Contender & { readonly realEighths: Eighths };

/**
 * The least that keeping can cost is what the proven bound of keeping lies above the best plan that fakes, and never
 * below nothing, since whoever may fake need not; the most is what the best plan that keeps lies above the proven bound
 * of faking. Null unless both sides have a legal plan and a bound.
 *
 * @param keeping plans in which it is kept, with crews from the same homes
 * @param faking plans of the same homes in which it may be faked
 */
export function cityPriceOf(
  set: string | null,
  keeping: readonly Priced[],
  faking: readonly Priced[],
): CityPrice | null {
  const kept = cheapest(keeping);
  const faked = cheapest([...faking, ...keeping]);
  const [keptAtLeast, fakedAtLeast] = [leastOf(keeping), leastOf(faking)];
  if (kept === null || faked === null || keptAtLeast === null || fakedAtLeast === null) return null;
  const found = kept.money - faked.money;
  return {
    set,
    kept: kept.id,
    faked: faked.id,
    found: found > 0 ? found : null,
    range: { least: Math.max(0, keptAtLeast - faked.money), most: Math.max(0, kept.money - fakedAtLeast) },
    eighths: Math.max(0, kept.realEighths - faked.realEighths),
  };
}

function cheapest(plans: readonly Priced[]): Priced | null {
  return plans.filter(({ legal }) => legal).toSorted((a, b) => a.money - b.money)[0] ?? null;
}

/** The lowest that any of them can be: no plan of these kinds is below. */
function leastOf(plans: readonly Priced[]): Cents | null {
  const known = plans.flatMap(({ moneyAtLeast }) => (moneyAtLeast === null ? [] : [moneyAtLeast]));
  return known.length === 0 ? null : Math.min(...known);
}
