/** A comparison as `comparison.json` has it, and back. */
import {
  COMPARISON_FORMAT,
  type ComparedName,
  type ComparedOnFile,
  type ComparisonFile,
  type Season,
} from '../season/index.ts';
import { askedAs } from './asked-as.ts';
import type { ComparedPlan, Comparison } from './comparison.ts';
import { cityPriceInWords, nameOf, tipInWords, verdictInWords } from './names.ts';

/** @param records mark of the records that the comparison was made from */
export function comparisonOnFile(season: Season, comparison: Comparison, records: string): ComparisonFile {
  const { plans, cityPrices, tips, ...rest } = comparison;
  return {
    format: COMPARISON_FORMAT,
    season: season.title,
    currency: season.currency,
    records,
    ...rest,
    sentences: verdictInWords(season, comparison),
    cityPrices: cityPrices.map((price) => ({ ...price, said: cityPriceInWords(season, price) })),
    tips: tips.map((tip) => ({ ...tip, said: tipInWords(season, tip) })),
    plans: plans.map((plan) => onFile(season, plan)),
  };
}

function onFile(season: Season, { season: _asked, ...plan }: ComparedPlan): ComparedOnFile {
  return { ...plan, name: nameOf(plan, season) };
}

/**
 * The comparison that a file tells of, its figures as they stand there. Plans whose question cannot be asked of the
 * season any more are left out.
 */
export function comparisonFromFile(season: Season, file: ComparisonFile): Comparison {
  const { format: _format, season: _title, currency: _currency, records: _records, sentences: _said, ...rest } = file;
  const plans = file.plans.flatMap(({ name: _name, ...plan }) => {
    const asked = askedAs(season, plan satisfies ComparedName);
    return asked === null ? [] : [{ ...plan, season: asked }];
  });
  return { ...rest, plans };
}
