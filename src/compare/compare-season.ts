/** Shoot it there, or fake it? The plans that answer it, side by side. */
import { type Cents, type Diagnostic, hasErrors } from '../foundation/index.ts';
import { planSeason, type Solve } from '../planning/index.ts';
import type { CityPrice, ComparedKind, ComparedName, NotPossible, PlanFile, Season } from '../season/index.ts';
import { verifyPlan } from '../verify/index.ts';
import { assumptionsOf } from './assumptions.ts';
import { cityPriceOf } from './city-price.ts';
import type { ComparedPlan, Comparison } from './comparison.ts';
import { comparisonRemarks, type PlaceOf } from './comparison-remarks.ts';
import { frontierOf, nextPrice } from './frontier.ts';
import { leansOn } from './leans-on.ts';
import { fakeHundredths, measuresOf } from './measures.ts';
import type { PlannedAs } from './price-model.ts';
import { tipsBetween } from './tipping.ts';
import { allIn, basesWithWays, cityFree, restIn, setFree, setsWithALock, usedSets, withTruth } from './variants.ts';
import { verdictOf } from './verdict.ts';

export interface CompareOptions {
  readonly seed: number;
  /** For each plan. */
  readonly seconds?: number;
  readonly iterations?: number;
  /** Plans at a price on the page, besides the others; the truest plan is one of them. */
  readonly pages: number;
  /** The season's own plan: the mix is searched on from it where it is legal, and cheaper than what was found. */
  readonly plan?: PlanFile;
  /** Questions to be asked; all unless given. */
  readonly kinds?: readonly ComparedKind[];
  /** Bases to be asked about in questions that name one; all unless given. */
  readonly bases?: readonly string[];
  /** Where a record stands in the season's file, for what is to be said of it. */
  readonly placeOf?: PlaceOf;
  /** What was left out when the season was read; it is said with the rest. */
  readonly leftOut?: readonly Diagnostic[];
  readonly stop?: () => boolean;
  /** Called before each plan is searched, with how many there are to be at most. */
  readonly onPlan?: (next: ComparedName, number: number, of: number) => void;
  /** Called with all there is after each plan. */
  readonly onFound?: (comparison: Comparison) => void;
}

/**
 * Plans the season in every way that decides where it is shot: all of it in each base that has a way for every set, the
 * city kept and the rest in each base, as it is, with the city free to be faked, set by set and altogether, and at
 * rising prices on pages that are not real, which gives the frontier. Every plan is checked independently. A stop keeps
 * what is finished; a question that has no plan is a remark, and the others are answered.
 */
export async function compareSeason(season: Season, solve: Solve, options: CompareOptions): Promise<Comparison> {
  const work = new Comparing(season, solve, options);
  const bases = basesWithWays(season).filter((base) => options.bases?.includes(base) !== false);
  for (const base of bases) {
    const all = allIn(season, base);
    if (all.season === null) work.notPossible.push({ base, sets: all.missing });
    else await work.plan({ kind: 'all-in', base }, all.season);
  }
  for (const base of bases) {
    const rest = restIn(season, base);
    if (rest !== null) await work.plan({ kind: 'rest-in', base }, rest);
  }
  await work.plan({ kind: 'mix' }, season, work.startAsItIs());
  const free = cityFree(season);
  if (usedSets(season).some((set) => set.ways.length > 1)) {
    const locks = setsWithALock(season);
    for (const { id } of locks.length > 1 ? locks : []) {
      await work.plan({ kind: 'set-free', set: id }, setFree(season, id), work.start(keepingCity));
    }
    const cheapest = await work.plan({ kind: 'free' }, free, work.start(homeFirst));
    if (cheapest !== null) await work.addPages(free, cheapest);
    await work.mixAgain();
  }
  return work.comparison(true);
}

type Choice = (plans: readonly ComparedPlan[], season: Season) => ComparedPlan | undefined;

/** A search from a plan with crews of the same homes starts legal. */
const homeFirst: Choice = (plans, season) => cheapestOf(plans.filter((plan) => isAtHome(plan, season)));

const keepingCity: Choice = (plans, season) =>
  cheapestOf(plans.filter((plan) => plan.keepsCity && isAtHome(plan, season)));

function isAtHome({ kind, base }: ComparedPlan, season: Season): boolean {
  return kind !== 'all-in' || season.units.every((unit) => unit.homeBase === base);
}

function cheapestOf(plans: readonly ComparedPlan[]): ComparedPlan | undefined {
  return plans.toSorted((a, b) => a.money - b.money)[0];
}

class Comparing {
  readonly notPossible: NotPossible[] = [];
  readonly #season: Season;
  readonly #solve: Solve;
  readonly #options: CompareOptions;
  readonly #plans: ComparedPlan[] = [];
  readonly #failed: { readonly name: ComparedName; readonly why: readonly Diagnostic[] }[] = [];
  #asked = 0;

