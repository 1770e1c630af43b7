/** Compare: shoot it there, or fake it? Plans of one season under every choice of base and of real places. */
export { COMPARE_DIAGNOSTICS, type CompareCode } from './compare-diagnostics.ts';
export { type CompareOptions, compareSeason } from './compare-season.ts';
export type { ComparedPlan, Comparison } from './comparison.ts';
export type { PlaceOf } from './comparison-remarks.ts';
export { type Estimate, type EstimatedPlan, type EstimateTerms, estimatedPlans, estimateOn } from './estimate.ts';
export { trueShare } from './measures.ts';
export { cityPriceInWords, nameOf, notPossibleInWords, tipInWords, verdictInWords } from './names.ts';
export { comparisonFromFile, comparisonOnFile } from './on-file.ts';
export { type TracedFact, type TracedLine, type TracedRow, tracedLines } from './trace.ts';
