/**
 * Beginnings seen, by outlook (`outlook.ts`). A new one is left when a known one of the same outlook is sure to end no
 * dearer. Without incentives costs of beginnings compare as they are; with them (C-18) the known one may come to less
 * of an incentive, so it has to be cheaper by what that can be.
 */
import { COST_CODES } from '../../foundation/index.ts';
import type { State } from '../search/state.ts';

/** Cents by which the roundings of an incentive's lines can differ. */
const ROUNDING = COST_CODES.length;

/** Beginnings kept of one outlook. */
const MOST = 6;

interface Beginning {
  readonly budget: number;
  readonly wishes: number;
  /** Empty without incentives. */
  readonly totals: Float64Array;
}

export class SeenBeginnings {
  private readonly seen = new Map<string, Beginning[]>();
  private readonly most: number;
  private kept = 0;

  /** Keeps so many at most; further ones are never left. */
  constructor(most: number) {
    this.most = most;
  }

  /** Whether the days in the state need not be followed; else they are noted. */
  leave(outlook: string, state: State): boolean {
    const { bases } = state.problem;
    const paid = bases.some(({ incentive }) => incentive !== null);
    const known = this.seen.get(outlook);
    const { budget, wishes, totals } = state;
    if (known === undefined) {
      if (this.kept >= this.most) return false;
      this.kept++;
      this.seen.set(outlook, [{ budget, wishes, totals: paid ? totals.slice() : NOTHING }]);
      return false;
    }
    const here: Beginning = { budget, wishes, totals: paid ? totals : NOTHING };
    if (known.some((other) => isNoDearer(other, here, bases))) return true;
    const others = known.filter((other) => !isNoDearer(here, other, bases));
    if (others.length < MOST) others.push({ ...here, totals: paid ? totals.slice() : NOTHING });
    this.seen.set(outlook, others);
    return false;
  }
}

const NOTHING = new Float64Array(0);

/** Whether `a`, ended like `b`, costs no more than `b` whatever the ending. */
function isNoDearer(a: Beginning, b: Beginning, bases: State['problem']['bases']): boolean {
  const cheaper = b.budget - a.budget;
  let less = 0;
  for (const [base, { incentive }] of bases.entries()) {
    if (incentive === null) continue;
    const from = base * COST_CODES.length;
    let lead = 0;
    let same = true;
    for (let code = 0; code < COST_CODES.length; code++) {
      const more = b.totals[from + code] - a.totals[from + code];
      if (more === 0 || incentive.qualifies[code] === 0) continue;
      same = false;
      lead += (more * incentive.qualifies[code]) / 100;
    }
    if (same && cheaper === 0) continue;
    if (!same) lead += ROUNDING;
    // Below the floor nothing is paid at all, so what qualifies must not be less.
    if (incentive.minimumSpend > 0 && !same && lead > 0) return false;
    const ofBudget = cheaper === 0 ? 0 : (cheaper * incentive.maxPercentOfBudget) / 100 + 1;
    // What waiting for it costs is rounded once more.
    less += (incentive.rate / 10_000) * Math.max(0, lead, ofBudget) + (incentive.waiting ? 2 : 1);
  }
  return b.wishes - a.wishes + cheaper >= less;
}
