/** Compare: shoot it there, or fake it? Plans of one season under every choice of base and of real places. */
export type { Assumption } from './assumptions.ts';
export {
  type ComparedKind,
  type ComparedPlan,
  type CompareOptions,
  type Comparison,
  compareSeason,
  type NotPossible,
} from './compare-season.ts';
export { type Measures, realShare } from './measures.ts';
export { LEVERS, type Lever, type Tip } from './tipping.ts';
export type { Verdict } from './verdict.ts';
