/** Verify: rules and cents again, from the season's records and `plan.json` alone. Shares no code with the solver. */
export { type ComparisonVerification, verifyComparison } from './comparison/verify-comparison.ts';
export type { NotRecomputed, Verification } from './verification.ts';
export { verifyPlan } from './verify-plan.ts';
