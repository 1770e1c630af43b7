/**
 * A plan held as it is, at other prices. Each cost line is a price times something that the plan decides, so the total
 * of the lines changes in a straight line with a price; only what the incentives give has a floor, a cap and shares,
 * and is worked out again (SPEC C-18). So one look at a higher price tells every other one, to within roundings.
 */
import { type Cents, COST_CODES } from '../foundation/index.ts';
import { arrangementOf, buildProblem } from '../planning/index.ts';
import { costOf, evaluate, type IncentiveModel, incentive, incentiveOf } from '../schedule/index.ts';
import type { PlanFile, Season } from '../season/index.ts';

/** A plan with the season it was made for. */
export interface PlannedAs {
  readonly season: Season;
  readonly plan: PlanFile;
}

/** Cents of all lines but the incentives, by base and cost line; what counts for no base; floors and caps. */
interface Sums {
  readonly totals: Float64Array;
  readonly budget: number;
  readonly elsewhere: number;
  readonly floors: readonly number[];
  readonly caps: readonly number[];
}

export interface PriceModel {
  readonly bases: readonly string[];
  readonly schemes: readonly (IncentiveModel | null)[];
  /** Shooting dates at each base. */
  readonly dates: readonly number[];
  readonly sums: Sums;
  /** What one percent more of a price adds, by the name of the price. */
  readonly slopes: ReadonlyMap<string, Sums>;
}

/** Prices in percent of today's; what is not named is as it is. */
export interface Terms {
  readonly prices?: Readonly<Record<string, number>>;
  /** Rates of incentives, by base. */
  readonly incentives?: Readonly<Record<string, number>>;
}

/** By how many percent a price is raised to see what it does. */
const RAISED = 20;

/**
 * @param raised the season at other prices, by the name of the price: each with that price raised by the percent given
 */
export function priceModelOf(
  { season, plan }: PlannedAs,
  raised: Readonly<Record<string, (percent: number) => Season | null>>,
): PriceModel {
  const now = summed(season, plan);
  const slopes = new Map<string, Sums>();
  for (const [name, at] of Object.entries(raised)) {
    const dearer = at(100 + RAISED);
    if (dearer !== null) slopes.set(name, slope(now.sums, summed(dearer, plan).sums));
  }
  return { ...now, bases: season.bases.map((base) => base.id), slopes };
}

/** What the plan costs on other terms, without a price on pages that are not real. */
export function costOn(model: PriceModel, terms: Terms): Cents {
  const sums = shifted(model, terms.prices ?? {});
  let cost = sums.totals.reduce((sum, amount) => sum + amount, 0) + sums.elsewhere;
  for (const [base, scheme] of model.schemes.entries()) {
    if (scheme === null) continue;
    const percent = terms.incentives?.[model.bases[base]!] ?? 100;
    const own = {
      ...scheme,
      rate: Math.round((scheme.rate * percent) / 100),
      minimumSpend: Math.round(sums.floors[base]!),
      cap: Math.round(sums.caps[base]!),
    };
    const totals = sums.totals.map(Math.round);
    cost -= incentiveOf(own, totals, base * COST_CODES.length, Math.round(sums.budget), model.dates[base]!);
  }
  return Math.round(cost);
}

function summed(season: Season, plan: PlanFile): Omit<PriceModel, 'bases' | 'slopes'> {
  const built = buildProblem({ ...season, preferences: { ...season.preferences, authenticity: 0 } });
  const { problem } = built;
  const { lines, days } = evaluate(problem, arrangementOf(built, plan).arrangement);
  const columns = COST_CODES.length;
  const totals = new Float64Array(problem.bases.length * columns);
  let budget = 0;
  let elsewhere = 0;
  for (const { code, base, amount } of lines) {
    if (code === incentive.code) continue;
    if (costOf(code).inBudget) budget += amount;
    if (base < 0) elsewhere += amount;
    else totals[base * columns + COST_CODES.indexOf(code)]! += amount;
  }
  const schemes = problem.bases.map((base) => base.incentive);
  return {
    schemes,
    dates: problem.bases.map((_, b) => new Set(days.filter((day) => day.base === b).map((day) => day.date)).size),
    sums: {
      totals,
      budget,
      elsewhere,
      floors: schemes.map((scheme) => scheme?.minimumSpend ?? 0),
      caps: schemes.map((scheme) => scheme?.cap ?? -1),
    },
  };
}

function slope(now: Sums, dearer: Sums): Sums {
  const each = (a: number, b: number): number => (b - a) / RAISED;
  return {
    totals: now.totals.map((amount, at) => each(amount, dearer.totals[at]!)),
    budget: each(now.budget, dearer.budget),
    elsewhere: each(now.elsewhere, dearer.elsewhere),
    floors: now.floors.map((amount, at) => each(amount, dearer.floors[at]!)),
    caps: now.caps.map((amount, at) => each(amount, dearer.caps[at]!)),
  };
}

function shifted({ sums, slopes }: PriceModel, prices: Readonly<Record<string, number>>): Sums {
  let all = sums;
  for (const [name, percent] of Object.entries(prices)) {
    const by = slopes.get(name);
    if (by === undefined || percent === 100) continue;
    const each = (amount: number, more: number): number => amount + more * (percent - 100);
    const before = all;
    all = {
      totals: before.totals.map((amount, at) => each(amount, by.totals[at]!)),
      budget: each(before.budget, by.budget),
      elsewhere: each(before.elsewhere, by.elsewhere),
      floors: before.floors.map((amount, at) => each(amount, by.floors[at]!)),
      caps: before.caps.map((amount, at) => each(amount, by.caps[at]!)),
    };
  }
  return all;
}
