/** What a comparison rests on, from the weakest to the firmest: labour rules and incentives of each base. */
import { CATALOG, CONFIDENCE_WORDS, type Confidence, type Season } from '../season/index.ts';

export interface Assumption {
  readonly base: string;
  readonly about: 'rules' | 'incentive';
  /** Id of the rule pack or scheme, and the path of the value in it. */
  readonly record: string;
  readonly path: string;
  readonly value: string;
  readonly source: string;
  readonly year: string | null;
  readonly confidence: Confidence;
}

/** Of each base that has one, every value of its incentive, and the values of its rules that are not firm. */
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
  return listed
    .map(({ fact, about, record, base }) => ({
      base,
      about,
      record,
      path: fact.path,
      value: String(typeof fact.value === 'object' ? JSON.stringify(fact.value) : fact.value),
      source: fact.source,
      year: fact.year,
      confidence: fact.confidence,
    }))
    .toSorted((a, b) => CONFIDENCE_WORDS.indexOf(b.confidence) - CONFIDENCE_WORDS.indexOf(a.confidence));
}
