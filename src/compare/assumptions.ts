/**
 * What a comparison rests on, from the weakest to the firmest: labour rules and incentives of each base, and the rates
 * of exchange.
 */
import { type Assumption, CATALOG, CONFIDENCE_WORDS, type Season } from '../season/index.ts';

/**
 * Of each base that has one, every value of its incentive, and the values of its rules that are not firm; the rates of
 * exchange.
 */
export function assumptionsOf(season: Season): readonly Assumption[] {
  const listed = season.bases.flatMap((base) => [
    ...(base.incentive
      ? CATALOG.incentives
          .facts(base.incentive.id)
          .map((fact) => ({ fact, about: 'incentive' as const, record: base.incentive!.id, base: base.id }))
      : []),
    ...CATALOG.rulePacks
      .facts(base.rules.id)
      .filter(({ confidence }) => confidence !== 'firm')
      .map((fact) => ({ fact, about: 'rules' as const, record: base.rules.id, base: base.id })),
  ]);
  const ofData = listed.map(
    ({ fact, about, record, base }): Assumption => ({
      base,
      about,
      record,
      path: fact.path,
      value: String(typeof fact.value === 'object' ? JSON.stringify(fact.value) : fact.value),
      source: fact.source,
      year: fact.year,
      confidence: fact.confidence,
      note: fact.note ?? null,
    }),
  );
  const rates = (season.exchange ?? []).map(
    ({ currency, rate, source, year, date }): Assumption => ({
      base: null,
      about: 'exchange',
      record: currency,
      path: `exchange.${currency}`,
      value: rate,
      source: source ?? 'ours',
      year: date ?? (year === null ? null : String(year)),
      // A rate of the day it was written moves every day after.
      confidence: 'unsure',
      note: null,
    }),
  );
  return [...rates, ...ofData].toSorted(
    (a, b) => CONFIDENCE_WORDS.indexOf(b.confidence) - CONFIDENCE_WORDS.indexOf(a.confidence),
  );
}
