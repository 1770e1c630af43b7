/** What must change for the second-best plan to win: found by pricing both plans again at other prices. */
import type { Cents } from '../foundation/index.ts';
import type { Tip } from '../season/index.ts';
import { atPrice, pricesOf } from './levers.ts';
import { costOn, type PlannedAs, type PriceModel, priceModelOf } from './price-model.ts';

/** 0 is "nothing"; more than this is not tried. */
const MOST_PERCENT = 400;

/**
 * For each price of each base and each set, the nearest whole percent of it at which `second` costs no more than
 * `best`; prices that tip nothing within the range are left out, the nearest come first. Both plans are held as they
 * are: an estimate until they are planned again.
 */
export function tipsBetween(best: PlannedAs, second: PlannedAs, stop: () => boolean): readonly Tip[] {
  const tips: Tip[] = [];
  const [modelOfBest, modelOfSecond] = [priceModelOf(best, {}), priceModelOf(second, {})];
  for (const price of pricesOf(best.season)) {
    if (stop()) break;
    const cost = (planned: PlannedAs, model: PriceModel): ((percent: number) => Cents) => {
      if (price.lever === 'incentive') return (percent) => costOn(model, { incentives: { [price.of]: percent } });
      const own = priceModelOf(planned, { it: (percent) => atPrice(planned.season, price, percent) });
      return (percent) => costOn(own, { prices: { it: percent } });
    };
    const [ofBest, ofSecond] = [cost(best, modelOfBest), cost(second, modelOfSecond)];
    const percent = nearestChange((at) => ofSecond(at) - ofBest(at));
    if (percent !== null) tips.push({ ...price, percent });
  }
  return tips.toSorted((a, b) => Math.abs(a.percent - 100) - Math.abs(b.percent - 100));
}

/** The percent nearest to 100 at which `ahead` is no longer positive. */
function nearestChange(ahead: (percent: number) => Cents): number | null {
  const found = [0, MOST_PERCENT].flatMap((end) => {
    if (ahead(end) > 0) return [];
    let [inside, outside] = [100, end];
    while (Math.abs(outside - inside) > 1) {
      const middle = Math.trunc((inside + outside) / 2);
      if (ahead(middle) > 0) inside = middle;
      else outside = middle;
    }
    return [outside];
  });
  return found.toSorted((a, b) => Math.abs(a - 100) - Math.abs(b - 100))[0] ?? null;
}
