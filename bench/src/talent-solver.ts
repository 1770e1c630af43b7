/** Our exact solver on one instance, within a time. */
import type { TalentInstance } from '../../dist/talent/instance.js';
import { solveTalent } from '../../dist/talent/solve-talent.js';

export interface TalentRun {
  readonly cost: number;
  readonly bound: number;
  readonly optimal: boolean;
  readonly seconds: number;
}

export function solveTalentWithin(instance: TalentInstance, seconds: number): TalentRun {
  const started = performance.now();
  const taken = (): number => (performance.now() - started) / 1000;
  const { totalCost, bound, optimal } = solveTalent(instance, { seed: 1, seconds, now: () => performance.now() });
  return { cost: totalCost, bound: bound.total, optimal, seconds: taken() };
}
