/** Explain: why a plan is as it is, what a change would cost, and what the season could ask for. */
export { explain } from './explain.ts';
export { explainSeason } from './explain-season.ts';
export type * from './explanation.ts';
export type { TrialBudget } from './trial-runs.ts';
