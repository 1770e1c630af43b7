/** Which figures that nobody is sure of could turn the answer, each by itself: found by pricing both plans again. */
import { type Cents, COST_CODES, type CostCode, type Diagnostic, type Message } from '../foundation/index.ts';
import { diagnosticOf, message } from '../messages/index.ts';
import { type Base, CATALOG, type RulePack, type Season } from '../season/index.ts';
import type { PlaceOf } from './comparison-remarks.ts';
import { costOn, type PlannedAs, type PriceModel, priceModelOf } from './price-model.ts';

/** Premiums of a rule pack that are one figure. */
const PREMIUMS = [
  'nightPremiumPercent',
  'sixthDayPremiumPercent',
  'sundayPremiumPercent',
  'holidayPremiumPercent',
] as const satisfies readonly (keyof RulePack)[];

/** A figure that nobody is sure of, and what a plan costs where it is otherwise. */
interface UnsureFigure {
  readonly base: Base;
  readonly path: string;
  readonly value: string;
  /** What a plan costs with the figure at nothing, and at as much as it can be or twice what it is. */
  readonly costs: (planned: PlannedAs, model: PriceModel) => readonly [Cents, Cents];
}

/**
 * For each base, its unsure figures that turn the answer: with one of them at nothing, or at the whole (a share) or
 * twice as much (a rate), the second plan costs no more than the best, both held as they are. Where none does, that is
 * said too. Figures that are no single number (bands, hours, floors) are not tried.
 */
export function leansOn(
  season: Season,
  best: PlannedAs,
  second: PlannedAs,
  placeOf: PlaceOf,
  stop: () => boolean,
): readonly Diagnostic[] {
  const [ofBest, ofSecond] = [priceModelOf(best, {}), priceModelOf(second, {})];
  const shotIn = new Set([best, second].flatMap(({ plan }) => plan.days.map(({ base }) => base)));
  const figures = season.bases
    .filter(({ id }) => shotIn.has(id))
    .flatMap((base) => [...unsureOfScheme(base), ...unsureOfRules(base)]);
  if (figures.length === 0) return [];
  const turning = figures.filter(({ costs }) => {
    if (stop()) return false;
    const [lowBest, highBest] = costs(best, ofBest);
    const [lowSecond, highSecond] = costs(second, ofSecond);
    return lowSecond <= lowBest || highSecond <= highBest;
  });
  if (turning.length === 0 && !stop()) {
    return [diagnosticOf('compare', 'unsure-figures.none', { count: figures.length }, null, 'info')];
  }
  return season.bases.flatMap((base) => {
    const own = turning.filter((figure) => figure.base.id === base.id);
    if (own.length === 0) return [];
    const said = own.map(({ path, value }): Message => message('compare.unsure-figure', { path, value }));
    const fields = { base: base.name, figures: said };
    return [diagnosticOf('compare', 'unsure-figures', fields, placeOf(['bases', base.id]), 'warning')];
  });
}

function unsureOfScheme(base: Base): readonly UnsureFigure[] {
  const scheme = base.incentive;
  if (scheme === null) return [];
  const { id } = base;
  const facts = CATALOG.incentives.facts(scheme.id).filter(({ confidence }) => confidence === 'unsure');
  return facts.flatMap(({ path }): readonly UnsureFigure[] => {
    const code = COST_CODES.find((each) => path === `qualifies.${each}`);
    if (path === 'rateBasisPoints') {
      const at = (percent: number) => (_: PlannedAs, model: PriceModel) =>
        costOn(model, { incentives: { [id]: percent } });
      const value = String(scheme.rateBasisPoints);
      return [{ base, path, value, costs: (planned, model) => [at(0)(planned, model), at(200)(planned, model)] }];
    }
    if (code === undefined) return [];
    const value = String(scheme.qualifies[code] ?? 0);
    return [
      { base, path, value, costs: (_, model) => [costAtShare(model, id, code, 0), costAtShare(model, id, code, 100)] },
    ];
  });
}

/** With another share of a cost line qualifying for the scheme of a base. */
function costAtShare(model: PriceModel, base: string, code: CostCode, share: number): Cents {
  const at = model.bases.indexOf(base);
  const schemes = model.schemes.map((scheme, b) => {
    if (b !== at || scheme === null) return scheme;
    return { ...scheme, qualifies: scheme.qualifies.with(COST_CODES.indexOf(code), share) };
  });
  return costOn({ ...model, schemes }, {});
}

function unsureOfRules(base: Base): readonly UnsureFigure[] {
  const facts = CATALOG.rulePacks.facts(base.rules.id).filter(({ confidence }) => confidence === 'unsure');
  return PREMIUMS.filter((key) => facts.some(({ path }) => path === key)).map((key) => ({
    base,
    path: key,
    value: String(base.rules[key]),
    costs: (planned) => [costAtPremium(planned, base, key, 0), costAtPremium(planned, base, key, 2 * base.rules[key])],
  }));
}

function costAtPremium(
  { season, plan }: PlannedAs,
  { id }: Base,
  key: (typeof PREMIUMS)[number],
  premium: number,
): Cents {
  const bases = season.bases.map((base) =>
    base.id === id ? { ...base, rules: { ...base.rules, [key]: premium } } : base,
  );
  return costOn(priceModelOf({ season: { ...season, bases }, plan }, {}), {});
}
