/** Plans of a comparison, its verdict and what tips it, in words. */
import type { Field, Message } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { lockedSets } from '../planning/index.ts';
import type { CityPrice, ComparedName, PlanFile, Season, Tip } from '../season/index.ts';
import type { Comparison } from './comparison.ts';
import { baseOfPlace } from './variants.ts';

/**
 * `All in Budapest`, `The city in place, the rest in Budapest` ... A question that has a plan is named by where that
 * shoots: what has no way in the base asked about stays elsewhere.
 */
export function nameOf(named: ComparedName & { readonly plan?: PlanFile }, season: Season): Message {
  const { kind, base, set, pagePrice, plan } = named;
  switch (kind) {
    case 'all-in':
      return message('compare.kind.all-in', { base: baseName(season, base ?? '') });
    case 'rest-in': {
      const fields = { base: baseName(season, base ?? '') };
      if (plan === undefined) return message('compare.kind.rest-in-asked', fields);
      const others = basesOfTheRest(season, plan)
        .filter((id) => id !== base)
        .map((id) => message('compare.in-base', { base: baseName(season, id) }));
      return message('compare.kind.rest-in', { ...fields, others });
    }
    case 'set-free':
      return message('compare.kind.set-free', { set: set ?? '' });
    case 'page': {
      // A producer thinks in pages, the search in eighths.
      const price = { money: (pagePrice ?? 0) * 8, currency: season.currency };
      return message('compare.kind.page', { price });
    }
    default:
      return message(`compare.kind.${kind}`);
  }
}

/** Where a plan shoots what is not kept for the city. */
function basesOfTheRest(season: Season, { days }: PlanFile): readonly string[] {
  const baseOf = baseOfPlace(season);
  const kept = new Set(lockedSets(season).map(({ id }) => id));
  const rest = days.flatMap(({ strips }) => strips.filter(({ set }) => !kept.has(set)));
  const used = new Set(rest.map(({ place }) => baseOf.get(place)));
  return season.bases.map(({ id }) => id).filter((id) => used.has(id));
}

export function baseName(season: Season, id: string): string {
  return season.bases.find((base) => base.id === id)?.name ?? id;
}

/** What the comparison says, in the order in which a producer asks: where, by how much, and what the city costs. */
export function verdictInWords(season: Season, comparison: Comparison): readonly Message[] {
  const { verdict, plans, cityPrices } = comparison;
  if (verdict === null) return [message('compare.none-legal')];
  const money = (cents: number): Field => ({ money: cents, currency: season.currency });
  const named = (id: string): Message => nameOf(plans.find((plan) => plan.id === id)!, season);
  const best = plans.find(({ id }) => id === verdict.best)!;
  const where = best.bases.map((base) => {
    const days = best.visits.reduce((sum, visit) => (visit.base === base ? sum + visit.days : sum), 0);
    return message('compare.days-in', { base: baseName(season, base), days });
  });
  const said: Message[] = [
    message('compare.best', { money: money(best.money), where, keeps: yesOrNo(best.keepsCity) }),
  ];
  if (verdict.second === null) said.push(message('compare.only', { best: named(verdict.best) }));
  else {
    const fields = { best: named(verdict.best), second: named(verdict.second), ahead: money(verdict.ahead) };
    if (verdict.decided) said.push(message('compare.decided', fields));
    else if (verdict.range === null) said.push(message('compare.unknown', fields));
    else {
      const { least, most } = verdict.range;
      said.push(message('compare.not-decided', { ...fields, least: money(least), most: money(most) }));
    }
  }
  const whole = cityPrices.find(({ set }) => set === null);
  if (whole !== undefined) said.push(cityPriceInWords(season, whole));
  return said;
}

export function cityPriceInWords(season: Season, { set, found, range, eighths }: CityPrice): Message {
  const money = (cents: number): Field => ({ money: cents, currency: season.currency });
  const fields = {
    set: set ?? 'all',
    least: money(range.least),
    most: money(range.most),
  };
  if (found === null || eighths === 0) return message('compare.city-at-most', fields);
  return message('compare.city-price', {
    ...fields,
    found: money(found),
    pages: { eighths },
    page: money(Math.round((found * 8) / eighths)),
  });
}

export function tipInWords(season: Season, { lever, of, percent }: Tip): Message {
  const base = season.bases.find((each) => each.id === of);
  const amount = lever === 'crew' && base !== undefined ? Math.round((base.crewDay * percent) / 100) : null;
  return message('compare.tip', {
    lever: message(`compare.lever.${lever}`, { base: base?.name ?? of }),
    percent: { basisPoints: percent * 100 },
    amount: amount === null ? null : { money: amount, currency: season.currency },
  });
}

/** A sentence names so many sets. */
const MOST_SETS = 5;

export function notPossibleInWords(season: Season, base: string, sets: readonly string[]): Message {
  return message('compare.not-possible', {
    base: baseName(season, base),
    count: sets.length,
    sets: sets.slice(0, MOST_SETS).join(', '),
    more: sets.length > MOST_SETS ? 'yes' : 'no',
  });
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');
