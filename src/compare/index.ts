/** Compare: shoot it there, or fake it? Plans of one season under every choice of base and of real places. */
export type { Assumption } from './assumptions.ts';
export type { CityPrice } from './city-price.ts';
export { type CompareOptions, compareSeason } from './compare-season.ts';
export type { ComparedKind, ComparedName, ComparedPlan, Comparison, NotPossible } from './comparison.ts';
export { type Estimate, type EstimatedPlan, type EstimateTerms, estimatedPlans, estimateOn } from './estimate.ts';
export { LEVERS, type Lever } from './levers.ts';
export { type BaseVisit, type Measures, trueShare } from './measures.ts';
export { cityPriceInWords, nameOf, notPossibleInWords, tipInWords, verdictInWords } from './names.ts';
export type { Tip } from './tipping.ts';
export type { Range, Verdict } from './verdict.ts';
