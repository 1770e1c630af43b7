/**
 * Bounds and incentives. The incentive of a base can be no more than (C-18, each up to rounding down) `spend`   rate x
 * the qualifying share of its lines, `budget`  rate x `maxPercentOfBudget` of all lines, `cap`     its cap, so for any
 * choice of one of these per base the plan costs at least the sum of its lines, each times the factor below, less the
 * caps. A bound is worked out for every choice and the best is kept. (Mixtures of them would give bounds too; on the
 * seasons we have none was better than the best choice.)
 */
import { COST_CODES } from '../../foundation/index.ts';
import type { Problem } from '../problem.ts';

type Mode = 'spend' | 'budget' | 'cap';

export interface NetFactors {
  /** What a cent of a line costs net of incentives, by base and column of its cost code. */
  of(base: number, column: number): number;
  /** The least over some bases. */
  least(bases: Iterable<number>, column: number): number;
  /** To be taken off the sum. */
  readonly caps: number;
}

/**
 * Every combination of modes, up to a sensible number of bases; combinations that would pay for spending are left out.
 */
export function allNetFactors(problem: Problem): NetFactors[] {
  const modesOf: readonly Mode[][] = problem.bases.map(({ incentive }) => {
    if (!incentive) return ['spend'];
    return incentive.cap >= 0 ? ['spend', 'budget', 'cap'] : ['spend', 'budget'];
  });
  let choices: Mode[][] = [[]];
  for (const modes of modesOf) {
    const kept = choices.length * modes.length > 200 ? modes.slice(0, 1) : modes;
    choices = choices.flatMap((choice) => kept.map((mode) => [...choice, mode]));
  }
  return choices.map((choice) => netFactors(problem, choice)).filter((factors) => factors !== null);
}

function netFactors(problem: Problem, modes: readonly Mode[]): NetFactors | null {
  const { bases } = problem;
  let everywhere = 1;
  let caps = 0;
  for (const [base, { incentive }] of bases.entries()) {
    if (!incentive) continue;
    if (modes[base] === 'budget') everywhere -= (incentive.rate / 10_000) * (incentive.maxPercentOfBudget / 100);
    if (modes[base] === 'cap') caps += incentive.cap;
  }
  const factors = bases.map(({ incentive }, base) =>
    COST_CODES.map((_, code) => {
      const spend =
        incentive && modes[base] === 'spend' ? (incentive.rate / 10_000) * (incentive.qualifies[code] / 100) : 0;
      return everywhere - spend;
    }),
  );
  if (everywhere < 0 || factors.some((row) => row.some((factor) => factor < 0))) return null;
  const of: NetFactors['of'] = (base, column) => (base < 0 ? everywhere : factors[base][column]);
  return {
    caps,
    of,
    least: (some, column) => {
      let least = Number.POSITIVE_INFINITY;
      for (const base of some) least = Math.min(least, of(base, column));
      return least;
    },
  };
}
