/** The frontier of money against pages shot at the real place, found by pricing the page (weighted sums). */
import type { Cents } from '../foundation/index.ts';

export interface Point {
  readonly money: Cents;
  /** What is not true of the pages, in hundredths of an eighth. */
  readonly fakeHundredths: number;
}

/** Points that no other point beats in both money and real pages, the cheapest first; of equal ones the first. */
export function frontierOf<P extends Point>(points: readonly P[]): readonly P[] {
  const sorted = points.toSorted((a, b) => a.money - b.money || a.fakeHundredths - b.fakeHundredths);
  const kept: P[] = [];
  for (const point of sorted) {
    const last = kept.at(-1);
    if (last === undefined || point.fakeHundredths < last.fakeHundredths) kept.push(point);
  }
  return kept;
}

/**
 * The price of a page's eighth at which two neighbours of the frontier cost the same, where the gap between them is
 * widest: whatever lies between them on the convex frontier is found by planning at that price (Aneja and Nair 1979).
 * Null when every such price has been tried.
 */
export function nextPrice(frontier: readonly Point[], tried: ReadonlySet<Cents>): Cents | null {
  let widest = 0;
  let price: Cents | null = null;
  for (let at = 1; at < frontier.length; at++) {
    const [cheaper, truer] = [frontier[at - 1]!, frontier[at]!];
    const pages = cheaper.fakeHundredths - truer.fakeHundredths;
    const between = Math.max(1, Math.round(((truer.money - cheaper.money) * 100) / pages));
    if (pages <= widest || tried.has(between)) continue;
    widest = pages;
    price = between;
  }
  return price;
}
