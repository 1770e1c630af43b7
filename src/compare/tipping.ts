/** What must change for the second-best plan to win: found by pricing both plans again at other prices. */
import type { Cents } from '../foundation/index.ts';
import { arrangementOf, buildProblem } from '../planning/index.ts';
import { evaluate } from '../schedule/index.ts';
import type { Base, PlanFile, Season } from '../season/index.ts';

/** The prices that are tried, each of one base. */
export const LEVERS = ['crew', 'incentive', 'build', 'place-fee', 'stay', 'base-travel'] as const;
export type Lever = (typeof LEVERS)[number];

/** `percent` of today's price makes both plans cost the same; 0 is "nothing", 400 the most that is tried. */
export interface Tip {
  readonly lever: Lever;
  readonly base: string;
  readonly percent: number;
}

/** A plan with the season it was made for. */
export interface PlannedAs {
  readonly season: Season;
  readonly plan: PlanFile;
}

const MOST_PERCENT = 400;

/**
 * For each price of each base, the nearest whole percent of it at which `second` costs no more than `best`; prices that
 * tip nothing within the range are left out, the nearest come first. Both plans are held as they are: an estimate until
 * they are planned again.
 */
export function tipsBetween(best: PlannedAs, second: PlannedAs, stop: () => boolean): readonly Tip[] {
  const tips: Tip[] = [];
  for (const { id } of best.season.bases) {
    for (const lever of LEVERS) {
      if (stop()) return tips;
      const ahead = (percent: number): Cents =>
        priced(second, scaled(second.season, lever, id, percent)) -
        priced(best, scaled(best.season, lever, id, percent));
      const percent = nearestChange(ahead);
      if (percent !== null) tips.push({ lever, base: id, percent });
    }
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

/** What a plan costs at other prices, less the price on pages that are not real. */
function priced({ plan }: PlannedAs, season: Season): Cents {
  const built = buildProblem({ ...season, preferences: { ...season.preferences, authenticity: 0 } });
  return evaluate(built.problem, arrangementOf(built, plan).arrangement).cost;
}

function scaled(season: Season, lever: Lever, id: string, percent: number): Season {
  const part = (amount: Cents): Cents => Math.round((amount * percent) / 100);
  const ofBase = (change: (base: Base) => Base): Season => ({
    ...season,
    bases: season.bases.map((base) => (base.id === id ? change(base) : base)),
  });
  const here = new Set(season.places.filter((place) => place.base === id).map((place) => place.id));
  switch (lever) {
    case 'crew':
      return ofBase((base) => ({ ...base, crewDay: part(base.crewDay) }));
    case 'incentive':
      return ofBase((base) => ({
        ...base,
        incentive: base.incentive && { ...base.incentive, rateBasisPoints: part(base.incentive.rateBasisPoints) },
      }));
    case 'stay':
      return ofBase((base) => ({
        ...base,
        crewStay: part(base.crewStay),
        hotel: part(base.hotel),
        perDiem: part(base.perDiem),
      }));
    case 'build':
      return {
        ...season,
        sets: season.sets.map((set) => ({
          ...set,
          ways: set.ways.map((way) =>
            here.has(way.place) ? { ...way, build: { ...way.build, cost: part(way.build.cost) } } : way,
          ),
        })),
      };
    case 'place-fee':
      return {
        ...season,
        places: season.places.map((place) =>
          place.base === id ? { ...place, feePerDay: part(place.feePerDay) } : place,
        ),
      };
    case 'base-travel':
      return {
        ...season,
        baseTravel: season.baseTravel.map((travel) =>
          travel.between.includes(id) ? { ...travel, company: part(travel.company), fare: part(travel.fare) } : travel,
        ),
      };
  }
}