  constructor(season: Season, solve: Solve, options: CompareOptions) {
    this.#season = season;
    this.#solve = solve;
    this.#options = options;
  }

  get #stopped(): boolean {
    return this.#options.stop?.() ?? false;
  }

  start(choose: Choice): PlanFile | undefined {
    const legal = this.#plans.filter((plan) => plan.legal);
    return (choose(legal, this.#season) ?? cheapestOf(legal))?.plan;
  }

  /** Where the season as it is starts: from the cheaper of its own plan and the best found that keeps the city. */
  startAsItIs(): PlanFile | undefined {
    const season = this.#season;
    const { plan } = this.#options;
    const found = keepingCity(
      this.#plans.filter(({ legal }) => legal),
      season,
    );
    if (plan !== undefined && verifyPlan(season, plan).legal) {
      if (found === undefined || measuresOf(season, season, plan).money < found.money) return plan;
    }
    return found?.plan ?? this.start(keepingCity);
  }

  /** Null when it was stopped, or the season asked about has errors. */
  async plan(asked: Partial<ComparedName> & Pick<ComparedName, 'kind'>, season: Season, startFrom?: PlanFile) {
    const { seed, seconds, iterations, onPlan, onFound, kinds } = this.#options;
    if (this.#stopped || kinds?.includes(asked.kind) === false) return null;
    const name: ComparedName = { base: null, set: null, pagePrice: null, ...asked };
    onPlan?.(name, ++this.#asked, this.#most());
    const { plan, diagnostics } = await planSeason(season, this.#solve, {
      seed,
      stop: () => this.#stopped,
      ...(seconds === undefined ? {} : { seconds }),
      ...(iterations === undefined ? {} : { iterations }),
      ...(startFrom === undefined ? {} : { startFrom }),
    });
    if (plan === null) {
      const why = diagnostics.filter((found) => hasErrors([found]));
      if (why.length > 0) this.#failed.push({ name, why });
      return null;
    }
    const { legal, disagreements } = verifyPlan(season, plan);
    const compared: ComparedPlan = {
      id: idOf(name, this.#plans),
      ...name,
      ...measuresOf(this.#season, season, plan),
      legal: legal && plan.legal,
      checked: disagreements.length === 0,
      season,
      plan,
    };
    this.#plans.push(compared);
    onFound?.(this.comparison(false));
    return compared;
  }

  /** Where a plan that may fake keeps the city for less than the mix: the season as it is is searched on from there. */
  async mixAgain(): Promise<void> {
    const season = this.#season;
    const mix = this.#plans.find(({ kind }) => kind === 'mix');
    const better = keepingCity(
      this.#plans.filter(({ legal }) => legal),
      season,
    );
    if (mix === undefined || better === undefined || better.money >= mix.money) return;
    const again = await this.plan({ kind: 'mix' }, season, better.plan);
    if (again === null) return;
    const isBetter = again.legal && (!mix.legal || again.money < mix.money);
    this.#plans.splice(this.#plans.indexOf(isBetter ? mix : again), 1);
    if (!isBetter) return;
    this.#plans.splice(this.#plans.indexOf(again), 1);
    this.#plans.splice(
      this.#plans.findIndex(({ kind }) => kind === 'set-free' || kind === 'free'),
      0,
      again,
    );
  }

  /** The truest plan, then plans where the frontier has its widest gaps. */
  async addPages(free: Season, cheapest: ComparedPlan): Promise<void> {
    const tried = new Set<Cents>();
    // Dearer than all there is: no page is faked for money's sake.
    let pagePrice: Cents | null = Math.max(1, Math.abs(cheapest.money));
    for (let page = 0; page < this.#options.pages && pagePrice !== null; page++) {
      tried.add(pagePrice);
      const kind = page === 0 ? 'truest' : 'page';
      const planned = await this.plan({ kind, pagePrice }, withTruth(free, pagePrice), this.#bestAt(pagePrice));
      if (planned === null) return;
      pagePrice = nextPrice(frontierOf(this.#plans.filter(({ legal }) => legal).map(asPoint)), tried);
    }
  }

  /** The best plan known, of the same homes, at a price on each eighth that is not real. */
  #bestAt(pagePrice: Cents): PlanFile | undefined {
    const worth = (plan: ComparedPlan): number => plan.money + (pagePrice * fakeHundredths(plan)) / 100;
    const known = this.#plans.filter((plan) => plan.legal && isAtHome(plan, this.#season));
    return known.toSorted((a, b) => worth(a) - worth(b))[0]?.plan;
  }

  /** `isWhole`: also what takes a while to find. */
  comparison(isWhole: boolean): Comparison {
    const plans = this.#plans;
    const season = this.#season;
    const verdict = verdictOf(contendersOf(plans));
    const planOf = (id: string | null | undefined): PlannedAs | undefined => plans.find((plan) => plan.id === id);
    const placeOf = this.#options.placeOf ?? (() => null);
    const [best, second] = [planOf(verdict?.best), planOf(verdict?.second)];
    return {
      plans: [...plans],
      notPossible: this.notPossible,
      remarks: [
        ...(this.#options.leftOut ?? []),
        ...comparisonRemarks(season, plans, this.#failed, placeOf),
        ...(isWhole && best && second ? leansOn(season, best, second, placeOf, () => this.#stopped) : []),
      ],
      frontier: frontierOf(plans.filter(({ legal }) => legal).map(asPoint)).map(({ id }) => id),
      verdict,
      cityPrices: cityPricesOf(season, plans),
      tips: isWhole && best && second ? tipsBetween(best, second, () => this.#stopped) : [],
      assumptions: assumptionsOf(season),
      stopped: this.#stopped,
    };
  }

  /** Plans that there are to be, at most. */
  #most(): number {
    const { kinds, bases: wanted, pages } = this.#options;
    const season = this.#season;
    const bases = basesWithWays(season).filter((base) => wanted?.includes(base) !== false);
    const isFree = usedSets(season).some((set) => set.ways.length > 1);
    const locks = setsWithALock(season).length;
    const counts: Readonly<Record<ComparedKind, number>> = {
      'all-in': bases.filter((base) => allIn(season, base).season !== null).length,
      'rest-in': bases.filter((base) => restIn(season, base) !== null).length,
      mix: isFree ? 2 : 1,
      'set-free': isFree && locks > 1 ? locks : 0,
      free: isFree ? 1 : 0,
      truest: isFree ? Math.min(1, pages) : 0,
      page: isFree ? Math.max(0, pages - 1) : 0,
    };
    const asked = Object.entries(counts).filter(([kind]) => kinds?.includes(kind as ComparedKind) !== false);
    return asked.reduce((sum, [, count]) => sum + count, 0);
  }
}

/** Plans that answer where to shoot: of those that keep the city, or of all where none does. */
export function contendersOf(plans: readonly ComparedPlan[]): readonly ComparedPlan[] {
  const asked = plans.filter(({ pagePrice, kind }) => pagePrice === null && kind !== 'set-free');
  // What is free to fake and does not is a plan of the season as it is, found with another question.
  const keeping = asked.filter(({ keepsCity, legal, kind }) => keepsCity && legal && kind !== 'free');
  return keeping.length > 0 ? keeping : asked;
}

/**
 * Of all sets of the city together: the best that keeps it, wherever crews are hired, against the best that does not.
 * Of one set: among plans of the same homes, so that nothing else differs.
 */
function cityPricesOf(season: Season, plans: readonly ComparedPlan[]): readonly CityPrice[] {
  const locks = setsWithALock(season).map(({ id }) => id);
  const asked = plans.filter(({ pagePrice }) => pagePrice === null);
  const boundless = (plan: ComparedPlan): ComparedPlan => ({ ...plan, moneyAtLeast: null });
  // Whatever keeps the city with crews from home is a plan of the season as it is, so that one's bound holds for it.
  const bounded = (plan: ComparedPlan): ComparedPlan =>
    plan.kind === 'mix' || (plan.kind === 'all-in' && !isAtHome(plan, season)) ? plan : boundless(plan);
  const kept = plans.filter(({ keepsCity }) => keepsCity).map(bounded);
  const faked = asked.map((plan) => (plan.kind === 'free' || plan.kind === 'all-in' ? plan : boundless(plan)));
  const isReady = asked.some(({ kind }) => kind === 'free');
  const whole = isReady && locks.length > 0 ? cityPriceOf(null, kept, faked) : null;
  const home = kept.filter((plan) => isAtHome(plan, season));
  const each = locks.map((id) =>
    cityPriceOf(
      id,
      home,
      asked.filter(({ kind, set }) => (locks.length === 1 ? kind === 'free' : kind === 'set-free' && set === id)),
    ),
  );
  return [whole, ...each].filter((price) => price !== null);
}

function asPoint(plan: ComparedPlan): { id: string; money: Cents; fakeHundredths: number } {
  return { id: plan.id, money: plan.money, fakeHundredths: fakeHundredths(plan) };
}

function idOf({ kind, base, set }: ComparedName, before: readonly ComparedPlan[]): string {
  if (kind === 'page') return `page-${before.filter((plan) => plan.kind === 'page').length + 1}`;
  if (kind === 'set-free') return `set-free-${before.filter((plan) => plan.kind === 'set-free').length + 1}`;
  return base === null ? (set ?? kind) : `${kind}-${base}`;
}
