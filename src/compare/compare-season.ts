/** Shoot it there, or fake it? The plans that answer it, side by side. */
import type { Cents } from '../foundation/index.ts';
import { planSeason, type Solve } from '../planning/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { verifyPlan } from '../verify/index.ts';
import { type Assumption, assumptionsOf } from './assumptions.ts';
import { frontierOf, nextPrice } from './frontier.ts';
import { type Measures, measuresOf } from './measures.ts';
import { type Tip, tipsBetween } from './tipping.ts';
import { allIn, basesWithWays, cityFree, usedSets, withTruth } from './variants.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/**
 * `all-in`: everything in one base. `mix`: the season as it is, the city kept. `free`: any set may be faked. `truest`:
 * as many pages at the real place as can be. `page`: any set may be faked, at a price on each page that is.
 */
export type ComparedKind = 'all-in' | 'mix' | 'free' | 'truest' | 'page';

export interface ComparedPlan extends Measures {
  /** `all-in-budapest`, `mix`, `free`, `truest`, `page-1` ... */
  readonly id: string;
  readonly kind: ComparedKind;
  /** Of an `all-in`. */
  readonly base: string | null;
  /** Of `truest` and `page`: the price on an eighth that is not shot at the real place. */
  readonly pagePrice: Cents | null;
  readonly legal: boolean;
  /** The independent check agrees with every figure of the plan. */
  readonly checked: boolean;
  readonly season: Season;
  readonly plan: PlanFile;
}

export interface NotPossible {
  readonly base: string;
  /** Sets that have no way there. */
  readonly sets: readonly string[];
}

export interface Comparison {
  readonly plans: readonly ComparedPlan[];
  /** Bases in which not everything can be shot. */
  readonly notPossible: readonly NotPossible[];
  /** Ids of the plans that none beats in both money and real pages, the cheapest first. */
  readonly frontier: readonly string[];
  readonly verdict: Verdict | null;
  /** What must change for the second-best plan to win, the nearest first. */
  readonly tips: readonly Tip[];
  readonly assumptions: readonly Assumption[];
  /** What is here was finished before the stop. */
  readonly stopped: boolean;
}

export interface CompareOptions {
  readonly seed: number;
  /** For each plan. */
  readonly seconds?: number;
  readonly iterations?: number;
  /** Plans at a price on the page, besides the others; the truest plan is one of them. */
  readonly pages: number;
  readonly stop?: () => boolean;
  /** Called before each plan is searched. */
  readonly onPlan?: (next: Pick<ComparedPlan, 'kind' | 'base' | 'pagePrice'>) => void;
}

/**
 * Plans the season in every way that decides where it is shot: all of it in each base that has a way for every set, as
 * it is, with the city free to be faked, and at rising prices on pages that are not real, which gives the frontier.
 * Every plan is checked independently. A stop keeps what is finished.
 */
export async function compareSeason(season: Season, solve: Solve, options: CompareOptions): Promise<Comparison> {
  const { stop = () => false } = options;
  const notPossible: NotPossible[] = [];
  const plans: ComparedPlan[] = [];
  const add = async (planned: Promise<ComparedPlan | null>): Promise<ComparedPlan | null> => {
    const plan = await planned;
    if (plan !== null) plans.push(plan);
    return plan;
  };
  for (const base of basesWithWays(season)) {
    const all = allIn(season, base);
    if (all.season === null) notPossible.push({ base, sets: all.missing });
    else await add(planAs('all-in', `all-in-${base}`, all.season, { base }, solve, options));
  }
  const mix = await add(planAs('mix', 'mix', season, startOf(season, plans), solve, options));
  const free = cityFree(season);
  if (usedSets(season).some((set) => set.ways.length > 1)) {
    const start = mix?.legal === true ? { startFrom: mix.plan } : startOf(season, plans);
    const cheapest = await add(planAs('free', 'free', free, start, solve, options));
    if (cheapest !== null) await addPages(free, cheapest, plans, solve, options);
  }
  const verdict = verdictOf(plans.filter(({ pagePrice }) => pagePrice === null));
  const planOf = (id: string | null): ComparedPlan | undefined => plans.find((plan) => plan.id === id);
  const [best, second] = [planOf(verdict?.best ?? null), planOf(verdict?.second ?? null)];
  return {
    plans,
    notPossible,
    frontier: frontierOf(plans.filter(({ legal }) => legal).map(asPoint)).map(({ id }) => id),
    verdict,
    tips: best && second ? tipsBetween(best, second, stop) : [],
    assumptions: assumptionsOf(season),
    stopped: stop(),
  };
}

/** All of it at home is a plan of the season as it is, too: a search from it starts legal. */
function startOf(season: Season, plans: readonly ComparedPlan[]): Particulars {
  const home = plans.find(({ base, legal }) => legal && season.units.every((unit) => unit.homeBase === base));
  const [cheapest] = plans.filter(({ legal }) => legal);
  const from = home ?? cheapest;
  return from === undefined ? {} : { startFrom: from.plan };
}

/** The truest plan, then plans where the frontier has its widest gaps. */
async function addPages(
  free: Season,
  cheapest: ComparedPlan,
  plans: ComparedPlan[],
  solve: Solve,
  options: CompareOptions,
): Promise<void> {
  const tried = new Set<Cents>();
  // Dearer than all there is: no page is faked for money's sake.
  let price: Cents | null = Math.max(1, Math.abs(cheapest.money));
  let nearest = cheapest;
  for (let page = 0; page < options.pages && price !== null; page++) {
    tried.add(price);
    const kind = page === 0 ? 'truest' : 'page';
    const id = page === 0 ? kind : `page-${page}`;
    const start = { pagePrice: price, startFrom: nearest.plan };
    const planned: ComparedPlan | null = await planAs(kind, id, withTruth(free, price), start, solve, options);
    if (planned === null) return;
    plans.push(planned);
    price = nextPrice(frontierOf(plans.filter(({ legal }) => legal).map(asPoint)), tried);
    nearest = planned;
  }
}

function asPoint(plan: ComparedPlan): { id: string; money: Cents; fakeEighths: number } {
  return { id: plan.id, money: plan.money, fakeEighths: plan.eighths - plan.realEighths };
}

interface Particulars {
  readonly base?: string;
  readonly pagePrice?: Cents;
  readonly startFrom?: PlanFile;
}

/** Null when it was stopped, or the season has errors. */
async function planAs(
  kind: ComparedKind,
  id: string,
  season: Season,
  { base = undefined, pagePrice = undefined, startFrom = undefined }: Particulars,
  solve: Solve,
  options: CompareOptions,
): Promise<ComparedPlan | null> {
  const { seed, seconds, iterations, stop = () => false, onPlan } = options;
  if (stop()) return null;
  const named = { kind, base: base ?? null, pagePrice: pagePrice ?? null };
  onPlan?.(named);
  const { plan } = await planSeason(season, solve, {
    seed,
    stop,
    ...(seconds === undefined ? {} : { seconds }),
    ...(iterations === undefined ? {} : { iterations }),
    ...(startFrom === undefined ? {} : { startFrom }),
  });
  if (plan === null) return null;
  const { legal, disagreements } = verifyPlan(season, plan);
  return {
    id,
    ...named,
    ...measuresOf(season, plan),
    legal: legal && plan.legal,
    checked: disagreements.length === 0,
    season,
    plan,
  };
}
