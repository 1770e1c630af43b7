/** Compare: shoot it there, or fake it? Plans of one season under every choice of base and of real places. */
export type { Assumption } from './assumptions.ts';
export type { CityPrice } from './city-price.ts';
export {
  type ComparedKind,
  type ComparedName,
  type ComparedPlan,
  type CompareOptions,
  type Comparison,
  compareSeason,
  type NotPossible,
} from './compare-season.ts';
export { LEVERS, type Lever } from './levers.ts';
export { type Block, type Measures, realShare } from './measures.ts';
export { cityPriceInWords, nameOf, notPossibleInWords, tipInWords, verdictInWords } from './names.ts';
export type { Tip } from './tipping.ts';
export type { Range, Verdict } from './verdict.ts';
